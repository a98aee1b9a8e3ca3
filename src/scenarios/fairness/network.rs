//! A network with one shared layer and a head for each of its tasks, and how it is trained.
//!
//! After the code of Wang et al. (KDD 2021): the loss of a task is the cross-entropy summed over the
//! batch; the fairness term looks at those whose answer is no. What a head learns from and what the
//! shared layer learns from may differ.

use crate::engine::nn::{
    Activation, Adagrad, Batch, Columns, Dense, Mlp, Tabular, batch::LANES, loss,
};

use super::{
    measure::{Measure, Scored, unlike},
    model::Method,
    people::{People, Plan, TASKS},
    streams::Streams,
};

/// What a step of training follows.
#[derive(Debug, Clone, Copy)]
pub struct Aim {
    /// Which loss.
    pub method: Method,
    /// Weight of the fairness term, λ.
    pub lambda: f64,
    /// Share of it that a head keeps to itself, r.
    pub ratio: f64,
    /// What unfair means.
    pub measure: Measure,
}

/// Where TensorFlow's Adagrad starts its sums of squares.
const START: f32 = 0.1;

/// The network.
pub struct Network {
    trunk: Tabular,
    /// The tasks, and the head of each.
    heads: Vec<(usize, Mlp)>,
    plan: Plan,
    shared: Batch,
    back: Batch,
    room: Room,
}

/// Room for one batch.
#[derive(Default)]
pub struct Room {
    /// Scores of the batch in one task.
    pub scores: Vec<f64>,
    /// Slopes at the logits, for the head.
    pub head: Vec<f64>,
    /// Slopes at the logits, for what lies below it.
    pub below: Vec<f64>,
    /// Those whom a fairness term looks at.
    who: Vec<usize>,
    scored: Vec<Scored>,
    slopes: Vec<f64>,
}

impl Network {
    /// Freshly initialised, for these tasks. The same streams give the same shared layer and heads
    /// whichever tasks are learned together.
    pub fn new(people: &People, plan: Plan, tasks: &[usize], streams: &Streams) -> Self {
        let counts = people.counts();
        let trunk = Tabular::new(
            people.numbers.len(),
            &counts,
            plan.embedding,
            plan.shared,
            &mut streams.trunk(),
        );
        let head = |task: &usize| {
            let mut stream = streams.head(*task);
            let layers = vec![
                Dense::glorot(plan.shared, plan.head, Activation::Relu, &mut stream),
                Dense::glorot(plan.head, 1, Activation::Linear, &mut stream),
            ];
            (*task, Mlp::new(layers, plan.batch))
        };
        Self {
            trunk,
            heads: tasks.iter().map(head).collect(),
            plan,
            shared: Batch::new(plan.shared, plan.batch),
            back: Batch::new(plan.shared, plan.batch),
            room: Room::default(),
        }
    }

    /// Sees everybody once, in this order.
    pub fn epoch<'a>(
        &mut self,
        people: &People,
        columns: &Columns,
        batches: impl Iterator<Item = &'a [u32]>,
        aim: &Aim,
    ) {
        for picks in batches {
            self.step(people, columns, picks, aim);
        }
    }

    fn step(&mut self, people: &People, columns: &Columns, picks: &[u32], aim: &Aim) {
        let adagrad = Adagrad {
            rate: self.plan.rate,
            start: START,
        };
        self.trunk.prepare();
        self.trunk.forward(columns, picks, &mut self.shared);
        self.back.set_examples(picks.len());
        let share = 1.0 / self.heads.len() as f64;
        let room = &mut self.room;
        for (at, (task, head)) in self.heads.iter_mut().enumerate() {
            scores(head.forward(&self.shared), &mut room.scores);
            room.slopes_of(people, picks, *task, aim, share);
            write(&room.head, head.output_and_gradient().1);
            if aim.method.parts() && aim.lambda > 0.0 {
                head.backward(&self.shared);
                write(&room.below, head.output_and_gradient().1);
                head.pass_back(&mut self.back, at > 0);
            } else {
                head.backward_to(&self.shared, &mut self.back, at > 0);
            }
            head.update(&adagrad);
        }
        self.trunk
            .backward(columns, picks, &self.shared, &self.back);
        self.trunk.update(&adagrad);
    }

    /// Scores of people in each of the network's tasks.
    pub fn scores(&mut self, columns: &Columns, people: &[u32]) -> Vec<(usize, Vec<f32>)> {
        let mut all: Vec<(usize, Vec<f32>)> = self
            .heads
            .iter()
            .map(|(task, _)| (*task, Vec::with_capacity(people.len())))
            .collect();
        self.trunk.prepare();
        let mut some = Vec::new();
        for picks in people.chunks(self.plan.batch) {
            self.trunk.forward(columns, picks, &mut self.shared);
            for ((_, head), (_, all)) in self.heads.iter_mut().zip(&mut all) {
                scores(head.forward(&self.shared), &mut some);
                all.extend(some.iter().map(|score| *score as f32));
            }
        }
        all
    }
}

