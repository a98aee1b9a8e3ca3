//! The gain over width with thirty paired seeds, which takes too long for a page: made by a command
//! and shipped. The file says which command.

use std::sync::LazyLock;

use crate::{
    engine::{
        fact::Fact,
        run::{Design, Run as _},
        stats::Estimate,
        values::Values,
    },
    link::SEED,
};

use super::{Cotrain, params};

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
    /// Digest of the run.
    pub digest: &'static str,
}

/// What is measured: one design on letters, all else at its default.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// The big network's width.
    pub width: u32,
    /// Small networks.
    pub split: u32,
    /// Examples to learn from.
    pub rows: u32,
    /// Epochs.
    pub epochs: u32,
    /// Seeds.
    pub seeds: u32,
}

/// A design that is small enough for a test to make again: its line stands in the file too, after
/// [`CHECK_MARK`].
pub const CHECK: Plan = Plan {
    width: 16,
    split: 2,
    rows: 125,
    epochs: 2,
    seeds: 4,
};

/// How the line of [`CHECK`] begins.
pub const CHECK_MARK: &str = "# check: ";

/// The names of a line's cells.
pub const HEAD: &str = "width,split,train_rows,epochs,seeds,error_big,low,high,error_cotrained,low,high,\
    error_independent,low,high,gain,low,high,gain_cotraining,low,high,digest";

/// The facts of a line, in order.
const FACTS: [&str; 5] = [
    "error_big",
    "error_cotrained",
    "error_independent",
    "gain",
    "gain_cotraining",
];

/// Does all seeds of a design and writes its line; `done` hears of each seed.
///
/// # Panics
/// If the design is not one that the dials offer.
pub fn make(plan: &Plan, done: &mut dyn FnMut(u32)) -> String {
    let mut values = Values::defaults(&params::PARAMS);
    let all = [
        ("width", plan.width),
        ("split", plan.split),
        ("train_rows", plan.rows),
        ("epochs", plan.epochs),
        ("seeds", plan.seeds),
    ];
    let mut line = String::new();
    for (name, value) in all {
        if values.read(name, &value.to_string()).is_err() {
            panic!("{name} cannot be {value}");
        }
        line += &format!("{value},");
    }
    let mut run = Design::<Cotrain>::new(values, SEED);
    run.complete(done);
    let facts = run.facts();
    for name in FACTS {
        if let Some(e) = Fact::find(&facts, name) {
            line += &format!("{:.4},{:.4},{:.4},", e.value, e.low, e.high);
        }
    }
    line + &run.digest()
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

/// The command that made the file, as the file says it.
pub fn command() -> Option<&'static str> {
    FILE.lines()
        .find_map(|line| line.strip_prefix("# Made by: "))
}

/// The line of [`CHECK`] as it ships.
#[cfg(test)]
pub fn shipped_check() -> Option<&'static str> {
    FILE.lines().find_map(|line| line.strip_prefix(CHECK_MARK))
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
    // The last estimate, training together beside alone, is in no text.
    let [gain, _] = [estimate(), estimate()];
    Measured {
        width: width as usize,
        split: split as usize,
        rows,
        epochs,
        seeds,
        wrong,
        gain,
        digest: cell(),
    }
}

fn number(cell: &str) -> f64 {
    match cell.parse() {
        Ok(number) => number,
        Err(_) => panic!("data/cotrain.csv: {cell} is no number"),
    }
}
