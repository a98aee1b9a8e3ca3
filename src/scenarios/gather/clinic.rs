//! Quick tests one after the other against one slow test: whom somebody infects until they are found.
//!
//! Our derivation [D] from published accuracies [P] and assumptions [A]. People come to be tested; a
//! share of them (the prior) is infected and infects others at a steady rate for a few days, unless
//! they are found. The quick tests answer at once and are taken some days apart; whoever they find
//! stays home from then on. The slow test answers after some days. So a person who is infected is
//! free for the days until the test that finds them, or for all of their days.

use crate::engine::{stats::Estimate, values::Values};

/// How often a series of quick tests is right, as published.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Study {
    /// Share of infected people found by the first, by the second at the latest, by the third.
    pub finds: [f64; 3],
    /// The published 95 % interval of the last of these; the summary gives none for the others.
    pub finds_three: [f64; 2],
    /// Share of other people who are rightly let go by one, two and three tests.
    pub spares: [f64; 3],
    /// The published 95 % interval of the last of these.
    pub spares_three: [f64; 2],
}

/// Lind et al. 2022, the preprint: against PCR, tests 1 to 4 days apart.
pub const PREPRINT: Study = Study {
    finds: [0.528, 0.752, 0.896],
    finds_three: [0.861, 0.926],
    spares: [0.994, 0.985, 0.972],
    spares_three: [0.951, 0.983],
};

/// The same study as the journal printed it later in 2022.
pub const JOURNAL: Study = Study {
    finds: [0.668, 0.888, 0.959],
    finds_three: [0.936, 0.975],
    spares: [0.994, 0.985, 0.983],
    spares_three: [0.967, 0.991],
};

/// Tests in the longest series.
pub const SERIES: usize = 3;

/// A clinic.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Clinic {
    /// Share of those who come that is infected.
    infected: f64,
    /// Others whom an infected person infects on a day on which they are free.
    rate: f64,
    /// Days for which they can infect others.
    days: f64,
    /// Days between two quick tests.
    apart: f64,
    /// Days until the slow test answers.
    wait: f64,
    /// Share of contacts that does not happen while somebody waits for the slow test.
    home: f64,
    /// Share of infected people whom the slow test finds.
    slow_finds: f64,
}

impl Clinic {
    /// The clinic that these values describe, where the setting is one.
    pub fn new(values: &Values) -> Option<Self> {
        (values.word("setting") == "clinic").then(|| Self {
            infected: values.get("prior"),
            rate: values.get("contacts") * values.get("catch"),
            days: values.get("infectious"),
            apart: values.get("apart"),
            wait: values.get("slow_wait"),
            home: values.get("stays_home"),
            slow_finds: values.get("slow_finds"),
        })
    }

    /// Others infected for each 1,000 people who come, if an infected person is free for so many
    /// days.
    fn infects(&self, free_days: f64) -> f64 {
        1000.0 * self.infected * self.rate * free_days
    }

    /// Others infected for each 1,000 people who come, with quick tests that find so many, each counted with
    /// those before it.
    fn with_finds(&self, finds: &[f64]) -> f64 {
        let mut before = 0.0;
        let mut free = 0.0;
        for (i, &found) in finds.iter().enumerate() {
            let day = (i as f64 * self.apart).min(self.days);
            free += (found - before) * day;
            before = found;
        }
        self.infects(free + (1.0 - before) * self.days)
    }

    /// Others infected for each 1,000 people who come, with `tests` quick tests (1 to 3); with a
    /// range where the study gives one.
    pub fn quick(&self, study: &Study, tests: usize) -> Estimate {
        let finds = &study.finds[..tests];
        let value = self.with_finds(finds);
        if tests < SERIES {
            return Estimate::exact(value);
        }
        let end = |last: f64| self.with_finds(&[finds[0], finds[1], last]);
        let ends = study.finds_three.map(end);
        Estimate {
            value,
            low: ends[0].min(ends[1]),
            high: ends[0].max(ends[1]),
        }
    }

    /// Others infected for each 1,000 people who come, with the slow test.
    pub fn slow(&self) -> f64 {
        let wait = self.wait.min(self.days);
        let free_while_waiting = wait * (1.0 - self.home);
        let missed = 1.0 - self.slow_finds;
        self.infects(free_while_waiting + missed * (self.days - wait))
    }

    /// People sent home for nothing by `tests` quick tests (1 to 3), of each 1,000 who come; with a
    /// range where the study gives one.
    pub fn needless(&self, study: &Study, tests: usize) -> Estimate {
        let sent = |spares: f64| 1000.0 * (1.0 - self.infected) * (1.0 - spares);
        let value = sent(study.spares[tests - 1]);
        if tests < SERIES {
            return Estimate::exact(value);
        }
        Estimate {
            value,
            low: sent(study.spares_three[1]),
            high: sent(study.spares_three[0]),
        }
    }
}
