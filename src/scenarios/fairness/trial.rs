//! One repetition: the two networks that learn alone and the one of the chosen method, from the same
//! people in the same order and from the same start.

use crate::engine::nn::{Columns, Order};

use super::{
    judge::{self, Counts},
    model::{Method, Model},
    network::{Aim, Network},
    params::MOST,
    people::{People, TASKS},
    split::Split,
    streams::Streams,
    tally::{Row, Seen},
};

/// People whose cases the first repetition keeps, so that they can be told.
const TOLD: usize = 400;
/// A picture of what is learned so far comes each so many epochs, from so many of the people who are
/// judged.
const EVERY: u32 = 4;
const SOME: usize = 2_000;

/// What one repetition works on.
struct Work<'a> {
    model: &'a Model,
    people: &'a People,
    split: Split,
    columns: Columns,
    alone: [Network; TASKS],
    /// None where the chosen method is the networks that learn alone.
    chosen: Option<Network>,
}

/// Does one repetition.
pub fn run(model: &Model, trial: u32, watch: &mut dyn FnMut(Row)) -> Row {
    let streams = Streams {
        seed: model.seed,
        trial,
    };
    let mut work = Work::new(model, &streams);
    let plan = model.data.plan();
    let mut order = Order::new(work.split.train.iter().copied());
    let mut shuffles = streams.order();
    for epoch in 0..plan.epochs {
        order.shuffle(&mut shuffles);
        work.epoch(&order, plan.batch);
        if (epoch + 1) % EVERY == 0 && epoch + 1 < plan.epochs {
            watch(work.row(SOME, &[]));
        }
    }
    let told = if trial == 0 {
        told(&work.split.test, &streams)
    } else {
        Vec::new()
    };
    work.row(usize::MAX, &told)
}

/// Places, among those who are judged, of some whose cases can be told.
fn told(test: &[u32], streams: &Streams) -> Vec<u32> {
    let mut order = Order::new(0..test.len() as u32);
    order.shuffle(&mut streams.told());
    let mut first: Vec<u32> = order.batches(TOLD).next().unwrap_or_default().to_vec();
    first.sort_unstable();
    first
}

impl<'a> Work<'a> {
    fn new(model: &'a Model, streams: &Streams) -> Self {
        let people = model.people();
        let plan = model.data.plan();
        let most = MOST[model.data as usize];
        let split = Split::new(people, model.rows, most, &mut streams.split());
        let columns = split.columns(people);
        let network = |tasks: &[usize]| Network::new(people, plan, tasks, streams);
        let together = model.aim.method != Method::SingleTask;
        Self {
            alone: std::array::from_fn(|task| network(&[task])),
            chosen: together.then(|| network(&[0, 1])),
            model,
            people,
            split,
            columns,
        }
    }

    fn epoch(&mut self, order: &Order, batch: usize) {
        let alone = Aim {
            method: Method::SingleTask,
            ..self.model.aim
        };
        for network in &mut self.alone {
            network.epoch(self.people, &self.columns, order.batches(batch), &alone);
        }
        if let Some(network) = &mut self.chosen {
            let aim = &self.model.aim;
            network.epoch(self.people, &self.columns, order.batches(batch), aim);
        }
    }

    /// What is there now, judged by the first `most` people; with the cases of those who are told,
    /// by their places.
    fn row(&mut self, most: usize, told: &[u32]) -> Row {
        let Self {
            people,
            split,
            columns,
            alone,
            chosen,
            ..
        } = self;
        let test = &split.test[..most.min(split.test.len())];
        let of = |network: &mut Network, who: &[u32]| -> Vec<(usize, Vec<f32>)> {
            network.scores(columns, who)
        };
        let mut scores = |who: &[u32]| {
            let mut own: [Vec<f32>; TASKS] = Default::default();
            for network in alone.iter_mut() {
                of(network, who).into_iter().for_each(|(task, s)| own[task] = s);
            }
            let mut all = own.clone();
            if let Some(network) = chosen {
                of(network, who).into_iter().for_each(|(task, s)| all[task] = s);
            }
            [own, all]
        };
        let validation = scores(&split.validation);
        let tested = scores(test);
        let counts = |way: usize| -> [Counts; TASKS] {
            judge::judge(people, split, &validation[way], &tested[way])
        };
        let seen = told.iter().map(|place| {
            let at = *place as usize;
            Seen {
                person: test[at],
                alone: std::array::from_fn(|task| tested[0][task][at]),
                chosen: std::array::from_fn(|task| tested[1][task][at]),
            }
        });
        Row {
            alone: counts(0),
            chosen: counts(1),
            seen: seen.collect(),
        }
    }
}
