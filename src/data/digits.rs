//! Handwritten digits: 1,797 pictures of 8 × 8 pixels.

use crate::engine::asset;

use super::column;

/// UCI handwritten digits.
pub struct Digits {
    bytes: &'static [u8],
}

impl Digits {
    /// Name in `data/`.
    pub const ASSET: &'static str = "digits.bin";
    /// Pictures.
    pub const ROWS: usize = 1_797;
    /// Pixels of a picture, row by row from the top left.
    pub const PIXELS: usize = 64;
    /// The darkest pixel.
    pub const DARKEST: u8 = 16;

    /// The data set.
    ///
    /// # Panics
    /// If the asset has not been given.
    pub fn read() -> Self {
        let bytes = asset::named(Self::ASSET).bytes();
        Self { bytes }
    }

    /// Pixel `at` of picture `row`: 0 (paper) to 16.
    pub fn pixel(&self, row: usize, at: usize) -> u8 {
        column(self.bytes, Self::ROWS, at)[row]
    }

    /// The digit that the picture shows, 0 to 9.
    pub fn label(&self, row: usize) -> u8 {
        column(self.bytes, Self::ROWS, Self::PIXELS)[row]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_picture_is_the_published_zero() {
        let digits = Digits::read();
        let top: Vec<u8> = (0..8).map(|at| digits.pixel(0, at)).collect();
        assert_eq!(top, [0, 0, 5, 13, 9, 1, 0, 0]);
        assert_eq!(digits.label(0), 0);
        for row in 0..Digits::ROWS {
            assert!(digits.label(row) < 10);
            assert!((0..Digits::PIXELS).all(|at| digits.pixel(row, at) <= Digits::DARKEST));
        }
    }
}
