//! A real three-way split: people to learn from, people to set thresholds on, people to be judged by.

use crate::engine::{
    nn::{Columns, Order},
    random::Stream,
};

use super::people::People;

/// People on whom thresholds are set, where the published test file is apart (Adult): those of the
/// training file who are left at its largest training size. Without one (German) a fifth of all sets
/// thresholds and another fifth is judged.
pub const FIFTH: usize = 200;

/// Who is in which part.
pub struct Split {
    /// To learn from.
    pub train: Vec<u32>,
    /// To set thresholds on.
    pub validation: Vec<u32>,
    /// To be judged by.
    pub test: Vec<u32>,
}

impl Split {
    /// `rows` people to learn from. Those who set thresholds and those who are judged are the same
    /// however many learn.
    pub fn new(people: &People, rows: usize, most: usize, stream: &mut Stream) -> Self {
        let mut order = Order::new(0..people.first as u32);
        order.shuffle(stream);
        let all: Vec<u32> = order.batches(people.first).flatten().copied().collect();
        let (train, rest) = all.split_at(most.min(people.first));
        let train = train[..rows.min(train.len())].to_vec();
        if people.tested == 0 {
            let (validation, test) = rest.split_at(FIFTH.min(rest.len()));
            return Self {
                train,
                validation: validation.to_vec(),
                test: test.to_vec(),
            };
        }
        let second = people.first as u32;
        Self {
            train,
            validation: rest.to_vec(),
            test: (second..second + people.tested as u32).collect(),
        }
    }

    /// Everybody's features. Numbers have mean zero and variance one over those who are learned
    /// from: nothing is learned from the others, not even this.
    pub fn columns(&self, people: &People) -> Columns {
        let scale = |column: &&[u8]| {
            let values = || self.train.iter().map(|p| f64::from(column[*p as usize]));
            let n = self.train.len() as f64;
            let mean = values().sum::<f64>() / n;
            let squares: f64 = values().map(|v| (v - mean) * (v - mean)).sum();
            let deviation = libm::sqrt(squares / (n - 1.0).max(1.0));
            (mean, if deviation > 0.0 { deviation } else { 1.0 })
        };
        let scales: Vec<(f64, f64)> = people.numbers.iter().map(scale).collect();
        let all = people.sex.len();
        let mut numbers = Vec::with_capacity(all * people.numbers.len());
        let mut words = Vec::with_capacity(all * people.words.len());
        for person in 0..all {
            for (column, (mean, deviation)) in people.numbers.iter().zip(&scales) {
                numbers.push(((f64::from(column[person]) - mean) / deviation) as f32);
            }
            let mut start = 0;
            for (kinds, column) in &people.words {
                words.push(start + u32::from(column[person]));
                start += kinds.words.len() as u32;
            }
        }
        Columns::new(people.numbers.len(), numbers, people.words.len(), words)
    }

    /// The share of those who are learned from whose answer is yes.
    pub fn yes(&self, people: &People, task: usize) -> f64 {
        let yes = self.train.iter().filter(|p| people.is_yes(task, **p));
        yes.count() as f64 / self.train.len() as f64
    }
}
