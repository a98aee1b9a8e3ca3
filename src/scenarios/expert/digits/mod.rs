//! Real handwritten digits, and two models that read them: one quick, one thorough.

pub mod nets;
pub mod split;

use std::sync::OnceLock;

use crate::{
    data::Digits,
    engine::{isotonic::Staircase, values::Values},
};

use nets::{Guess, Nets, PIXELS, Picture};
use split::Split;

/// A picture of the data set.
pub fn picture(data: &Digits, row: u32) -> Picture {
    let pixel = |at: usize| f32::from(data.pixel(row as usize, at)) / f32::from(Digits::DARKEST);
    std::array::from_fn::<f32, PIXELS, _>(pixel)
}

/// A digit, and what both models make of it.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    /// Row of the data set.
    pub row: u16,
    /// What it is.
    pub label: u8,
    /// The fast model's answer.
    pub fast: Guess,
    /// The slow model's answer.
    pub slow: Guess,
}

impl Seen {
    /// Whether the fast model is right.
    pub fn fast_right(&self) -> bool {
        self.fast.digit == self.label
    }

    /// Whether the slow model is right.
    pub fn slow_right(&self) -> bool {
        self.slow.digit == self.label
    }
}

/// Digits that neither model learned from.
pub struct AllSeen {
    /// Those on which confidence is checked.
    pub check: Vec<Seen>,
    /// Those that results are read off.
    pub held_out: Vec<Seen>,
}

/// What both models make of every digit that they did not learn from: a constant, made once.
///
/// # Panics
/// If data or weights have not been given.
pub fn seen() -> &'static AllSeen {
    static SEEN: OnceLock<AllSeen> = OnceLock::new();
    SEEN.get_or_init(|| {
        let (data, mut nets, split) = (Digits::read(), Nets::read(), Split::fixed());
        let mut see = |row: &u32| {
            let picture = picture(&data, *row);
            Seen {
                row: *row as u16,
                label: data.label(*row as usize),
                fast: nets.fast(&picture),
                slow: nets.slow(&picture),
            }
        };
        AllSeen {
            check: split.check.iter().map(&mut see).collect(),
            held_out: split.held_out.iter().map(&mut see).collect(),
        }
    })
}

/// What the rule believes about the two models where the fast one is so sure.
#[derive(Debug, Clone)]
enum Belief {
    /// Chances to be right, checked on pictures by isotonic regression.
    Checked { fast: Staircase, slow: Staircase },
    /// The fast model's own word; the slow model's share of right answers is the same for all.
    Raw { slow: f64 },
}

/// A design of the digits panel.
#[derive(Debug, Clone)]
pub struct Reader {
    /// What a wrong digit costs.
    pub stake: f64,
    price: f64,
    belief: Belief,
    /// Share of the held-out digits that the rule asks about.
    pub slow_share: f64,
}

impl Reader {
    /// The design that these values describe.
    pub fn new(values: &Values, seen: &AllSeen) -> Self {
        let check = &seen.check[..values.count("checked") as usize];
        let right = |right: fn(&Seen) -> bool| -> Vec<(f64, f64)> {
            let point = |seen: &Seen| (seen.fast.confidence, f64::from(u8::from(right(seen))));
            check.iter().map(point).collect()
        };
        let (fast, slow) = (right(Seen::fast_right), right(Seen::slow_right));
        let belief = match values.word("confidence") {
            "raw" => Belief::Raw {
                slow: slow.iter().map(|point| point.1).sum::<f64>() / slow.len() as f64,
            },
            _ => Belief::Checked {
                fast: Staircase::fit(&fast),
                slow: Staircase::fit(&slow),
            },
        };
        let mut reader = Self {
            stake: values.get("stake"),
            price: values.get("price"),
            belief,
            slow_share: 0.0,
        };
        let all = &seen.held_out;
        let asked = all.iter().filter(|seen| reader.asks(seen.fast.confidence));
        reader.slow_share = asked.count() as f64 / all.len() as f64;
        reader
    }

    /// The chance that the fast model is right where it is so sure, as the rule believes it.
    pub fn fast_right(&self, confidence: f64) -> f64 {
        match &self.belief {
            Belief::Checked { fast, .. } => fast.at(confidence),
            Belief::Raw { .. } => confidence,
        }
    }

    /// How much likelier the slow model is to be right, as the rule believes it.
    pub fn gain(&self, confidence: f64) -> f64 {
        let slow = match &self.belief {
            Belief::Checked { slow, .. } => slow.at(confidence),
            Belief::Raw { slow } => *slow,
        };
        slow - self.fast_right(confidence)
    }

    /// The rule.
    pub fn asks(&self, confidence: f64) -> bool {
        self.asks_at(confidence, self.price)
    }

    /// The rule at some price.
    pub fn asks_at(&self, confidence: f64, price: f64) -> bool {
        self.stake * self.gain(confidence) > price
    }
}
