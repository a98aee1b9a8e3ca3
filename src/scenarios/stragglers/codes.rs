//! The codes that data is sent in: every coded row is a mixture of all rows.
//!
//! A code is a matrix S with more rows than columns and SᵀS = I (Gaussian: on average). Worker i
//! holds a share of the rows of S·[X | y] in place of rows of [X | y].

use crate::engine::{
    random::{Name, Stream},
    sample::normal,
};

use super::{data::Data, hadamard, model::purpose, paley};

/// Words of the choice `encoding`.
pub const NAMES: [&str; 3] = ["hadamard", "paley", "gaussian"];

/// A family of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Random columns of a Hadamard matrix, its rows shuffled.
    Hadamard,
    /// Paley's tight frame, its rows shuffled.
    Paley,
    /// Independent normal numbers.
    Gaussian,
}

impl Family {
    /// All families, in the order of [`NAMES`].
    pub const ALL: [Self; 3] = [Self::Hadamard, Self::Paley, Self::Gaussian];

    /// Whether SᵀS = I holds exactly, and with it λmax ≤ 1/η for every set of workers.
    pub fn is_tight(self) -> bool {
        self != Self::Gaussian
    }
}

/// A code for a number of data rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Code {
    /// Its family.
    pub family: Family,
    /// Data rows, which are the columns of S.
    pub columns: usize,
    /// Coded rows: at least redundancy × columns, rounded up to a size that the family has.
    pub rows: usize,
    /// Which row of the unshuffled matrix stands where.
    order: Vec<usize>,
    /// Hadamard: which column of the matrix each data row takes.
    places: Vec<usize>,
    /// Paley and Gaussian: S, row by row, already shuffled.
    cells: Vec<f64>,
}

impl Code {
    /// Draws a code.
    pub fn new(family: Family, columns: usize, redundancy: usize, seed: u32) -> Self {
        let mut draws = Stream::new(Name {
            seed,
            kind: 0,
            trial: 0,
            purpose: purpose::CODE,
            observer: family as u16,
        });
        let wanted = columns * redundancy;
        let rows = match family {
            Family::Hadamard => wanted.next_power_of_two(),
            Family::Paley => paley::prime_for(columns) + 1,
            Family::Gaussian => wanted,
        };
        let order = shuffled(rows, &mut draws);
        let (mut places, mut cells) = (Vec::new(), Vec::new());
        match family {
            Family::Hadamard => {
                places = shuffled(rows, &mut draws);
                places.truncate(columns);
            }
            Family::Paley => {
                let frame = paley::frame(rows - 1, columns);
                let row = |&at: &usize| &frame[at * columns..(at + 1) * columns];
                cells = order.iter().flat_map(row).copied().collect();
            }
            Family::Gaussian => {
                let scale = 1.0 / libm::sqrt(rows as f64);
                cells = (0..rows * columns)
                    .map(|_| scale * normal(&mut draws))
                    .collect();
            }
        }
        Self {
            family,
            columns,
            rows,
            order,
            places,
            cells,
        }
    }

    /// S times a table: the coded rows.
    pub fn encode(&self, data: &Data) -> Data {
        let width = data.dim;
        let mut cells = vec![0.0; self.rows * width];
        if self.family == Family::Hadamard {
            // Every other row stays zero: that is the padding to a power of two.
            for (row, &place) in self.places.iter().enumerate() {
                cells[place * width..(place + 1) * width].copy_from_slice(data.row(row));
            }
            hadamard::transform(&mut cells, width);
            let scale = 1.0 / libm::sqrt(self.rows as f64);
            let row = |&at: &usize| cells[at * width..(at + 1) * width].iter();
            let shuffled = self.order.iter().flat_map(row).map(|cell| cell * scale);
            cells = shuffled.collect();
        } else {
            let mixtures = self.cells.chunks_exact(self.columns);
            for (out, mixture) in cells.chunks_exact_mut(width).zip(mixtures) {
                for (row, &weight) in mixture.iter().enumerate() {
                    for (sum, cell) in out.iter_mut().zip(data.row(row)) {
                        *sum += weight * cell;
                    }
                }
            }
        }
        Data {
            rows: self.rows,
            dim: width,
            cells,
        }
    }

    /// S itself, row by row.
    pub fn dense(&self) -> Vec<f64> {
        if self.family != Family::Hadamard {
            return self.cells.clone();
        }
        let mut one = vec![0.0; self.columns * self.columns];
        one.iter_mut()
            .step_by(self.columns + 1)
            .for_each(|cell| *cell = 1.0);
        let identity = Data {
            rows: self.columns,
            dim: self.columns,
            cells: one,
        };
        self.encode(&identity).cells
    }
}

/// 0 … count − 1 in random order (Fisher & Yates).
pub fn shuffled(count: usize, draws: &mut Stream) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    for last in (1..count).rev() {
        let other = (draws.uniform() * (last + 1) as f64) as usize;
        order.swap(last, other.min(last));
    }
    order
}

/// The rows of a table that worker `worker` of `workers` holds: neighbours, as evenly as can be.
pub fn share(rows: usize, worker: usize, workers: usize) -> std::ops::Range<usize> {
    rows * worker / workers..rows * (worker + 1) / workers
}
