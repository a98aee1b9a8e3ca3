//! Every pair of r and w under the same noise: how long a read takes, and how often it is stale.

use crate::engine::stats::{self, Estimate};

use super::{
    model::{MOST, Model},
    trial::{BLOCK, Copies},
};

/// Trials that are looked at: enough for a picture, and done in a few milliseconds.
const TRIALS: usize = 8192;

/// The share of reads and savings whose time is shown.
const PART: f64 = 0.99;

/// One pair.
#[derive(Debug, Clone, Copy)]
pub struct Pair {
    /// Answers that a car waits for.
    pub r: usize,
    /// Confirmations that a report waits for.
    pub w: usize,
    /// 99 of 100 reads are back by then [ms].
    pub read_ms: f64,
    /// 99 of 100 reports are saved by then [ms].
    pub write_ms: f64,
    /// Stale reads, out of 1,000.
    pub stale: Estimate,
}

/// All pairs, by w and then by r, from the first trials of the run.
pub fn pairs(model: &Model) -> Vec<Pair> {
    let n = model.n;
    let blocks = (TRIALS.min(model.trials as usize) / BLOCK).max(1);
    let mut stale = [[0_u32; MOST]; MOST];
    let mut reads: Vec<Vec<f64>> = vec![Vec::with_capacity(blocks * BLOCK); n];
    let mut writes = reads.clone();
    let mut copies = Copies::new();
    for block in 0..blocks {
        copies.draw(model, block as u32);
        for b in 0..BLOCK {
            let (confirmed, answers) = in_order(&copies, n, b);
            let mut needed = f64::INFINITY;
            for r in 0..n {
                needed = needed.min(answers[r].1);
                reads[r].push(answers[r].0);
                for w in 0..n {
                    stale[w][r] += u32::from(needed - confirmed[w] > model.t_ms);
                }
            }
            for (w, column) in writes.iter_mut().enumerate() {
                column.push(confirmed[w]);
            }
        }
    }
    let part = |column: &mut Vec<f64>| stats::quantile_of(column, PART).map(|e| e.value);
    let read_ms: Vec<Option<f64>> = reads.iter_mut().map(part).collect();
    let write_ms: Vec<Option<f64>> = writes.iter_mut().map(part).collect();
    let pair = |(w, r): (usize, usize)| {
        let share = stats::share(f64::from(stale[w][r]), (blocks * BLOCK) as u64)?;
        Some(Pair {
            r: r + 1,
            w: w + 1,
            read_ms: read_ms[r]?,
            write_ms: write_ms[w]?,
            stale: share.scaled(1000.0),
        })
    };
    let all = (0..n).flat_map(|w| (0..n).map(move |r| (w, r)));
    all.filter_map(pair).collect()
}

/// Times of the confirmations in order, and the answers in order, each with how far its copy is
/// behind [ms].
fn in_order(copies: &Copies, n: usize, b: usize) -> ([f64; MOST], [(f64, f64); MOST]) {
    let mut confirmed = [f64::INFINITY; MOST];
    let mut answers = [(f64::INFINITY, 0.0); MOST];
    for copy in 0..n {
        confirmed[copy] = copies.confirmed[copy][b];
        answers[copy] = (copies.answered[copy][b], copies.behind[copy][b]);
    }
    confirmed[..n].sort_unstable_by(f64::total_cmp);
    answers[..n].sort_by(|x, y| x.0.total_cmp(&y.0));
    (confirmed, answers)
}
