//! The inner loop at the size at which it is measured: 1,024 rows, 32 features, 32 workers, every
//! row twice in a Hadamard code. `benches/` runs it natively, and in WebAssembly beside JavaScript.

use super::{
    codes::{Code, Family, share, shuffled},
    data::{Data, Shape},
    descent::{Pool, Problem, Walk},
    packed,
};
use crate::engine::random::{Name, Stream};

/// Rows of data.
pub const ROWS: usize = 1024;
/// Numbers to be learned.
pub const FEATURES: usize = 32;
/// Workers.
pub const WORKERS: usize = 32;
/// How often every row is sent.
pub const REDUNDANCY: usize = 2;
/// Sets of workers that answer, one a round, again and again.
pub const SETS: usize = 64;

/// A descent that is ready to run.
#[derive(Debug, Clone)]
pub struct Bench {
    pool: Pool,
    sets: Vec<Vec<bool>>,
    factor: f64,
}

impl Bench {
    /// Draws data, code, and sets of `wait_for` workers. `None` if the features do not fix an
    /// answer, which has probability zero.
    pub fn new(wait_for: usize) -> Option<Self> {
        let mut draws = Stream::new(Name {
            seed: 1,
            kind: 0,
            trial: 0,
            purpose: 0,
            observer: 0,
        });
        let table = Data::new(ROWS, FEATURES, Shape::Incoherent, 0.5, &mut draws);
        let code = Code::new(Family::Hadamard, ROWS, REDUNDANCY, 1);
        let shares = (0..WORKERS).map(|worker| share(code.rows, worker, WORKERS));
        let sets = (0..SETS).map(|_| {
            let mut here = vec![false; WORKERS];
            let order = shuffled(WORKERS, &mut draws);
            order
                .into_iter()
                .take(wait_for)
                .for_each(|worker| here[worker] = true);
            here
        });
        let sets: Vec<Vec<bool>> = sets.collect();
        Some(Self {
            pool: Pool::new(&code.encode(&table), shares),
            sets,
            factor: Problem::new(&table)?.factor(),
        })
    }

    /// Runs this many rounds from w = 0 and gives w.
    pub fn run(&self, rounds: usize) -> Vec<f64> {
        let mut walk = Walk::new(FEATURES + 1);
        let mut gram = vec![0.0; self.pool.sum.len()];
        let mut list = Vec::with_capacity(WORKERS);
        for here in self.sets.iter().cycle().take(rounds) {
            self.pool.gather(here, &mut list, &mut gram);
            walk.step(&gram, self.factor);
        }
        walk.v.truncate(FEATURES);
        walk.v
    }

    /// The step size, for slopes that are summed over rows.
    pub fn factor(&self) -> f64 {
        self.factor
    }

    /// Every worker's Gram matrix [X | y]ᵀ[X | y], whole, row by row: 33 × 33 numbers a worker.
    pub fn grams(&self) -> Vec<f64> {
        let dim = FEATURES + 1;
        let of = |worker| packed::square(self.pool.block(worker), dim, dim);
        (0..WORKERS)
            .flat_map(|worker| of(worker).iter().copied().collect::<Vec<_>>())
            .collect()
    }

    /// Which workers answer, set by set: 1 or 0 for each worker.
    pub fn sets(&self) -> Vec<u8> {
        self.sets.iter().flatten().map(|&is| u8::from(is)).collect()
    }
}
