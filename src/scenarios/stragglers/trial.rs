//! One repetition: the same data and codes, other luck. All six ways of training meet the same slow
//! workers.

use serde::{Deserialize, Serialize};

use super::{
    delays::Workers,
    descent::Walk,
    model::{Built, Model, Settings},
    schemes::{COUNT, Queue, Scheme},
};

/// Rounds of a training run, whatever they take.
pub const ROUNDS: u32 = 100;
/// A run is on target once its gap is this share of the gap at the start.
pub const TARGET: f64 = 1e-2;
/// Points of time at which the gap is kept, from the start to [`horizon_s`].
pub const GRID: usize = 25;
/// Rounds at the end over which the floor is averaged.
const LAST: u32 = 25;
/// A gap beyond this many times the start's is no longer followed.
const LOST: f64 = 1e3;
/// Gaps are kept as thousandths of a power of ten, up to this many.
const DEEPEST: f64 = 12_000.0;

/// What one way of training came to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// When it was first on target [s]; absent where it never was.
    pub on_target_s: Option<f64>,
    /// Mean gap over the last rounds, as a share of the gap at the start.
    pub floor: f64,
    /// Mean time of a round [s].
    pub wait_s: f64,
}

/// How a training run ended, seen from its deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum End {
    /// On target in time.
    InTime,
    /// On target, and too late.
    TooLate,
    /// Never on target: too much was skipped.
    OffTarget,
}

/// One repetition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// In the order of [`Scheme::ALL`].
    pub outcomes: [Outcome; COUNT],
    /// How the way that is judged ended.
    pub end: End,
    /// Mean time of its rounds [s].
    pub wait_s: f64,
    /// Factor of the coded run's gap in a round, on average until it is on target.
    pub rate: Option<f64>,
    /// Gaps over time, each as −1,000 log₁₀, scheme by scheme, [`GRID`] each.
    pub levels: Vec<u16>,
}

impl End {
    /// The word in tables.
    pub const fn word(self) -> &'static str {
        match self {
            Self::InTime => "in_time",
            Self::TooLate => "too_late",
            Self::OffTarget => "off_target",
        }
    }
}

impl Row {
    /// What a way of training came to.
    pub fn of(&self, scheme: Scheme) -> &Outcome {
        &self.outcomes[scheme.index()]
    }
}

/// Until when gaps are drawn [s].
pub fn horizon_s(settings: &Settings) -> f64 {
    1.5 * settings.deadline_s
}

/// Room to work in, kept between repetitions.
#[derive(Debug, Default)]
pub struct Scratch {
    queue: Queue,
    list: Vec<usize>,
    first: Vec<f64>,
    gram: Vec<f64>,
    groups: Vec<bool>,
}

/// One way of training on its way.
struct Run {
    walk: Walk,
    clock_s: f64,
    gap: f64,
    /// Round, gap and time [s] when it was first on target.
    on_target: Option<(u32, f64, f64)>,
    floor: f64,
    levels: Vec<u16>,
}

/// Runs one repetition.
pub fn run(model: &Model, trial: u32, scratch: &mut Scratch) -> Row {
    let (settings, built) = (&model.settings, model.built());
    scratch.gram.resize(built.problem.total.len(), 0.0);
    let mut workers = Workers::new(settings, trial);
    let mut runs = Scheme::ALL.map(|_| Run::new(built.problem.best.len()));
    for round in 0..ROUNDS {
        workers.next_round();
        for (scheme, run) in Scheme::ALL.into_iter().zip(&mut runs) {
            let wait_s = step(scheme, settings, built, &workers, &mut run.walk, scratch);
            run.after(round, wait_s, built, horizon_s(settings));
        }
    }
    let coded = &runs[Scheme::Encoded.index()];
    let rate = coded
        .on_target
        .map(|(rounds, gap, _)| libm::pow(gap, 1.0 / f64::from(rounds)));
    let mut levels = Vec::with_capacity(COUNT * GRID);
    let outcomes = runs.map(|mut run| {
        run.levels.resize(GRID, level(run.gap));
        levels.append(&mut run.levels);
        Outcome {
            on_target_s: run.on_target.map(|(_, _, at_s)| at_s),
            floor: run.floor / f64::from(LAST),
            wait_s: run.clock_s / f64::from(ROUNDS),
        }
    });
    let judged = &outcomes[settings.scheme.index()];
    let end = match judged.on_target_s {
        Some(s) if s <= settings.deadline_s => End::InTime,
        Some(_) => End::TooLate,
        None => End::OffTarget,
    };
    Row {
        end,
        wait_s: judged.wait_s,
        outcomes,
        rate,
        levels,
    }
}

