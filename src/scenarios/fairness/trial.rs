//! One repetition: the two networks that learn alone and the one of the chosen method, from the same
//! people in the same order and from the same start.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use crate::engine::nn::{Columns, Order};

use super::{
    judge::{self, Counts},
    measure::Measure,
    model::{Method, Model},
    network::{Aim, Network},
    params::MOST,
    people::{Data, People, TASKS},
    split::Split,
    streams::Streams,
    tally::{Row, Seen},
};

/// People whose cases the first repetition keeps, so that they can be told.
const TOLD: usize = 400;
/// A picture of what is learned so far comes each so many epochs, from so many of the people who set
/// limits and of those who are judged.
const EVERY: u32 = 10;
const SOME: usize = 2_000;

/// Scores of some people in both tasks.
type Scores = [Vec<f32>; TASKS];

/// Does one repetition. The picture of what is learned so far has the networks that learn alone
/// whole, and the chosen one as it is.
pub fn run(model: &Model, trial: u32, watch: &mut dyn FnMut(Row)) -> Row {
    let streams = Streams {
        seed: model.seed,
        trial,
    };
    let Aim {
        method,
        lambda,
        ratio,
        measure,
    } = model.aim;
    // What plays no part makes no other repetition.
    let weight = if method.is_weighed() { lambda } else { 0.0 };
    let apart = if method.parts() { ratio } else { 0.0 };
    let part = Part::of(model, &streams);
    let key = (part, method, measure, [weight, apart].map(f64::to_bits));
    known(&ROWS, key, || learn(model, &streams, watch))
        .as_ref()
        .clone()
}

fn learn(model: &Model, streams: &Streams, watch: &mut dyn FnMut(Row)) -> Row {
    let alone = known(&ALONE, Part::of(model, streams), || {
        learn_alone(model, streams)
    });
    let row = |chosen: [Counts; TASKS], seen| Row {
        alone: alone.counts,
        chosen,
        seen,
    };
    let mut seen = alone.seen.clone();
    if model.aim.method == Method::SingleTask {
        return row(alone.counts, seen);
    }
    let work = Work::new(model, streams);
    let mut network = work.network(&[0, 1], streams);
    work.train(&mut network, &model.aim, streams, &mut |network| {
        let some = |who: &'_ [u32]| who[..SOME.min(who.len())].to_vec();
        let tested = work.scores([&mut *network], &some(&work.split.test));
        let validated = work.scores([network], &some(&work.split.validation));
        watch(row(work.judge(&tested, &validated), Vec::new()));
    });
    let tested = work.scores([&mut network], &work.split.test);
    for (seen, place) in seen.iter_mut().zip(work.told(streams)) {
        seen.chosen = std::array::from_fn(|task| tested[task][place as usize]);
    }
    row(work.judge(&tested, &work.validated([&mut network])), seen)
}

/// What everything in a repetition depends on, whatever the method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    data: Data,
    rows: usize,
    seed: u32,
    trial: u32,
}

impl Part {
    fn of(model: &Model, streams: &Streams) -> Self {
        Self {
            data: model.data,
            rows: model.rows,
            seed: streams.seed,
            trial: streams.trial,
        }
    }
}

type Known<K, V> = Mutex<BTreeMap<K, Arc<V>>>;

/// A plan has many designs that share the networks that learn alone, and a reader comes back to
/// settings that were there before. What was learned depends on its key alone, so whoever finds it
/// here finds what would be computed again.
static ALONE: Known<Part, Alone> = Mutex::new(BTreeMap::new());
static ROWS: Known<(Part, Method, Measure, [u64; 2]), Row> = Mutex::new(BTreeMap::new());
/// How many are kept.
const KEPT: usize = 512;

fn known<K: Ord, V>(all: &Known<K, V>, key: K, make: impl FnOnce() -> V) -> Arc<V> {
    // Nothing is changed while the lock is held that a panic could leave half done.
    let open = || all.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(value) = open().get(&key) {
        return value.clone();
    }
    let value = Arc::new(make());
    let mut all = open();
    if all.len() >= KEPT {
        all.clear();
    }
    all.insert(key, value.clone());
    value
}

/// What the networks that learn alone come to.
struct Alone {
    counts: [Counts; TASKS],
    /// Those whose cases can be told; the chosen scores are still those of the networks alone.
    seen: Vec<Seen>,
}

fn learn_alone(model: &Model, streams: &Streams) -> Alone {
    let work = Work::new(model, streams);
    let aim = Aim {
        method: Method::SingleTask,
        ..model.aim
    };
    let mut networks = [0, 1].map(|task| work.network(&[task], streams));
    for network in &mut networks {
        work.train(network, &aim, streams, &mut |_| ());
    }
    let tested = work.scores(&mut networks, &work.split.test);
    let seen = work.told(streams).into_iter().map(|place| {
        let scores = std::array::from_fn(|task| tested[task][place as usize]);
        Seen {
            person: work.split.test[place as usize],
            alone: scores,
            chosen: scores,
        }
    });
    Alone {
        counts: work.judge(&tested, &work.validated(&mut networks)),
        seen: seen.collect(),
    }
}

/// What one repetition works on.
struct Work<'a> {
    model: &'a Model,
    people: &'a People,
    split: Split,
    columns: Columns,
}

impl<'a> Work<'a> {
    fn new(model: &'a Model, streams: &Streams) -> Self {
        let people = model.people();
        let most = MOST[model.data as usize];
        let split = Split::new(people, model.rows, most, &mut streams.split());
        Self {
            columns: split.columns(people),
            model,
            people,
            split,
        }
    }

    fn network(&self, tasks: &[usize], streams: &Streams) -> Network {
        Network::new(self.people, self.model.data.plan(), tasks, streams)
    }

    fn train(
        &self,
        network: &mut Network,
        aim: &Aim,
        streams: &Streams,
        watch: &mut dyn FnMut(&mut Network),
    ) {
        let plan = self.model.data.plan();
        let mut order = Order::new(self.split.train.iter().copied());
        let mut shuffles = streams.order();
        for epoch in 1..=plan.epochs {
            order.shuffle(&mut shuffles);
            network.epoch(self.people, &self.columns, order.batches(plan.batch), aim);
            if epoch % EVERY == 0 && epoch < plan.epochs {
                watch(network);
            }
        }
    }

    /// Scores from the networks that have the tasks.
    fn scores<'n>(
        &self,
        networks: impl IntoIterator<Item = &'n mut Network>,
        who: &[u32],
    ) -> Scores {
        let mut all = Scores::default();
        for network in networks {
            for (task, scores) in network.scores(&self.columns, who) {
                all[task] = scores;
            }
        }
        all
    }

    fn validated<'n>(&self, networks: impl IntoIterator<Item = &'n mut Network>) -> Scores {
        self.scores(networks, &self.split.validation)
    }

    fn judge(&self, tested: &Scores, validated: &Scores) -> [Counts; TASKS] {
        judge::judge(self.people, &self.split, validated, tested)
    }

    /// Places, among those who are judged, of some whose cases can be told: the same for every
    /// design, and in the first repetition alone.
    fn told(&self, streams: &Streams) -> Vec<u32> {
        if streams.trial > 0 {
            return Vec::new();
        }
        let mut order = Order::new(0..self.split.test.len() as u32);
        order.shuffle(&mut streams.told());
        let mut first: Vec<u32> = order.batches(TOLD).next().unwrap_or_default().to_vec();
        first.sort_unstable();
        first
    }
}
