//! A design, ready for trials: one of three panels.

use crate::engine::values::Values;

use super::{
    digits::{self, Reader, split::HELD_OUT},
    pair::Pair,
    rover::Rover,
};

/// Where the rule is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// Two numbers that go together, drawn from a normal distribution.
    Gaussian,
    /// Two models that read handwritten digits.
    Digits,
    /// A rover on real ground, with two ways to look at it.
    Rover,
}

impl Panel {
    /// The words of the dial.
    pub const NAMES: [&'static str; 3] = ["digits", "gaussian", "rover"];

    /// The panel of a design.
    pub fn of(values: &Values) -> Self {
        match values.word("panel") {
            "gaussian" => Self::Gaussian,
            "rover" => Self::Rover,
            _ => Self::Digits,
        }
    }
}

/// Who decides whether the slow way is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// Our rule: if the expected gain outweighs the price.
    Ours,
    /// Never.
    Fast,
    /// Always.
    Slow,
    /// By lot, as often as our rule.
    Random,
    /// If the gain outweighs the price, with both answers known beforehand.
    Oracle,
}

impl Policy {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 5] = [
        Self::Ours,
        Self::Fast,
        Self::Slow,
        Self::Random,
        Self::Oracle,
    ];
}

/// What the streams of random numbers are for.
#[derive(Debug, Clone, Copy)]
pub enum Draw {
    /// The fast answer.
    Fast,
    /// What the slow answer has of its own.
    Slow,
    /// The lot of [`Policy::Random`].
    Lot,
    /// Where a crossing begins.
    Start,
    /// What a look from afar gets wrong.
    Haze,
}

/// A design.
#[derive(Debug, Clone)]
pub struct Model {
    /// Seed of every stream.
    pub seed: u32,
    /// Trials in a whole run.
    pub trials: u32,
    /// The price of the slow way.
    pub price: f64,
    /// What the panel needs.
    pub kind: Kind,
}

/// What a panel needs.
#[derive(Debug, Clone)]
pub enum Kind {
    /// Two numbers, and how far off an answer may be.
    Pair(Pair, f64),
    /// Digits.
    Digits(Reader),
    /// The rover.
    Rover(Box<Rover>),
}

/// Trials in a whole run: as many as the reader asks for, or all the digits that there are.
pub fn trials(values: &Values) -> u32 {
    match Panel::of(values) {
        Panel::Gaussian => values.count("trials"),
        Panel::Digits => HELD_OUT as u32,
        Panel::Rover => values.count("crossings"),
    }
}

impl Model {
    /// The design that these values describe.
    pub fn new(values: &Values, seed: u32) -> Self {
        let price = values.get("price");
        let kind = match Panel::of(values) {
            Panel::Gaussian => Kind::Pair(Pair::new(values), values.get("tolerance")),
            Panel::Digits => Kind::Digits(Reader::new(values, digits::seen())),
            Panel::Rover => Kind::Rover(Box::new(Rover::new(values))),
        };
        Self {
            seed,
            trials: trials(values),
            price,
            kind,
        }
    }

    /// The panel of this design.
    pub fn panel(&self) -> Panel {
        match self.kind {
            Kind::Pair(..) => Panel::Gaussian,
            Kind::Digits(_) => Panel::Digits,
            Kind::Rover(_) => Panel::Rover,
        }
    }
}
