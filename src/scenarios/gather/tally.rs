//! What units return: every decision of the design itself, and sums for every other value of the dial
//! that says when to stop. One walk serves them all, under the same noise.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::engine::tally::{Tally, Trials, ramp_span};

use super::{
    model::{Model, Prices, Rule},
    walk::{MOST, Walk},
};

/// Decisions whose sums are kept together: enough of such blocks tell how far sums scatter.
pub const BLOCK: u32 = 50;

/// What is kept of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Row {
    /// Bits: [`Row::TRUTH`] and [`Row::SAYS`].
    pub flags: u8,
    /// Looks that were taken.
    pub looks: u16,
    /// How far the walk went beyond the bound [thousandths of a look's standard deviation].
    pub beyond: u16,
}

impl Row {
    /// The true answer is yes.
    pub const TRUTH: u8 = 1;
    /// The decider says yes.
    pub const SAYS: u8 = 2;

    /// Whether the answer was a wrong yes.
    pub const fn wrong_yes(&self) -> bool {
        self.flags == Self::SAYS
    }

    /// Whether the answer was a wrong no.
    pub const fn wrong_no(&self) -> bool {
        self.flags == Self::TRUTH
    }
}

/// Sums over a block of decisions for one value of the dial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Sums {
    /// Wrong yeses.
    pub wrong_yes: u32,
    /// Wrong noes.
    pub wrong_no: u32,
    /// Looks.
    pub looks: u64,
}

/// A block: its decisions, and the sums for each value of the dial.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Decisions.
    pub trials: u32,
    /// One entry a value of the dial.
    pub sums: Vec<Sums>,
}

/// Decisions by unit, and blocks of sums by unit.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Decisions {
    rows: Trials<Row>,
    blocks: BTreeMap<u32, Vec<Block>>,
    /// What mistakes and looks are worth in this design; `None` before the first unit.
    prices: Option<Prices>,
}

impl Tally for Decisions {
    fn merge(&mut self, mut other: Self) {
        self.rows.merge(other.rows);
        self.blocks.append(&mut other.blocks);
        self.prices = self.prices.or(other.prices);
    }
}

impl Decisions {
    /// Does the decisions of a unit.
    pub fn run(model: &Model, unit: u32) -> Self {
        let trials = ramp_span(unit, model.trials);
        let mut rows = Vec::with_capacity(trials.len());
        let mut blocks: Vec<Block> = Vec::new();
        for trial in trials {
            if blocks.last().is_none_or(|block| block.trials == BLOCK) {
                let sums = vec![Sums::default(); model.grid.len()];
                blocks.push(Block { trials: 0, sums });
            }
            if let Some(block) = blocks.last_mut() {
                block.trials += 1;
                rows.push(decide(model, trial, &mut block.sums));
            }
        }
        let mut tally = Self::default();
        tally.rows.keep(0, unit, rows);
        tally.blocks.insert(unit, blocks);
        tally.prices = Some(model.prices);
        tally
    }

    /// All decisions with their index, in order.
    pub fn rows(&self) -> impl Iterator<Item = (u32, &Row)> + Clone {
        self.rows.of(0)
    }

    /// Decisions.
    pub fn len(&self) -> u64 {
        self.rows.len(0)
    }

    /// What mistakes and looks are worth, once there is a decision.
    pub fn prices(&self) -> Option<&Prices> {
        self.prices.as_ref()
    }

    /// All blocks, in order.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> + Clone {
        self.blocks.values().flatten()
    }
}

/// One decision: adds to the sums of every value of the dial, and returns the design's own.
fn decide(model: &Model, trial: u32, sums: &mut [Sums]) -> Row {
    let mut walk = Walk::new(model, trial);
    let truth = walk.truth;
    let mut own = Row::default();
    let mut stop = |k: usize, says: bool, looks: u16, beyond: f64| {
        sums[k].wrong_yes += u32::from(says && !truth);
        sums[k].wrong_no += u32::from(truth && !says);
        sums[k].looks += u64::from(looks);
        if k == model.own {
            own = Row {
                flags: u8::from(truth) * Row::TRUTH + u8::from(says) * Row::SAYS,
                looks,
                beyond: (libm::round(beyond * 1000.0) as u32).min(u32::from(u16::MAX)) as u16,
            };
        }
    };
    match model.rule {
        Rule::Fixed => {
            for k in 0..model.grid.len() {
                walk.look();
                stop(k, walk.says(), k as u16 + 1, 0.0);
            }
        }
        Rule::Sequential => {
            let (mut k, mut looks) = (0, 0);
            while k < model.grid.len() {
                let away = walk.level.abs();
                if away >= model.grid[k] || looks == MOST {
                    let beyond = if looks == 0 {
                        0.0
                    } else {
                        (away - model.grid[k]).max(0.0) / model.stride()
                    };
                    stop(k, walk.says(), looks, beyond);
                    k += 1;
                } else {
                    walk.look();
                    looks += 1;
                }
            }
        }
    }
    own
}
