//! What units return: a row for each repetition, kept by its index.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::engine::tally::Tally;

use super::{judge::Counts, people::TASKS};

/// What one repetition found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Counts of the networks that learned alone.
    pub alone: [Counts; TASKS],
    /// Counts of the chosen method.
    pub chosen: [Counts; TASKS],
    /// In the first repetition: people whose cases can be told.
    pub seen: Vec<Seen>,
}

/// What was said of one person.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Seen {
    /// Row of the data set.
    pub person: u32,
    /// Scores of the networks that learned alone.
    pub alone: [f32; TASKS],
    /// Scores of the chosen method.
    pub chosen: [f32; TASKS],
}

/// Rows by repetition.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Rows(pub BTreeMap<u32, Row>);

impl Tally for Rows {
    fn merge(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }
}
