//! The named random streams of one seed: the same whichever method is trained.

use crate::engine::random::{Name, Stream};

/// Streams of a run's seed and of one repetition.
#[derive(Debug, Clone, Copy)]
pub struct Streams {
    /// The run's seed.
    pub seed: u32,
    /// Which repetition.
    pub trial: u32,
}

impl Streams {
    fn stream(&self, purpose: u8, observer: u16) -> Stream {
        Stream::new(Name {
            seed: self.seed,
            kind: 0,
            trial: self.trial,
            purpose,
            observer,
        })
    }

    /// Who is learned from, and who is not.
    pub fn split(&self) -> Stream {
        self.stream(0, 0)
    }

    /// In which order people are seen.
    pub fn order(&self) -> Stream {
        self.stream(1, 0)
    }

    /// Where the shared layer starts.
    pub fn trunk(&self) -> Stream {
        self.stream(2, 0)
    }

    /// Where a head starts.
    pub fn head(&self, task: usize) -> Stream {
        self.stream(3, task as u16)
    }

    /// Whose cases can be told: the same in every repetition's design.
    pub fn told(&self) -> Stream {
        self.stream(4, 0)
    }
}
