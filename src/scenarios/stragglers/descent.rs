//! Gradient descent on sums of blocks: the inner loop.
//!
//! The squared error of a set of rows is a quadratic form of v = (w, −1) with the rows' Gram matrix
//! [X | y]ᵀ[X | y], so a worker's rows are summed up once, in one packed block. A step adds up the
//! blocks of those who answered (or takes those who did not from the sum of all, where they are
//! fewer) and multiplies once; no step multiplies worker by worker.

use super::{data::Data, packed};

/// The blocks of all workers.
#[derive(Debug, Clone, PartialEq)]
pub struct Pool {
    /// Numbers in a row of the table: the features and the answer.
    pub dim: usize,
    /// Blocks.
    pub count: usize,
    blocks: Vec<f64>,
    /// Sum of all blocks.
    pub sum: Vec<f64>,
}

impl Pool {
    /// One block for each range of rows.
    pub fn new(table: &Data, shares: impl Iterator<Item = std::ops::Range<usize>>) -> Self {
        let size = packed::len(table.dim);
        let mut blocks = Vec::new();
        let mut count = 0;
        for rows in shares {
            blocks.resize((count + 1) * size, 0.0);
            let block = &mut blocks[count * size..];
            rows.for_each(|row| packed::add_square(block, table.row(row)));
            count += 1;
        }
        let mut pool = Self {
            dim: table.dim,
            count,
            blocks,
            sum: vec![0.0; size],
        };
        let all: Vec<usize> = (0..count).collect();
        let mut sum = std::mem::take(&mut pool.sum);
        pool.add(&all, 1.0, &mut sum);
        pool.sum = sum;
        pool
    }

    /// One block.
    pub fn block(&self, index: usize) -> &[f64] {
        let size = packed::len(self.dim);
        &self.blocks[index * size..(index + 1) * size]
    }

    /// Adds blocks, or takes them away (`sign` −1), four at a time.
    fn add(&self, which: &[usize], sign: f64, out: &mut [f64]) {
        let fours = which.chunks_exact(4);
        let rest = fours.remainder();
        for four in fours {
            let [a, b, c, d] = [0, 1, 2, 3].map(|i| self.block(four[i]));
            for ((((sum, a), b), c), d) in out.iter_mut().zip(a).zip(b).zip(c).zip(d) {
                *sum += sign * ((a + b) + (c + d));
            }
        }
        for &one in rest {
            for (sum, cell) in out.iter_mut().zip(self.block(one)) {
                *sum += sign * cell;
            }
        }
    }

    /// `out` = the sum of the blocks that are here; `list` is room to work in.
    pub fn gather(&self, here: &[bool], list: &mut Vec<usize>, out: &mut [f64]) {
        let present = here.iter().filter(|&&is| is).count();
        let few = 2 * present <= self.count;
        list.clear();
        list.extend((0..self.count).filter(|&i| here[i] == few));
        if few {
            out.fill(0.0);
            self.add(list, 1.0, out);
        } else {
            out.copy_from_slice(&self.sum);
            self.add(list, -1.0, out);
        }
    }

    /// `out` = the sum of all blocks, each with its weight.
    pub fn weigh(&self, weights: &[f64], out: &mut [f64]) {
        out.fill(0.0);
        for (index, weight) in weights.iter().enumerate() {
            for (sum, cell) in out.iter_mut().zip(self.block(index)) {
                *sum += weight * cell;
            }
        }
    }
}

/// What is to be learned, and how far away one starts.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Gram matrix of all rows [X | y], packed.
    pub total: Vec<f64>,
    /// Rows.
    pub rows: usize,
    /// The best answer w*, and −1.
    pub best: Vec<f64>,
    /// Largest and smallest eigenvalue of XᵀX/n: M and μ.
    pub curvature: [f64; 2],
    start: f64,
}

impl Problem {
    /// The least-squares problem of a table; `None` if its features do not fix an answer.
    pub fn new(table: &Data) -> Option<Self> {
        let mut total = vec![0.0; packed::len(table.dim)];
        (0..table.rows).for_each(|row| packed::add_square(&mut total, table.row(row)));
        let features = table.dim - 1;
        let gram = packed::square(&total, features, table.dim);
        let linear = nalgebra::DVector::from_fn(features, |i, _| {
            packed::square(&total, table.dim, table.dim)[(i, features)]
        });
        let eigen = gram.clone().symmetric_eigenvalues();
        let best = gram.cholesky()?.solve(&linear);
        let mut best: Vec<f64> = best.iter().copied().collect();
        best.push(-1.0);
        let n = table.rows as f64;
        let mut problem = Self {
            total,
            rows: table.rows,
            best,
            curvature: [eigen.max() / n, eigen.min() / n],
            start: 1.0,
        };
        problem.start = problem.gap(&Walk::new(table.dim));
        Some(problem)
    }

    /// Step size on the whole data, for a slope that is summed and not averaged over rows: 1/(Mn).
    pub fn factor(&self) -> f64 {
        1.0 / (self.curvature[0] * self.rows as f64)
    }

    /// How far the error at `walk` lies above the least error, as a share of the distance at w = 0.
    pub fn gap(&self, walk: &Walk) -> f64 {
        let dim = self.best.len();
        let (mut away, mut out) = ([0.0; MOST], [0.0; MOST]);
        for ((a, v), b) in away.iter_mut().zip(&walk.v).zip(&self.best) {
            *a = v - b;
        }
        packed::times(&self.total, &away[..dim], &mut out[..dim]);
        packed::dot(&away[..dim], &out[..dim]) / self.start
    }
}

/// Largest `dim` that there is room for.
pub const MOST: usize = 64;

/// Where a descent stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Walk {
    /// w, and −1.
    pub v: Vec<f64>,
    slope: Vec<f64>,
}

impl Walk {
    /// At w = 0.
    pub fn new(dim: usize) -> Self {
        let mut v = vec![0.0; dim];
        v[dim - 1] = -1.0;
        Self {
            v,
            slope: vec![0.0; dim],
        }
    }

    /// Steps against the slope of the quadratic form with this Gram matrix.
    pub fn step(&mut self, gram: &[f64], factor: f64) {
        packed::times(gram, &self.v, &mut self.slope);
        let last = self.v.len() - 1;
        for (w, slope) in self.v[..last].iter_mut().zip(&self.slope) {
            *w -= factor * slope;
        }
    }
}