/// One round: waits, and steps with what is back. Gives the time it took [s].
fn step(
    scheme: Scheme,
    settings: &Settings,
    built: &Built,
    workers: &Workers<'_>,
    walk: &mut Walk,
    scratch: &mut Scratch,
) -> f64 {
    let (m, k) = (settings.workers, settings.wait_for);
    let Scratch {
        queue,
        list,
        first,
        gram,
        groups,
    } = scratch;
    let plain = settings.load(built.problem.rows as f64);
    let copied = |worker: usize| plain * built.groups.sizes[built.groups.of[worker]] as f64;
    let whole = built.problem.factor();
    match scheme {
        Scheme::UncodedAll => {
            let wait_s = queue.fastest(workers, m, |_| plain);
            walk.step(&built.problem.total, whole);
            wait_s
        }
        Scheme::FirstFinisher => {
            let wait_s = Queue::first_of_each(workers, &built.groups, copied, first);
            walk.step(&built.problem.total, whole);
            wait_s
        }
        Scheme::GradientCoding => {
            let spare = built.mixtures.spare;
            let load = plain * (spare + 1) as f64;
            let wait_s = queue.fastest(workers, m - spare, |_| load);
            match built.mixtures.counts(&queue.here).filter(|_| spare > 0) {
                Some(counts) => {
                    built.plain.weigh(&counts, gram);
                    walk.step(gram, whole);
                }
                None => walk.step(&built.problem.total, whole),
            }
            wait_s
        }
        Scheme::UncodedK => {
            let wait_s = queue.fastest(workers, k, |_| plain);
            built.plain.gather(&queue.here, list, gram);
            let scale = m as f64 / k as f64;
            walk.step(gram, whole * scale * built.plain_reach.step());
            wait_s
        }
        Scheme::Replicate => {
            let wait_s = queue.fastest(workers, k, copied);
            groups.clear();
            groups.resize(built.copies.count, false);
            let back = (0..m).filter(|&worker| queue.here[worker]);
            back.for_each(|worker| groups[built.groups.of[worker]] = true);
            let present = groups.iter().filter(|&&is| is).count();
            built.copies.gather(groups, list, gram);
            let scale = built.copies.count as f64 / present as f64;
            walk.step(gram, whole * scale * built.copies_reach.step());
            wait_s
        }
        Scheme::Encoded => {
            let load = settings.load(built.code.rows as f64);
            let wait_s = queue.fastest(workers, k, |_| load);
            built.coded.gather(&queue.here, list, gram);
            let scale = m as f64 / k as f64;
            walk.step(gram, whole * scale * built.coded_reach.step());
            wait_s
        }
    }
}

impl Run {
    fn new(dim: usize) -> Self {
        Self {
            walk: Walk::new(dim),
            clock_s: 0.0,
            gap: 1.0,
            on_target: None,
            floor: 0.0,
            levels: Vec::with_capacity(GRID),
        }
    }

    /// Notes what a round has brought.
    fn after(&mut self, round: u32, wait_s: f64, built: &Built, horizon_s: f64) {
        let at_s = |point: usize| horizon_s * point as f64 / (GRID - 1) as f64;
        self.clock_s += wait_s;
        // Until now the gap was that of the round before.
        while self.levels.len() < GRID && at_s(self.levels.len()) < self.clock_s {
            self.levels.push(level(self.gap));
        }
        if self.gap < LOST {
            self.gap = built.problem.gap(&self.walk).clamp(0.0, LOST);
        }
        if self.gap <= TARGET && self.on_target.is_none() {
            self.on_target = Some((round + 1, self.gap, self.clock_s));
        }
        if round + LAST >= ROUNDS {
            self.floor += self.gap;
        }
    }
}

/// A gap as thousandths of a power of ten below the start.
fn level(gap: f64) -> u16 {
    let digits = -1000.0 * libm::log10(gap.max(1e-300));
    libm::round(digits.clamp(0.0, DEEPEST)) as u16
}
