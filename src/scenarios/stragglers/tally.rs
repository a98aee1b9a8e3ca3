//! What units return: repetitions kept by index, and the spectra of the codes, which one unit makes.

use std::{collections::BTreeMap, ops::Range};

use serde::{Deserialize, Serialize};

use crate::engine::tally::Tally;

use super::trial::Row;

/// Repetitions and spectra so far.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Reps {
    /// Repetitions by index.
    pub rows: BTreeMap<u32, Row>,
    /// What the code promises for this design. Every unit of repetitions finds the same and brings
    /// it along, so that whoever reads the facts need not build the design.
    pub promise: Option<Promise>,
    /// Eigenvalues of (1/η)S_AᵀS_A for sampled sets A, rising, by (family, set).
    pub spectra: BTreeMap<(u8, u8), Vec<f64>>,
}

/// What sampled sets of workers say of the code.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Promise {
    /// ε, from below.
    pub epsilon: f64,
    /// γ, as a factor of the coded gap in a round; absent where a set does not see everything.
    pub rate_bound: Option<f64>,
}

impl Tally for Reps {
    fn merge(&mut self, mut other: Self) {
        self.rows.append(&mut other.rows);
        self.promise = self.promise.or(other.promise);
        self.spectra.append(&mut other.spectra);
    }
}

/// Repetitions in the first units; every later one has as many as the last of these.
const RAMP: [u32; 4] = [1, 3, 4, 8];

fn start(unit: u32) -> u32 {
    let inside: u32 = RAMP.iter().take(unit as usize).sum();
    inside + unit.saturating_sub(RAMP.len() as u32) * RAMP[RAMP.len() - 1]
}

/// The repetitions that a unit runs when there are `trials` in all.
pub fn span(unit: u32, trials: u32) -> Range<u32> {
    start(unit).min(trials)..start(unit + 1).min(trials)
}

/// How many units it takes to run `trials` repetitions.
pub fn units(trials: u32) -> u32 {
    (0..).take_while(|&unit| start(unit) < trials).count() as u32
}
