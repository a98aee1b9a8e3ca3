//! Real ground: heights near Jacksboro, Tennessee. It is Earth, and the page says so.

use crate::engine::asset;

/// Heights on a grid whose first row is the northernmost.
pub struct Terrain {
    heights: Vec<i16>,
}

impl Terrain {
    /// Name in `data/`.
    pub const ASSET: &'static str = "terrain.bin";
    /// Cells from north to south.
    pub const ROWS: usize = 344;
    /// Cells from west to east.
    pub const COLUMNS: usize = 403;
    /// Side of a cell [degrees].
    pub const CELL_DEGREES: f64 = 1.0 / 1_200.0;

    /// The data set.
    ///
    /// # Panics
    /// If the asset has not been given.
    pub fn read() -> Self {
        let bytes = asset::named(Self::ASSET).bytes();
        let (starts, steps) = bytes.split_at(2 * Self::ROWS);
        let mut heights = Vec::with_capacity(Self::ROWS * Self::COLUMNS);
        let rows = steps.chunks_exact(Self::COLUMNS - 1);
        for (start, steps) in starts.chunks_exact(2).zip(rows) {
            let mut height = i16::from_le_bytes([start[0], start[1]]);
            heights.push(height);
            for step in steps {
                height += i16::from(i8::from_le_bytes([*step]));
                heights.push(height);
            }
        }
        Self { heights }
    }

    /// Height of a cell [m above the sea].
    pub fn height(&self, row: usize, column: usize) -> i16 {
        self.heights[row * Self::COLUMNS + column]
    }
}
