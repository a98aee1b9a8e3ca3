//! One decision: looks come in one by one, and the log-odds walk.

use crate::engine::{
    random::{Name, Stream},
    sample::{normal, normals},
};

use super::model::Model;

/// What streams are for. Each look has its place in its stream, so no setting moves another's noise.
const CASE: u8 = 0;
const LOOKS: u8 = 1;

/// Looks that are drawn together.
const CHUNK: usize = 16;

/// Looks after which a decision is made as things stand. No walk of the dials' ranges is that long
/// with a chance above 10⁻²⁰; it keeps a count in 16 bits.
pub const MOST: u16 = u16::MAX;

/// The walk of one decision.
pub struct Walk {
    looks: Stream,
    chunk: [f64; CHUNK],
    next: usize,
    drift: f64,
    spread: f64,
    /// The log-odds so far, less the weight of harm: above zero, yes does less harm.
    pub level: f64,
    /// The true answer.
    pub truth: bool,
}

impl Walk {
    /// The walk of this decision, before the first look.
    pub fn new(model: &Model, trial: u32) -> Self {
        let stream = |purpose| {
            Stream::new(Name {
                seed: model.seed,
                kind: 0,
                trial,
                purpose,
                observer: 0,
            })
        };
        let mut case = stream(CASE);
        let truth = case.uniform() < model.prior;
        let common = normal(&mut case);
        let mean = if truth { model.signal } else { -model.signal };
        Self {
            looks: stream(LOOKS),
            chunk: [0.0; CHUNK],
            next: CHUNK,
            drift: model.stride() * (mean + libm::sqrt(model.shared) * common),
            spread: model.stride() * libm::sqrt(1.0 - model.shared),
            level: model.start(),
            truth,
        }
    }

    /// Takes one more look.
    #[inline(always)]
    pub fn look(&mut self) {
        if self.next == CHUNK {
            normals(&mut self.looks, &mut self.chunk);
            self.next = 0;
        }
        self.level += self.drift + self.spread * self.chunk[self.next];
        self.next += 1;
    }

    /// What would be said now.
    pub fn says(&self) -> bool {
        self.level > 0.0
    }
}
