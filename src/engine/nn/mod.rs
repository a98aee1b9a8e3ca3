//! Small neural networks.

pub mod batch;
pub mod consensus;
pub mod dense;
pub mod embedding;
pub mod loss;
pub mod mlp;
pub mod optimiser;
pub mod order;
mod product;
pub mod tabular;
#[cfg(test)]
mod tests;

use wide::f32x4;

pub use batch::{Batch, Table};
pub use dense::{Activation, Dense};
pub use embedding::Embedding;
pub use mlp::Mlp;
pub use optimiser::{Adagrad, Optimiser, Sgd, cosine};
pub use order::Order;
pub use tabular::{Columns, Tabular};

/// Numbers smaller than this count as nothing. They move no weight, and numbers a little smaller still are
/// subnormal, which some processors take a hundred times as long over: a unit that has fallen silent
/// would slow a whole training down.
const LEAST: f32 = 1e-20;

/// The numbers, with those that count as nothing at zero.
#[inline(always)]
fn settled(x: f32x4) -> f32x4 {
    x.abs().simd_gt(f32x4::splat(LEAST)).select(x, f32x4::ZERO)
}
