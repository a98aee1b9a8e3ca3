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

pub use batch::{Batch, Table};
pub use dense::{Activation, Dense};
pub use embedding::Embedding;
pub use mlp::Mlp;
pub use optimiser::{Adagrad, Optimiser, Sgd, cosine};
pub use order::Order;
pub use tabular::{Columns, Tabular};
