//! A design of the shared map, ready for trials.

use crate::engine::values::Values;

use super::latency::{self, Legs};

/// Most copies of the map.
pub const MOST: usize = 10;

/// A design. Times are in milliseconds.
#[derive(Debug, Clone)]
pub struct Model {
    /// Seed of every stream.
    pub seed: u32,
    /// Reads to run.
    pub trials: u32,
    /// Copies of the map.
    pub n: usize,
    /// Answers that a car waits for.
    pub r: usize,
    /// Copies that must have a report before it counts as saved.
    pub w: usize,
    /// The machines, as a word of the dial.
    pub profile: &'static str,
    /// Times of the four legs.
    pub legs: Legs,
    /// Whether the copies stand at sites that are far apart.
    pub far: bool,
    /// From the saved report to the car's question [ms].
    pub t_ms: f64,
    /// A read that takes longer is too late for the car [ms].
    pub deadline_ms: f64,
    /// A report that takes longer to be saved is late [ms].
    pub save_deadline_ms: f64,
}

impl Model {
    /// The design that these values describe.
    pub fn new(values: &Values, seed: u32) -> Self {
        let count = |id| values.count(id) as usize;
        let profile = values.word("profile");
        Self {
            seed,
            trials: values.count("trials"),
            n: count("n"),
            r: count("r"),
            w: count("w"),
            profile,
            legs: Legs::new(values),
            far: profile == "wan",
            t_ms: values.get("t"),
            deadline_ms: values.get("deadline"),
            save_deadline_ms: values.get("save_deadline"),
        }
    }

    /// What the paper prints for reads that are fresh at once, out of 1,000: it has one such example,
    /// three copies with plain rates.
    pub fn published_at_once(&self) -> Option<f64> {
        let example = (self.n, self.r, self.w) == (3, 1, 1) && self.legs == latency::EXAMPLE;
        example.then_some(latency::EXAMPLE_FRESH)
    }

    /// Chance that none of the answering copies is among those that confirmed the report, if no
    /// copy learns of it otherwise: C(n−w, r) / C(n, r).
    pub fn missed(&self) -> f64 {
        (0..self.r).fold(1.0, |p, i| {
            let left = (self.n - self.w).saturating_sub(i);
            p * left as f64 / (self.n - i) as f64
        })
    }

    /// Chance that a read gives one of the newest `k` versions, in the same count: 1 − p^k.
    pub fn within(&self, k: u32) -> f64 {
        1.0 - (0..k).fold(1.0, |p, _| p * self.missed())
    }
}
