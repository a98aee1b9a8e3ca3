//! What a reader gives to a design with their own hand or voice, and what comes back. It leaves no
//! trace: it is in no link and in no digest.

use serde::Serialize;

use super::{chart::Chart, msg::Msg};

/// What a design asks for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Wish {
    /// A drawing on a grid of so many cells, each of so many dots across and down.
    Drawing {
        /// Cells from left to right, and from top to bottom.
        cells: u32,
        /// Dots of a cell, from left to right and from top to bottom.
        dots: u32,
    },
    /// Nothing but an ear: the design makes a sound, and says what it heard itself.
    Listen,
}

/// What a reader gave.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// Dots row by row from the top left, 0 (paper) to 1 (ink).
    Drawing {
        /// Dots in a row; there are as many rows as fill.
        width: usize,
        /// The dots.
        ink: Vec<f32>,
    },
    /// The wish to hear one of the design's own sounds.
    Listen {
        /// Which one.
        turn: u32,
        /// What the design's machines took on this device for a second of sound [µs], if that was
        /// measured: equally many tries of each machine, one machine after another. It stays outside
        /// of every fact.
        tries: Vec<f64>,
    },
    /// The wish that a machine does its work on a sound, so that the time can be taken.
    Work {
        /// Which machine.
        which: usize,
        /// The samples, -1 to 1.
        samples: Vec<f32>,
    },
}

/// A sound, and what was made of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Heard {
    /// Samples a second [Hz].
    pub rate: u32,
    /// The samples, -1 to 1.
    pub samples: Vec<f32>,
    /// Bands of a frame.
    pub bands: u32,
    /// Frames one after another, each from its lowest band to its highest; about -2 to 2.
    pub features: Vec<f32>,
    /// What was heard at each step of time.
    pub letters: String,
    /// Machines that [`Input::Work`] can be asked of.
    pub works: u32,
}

/// What a design makes of an input.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    /// Sentences, in order.
    pub said: Vec<Msg>,
    /// Pictures.
    pub charts: Vec<Chart>,
    /// A sound of the design's own.
    pub heard: Option<Heard>,
}

impl Answer {
    /// Sentences alone.
    pub fn of(said: Vec<Msg>) -> Self {
        Self {
            said,
            ..Self::default()
        }
    }
}
