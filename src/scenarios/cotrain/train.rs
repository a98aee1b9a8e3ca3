//! One seed: the big network, the small ones together, and the small ones alone, trained on the same
//! examples in the same order from the same first draws.

use crate::engine::{
    nn::{Batch, Order, Sgd, cosine, loss},
    random::Stream,
};

use super::{
    ballots::Ballots,
    examples::Examples,
    model::{BATCH, Model, purpose},
    tally::{Row, Seeds},
    team::Team,
    widths::Hidden,
};

/// Share of the last step that goes on, and pull of the weights towards zero, as is usual.
const MOMENTUM: f32 = 0.9;
const DECAY: f32 = 1e-4;

/// Teams: the big one; the small ones together; the small ones alone. Where two would be the same to
/// the last bit there is only one.
struct Contest<'a> {
    model: &'a Model,
    examples: &'static Examples,
    big: Team,
    together: Option<Team>,
    alone: Option<Team>,
    /// Test examples, and room for some of them.
    tests: Vec<u32>,
    x: Batch,
    picks: Vec<u32>,
}

impl<'a> Contest<'a> {
    fn new(model: &'a Model, trial: u32) -> Self {
        let team = |hidden: &[Hidden]| Team::new(model, trial, hidden);
        let divided = model.small.len() > 1;
        let row = |test| Examples::test_row(model.data, test) as u32;
        Self {
            model,
            examples: Examples::of(model.data),
            big: team(&[model.big]),
            together: (divided && model.cotrain > 0.0).then(|| team(&model.small)),
            alone: divided.then(|| team(&model.small)),
            tests: (0..model.tested()).map(row).collect(),
            x: Batch::new(Examples::ends(model.data).features, BATCH),
            picks: Vec::with_capacity(BATCH),
        }
    }

    /// Wrong answers on the first `count` test examples: big, together, alone.
    fn wrong(&mut self, count: usize) -> [u16; 3] {
        let mut wrong = [0; 3];
        for rows in self.tests[..count].chunks(BATCH) {
            let labels: Vec<u8> = rows.iter().map(|row| self.label(*row)).collect();
            self.examples.plain(rows, &mut self.picks, &mut self.x);
            let teams = [
                Some(&mut self.big),
                self.together.as_mut(),
                self.alone.as_mut(),
            ];
            for (wrong, team) in wrong.iter_mut().zip(teams) {
                if let Some(team) = team {
                    *wrong += loss::errors(team.answer(&self.x), &labels) as u16;
                }
            }
        }
        // A team that is not there is the same as another one.
        if self.alone.is_none() {
            wrong[2] = wrong[0];
        }
        if self.together.is_none() {
            wrong[1] = wrong[2];
        }
        wrong
    }

    fn label(&self, row: u32) -> u8 {
        self.examples.label(row as usize)
    }

    /// Wrong answers of each small network alone, added up.
    fn wrong_one_by_one(&mut self) -> u32 {
        let mut wrong = 0;
        for rows in self.tests.chunks(BATCH) {
            let labels: Vec<u8> = rows.iter().map(|row| self.label(*row)).collect();
            self.examples.plain(rows, &mut self.picks, &mut self.x);
            let team = self.alone.as_mut().unwrap_or(&mut self.big);
            team.answer(&self.x);
            let each = team.nets().iter();
            wrong += each
                .map(|net| loss::errors(net.output(), &labels))
                .sum::<u32>();
        }
        wrong
    }

    /// Who says what about the first test examples.
    fn ballots(&mut self) -> Ballots {
        let mut ballots = Ballots::new(self.model.small.len());
        for rows in self.tests[..self.model.followed()].chunks(BATCH) {
            self.examples.plain(rows, &mut self.picks, &mut self.x);
            self.big.answer(&self.x);
            let mut small = self.together.as_mut().or(self.alone.as_mut());
            if let Some(small) = &mut small {
                small.answer(&self.x);
            }
            let big = &self.big;
            let small = small.map_or(big, |small| small);
            for (example, row) in rows.iter().enumerate() {
                let truth = self.examples.label(*row as usize);
                let each = small.nets().iter();
                let each = each.map(|net| largest(net.output(), example));
                let together = largest(small.last_answer(), example);
                let big = largest(big.last_answer(), example);
                ballots.add([truth, big, together], each);
            }
        }
        ballots
    }
}

