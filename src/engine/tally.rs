//! What units of work return, and how it is merged: exactly, in any order.

use std::{collections::BTreeMap, ops::Range};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// What a unit of work returns. Merging is associative and, for different units, commutative, to
/// the last bit: integer counts, or values kept by unit. Never a sum of floating-point numbers.
pub trait Tally: Default + Clone + Serialize + DeserializeOwned + Send + Sync + 'static {
    /// Adds what another unit found.
    fn merge(&mut self, other: Self);
}

/// Trials kept by kind and unit: whatever a report needs can be read off afterwards, and two
/// designs can be compared trial by trial.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Trials<R>(BTreeMap<(u8, u32), Vec<R>>);

impl<R> Default for Trials<R> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<R: Clone + Serialize + DeserializeOwned + Send + Sync + 'static> Tally for Trials<R> {
    fn merge(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }
}

impl<R> Trials<R> {
    /// Keeps the trials of one kind that one unit made, in order of trial.
    pub fn keep(&mut self, kind: u8, unit: u32, rows: Vec<R>) {
        self.0.insert((kind, unit), rows);
    }

    /// All trials of a kind with their index, in order, whatever order the units came in.
    pub fn of(&self, kind: u8) -> impl Iterator<Item = (u32, &R)> + Clone {
        self.0
            .range((kind, 0)..=(kind, u32::MAX))
            .flat_map(|(&(_, unit), rows)| {
                let start = ramp_start(unit);
                rows.iter()
                    .enumerate()
                    .map(move |(i, row)| (start + i as u32, row))
            })
    }

    /// Trials of a kind.
    pub fn len(&self, kind: u8) -> u64 {
        self.0
            .range((kind, 0)..=(kind, u32::MAX))
            .map(|(_, rows)| rows.len() as u64)
            .sum()
    }
}

/// Trials in the first units; every later unit has as many as the last of these. Small at first,
/// so that a picture comes at once and sharpens, then large enough that handing work around costs
/// nothing.
const RAMP: [u32; 5] = [250, 250, 500, 1000, 2000];

fn ramp_start(unit: u32) -> u32 {
    let ramp = RAMP.len() as u32;
    let inside: u32 = RAMP.iter().take(unit as usize).sum();
    inside + unit.saturating_sub(ramp) * RAMP[RAMP.len() - 1]
}

/// The trials that a unit runs when there are `trials` in all.
pub fn ramp_span(unit: u32, trials: u32) -> Range<u32> {
    ramp_start(unit).min(trials)..ramp_start(unit + 1).min(trials)
}

/// How many units it takes to run `trials` trials.
pub fn ramp_units(trials: u32) -> u32 {
    (0..).take_while(|&unit| ramp_start(unit) < trials).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spans_cover_every_trial_once() {
        for trials in [1, 249, 250, 4000, 4001, 20_000] {
            let mut next = 0;
            for unit in 0..ramp_units(trials) {
                let span = ramp_span(unit, trials);
                assert_eq!(span.start, next);
                assert!(!span.is_empty());
                next = span.end;
            }
            assert_eq!(next, trials);
        }
        assert_eq!(ramp_units(4000), 5);
        assert_eq!(ramp_span(7, 1_000_000).len(), 2000);
    }

    proptest! {
        #[test]
        fn merging_is_associative_and_needs_no_order(
            units in prop::collection::vec(prop::collection::vec(any::<u16>(), 0..4), 1..8),
            order in any::<prop::sample::Index>(),
            split in any::<prop::sample::Index>(),
        ) {
            let tally = |(unit, rows): (usize, &Vec<u16>)| {
                let mut t = Trials::default();
                t.keep(0, unit as u32, rows.clone());
                t
            };
            let numbered: Vec<_> = units.iter().enumerate().map(tally).collect();
            let merged = |parts: &[Trials<u16>]| {
                parts.iter().fold(Trials::default(), |mut sum, t| { sum.merge(t.clone()); sum })
            };
            let whole = merged(&numbered);
            let (left, right) = numbered.split_at(split.index(numbered.len()));
            let mut halves = merged(left);
            halves.merge(merged(right));
            prop_assert_eq!(&whole, &halves);
            let mut shuffled = numbered.clone();
            let by = order.index(shuffled.len());
            shuffled.rotate_left(by);
            prop_assert_eq!(&whole, &merged(&shuffled));
        }
    }
}
