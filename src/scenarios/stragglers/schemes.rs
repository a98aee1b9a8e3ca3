//! The six ways of training beside each other: whom a round waits for, and what it then has.

use super::{codes::share, delays::Workers};

/// Words of the choice `scheme`, and beginnings of the facts' names.
pub const NAMES: [&str; 6] = [
    "uncoded_all",
    "uncoded_k",
    "replicate",
    "first_finisher",
    "gradient_coding",
    "encoded",
];

/// A way of training.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Plain data; wait for every worker.
    UncodedAll,
    /// Plain data; wait for the fastest k and go on without the rest.
    UncodedK,
    /// Every piece on several workers; wait for the fastest k workers.
    Replicate,
    /// Every piece on several workers; wait until one copy of each is back.
    FirstFinisher,
    /// Mixtures of gradients; wait for all but (copies − 1), and decode exactly.
    GradientCoding,
    /// Coded data; wait for the fastest k.
    Encoded,
}

/// How many ways there are.
pub const COUNT: usize = 6;

impl Scheme {
    /// All, in the order of [`NAMES`].
    pub const ALL: [Self; COUNT] = [
        Self::UncodedAll,
        Self::UncodedK,
        Self::Replicate,
        Self::FirstFinisher,
        Self::GradientCoding,
        Self::Encoded,
    ];

    /// The place in [`Self::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Whether every round has the whole gradient.
    pub const fn is_exact(self) -> bool {
        matches!(
            self,
            Self::UncodedAll | Self::FirstFinisher | Self::GradientCoding
        )
    }
}

/// Which workers hold the same rows: groups of neighbours, each of at least `copies` workers, who
/// all hold the rows that the group would hold if nothing were sent twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Groups {
    /// Group of every worker.
    pub of: Vec<usize>,
    /// Workers in every group.
    pub sizes: Vec<usize>,
}

impl Groups {
    /// As many groups as there can be.
    pub fn new(workers: usize, copies: usize) -> Self {
        let count = (workers / copies).max(1);
        let of: Vec<usize> = (0..workers)
            .map(|worker| worker * count / workers)
            .collect();
        let mut sizes = vec![0; count];
        of.iter().for_each(|&group| sizes[group] += 1);
        Self { of, sizes }
    }

    /// Rows of every group, of a table whose rows are shared out between `workers`.
    pub fn rows(&self, rows: usize) -> impl Iterator<Item = std::ops::Range<usize>> {
        let workers = self.of.len();
        let mut next = 0;
        self.sizes.iter().map(move |size| {
            let first = next;
            next += size;
            share(rows, first, workers).start..share(rows, next - 1, workers).end
        })
    }
}

/// Room to work in: who is back, and how long each takes.
#[derive(Debug, Default)]
pub struct Queue {
    /// Who is back by the end of the round.
    pub here: Vec<bool>,
    times: Vec<(f64, usize)>,
}

impl Queue {
    /// Waits for the fastest `k`; gives how long that takes [s].
    pub fn fastest(&mut self, workers: &Workers<'_>, k: usize, load: impl Fn(usize) -> f64) -> f64 {
        let count = workers.count();
        self.times.clear();
        self.times
            .extend((0..count).map(|i| (workers.time_s(i, load(i)), i)));
        let order = |a: &(f64, usize), b: &(f64, usize)| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1));
        let (_, &mut (last, _), _) = self.times.select_nth_unstable_by(k - 1, order);
        self.here.clear();
        self.here.resize(count, false);
        for &(_, worker) in &self.times[..k] {
            self.here[worker] = true;
        }
        last
    }

    /// Waits until one worker of every group is back; gives how long that takes [s].
    pub fn first_of_each(
        workers: &Workers<'_>,
        groups: &Groups,
        load: impl Fn(usize) -> f64,
        first: &mut Vec<f64>,
    ) -> f64 {
        first.clear();
        first.resize(groups.sizes.len(), f64::INFINITY);
        for (worker, &group) in groups.of.iter().enumerate() {
            first[group] = first[group].min(workers.time_s(worker, load(worker)));
        }
        first.iter().copied().fold(0.0, f64::max)
    }
}