impl Room {
    /// Slopes of the loss of one task at its logits, for the head and for what lies below it, both
    /// times the task's share.
    pub fn slopes_of(
        &mut self,
        people: &People,
        picks: &[u32],
        task: usize,
        aim: &Aim,
        share: f64,
    ) {
        let yes = |pick: &u32| f64::from(u8::from(people.is_yes(task, *pick)));
        let misses = self
            .scores
            .iter()
            .zip(picks)
            .map(|(score, pick)| score - yes(pick));
        self.head.clear();
        self.head.extend(misses.map(|miss| share * miss));
        self.below.clone_from(&self.head);
        if aim.lambda <= 0.0 {
            return;
        }
        let weight = share * aim.lambda;
        let no = |pick: u32| !people.is_yes(task, pick);
        // "Exclusive": no in this task and yes in all others.
        let others = |pick: u32| (0..TASKS).all(|t| t == task || people.is_yes(t, pick));
        match aim.method {
            Method::SingleTask | Method::MultiTask => {}
            Method::FairnessWeight => self.fair(people, picks, aim.measure, weight, weight, no),
            Method::MtaFLoss => {
                let own = weight * aim.ratio;
                self.fair(people, picks, aim.measure, 0.0, weight, no);
                self.fair(people, picks, aim.measure, own, -own, |p| {
                    no(p) && others(p)
                });
            }
            Method::MtaFSet => {
                let own = weight * aim.ratio;
                self.fair(people, picks, aim.measure, own, 0.0, |p| no(p) && others(p));
                self.fair(people, picks, aim.measure, 0.0, weight, |p| {
                    no(p) && !others(p)
                });
            }
        }
    }

    /// Adds the slopes of a fairness term over some of the batch.
    fn fair(
        &mut self,
        people: &People,
        picks: &[u32],
        measure: Measure,
        head: f64,
        below: f64,
        counts: impl Fn(u32) -> bool,
    ) {
        self.who.clear();
        self.who
            .extend((0..picks.len()).filter(|at| counts(picks[*at])));
        self.scored.clear();
        self.scored.extend(self.who.iter().map(|at| Scored {
            score: self.scores[*at],
            first: people.is_woman(picks[*at]),
        }));
        self.slopes.resize(self.who.len(), 0.0);
        unlike(measure, &self.scored, &mut self.slopes);
        for (at, slope) in self.who.iter().zip(&self.slopes) {
            let score = self.scores[*at];
            let slope = slope * score * (1.0 - score);
            self.head[*at] += head * slope;
            self.below[*at] += below * slope;
        }
    }
}

/// Scores from logits, example after example.
fn scores(logits: &Batch, scores: &mut Vec<f64>) {
    scores.clear();
    for panel in logits.panels() {
        scores.extend(loss::sigmoid(panel[0]).map(f64::from));
    }
    scores.truncate(logits.examples());
}

/// Writes slopes, example after example, as the gradient of the only output.
fn write(slopes: &[f64], gradient: &mut Batch) {
    for (panel, slopes) in gradient.panels_mut().zip(slopes.chunks(LANES)) {
        let mut lanes = [0.0; LANES];
        for (lane, slope) in lanes.iter_mut().zip(slopes) {
            *lane = *slope as f32;
        }
        panel[0] = lanes;
    }
}
