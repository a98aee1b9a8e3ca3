//! A design of the training, and what is built from it once: data, codes, blocks, step sizes.

use std::sync::OnceLock;

use crate::engine::{
    random::{Name, Stream},
    values::Values,
};

use super::{
    codes::{Code, Family, share},
    data::{Data, FEATURES, ROWS, Shape},
    delays::Delay,
    descent::{Pool, Problem},
    gradient_code::GradientCode,
    schemes::{Groups, Scheme},
    spectrum::{self, Reach},
};

/// What random numbers are for.
pub mod purpose {
    /// The table of data.
    pub const DATA: u8 = 0;
    /// The code; the observer is the family.
    pub const CODE: u8 = 1;
    /// The mixtures of gradient coding.
    pub const MIXTURES: u8 = 2;
    /// Sampled sets of workers.
    pub const SETS: u8 = 3;
    /// Whether a worker is slow; the observer is the worker.
    pub const STATE: u8 = 4;
    /// A worker's noise; the observer is the worker.
    pub const NOISE: u8 = 5;
}

/// A worker with this share of the data has a load of one.
const UNIT_LOAD: f64 = 1.0 / 32.0;

/// The dials.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Seed of every stream.
    pub seed: u32,
    /// Repetitions.
    pub trials: u32,
    /// Workers: m.
    pub workers: usize,
    /// How many a round waits for: k.
    pub wait_for: usize,
    /// How often everything is sent.
    pub redundancy: usize,
    /// The code.
    pub family: Family,
    /// The way that is judged.
    pub scheme: Scheme,
    /// Steps by which a gradient is late, in the panel on delayed learning.
    pub delay_steps: u32,
    /// Time allowed for a training run [s].
    pub deadline_s: f64,
    /// How long a worker takes.
    pub delay: Delay,
    /// Whether all of a worker's time grows with its load, or its base alone.
    pub proportional: bool,
    /// How information lies on the rows.
    pub shape: Shape,
    /// Chance that a worker keeps its slow or fast state.
    pub persistence: f64,
    /// Size of the errors in the answers, where the truth has size 1.
    pub noise: f64,
    /// Share of workers that are slow.
    pub slow_share: f64,
    /// How many times slower they are.
    pub slow_factor: f64,
}

/// A design.
#[derive(Debug)]
pub struct Model {
    /// The dials.
    pub settings: Settings,
    built: OnceLock<Built>,
}

/// What a repetition needs.
#[derive(Debug)]
pub struct Built {
    /// What is to be learned.
    pub problem: Problem,
    /// Plain rows, one block a worker.
    pub plain: Pool,
    /// Plain rows, one block a group of workers that hold the same.
    pub copies: Pool,
    /// Who holds the same.
    pub groups: Groups,
    /// Coded rows, one block a worker.
    pub coded: Pool,
    /// The code.
    pub code: Code,
    /// Gradient coding.
    pub mixtures: GradientCode,
    /// What sampled sets of workers see of the data: plain, copied, coded.
    pub plain_reach: Reach,
    /// As above, for copies.
    pub copies_reach: Reach,
    /// As above, for the code.
    pub coded_reach: Reach,
}

impl Settings {
    fn new(values: &Values, seed: u32) -> Self {
        let count = |id| values.count(id) as usize;
        Self {
            seed,
            trials: values.count("trials"),
            workers: count("workers"),
            wait_for: count("wait_for"),
            redundancy: count("redundancy"),
            family: Family::ALL[values.get("encoding") as usize],
            scheme: Scheme::ALL[values.get("scheme") as usize],
            delay_steps: values.count("delay_steps"),
            deadline_s: values.get("deadline"),
            delay: Delay::named(values.word("delay_model")),
            proportional: values.word("load_cost") == "proportional",
            shape: Shape::named(values.word("data")),
            persistence: values.get("persistence"),
            noise: values.get("noise"),
            slow_share: values.get("slow_share"),
            slow_factor: values.get("slow_factor"),
        }
    }

    /// A stream that belongs to the run and not to a repetition.
    pub fn stream(&self, purpose: u8) -> Stream {
        Stream::new(Name {
            seed: self.seed,
            kind: 0,
            trial: 0,
            purpose,
            observer: 0,
        })
    }

    /// Load of a worker that holds its part of `rows` rows.
    pub fn load(&self, rows: f64) -> f64 {
        rows / (self.workers as f64 * ROWS as f64 * UNIT_LOAD)
    }
}

impl Model {
    /// The model of these values. Nothing is built before it is needed: the page holds hundreds of
    /// designs of which it runs no unit itself.
    pub fn new(values: &Values, seed: u32) -> Self {
        Self {
            settings: Settings::new(values, seed),
            built: OnceLock::new(),
        }
    }

    /// Data, codes and blocks; made by the first unit.
    pub fn built(&self) -> &Built {
        self.built.get_or_init(|| Built::new(&self.settings))
    }
}

impl Built {
    /// # Panics
    /// If random features do not fix an answer, or a random system is singular: both have
    /// probability zero, and tests build every preset.
    fn new(settings: &Settings) -> Self {
        let mut draws = settings.stream(purpose::DATA);
        let table = Data::new(ROWS, FEATURES, settings.shape, settings.noise, &mut draws);
        let workers = settings.workers;
        let all = |rows: usize| (0..workers).map(move |worker| share(rows, worker, workers));
        let groups = Groups::new(workers, settings.redundancy);
        let code = Code::new(settings.family, ROWS, settings.redundancy, settings.seed);
        let plain = Pool::new(&table, all(ROWS));
        let copies = Pool::new(&table, groups.rows(ROWS));
        let coded = Pool::new(&code.encode(&table), all(code.rows));
        let mut draws = settings.stream(purpose::MIXTURES);
        let mixtures = GradientCode::new(workers, settings.redundancy - 1, &mut draws);
        let (Some(problem), Some(mixtures)) = (Problem::new(&table), mixtures) else {
            panic!("a random system is singular");
        };
        let reach = |pool: &Pool, group: &dyn Fn(usize) -> usize| {
            spectrum::reach(&problem, pool, group, settings)
        };
        Self {
            plain_reach: reach(&plain, &|worker| worker),
            copies_reach: reach(&copies, &|worker| groups.of[worker]),
            coded_reach: reach(&coded, &|worker| worker),
            problem,
            plain,
            copies,
            groups,
            coded,
            code,
            mixtures,
        }
    }
}
