//! The ground: heights as they are, and as they look from afar.

use std::{
    ops::Range,
    sync::{Arc, OnceLock},
};

use crate::data::Terrain;

/// Size of a cell from west to east and from north to south [m]: 1/1200 of a degree at 36.59° north
/// on the WGS 84 ellipsoid [C].
pub const CELL_M: (f64, f64) = (74.5, 92.5);

/// Rows that crossings are driven on: the southern half.
pub const DRIVEN: Range<usize> = 172..Terrain::ROWS;

/// Rows that the rule is checked on: the northern half.
pub const CHECKED: Range<usize> = 0..172;

/// Rows that a step to the east may lead down: straight on, to the north, to the south.
pub const TURNS: [isize; 3] = [0, -1, 1];

/// A cell: row and column.
pub type Cell = (usize, usize);

/// Columns from which a step to the east stays on the map.
pub const fn columns() -> Range<usize> {
    0..Terrain::COLUMNS - 1
}

/// Slopes of the three steps from every cell [degrees], up or down.
type Slopes = Vec<[f32; TURNS.len()]>;

/// The ground as it is.
#[derive(Debug)]
struct Truth {
    heights: Vec<f32>,
    slopes: Slopes,
}

/// The ground as it is, and as it looks from afar.
#[derive(Debug)]
pub struct Ground {
    truth: &'static Truth,
    blurred: Slopes,
}

fn truth() -> &'static Truth {
    static TRUTH: OnceLock<Truth> = OnceLock::new();
    TRUTH.get_or_init(|| {
        let terrain = Terrain::read();
        let height = |(row, column): Cell| f32::from(terrain.height(row, column));
        let heights: Vec<f32> = cells().map(height).collect();
        Truth {
            slopes: slopes(&heights),
            heights,
        }
    })
}

fn cells() -> impl Iterator<Item = Cell> {
    (0..Terrain::ROWS).flat_map(|row| (0..Terrain::COLUMNS).map(move |column| (row, column)))
}

impl Ground {
    /// The ground where a look from afar sees means over squares of so many cells (an odd number).
    /// Each is made once.
    pub fn seen_in(cells: u32) -> Arc<Self> {
        static GROUNDS: [OnceLock<Arc<Ground>>; 5] = [const { OnceLock::new() }; 5];
        let reach = (cells / 2) as usize;
        let made = GROUNDS[reach].get_or_init(|| {
            Arc::new(Self {
                truth: truth(),
                blurred: slopes(&blurred(&truth().heights, reach)),
            })
        });
        Arc::clone(made)
    }

    fn place((row, column): Cell) -> usize {
        row * Terrain::COLUMNS + column
    }

    /// Height of a cell [m].
    pub fn height(&self, cell: Cell) -> f32 {
        self.truth.heights[Self::place(cell)]
    }

    /// Rise of a step to the east [m], and its length on the map [m].
    pub fn step(&self, from: Cell, turn: usize) -> (f64, f64) {
        step(&self.truth.heights, from, turn)
    }

    /// Slope of a step to the east, up or down [degrees].
    pub fn slope(&self, from: Cell, turn: usize) -> f64 {
        f64::from(self.truth.slopes[Self::place(from)][turn])
    }

    /// The same on the blurred ground.
    pub fn blurred_slope(&self, from: Cell, turn: usize) -> f64 {
        f64::from(self.blurred[Self::place(from)][turn])
    }
}

/// Where a step to the east leads.
pub fn next((row, column): Cell, turn: usize) -> Cell {
    (row.saturating_add_signed(TURNS[turn]), column + 1)
}

fn step(heights: &[f32], from: Cell, turn: usize) -> (f64, f64) {
    let rise = heights[Ground::place(next(from, turn))] - heights[Ground::place(from)];
    let along = match TURNS[turn] {
        0 => CELL_M.0,
        _ => libm::sqrt(CELL_M.0 * CELL_M.0 + CELL_M.1 * CELL_M.1),
    };
    (f64::from(rise), along)
}

/// Slopes of all steps that stay on the map; of others, nothing that anybody asks for.
fn slopes(heights: &[f32]) -> Slopes {
    let slope = |from: Cell, turn: usize| {
        let stays = from
            .0
            .checked_add_signed(TURNS[turn])
            .is_some_and(|row| row < Terrain::ROWS)
            && columns().contains(&from.1);
        if !stays {
            return 0.0;
        }
        let (rise, along) = step(heights, from, turn);
        libm::atan(rise.abs() / along).to_degrees() as f32
    };
    cells()
        .map(|from| std::array::from_fn(|turn| slope(from, turn)))
        .collect()
}

/// Means over squares that reach so many cells to each side, and end where the map ends.
fn blurred(heights: &[f32], reach: usize) -> Vec<f32> {
    let (rows, columns) = (Terrain::ROWS, Terrain::COLUMNS);
    // Sums of everything to the north and west: whole metres, so nothing is rounded.
    let mut sums = vec![0_i64; (rows + 1) * (columns + 1)];
    let at = |(row, column): Cell| row * (columns + 1) + column;
    for (row, column) in cells() {
        sums[at((row + 1, column + 1))] = heights[Ground::place((row, column))] as i64
            + sums[at((row, column + 1))]
            + sums[at((row + 1, column))]
            - sums[at((row, column))];
    }
    let mean = |(row, column): Cell| {
        let (north, south) = (row.saturating_sub(reach), (row + reach + 1).min(rows));
        let (west, east) = (
            column.saturating_sub(reach),
            (column + reach + 1).min(columns),
        );
        let sum = sums[at((south, east))] - sums[at((north, east))] - sums[at((south, west))]
            + sums[at((north, west))];
        (sum as f64 / ((south - north) * (east - west)) as f64) as f32
    };
    cells().map(mean).collect()
}
