//! The data sets of `data/`, unpacked. `train/src/pack.rs` writes them; `data/README.md` says where
//! they come from.

mod adult;
mod digits;
mod german;
mod letters;
mod terrain;

pub use adult::{Adult, Words};
pub use digits::Digits;
pub use german::German;
pub use letters::Letters;
pub use terrain::Terrain;

/// Column `index` of a table that is kept column by column.
fn column(bytes: &[u8], rows: usize, index: usize) -> &[u8] {
    &bytes[index * rows..(index + 1) * rows]
}
