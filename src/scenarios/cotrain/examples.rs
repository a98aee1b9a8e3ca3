//! What is learned: real letters and digits, split into a pool to learn from and a test that no
//! network ever learns from.

use std::sync::OnceLock;

use crate::{
    data::{Digits, Letters},
    engine::{
        nn::{Batch, Table},
        random::Stream,
    },
};

use super::{model::Data, widths::Ends};

/// A digit is kept with its eight neighbours: itself moved by one pixel.
const MOVES: usize = 9;
/// Which of them is the digit itself.
const STILL: usize = 4;

/// A data set as networks see it.
pub struct Examples {
    data: Data,
    table: Table,
    labels: Vec<u8>,
}

impl Examples {
    /// The data set, made once: it is the same for every design.
    ///
    /// # Panics
    /// If its asset has not been given.
    pub fn of(data: Data) -> &'static Self {
        static ALL: [OnceLock<Examples>; 2] = [const { OnceLock::new() }; 2];
        ALL[data as usize].get_or_init(|| match data {
            Data::Letters => letters(),
            Data::Digits => digits(),
        })
    }

    /// Features and classes.
    pub const fn ends(data: Data) -> Ends {
        match data {
            Data::Letters => Ends {
                features: Letters::FEATURES,
                classes: 26,
            },
            Data::Digits => Ends {
                features: Digits::PIXELS,
                classes: 10,
            },
        }
    }

    /// Examples that may be learned from: the first ones, in the order of the data set. For letters
    /// this is the split of their source, 16,000 to 4,000.
    pub const fn pool(data: Data) -> usize {
        match data {
            Data::Letters => 16_000,
            Data::Digits => 1_297,
        }
    }

    /// Examples that are kept for the test: all others.
    pub const fn tests(data: Data) -> usize {
        let rows = match data {
            Data::Letters => Letters::ROWS,
            Data::Digits => Digits::ROWS,
        };
        rows - Self::pool(data)
    }

    /// The row of a test example.
    pub const fn test_row(data: Data, test: usize) -> usize {
        Self::pool(data) + test
    }

    /// The class of a row.
    pub fn label(&self, row: usize) -> u8 {
        self.labels[row]
    }

    /// Takes these rows as they are.
    pub fn plain(&self, rows: &[u32], picks: &mut Vec<u32>, x: &mut Batch) {
        picks.clear();
        match self.data {
            Data::Letters => picks.extend(rows),
            Data::Digits => picks.extend(rows.iter().map(|row| row * MOVES as u32 + STILL as u32)),
        }
        x.gather(&self.table, picks);
    }

    /// Takes a version of each of these rows: of a letter each number moves by up to `augment` of a
    /// step, of a digit the picture moves, with chance `augment`, to one of nine places a pixel apart.
    pub fn version(
        &self,
        rows: &[u32],
        augment: f64,
        stream: &mut Stream,
        picks: &mut Vec<u32>,
        x: &mut Batch,
    ) {
        match self.data {
            Data::Letters => {
                x.gather(&self.table, rows);
                let reach = (augment / LETTER_SCALE) as f32;
                for lanes in x.panels_mut().flatten() {
                    for value in lanes {
                        *value += reach * (2.0 * stream.coarse() - 1.0) as f32;
                    }
                }
            }
            Data::Digits => {
                let one = |row: &u32| {
                    let (moves, place) = (stream.coarse() < augment, stream.coarse());
                    let place = if moves {
                        (place * MOVES as f64) as usize
                    } else {
                        STILL
                    };
                    row * MOVES as u32 + place as u32
                };
                picks.clear();
                picks.extend(rows.iter().map(one));
                x.gather(&self.table, picks);
            }
        }
    }
}

/// Numbers of a letter lie around 7 and mostly within 4 of it.
const LETTER_SCALE: f64 = 4.0;

fn letters() -> Examples {
    let letters = Letters::read();
    let mut numbers = Vec::with_capacity(Letters::ROWS * Letters::FEATURES);
    for row in 0..Letters::ROWS {
        let number = |at| (f64::from(letters.feature(row, at)) - 7.0) / LETTER_SCALE;
        numbers.extend((0..Letters::FEATURES).map(|at| number(at) as f32));
    }
    Examples {
        data: Data::Letters,
        table: Table::new(Letters::FEATURES, &numbers),
        labels: (0..Letters::ROWS).map(|row| letters.label(row)).collect(),
    }
}

/// Side of a picture [pixels].
pub const SIDE: usize = 8;

fn digits() -> Examples {
    let digits = Digits::read();
    let mut numbers = Vec::with_capacity(Digits::ROWS * MOVES * Digits::PIXELS);
    for row in 0..Digits::ROWS {
        for place in 0..MOVES {
            let (down, right) = (place / 3, place % 3);
            for at in 0..Digits::PIXELS {
                // What is moved in from outside is paper.
                let y = (at / SIDE + 1).checked_sub(down).filter(|y| *y < SIDE);
                let x = (at % SIDE + 1).checked_sub(right).filter(|x| *x < SIDE);
                let ink = y.zip(x).map_or(0, |(y, x)| digits.pixel(row, y * SIDE + x));
                let half = f32::from(Digits::DARKEST) / 2.0;
                numbers.push((f32::from(ink) - half) / half);
            }
        }
    }
    Examples {
        data: Data::Digits,
        table: Table::new(Digits::PIXELS, &numbers),
        labels: (0..Digits::ROWS).map(|row| digits.label(row)).collect(),
    }
}
