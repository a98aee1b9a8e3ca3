//! Where the two prices together are least, and how sure that is.
//!
//! The best value is the one with the least measured price. Its range holds every value that is not
//! measured to be dearer than the measured best: a paired difference under the same noise, from
//! blocks, at a level of .05 shared between all values (Bonferroni). The true best is left out only
//! if it was measured to be dearer than some other value, so the range holds it with a chance of at
//! least 95 of 100, whatever the shape of the curve. It speaks of the dial's own steps, not of
//! values between them.

use crate::engine::stats::Estimate;

use super::{
    forms::student,
    model::Model,
    tally::{Decisions, Sums},
};

/// Fewest blocks from which a range is read.
const FEWEST: usize = 8;

/// Chance that a range may miss.
const MISS: f64 = 0.05;

/// One value of the dial.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Priced {
    /// The value.
    pub at: f64,
    /// Price of mistakes and looks, in wrong noes a decision.
    pub price: Estimate,
    /// Mean number of looks.
    pub looks: Estimate,
}

/// The best value, and what it gives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Best {
    /// The value, with its range.
    pub at: Estimate,
    /// Its price, with a range that holds although it was picked as the least of many.
    pub price: Estimate,
    /// Its mean number of looks, likewise.
    pub looks: Estimate,
}

/// Prices of whole blocks, by value of the dial and then by block.
struct Table {
    values: Vec<Vec<f64>>,
    trials: Vec<f64>,
    looks: Vec<Vec<f64>>,
}

impl Table {
    fn new(model: &Model, tally: &Decisions) -> Option<Self> {
        // A last block that is not full would scatter more than the others.
        let largest = tally.blocks().map(|block| block.trials).max()?;
        let whole = || tally.blocks().filter(move |block| block.trials == largest);
        let of = |k: usize| whole().map(move |block| block.sums[k]);
        let price = |s: Sums| {
            model.prices.all(
                f64::from(s.wrong_yes),
                f64::from(s.wrong_no),
                s.looks as f64,
            )
        };
        let grid = 0..model.grid.len();
        Some(Self {
            values: grid.clone().map(|k| of(k).map(price).collect()).collect(),
            trials: whole().map(|block| f64::from(block.trials)).collect(),
            looks: grid
                .map(|k| of(k).map(|s| s.looks as f64).collect())
                .collect(),
        })
    }

    fn blocks(&self) -> usize {
        self.trials.len()
    }

    fn all(&self) -> f64 {
        self.trials.iter().sum()
    }

    /// Mean of a price, or of a difference of prices, a decision, and its standard error.
    fn mean(&self, sums: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
        let n = self.blocks() as f64;
        let each = self.all() / n;
        let mean = sums.clone().sum::<f64>() / n;
        let squares: f64 = sums.map(|v| (v - mean) * (v - mean)).sum();
        let error = if n > 1.0 {
            libm::sqrt(squares / (n - 1.0) / n)
        } else {
            f64::INFINITY
        };
        (mean / each, error / each)
    }

    /// A mean with the interval that holds at all values of the dial at once.
    fn everywhere(&self, sums: &[f64]) -> Estimate {
        let (value, error) = self.mean(sums.iter().copied());
        let freedom = self.blocks() as f64 - 1.0;
        let half = if self.blocks() < FEWEST {
            f64::INFINITY
        } else {
            error * student(MISS / 2.0 / self.values.len() as f64, freedom)
        };
        Estimate {
            value,
            low: (value - half).max(0.0),
            high: value + half,
        }
    }
}

/// Prices of every value of the dial.
pub fn prices(model: &Model, tally: &Decisions) -> Vec<Priced> {
    let Some(table) = Table::new(model, tally) else {
        return Vec::new();
    };
    let priced = |(k, &at): (usize, &f64)| Priced {
        at,
        price: table.everywhere(&table.values[k]),
        looks: table.everywhere(&table.looks[k]),
    };
    model.grid.iter().enumerate().map(priced).collect()
}

/// The best value; `None` before there are enough blocks to say how sure it is.
pub fn best(model: &Model, tally: &Decisions) -> Option<Best> {
    let table = Table::new(model, tally).filter(|table| table.blocks() >= FEWEST)?;
    let sums: Vec<f64> = table.values.iter().map(|v| v.iter().sum()).collect();
    let least = (0..sums.len()).min_by(|&a, &b| sums[a].total_cmp(&sums[b]))?;
    let freedom = table.blocks() as f64 - 1.0;
    let t = student(MISS / (sums.len() - 1) as f64, freedom);
    let not_dearer = |&k: &usize| {
        let pairs = table.values[k].iter().zip(&table.values[least]);
        let (dearer, error) = table.mean(pairs.map(|(a, b)| a - b));
        dearer <= t * error
    };
    let stays: Vec<usize> = (0..sums.len()).filter(not_dearer).collect();
    let (first, last) = (*stays.first()?, *stays.last()?);
    Some(Best {
        at: Estimate {
            value: model.grid[least],
            low: model.grid[first],
            high: model.grid[last],
        },
        price: table.everywhere(&table.values[least]),
        looks: table.everywhere(&table.looks[least]),
    })
}
