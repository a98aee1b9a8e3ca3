//! Gradient coding (Tandon, Lei, Dimakis & Karampatziakis 2017): every worker sends one mixture of
//! s + 1 partial gradients, and any m − s of the m mixtures give the whole gradient.
//!
//! Row i of B has its numbers in columns i … i + s (cyclic) and stands at right angles to a random H
//! with H·1 = 0. For the workers A who answered, a with B_Aᵀa = 1 weighs their mixtures.

use nalgebra::{DMatrix, DVector};

use crate::engine::{random::Stream, sample::normal};

/// A code for m workers of whom any s may stay away.
#[derive(Debug, Clone, PartialEq)]
pub struct GradientCode {
    /// Workers who may stay away: s.
    pub spare: usize,
    /// B, m × m.
    pub mixtures: DMatrix<f64>,
    /// One u with Bᵀu = 1, whoever answers.
    whole: DVector<f64>,
    /// Columns K with BᵀK = 0: what may be added to u.
    free: DMatrix<f64>,
}

impl GradientCode {
    /// Draws a code; `None` where the draw is singular, which has probability zero.
    pub fn new(workers: usize, spare: usize, draws: &mut Stream) -> Option<Self> {
        let mut h = DMatrix::from_fn(spare, workers, |_, _| normal(draws));
        for mut row in h.row_iter_mut() {
            let others: f64 = row.iter().take(workers - 1).sum();
            row[workers - 1] = -others;
        }
        let mut mixtures = DMatrix::zeros(workers, workers);
        for i in 0..workers {
            mixtures[(i, i)] = 1.0;
            if spare == 0 {
                continue;
            }
            let column = |step: usize| (i + 1 + step) % workers;
            let system = DMatrix::from_fn(spare, spare, |r, c| h[(r, column(c))]);
            let weights = system.lu().solve(&-h.column(i).into_owned())?;
            (0..spare).for_each(|c| mixtures[(i, column(c))] = weights[c]);
        }
        // The first m − s rows span all: every other row, and 1, is a mixture of them.
        let first = workers - spare;
        let (q, r) = mixtures.rows(0, first).transpose().qr().unpack();
        let solve = |target: DVector<f64>| r.solve_upper_triangular(&(q.transpose() * target));
        let mut whole = DVector::zeros(workers);
        whole
            .rows_mut(0, first)
            .copy_from(&solve(DVector::from_element(workers, 1.0))?);
        let mut free = DMatrix::zeros(workers, spare);
        for j in 0..spare {
            let mixture = solve(mixtures.row(first + j).transpose())?;
            free.view_mut((0, j), (first, 1)).copy_from(&mixture);
            free[(first + j, j)] = -1.0;
        }
        Some(Self {
            spare,
            mixtures,
            whole,
            free,
        })
    }

    /// a with B_Aᵀa = 1, as one number a worker: zero for those who did not answer.
    pub fn decode(&self, here: &[bool]) -> Option<DVector<f64>> {
        let away: Vec<usize> = (0..here.len()).filter(|&i| !here[i]).collect();
        let s = self.spare;
        if away.len() != s {
            return None;
        }
        let mut weights = self.whole.clone();
        if s > 0 {
            let system = DMatrix::from_fn(s, s, |r, c| self.free[(away[r], c)]);
            let target = DVector::from_fn(s, |r, _| self.whole[away[r]]);
            weights -= &self.free * system.lu().solve(&target)?;
            away.iter().for_each(|&i| weights[i] = 0.0);
        }
        Some(weights)
    }

    /// How often each part of the data counts when those who answered are weighed: 1, up to rounding.
    pub fn counts(&self, here: &[bool]) -> Option<Vec<f64>> {
        let weights = self.decode(here)?;
        let counts = self.mixtures.tr_mul(&weights);
        Some(counts.iter().copied().collect())
    }
}
