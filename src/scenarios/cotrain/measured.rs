//! The gain over width with thirty paired seeds, which takes too long for a page: made by a command
//! and shipped. The file says which command.

use std::sync::LazyLock;

use crate::engine::stats::Estimate;

/// `data/cotrain.csv`.
const FILE: &str = include_str!("../../../data/cotrain.csv");

/// One size of the big network, divided in one way. Counts are out of 1,000 test letters.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// The big network's width.
    pub width: usize,
    /// Small networks.
    pub split: usize,
    /// Examples to learn from.
    pub rows: u32,
    /// Epochs.
    pub epochs: u32,
    /// Seeds.
    pub seeds: u32,
    /// Wrong answers: big, co-trained, independent.
    pub wrong: [Estimate; 3],
    /// Fewer wrong answers than the big one's.
    pub gain: Estimate,
    /// Fewer wrong answers by training together than alone.
    pub cotraining: Estimate,
    /// Digest of the run.
    pub digest: &'static str,
}

/// What the file holds.
///
/// # Panics
/// If a line cannot be read: a test reads the file.
pub fn all() -> &'static [Measured] {
    static ALL: LazyLock<Vec<Measured>> = LazyLock::new(|| {
        let lines = FILE.lines().filter(|line| !line.starts_with('#')).skip(1);
        lines.map(read).collect()
    });
    &ALL
}

/// The row for a width and a split, where it was measured.
pub fn of(width: usize, split: usize) -> Option<&'static Measured> {
    all()
        .iter()
        .find(|row| row.width == width && row.split == split)
}

fn read(line: &'static str) -> Measured {
    let mut cells = line.split(',');
    let mut cell = || match cells.next() {
        Some(cell) => cell,
        None => panic!("data/cotrain.csv: a short line"),
    };
    let [width, split, rows, epochs, seeds] = [(); 5].map(|()| number(cell()) as u32);
    let mut estimate = || {
        let [value, low, high] = [(); 3].map(|()| number(cell()));
        Estimate { value, low, high }
    };
    let wrong = [(); 3].map(|()| estimate());
    let (gain, cotraining) = (estimate(), estimate());
    Measured {
        width: width as usize,
        split: split as usize,
        rows,
        epochs,
        seeds,
        wrong,
        gain,
        cotraining,
        digest: cell(),
    }
}

fn number(cell: &str) -> f64 {
    match cell.parse() {
        Ok(number) => number,
        Err(_) => panic!("data/cotrain.csv: {cell} is no number"),
    }
}
