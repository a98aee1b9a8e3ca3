//! Categories as rows of a table: looked up on the way forward, and on the way back only the rows
//! that a batch used are moved.

use super::{batch::Batch, optimiser::Adagrad};
use crate::engine::{random::Stream, sample};

/// A table with a row of numbers for each category.
#[derive(Debug, Clone)]
pub struct Embedding {
    width: usize,
    rows: Vec<f32>,
    gradient: Vec<f32>,
    memory: Vec<f32>,
    /// Categories of the last way back, each once.
    used: Vec<u32>,
    is_used: Vec<bool>,
}

impl Embedding {
    /// Normal numbers with this standard deviation; one draw each, category by category.
    ///
    /// # Panics
    /// When there is no category or no width.
    pub fn normal(categories: usize, width: usize, deviation: f64, stream: &mut Stream) -> Self {
        assert!(categories > 0 && width > 0, "an empty table");
        let draws = (0..categories * width).map(|_| (deviation * sample::normal(stream)) as f32);
        let zero = vec![0.0; categories * width];
        Self {
            width,
            rows: draws.collect(),
            gradient: zero.clone(),
            memory: zero,
            used: Vec::with_capacity(categories),
            is_used: vec![false; categories],
        }
    }

    /// Numbers for each category.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The numbers of a category.
    pub fn row(&self, category: u32) -> &[f32] {
        &self.rows[category as usize * self.width..][..self.width]
    }

    /// The gradient of a category after the last way back; anything for one that was not used.
    pub fn row_gradient(&self, category: u32) -> &[f32] {
        &self.gradient[category as usize * self.width..][..self.width]
    }

    /// Writes the numbers of each example's category as features from `first` on.
    ///
    /// # Panics
    /// When there is not one category for each example, or the batch is too narrow.
    pub fn look_up(&self, categories: &[u32], x: &mut Batch, first: usize) {
        assert_eq!(categories.len(), x.examples(), "one category an example");
        for (example, category) in categories.iter().enumerate() {
            for (at, number) in self.row(*category).iter().enumerate() {
                x.set(first + at, example, *number);
            }
        }
    }

    /// Gathers the gradient at those features.
    ///
    /// # Panics
    /// When there is not one category for each example, or the batch is too narrow.
    pub fn backward(&mut self, categories: &[u32], dx: &Batch, first: usize) {
        assert_eq!(categories.len(), dx.examples(), "one category an example");
        for category in self.used.drain(..) {
            self.is_used[category as usize] = false;
        }
        for (example, category) in categories.iter().enumerate() {
            let seen = &mut self.is_used[*category as usize];
            let row = &mut self.gradient[*category as usize * self.width..][..self.width];
            if !*seen {
                *seen = true;
                self.used.push(*category);
                row.fill(0.0);
            }
            for (at, sum) in row.iter_mut().enumerate() {
                *sum += dx.get(first + at, example);
            }
        }
    }

    /// One step of Adagrad for the categories of the last way back. The others have no gradient
    /// and would stay as they are.
    pub fn update(&mut self, optimiser: &Adagrad) {
        for category in &self.used {
            let row = *category as usize * self.width;
            let row = row..row + self.width;
            optimiser.step(
                &mut self.rows[row.clone()],
                &self.gradient[row.clone()],
                &mut self.memory[row],
            );
        }
    }
}