/// The class with the largest output; of equal ones the first.
fn largest(outputs: &Batch, example: usize) -> u8 {
    let mut best = 0;
    for class in 1..outputs.width() {
        if outputs.get(class, example) > outputs.get(best, example) {
            best = class;
        }
    }
    best as u8
}

/// Trains all teams of a seed. Somebody who watches is shown what there is after every look, and in
/// between where a look takes long to come; that changes nothing in the training.
pub fn seed(model: &Model, trial: u32, mut watch: Option<&mut dyn FnMut(&Seeds)>) -> Seeds {
    let mut contest = Contest::new(model, trial);
    let mut order = order(model, trial);
    let mut shuffles = model.stream(trial, purpose::ORDER, 0);
    let mut views = Views::new(model, trial);
    let steps = model.epochs * model.rows.div_ceil(BATCH) as u32;
    let looks = model.looks();
    let mut step = 0;
    let mut row = Row {
        members: model.small.len() as u8,
        ..Row::default()
    };
    for epoch in 0..model.epochs {
        order.shuffle(&mut shuffles);
        let pull = model.pull(epoch);
        for rows in order.batches(BATCH) {
            let sgd = Sgd {
                rate: cosine(model.rate, step, steps),
                momentum: MOMENTUM,
                decay: DECAY,
            };
            let labels: Vec<u8> = rows.iter().map(|row| contest.label(*row)).collect();
            views.draw(contest.examples, rows);
            contest.big.step(&views.batches[..1], &labels, 0.0, &sgd);
            if let Some(team) = &mut contest.together {
                team.step(&views.batches, &labels, pull, &sgd);
            }
            if let Some(team) = &mut contest.alone {
                team.step(&views.batches, &labels, 0.0, &sgd);
            }
            step += 1;
            if let Some(watch) = watch.as_mut().filter(|_| step % model.glimpse() == 0) {
                watch(&so_far(model, trial, &row, contest.wrong(model.followed())));
            }
        }
        if looks.contains(&(epoch + 1)) {
            let wrong = contest.wrong(model.followed());
            row.looks.push(wrong);
            if let Some(watch) = &mut watch {
                watch(&so_far(model, trial, &row, wrong));
            }
        }
    }
    row.tested = model.tested() as u16;
    [row.big, row.together, row.alone] = contest.wrong(model.tested());
    row.ones = contest.wrong_one_by_one();
    Seeds {
        rows: [(trial, row)].into(),
        ballots: (trial == 0).then(|| contest.ballots()),
    }
}

/// The seed as it stands, with the wrong answers on the first test examples. How small networks do one
/// by one is not looked at on the way.
fn so_far(model: &Model, trial: u32, row: &Row, wrong: [u16; 3]) -> Seeds {
    let mut row = row.clone();
    row.tested = model.followed() as u16;
    [row.big, row.together, row.alone] = wrong;
    row.members = 0;
    Seeds {
        rows: [(trial, row)].into(),
        ballots: None,
    }
}

/// The examples of a seed, in no order yet.
fn order(model: &Model, trial: u32) -> Order {
    let mut pool = Order::new(0..Examples::pool(model.data) as u32);
    pool.shuffle(&mut model.stream(trial, purpose::ROWS, 0));
    let rows = pool.batches(model.rows).next().unwrap_or_default();
    Order::new(rows.iter().copied())
}

/// The versions of a batch that networks see.
struct Views {
    batches: Vec<Batch>,
    streams: Vec<Stream>,
    augment: f64,
    picks: Vec<u32>,
}

impl Views {
    fn new(model: &Model, trial: u32) -> Self {
        let count = if model.own_views {
            model.small.len()
        } else {
            1
        };
        let features = Examples::ends(model.data).features;
        let stream = |network| model.stream(trial, purpose::VIEW, network);
        Self {
            batches: (0..count).map(|_| Batch::new(features, BATCH)).collect(),
            streams: (0..count).map(stream).collect(),
            augment: model.augment,
            picks: Vec::with_capacity(BATCH),
        }
    }

    fn draw(&mut self, examples: &Examples, rows: &[u32]) {
        for (x, stream) in self.batches.iter_mut().zip(&mut self.streams) {
            examples.version(rows, self.augment, stream, &mut self.picks, x);
        }
    }
}
