//! What units return: every trial's three times, kept by unit.

use std::{collections::BTreeMap, ops::Range};

use serde::{Deserialize, Serialize};

use crate::engine::tally::Tally;

use super::{
    model::Model,
    trial::{BLOCK, Copies},
};

/// How one trial went [ms]. Single precision: off by a ten-millionth at most, far less than what chance does.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The read is fresh if it starts at least this long after the saving.
    pub needed: f32,
    /// How long the read takes.
    pub read: f32,
    /// How long the saving takes.
    pub write: f32,
}

/// The times that a trial is held against [ms].
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Limits {
    /// From the saved report to the car's question.
    pub t: f64,
    /// Longest read that is in time.
    pub deadline: f64,
    /// Longest saving that is in time.
    pub save_deadline: f64,
}

/// The trials of a unit, and the limits of its design.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Unit {
    limits: Limits,
    rows: Vec<Row>,
}

/// Trials by unit.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Reads(BTreeMap<u32, Unit>);

impl Tally for Reads {
    fn merge(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }
}

impl Reads {
    /// Does the trials of a unit.
    pub fn run(model: &Model, unit: u32) -> Self {
        let limits = Limits {
            t: model.t_ms,
            deadline: model.deadline_ms,
            save_deadline: model.save_deadline_ms,
        };
        let trials = span(unit, model.trials);
        let mut rows = Vec::with_capacity(trials.len());
        let mut copies = Copies::new();
        let block = BLOCK as u32;
        for first in trials.clone().step_by(BLOCK) {
            copies.draw(model, first / block);
            let out = copies.outcomes(model.n, model.r, model.w);
            let wanted = (trials.end - first).min(block) as usize;
            rows.extend((0..wanted).map(|b| Row {
                needed: out.needed[b] as f32,
                read: out.read[b] as f32,
                write: out.write[b] as f32,
            }));
        }
        Self(BTreeMap::from([(unit, Unit { limits, rows })]))
    }

    /// All trials with their index, in order, each with the limits that it is held against.
    pub fn rows(&self) -> impl Iterator<Item = (u32, &Row, &Limits)> + Clone {
        self.0.iter().flat_map(|(&unit, kept)| {
            let trials = start(unit)..;
            let rows = trials.zip(&kept.rows);
            rows.map(|(trial, row)| (trial, row, &kept.limits))
        })
    }

    /// Trials.
    pub fn len(&self) -> usize {
        self.0.values().map(|unit| unit.rows.len()).sum()
    }

    /// One of the times of every trial [ms].
    pub fn column(&self, time: fn(&Row) -> f32) -> Vec<f64> {
        let mut column = Vec::with_capacity(self.len());
        for unit in self.0.values() {
            column.extend(unit.rows.iter().map(|row| f64::from(time(row))));
        }
        column
    }
}

/// Trials in the first units; every later unit has as many as the last of these. A trial takes
/// a ten-thousandth of the time that one of the crossing takes, so units are larger than its. All
/// are whole blocks.
const RAMP: [u32; 6] = [1024, 1024, 2048, 4096, 8192, 16_384];

fn start(unit: u32) -> u32 {
    let inside: u32 = RAMP.iter().take(unit as usize).sum();
    inside + unit.saturating_sub(RAMP.len() as u32) * RAMP[RAMP.len() - 1]
}

fn span(unit: u32, trials: u32) -> Range<u32> {
    start(unit).min(trials)..start(unit + 1).min(trials)
}

/// How many units it takes to run `trials` trials.
pub fn units(trials: u32) -> u32 {
    (0..).take_while(|&unit| start(unit) < trials).count() as u32
}
