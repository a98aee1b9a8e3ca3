//! What is learned from: real least squares, in three shapes of how information lies on workers.
//!
//! Rows stand in the order in which they were gathered, so that neighbouring rows go to one worker.

use crate::engine::{random::Stream, sample::normal};

/// Rows of a run's data.
pub const ROWS: usize = 256;
/// Numbers to be learned.
pub const FEATURES: usize = 16;
/// Words of the choice `data`.
pub const NAMES: [&str; 3] = ["incoherent", "clustered", "rare"];

/// Groups of like rows in clustered data [A].
const CLUSTERS: usize = 16;
/// Share of a clustered row's variance that its whole group has in common [A].
const COMMON: f64 = 0.8;
/// Features that only a few rows have, in rare data [A].
const RARE: usize = 2;
/// How many rows have them, one in so many: with 32 workers they all lie on one [A].
const RARE_ONE_IN: usize = 32;

/// How information lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Every row is as good as any other.
    Incoherent,
    /// Neighbouring rows are alike, and so are their errors.
    Clustered,
    /// Some features appear in a few neighbouring rows alone.
    Rare,
}

impl Shape {
    /// The shape with this name; unknown names are incoherent.
    pub fn named(name: &str) -> Self {
        match name {
            "clustered" => Self::Clustered,
            "rare" => Self::Rare,
            _ => Self::Incoherent,
        }
    }
}

/// A table of rows, each with its features and then its answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Data {
    /// Rows.
    pub rows: usize,
    /// Numbers in a row: the features and the answer.
    pub dim: usize,
    /// Row by row.
    pub cells: Vec<f64>,
}

impl Data {
    /// Draws a table: features of variance 1, answers `x·w + noise`, with `w` of length 1.
    pub fn new(rows: usize, features: usize, shape: Shape, noise: f64, draws: &mut Stream) -> Self {
        // All features matter alike; only their signs are drawn.
        let size = 1.0 / libm::sqrt(features as f64);
        let sign = |z: f64| if z < 0.0 { -size } else { size };
        let truth: Vec<f64> = (0..features).map(|_| sign(normal(draws))).collect();
        let own = if shape == Shape::Clustered {
            1.0 - COMMON
        } else {
            1.0
        };
        let cluster = rows.div_ceil(CLUSTERS);
        let (mut centre, mut shift) = (vec![0.0; features], 0.0);
        let mut cells = Vec::with_capacity(rows * (features + 1));
        for row in 0..rows {
            if shape == Shape::Clustered && row % cluster == 0 {
                centre
                    .iter_mut()
                    .for_each(|c| *c = libm::sqrt(COMMON) * normal(draws));
                shift = libm::sqrt(COMMON) * normal(draws);
            }
            let mut answer = noise * (shift + libm::sqrt(own) * normal(draws));
            for (feature, (c, w)) in centre.iter().zip(&truth).enumerate() {
                let x = c + libm::sqrt(own) * normal(draws);
                let x = if shape == Shape::Rare && feature < RARE {
                    rare(x, row, rows)
                } else {
                    x
                };
                answer += x * w;
                cells.push(x);
            }
            cells.push(answer);
        }
        Self {
            rows,
            dim: features + 1,
            cells,
        }
    }

    /// One row.
    pub fn row(&self, row: usize) -> &[f64] {
        &self.cells[row * self.dim..(row + 1) * self.dim]
    }
}

/// A feature that all rows but the first few lack, as strong over the whole table as any other.
fn rare(x: f64, row: usize, rows: usize) -> f64 {
    if row < rows / RARE_ONE_IN {
        x * libm::sqrt(RARE_ONE_IN as f64)
    } else {
        0.0
    }
}
