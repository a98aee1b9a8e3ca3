//! The data sets of `data/`, unpacked. `train/src/pack.rs` writes them; `data/README.md` says where
//! they come from.

mod adult;
mod digits;
mod german;
mod letters;
mod terrain;
mod voice;

pub use adult::Adult;
pub use digits::Digits;
pub use german::German;
pub use letters::Letters;
pub use terrain::Terrain;
pub use voice::Voice;

/// A column of a packed table: what it is, and how many words it has where it holds words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// Name in message keys.
    pub name: &'static str,
    /// Place of its column.
    pub column: usize,
    /// The words as their source writes them; a value is a place in this list.
    pub words: &'static [&'static str],
}

/// Column `index` of a table that is kept column by column.
fn column(bytes: &[u8], rows: usize, index: usize) -> &[u8] {
    &bytes[index * rows..(index + 1) * rows]
}
