//! What a trained network comes to: a threshold for each task, set on people who are neither learned
//! from nor judged, and counts over those who are judged.

use serde::{Deserialize, Serialize};

use super::{
    people::{People, TASKS},
    split::Split,
};

/// Counts of one task over the people who are judged.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Counts {
    /// People.
    pub people: u32,
    /// Wrong answers.
    pub wrong: u32,
    /// Men and women whose answer is no.
    pub no: [u32; 2],
    /// Those of them who were wrongly given a yes.
    pub flagged: [u32; 2],
    /// From this score on the answer is yes.
    pub threshold: f32,
}

impl Counts {
    /// Share of wrong answers.
    pub fn err(&self) -> f64 {
        f64::from(self.wrong) / f64::from(self.people)
    }

    /// Share of the men (0) or women (1) whose answer is no who were wrongly given a yes: the false
    /// positive rate. Nothing where there is nobody.
    pub fn rate(&self, sex: usize) -> Option<f64> {
        let no = self.no[sex];
        (no > 0).then(|| f64::from(self.flagged[sex]) / f64::from(no))
    }

    /// The rate of the women less that of the men.
    pub fn lean(&self) -> Option<f64> {
        Some(self.rate(1)? - self.rate(0)?)
    }
}

/// The score from which on as large a share of these people gets a yes as `yes` says.
pub fn threshold(scores: &[f32], yes: f64) -> f32 {
    let mut sorted = scores.to_vec();
    sorted.sort_unstable_by(f32::total_cmp);
    let count = libm::round(yes * sorted.len() as f64) as usize;
    match sorted.len().checked_sub(count.max(1)) {
        Some(at) => sorted[at],
        None => f32::INFINITY,
    }
}

/// Counts for each task from the scores on validation and on test.
pub fn judge(
    people: &People,
    split: &Split,
    validation: &[Vec<f32>; TASKS],
    test: &[Vec<f32>; TASKS],
) -> [Counts; TASKS] {
    std::array::from_fn(|task| {
        let threshold = threshold(&validation[task], split.yes(people, task));
        let mut counts = Counts {
            threshold,
            ..Counts::default()
        };
        for (person, score) in split.test.iter().zip(&test[task]) {
            let (yes, says) = (people.is_yes(task, *person), *score >= threshold);
            counts.people += 1;
            counts.wrong += u32::from(yes != says);
            if !yes {
                let sex = usize::from(people.is_woman(*person));
                counts.no[sex] += 1;
                counts.flagged[sex] += u32::from(says);
            }
        }
        counts
    })
}
