//! Printed letters, each described by 16 numbers: 20,000 rows.

use crate::engine::asset;

use super::column;

/// UCI letter recognition.
pub struct Letters {
    bytes: &'static [u8],
}

impl Letters {
    /// Name in `data/`.
    pub const ASSET: &'static str = "letters.bin";
    /// Letters.
    pub const ROWS: usize = 20_000;
    /// Numbers that describe a letter.
    pub const FEATURES: usize = 16;
    /// The largest of these numbers.
    pub const LARGEST: u8 = 15;

    /// The data set.
    ///
    /// # Panics
    /// If the asset has not been given.
    pub fn read() -> Self {
        let bytes = asset::named(Self::ASSET).bytes();
        Self { bytes }
    }

    /// Number `at` of letter `row`: 0 to 15.
    pub fn feature(&self, row: usize, at: usize) -> u8 {
        column(self.bytes, Self::ROWS, at)[row]
    }

    /// The letter: 0 for A to 25 for Z.
    pub fn label(&self, row: usize) -> u8 {
        column(self.bytes, Self::ROWS, Self::FEATURES)[row]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_is_the_published_t() {
        let letters = Letters::read();
        let first: Vec<u8> = (0..Letters::FEATURES)
            .map(|at| letters.feature(0, at))
            .collect();
        assert_eq!(first, [2, 8, 3, 5, 1, 8, 13, 0, 6, 6, 10, 8, 0, 8, 0, 8]);
        assert_eq!(letters.label(0), b'T' - b'A');
        for row in 0..Letters::ROWS {
            assert!(letters.label(row) < 26);
            assert!((0..Letters::FEATURES).all(|at| letters.feature(row, at) <= Letters::LARGEST));
        }
    }
}
