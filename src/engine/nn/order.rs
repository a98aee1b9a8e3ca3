//! In which order examples are seen.

use crate::engine::random::Stream;

/// A permutation of examples, drawn anew for each epoch.
#[derive(Debug, Clone)]
pub struct Order(Vec<u32>);

impl Order {
    /// Of these examples, as they come.
    pub fn new(examples: impl IntoIterator<Item = u32>) -> Self {
        Self(examples.into_iter().collect())
    }

    /// Fisher and Yates' shuffle: one draw for each example but the first.
    pub fn shuffle(&mut self, stream: &mut Stream) {
        for last in (1..self.0.len()).rev() {
            // Below last + 1, because a draw is below one; on a grid of 2⁻³², which is even enough.
            let other = (stream.coarse() * (last + 1) as f64) as usize;
            self.0.swap(last, other);
        }
    }

    /// The examples in this order.
    pub fn into_inner(self) -> Vec<u32> {
        self.0
    }

    /// Mini-batches; the last may be smaller.
    ///
    /// # Panics
    /// When the size is zero.
    pub fn batches(&self, size: usize) -> impl ExactSizeIterator<Item = &[u32]> {
        self.0.chunks(size)
    }
}
