//! What a set of workers sees of the data: eigenvalues of (1/η)S_AᵀS_A, over sampled sets A.
//!
//! There are far too many sets to try them all. What is found on sampled ones is an estimate from
//! below, and the page says so.

use std::collections::BTreeMap;

use nalgebra::DMatrix;

use super::{
    codes::{Code, Family, share, shuffled},
    data::ROWS,
    descent::{Pool, Problem},
    model::{Model, Settings, purpose},
    packed,
};
use crate::engine::random::Stream;

/// Sets that are sampled.
pub const SETS: usize = 200;

/// The least and largest eigenvalue over the sampled sets, on the space that the features span: no
/// descent ever leaves it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reach {
    /// Least eigenvalue.
    pub low: f64,
    /// Largest eigenvalue.
    pub high: f64,
}

impl Reach {
    /// ε of (1 − ε)I ≼ (1/η)S_AᵀS_A ≼ (1 + ε)I.
    pub fn epsilon(self) -> f64 {
        (1.0 - self.low).max(self.high - 1.0)
    }

    /// Step size, as a share of the longest stable step on the whole data [1/M]: 2ζ/(1 + ε) with
    /// ζ = ½. The upper side of ε alone: only it limits a step.
    pub fn step(self) -> f64 {
        2.0 * ZETA / self.high.max(1.0)
    }

    /// What the bound promises for a round on one set, as a factor of the coded gap: γ. Absent where
    /// a sampled set does not see everything.
    pub fn rate_bound(self, curvature: [f64; 2]) -> Option<f64> {
        let [most, least] = curvature;
        let ratio = least * self.low / (most * self.high.max(1.0));
        (self.low > 1e-9).then_some(1.0 - 4.0 * ZETA * (1.0 - ZETA) * ratio)
    }
}

/// ζ of the step size: the middle of its range, where the bound is best.
const ZETA: f64 = 0.5;

/// The sampled sets of `wait_for` workers: the same for every code of a run.
pub fn sets(settings: &Settings) -> impl Iterator<Item = Vec<bool>> {
    let mut draws: Stream = settings.stream(purpose::SETS);
    let (workers, k) = (settings.workers, settings.wait_for);
    (0..SETS).map(move |_| {
        let mut here = vec![false; workers];
        let order = shuffled(workers, &mut draws);
        order
            .into_iter()
            .take(k)
            .for_each(|worker| here[worker] = true);
        here
    })
}

/// Reach of a pool whose block `block(worker)` a worker brings. Copies count once, and what is here
/// counts for what is not.
pub fn reach(
    problem: &Problem,
    pool: &Pool,
    block: &dyn Fn(usize) -> usize,
    settings: &Settings,
) -> Reach {
    let dim = pool.dim - 1;
    let gram = packed::square(&problem.total, dim, pool.dim);
    let Some(root) = gram.cholesky().map(|c| c.l()) else {
        return Reach {
            low: 0.0,
            high: 1.0,
        };
    };
    // L⁻¹ G L⁻ᵀ of every block, once: the sets are then sums.
    let white = |index: usize| {
        let mut gram = packed::square(pool.block(index), dim, pool.dim);
        root.solve_lower_triangular_mut(&mut gram);
        gram.transpose_mut();
        root.solve_lower_triangular_mut(&mut gram);
        gram
    };
    let blocks: Vec<DMatrix<f64>> = (0..pool.count).map(white).collect();
    let mut reach = Reach {
        low: f64::INFINITY,
        high: 0.0,
    };
    let mut present = vec![false; pool.count];
    let mut sum = DMatrix::zeros(dim, dim);
    for here in sets(settings) {
        present.fill(false);
        let workers = (0..here.len()).filter(|&worker| here[worker]);
        workers.for_each(|worker| present[block(worker)] = true);
        sum.fill(0.0);
        let mut count = 0.0;
        for (index, white) in blocks.iter().enumerate() {
            if present[index] {
                sum += white;
                count += 1.0;
            }
        }
        let scale = pool.count as f64 / count;
        let eigen = sum.clone().symmetric_eigenvalues();
        reach.low = reach.low.min(eigen.min() * scale);
        reach.high = reach.high.max(eigen.max() * scale);
    }
    reach.low = reach.low.max(0.0);
    reach
}

/// All eigenvalues of (1/η)S_AᵀS_A for one set, rising, on the whole space.
pub fn whole(code: &Code, here: &[bool]) -> Vec<f64> {
    let dense = code.dense();
    let rows = |wanted: bool| -> Vec<usize> {
        let workers = (0..here.len()).filter(|&worker| here[worker] == wanted);
        workers
            .flat_map(|worker| share(code.rows, worker, here.len()))
            .collect()
    };
    let (n, eta) = (code.columns, present(here));
    let table = |rows: &[usize]| DMatrix::from_fn(n, rows.len(), |c, r| dense[rows[r] * n + c]);
    let missing = rows(false);
    // A tight frame: S_AᵀS_A = I − S_BᵀS_B, with B the workers who are away. S_BS_Bᵀ, which is
    // small, has the same eigenvalues; what is left is exactly 1.
    let mut all: Vec<f64> = if code.family.is_tight() && missing.len() < n {
        let away = table(&missing);
        let gram = away.tr_mul(&away);
        // An empty matrix has no eigenvalues, and nalgebra refuses to look for them.
        let eigen = (!missing.is_empty()).then(|| gram.symmetric_eigenvalues());
        let eigen = eigen.iter().flat_map(|values| values.iter().copied());
        let ones = std::iter::repeat_n(1.0, n - missing.len());
        eigen.map(|v| 1.0 - v).chain(ones).collect()
    } else {
        let back = table(&rows(true));
        (&back * back.transpose())
            .symmetric_eigenvalues()
            .iter()
            .copied()
            .collect()
    };
    all.iter_mut().for_each(|v| *v = v.max(0.0) / eta);
    all.sort_by(f64::total_cmp);
    all
}

/// Sampled sets whose whole spectrum is kept, of the code that is used and of the others.
const WHOLE: [u8; 2] = [4, 1];

/// The whole spectra of all codes at this design's sizes, by (family, set).
pub fn sample(model: &Model) -> BTreeMap<(u8, u8), Vec<f64>> {
    let settings = &model.settings;
    let mut spectra = BTreeMap::new();
    for family in Family::ALL {
        let used = family == settings.family;
        let other = (!used).then(|| Code::new(family, ROWS, settings.redundancy, settings.seed));
        let code = other.as_ref().unwrap_or(&model.built().code);
        for (here, set) in sets(settings).zip(0..WHOLE[usize::from(!used)]) {
            spectra.insert((family as u8, set), whole(code, &here));
        }
    }
    spectra
}

/// η: the share of workers who are back.
pub fn present(here: &[bool]) -> f64 {
    here.iter().filter(|&&is| is).count() as f64 / here.len() as f64
}

/// Where the eigenvalues of (1/η)S_AᵀS_A of a Gaussian code end when it is large (Marchenko &
/// Pastur 1967): `rows` coded rows back, for each data row.
pub fn marchenko_pastur(rows: f64) -> [f64; 2] {
    let root = libm::sqrt(1.0 / rows);
    let low = if rows < 1.0 {
        0.0
    } else {
        (1.0 - root) * (1.0 - root)
    };
    [low, (1.0 + root) * (1.0 + root)]
}
