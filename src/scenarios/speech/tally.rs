//! What units return: for each utterance which digits were misheard.

use std::{collections::BTreeMap, ops::Range};

use serde::{Deserialize, Serialize};

use crate::engine::{tally::Tally, values::Values};

use super::model::{Ears, Model, Panel};

/// Utterances of a unit.
const EACH: u32 = 10;
/// Utterances that are enough for a point of a curve.
const GLANCE: u32 = 50;

/// Utterances by unit; in each its digits, and whether each was misheard.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Heard(BTreeMap<u32, Vec<Vec<(u8, bool)>>>);

impl Tally for Heard {
    fn merge(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }
}

/// How many units make a whole run; to count costs is one.
pub fn units(values: &Values) -> u32 {
    match Panel::of(values) {
        Panel::Published => 1,
        Panel::Live => values.count("trials").div_ceil(EACH),
    }
}

/// How many are enough for a point of a curve.
pub fn glance(values: &Values) -> u32 {
    units(values).min(GLANCE / EACH)
}

fn span(ears: &Ears, unit: u32) -> Range<u32> {
    unit * EACH..((unit + 1) * EACH).min(ears.utterances)
}

impl Heard {
    /// Does the utterances of a unit.
    pub fn run(model: &Model, unit: u32) -> Self {
        let Model::Live(ears) = model else {
            return Self::default();
        };
        let network = &ears.networks[ears.size];
        let utterances = span(ears, unit).map(|index| ears.speaker.misheard(network, index));
        Self(BTreeMap::from([(unit, utterances.collect())]))
    }

    fn digits(&self) -> impl Iterator<Item = (u8, bool)> + '_ {
        self.0.values().flatten().flatten().copied()
    }

    /// Digits said.
    pub fn words(&self) -> u32 {
        self.digits().count() as u32
    }

    /// For each clip that was used its digit, and the share of its uses that were misheard: the ten
    /// clips are what could have been other ones, not the strings that are made of them.
    pub fn by_clip(&self) -> Vec<(u32, f64)> {
        let mut counts = [(0.0, 0.0); 10];
        for (digit, misheard) in self.digits() {
            // What is no digit is no bug of ours: somebody made the tally up.
            let Some((said, wrong)) = counts.get_mut(usize::from(digit)) else {
                continue;
            };
            *said += 1.0;
            *wrong += f64::from(u8::from(misheard));
        }
        let used = (0..).zip(counts).filter(|(_, (said, _))| *said > 0.0);
        used.map(|(digit, (said, wrong))| (digit, wrong / said))
            .collect()
    }

    /// One line for each digit said.
    pub fn table(&self, line: &mut dyn FnMut(&[String])) {
        line(&["utterance", "place", "digit", "misheard"].map(str::to_owned));
        let utterances = self
            .0
            .iter()
            .flat_map(|(unit, rows)| (unit * EACH..).zip(rows));
        for (index, digits) in utterances {
            for (place, (digit, misheard)) in digits.iter().enumerate() {
                let misheard = u8::from(*misheard);
                let cells = [index, place as u32, u32::from(*digit), u32::from(misheard)];
                line(&cells.map(|cell| cell.to_string()));
            }
        }
    }
}
