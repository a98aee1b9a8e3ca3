//! Which pictures are for what. Both models learn from the first part, their confidence is checked
//! on the second, and results are read off the third, which nobody has seen before. This is the only
//! place that says so.

use crate::{
    data::Digits,
    engine::{
        nn::Order,
        random::{Name, Stream},
    },
};

/// Pictures to learn from.
pub const LEARN: usize = 797;
/// Pictures on which confidence is checked.
pub const CHECK: usize = 400;
/// Pictures that results are read off.
pub const HELD_OUT: usize = Digits::ROWS - LEARN - CHECK;

/// Seed of the shuffle and, in the training command, of the first weights.
pub const SEED: u32 = 20_211;

/// Rows of the data set by what they are for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// Rows to learn from.
    pub learn: Vec<u32>,
    /// Rows to check confidence on.
    pub check: Vec<u32>,
    /// Rows that results are read off.
    pub held_out: Vec<u32>,
}

/// What a stream of random numbers is for in the digits panel and its training.
#[derive(Debug, Clone, Copy)]
pub enum Draw {
    /// Shuffling the rows.
    Shuffle,
    /// First weights.
    Weights,
    /// The order of learning.
    Order,
}

/// The stream for a purpose; `which` is the model.
pub fn stream(draw: Draw, which: u16) -> Stream {
    Stream::new(Name {
        seed: SEED,
        kind: 0,
        trial: 0,
        purpose: draw as u8,
        observer: which,
    })
}

impl Split {
    /// The split.
    pub fn fixed() -> Self {
        let mut order = Order::new(0..Digits::ROWS as u32);
        order.shuffle(&mut stream(Draw::Shuffle, 0));
        let mut rows = order.into_inner();
        let mut rest = rows.split_off(LEARN);
        let held_out = rest.split_off(CHECK);
        Self {
            learn: rows,
            check: rest,
            held_out,
        }
    }
}
