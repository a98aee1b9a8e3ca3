//! What units return: counts kept by seed, and the ballots of the first one.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::engine::tally::Tally;

use super::ballots::Ballots;

/// Seeds so far.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Seeds {
    /// What each seed found.
    pub rows: BTreeMap<u32, Row>,
    /// Who said what in the first seed.
    pub ballots: Option<Ballots>,
}

/// What one seed found. Wrong answers are counted on the same test examples.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Row {
    /// Test examples.
    pub tested: u16,
    /// Wrong answers of the big network.
    pub big: u16,
    /// Of the small ones that were trained together, answering together.
    pub together: u16,
    /// Of the small ones that were trained alone, answering together.
    pub alone: u16,
    /// Of the small ones that were trained alone, answering one by one: all of them.
    pub ones: u32,
    /// Small networks; none while they have not been asked one by one.
    pub members: u8,
    /// Wrong answers on the first test examples, look by look: big, together, alone.
    pub looks: Vec<[u16; 3]>,
}

impl Row {
    /// Wrong answers of one small network on its own, on average.
    pub fn one(&self) -> Option<f64> {
        (self.members > 0).then(|| f64::from(self.ones) / f64::from(self.members))
    }
}

impl Tally for Seeds {
    fn merge(&mut self, mut other: Self) {
        self.rows.append(&mut other.rows);
        self.ballots = self.ballots.take().or(other.ballots);
    }
}
