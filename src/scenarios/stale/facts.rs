//! What is measured in every trial, and the facts made of it.

use crate::engine::{
    fact::{Fact, Origin},
    stats::{self, Estimate},
};

use super::{
    latency,
    model::Model,
    printed,
    tally::{Limits, Reads, Row},
};

/// A share that is read off every trial.
struct Share {
    fact: &'static str,
    unit: &'static str,
    holds: fn(&Row, &Limits) -> bool,
}

const READS: &str = "reads";
const WRITES: &str = "writes";

static SHARES: [Share; 5] = [
    Share {
        fact: "stale_at_t",
        unit: READS,
        holds: |row, limits| !fresh(row, limits.t),
    },
    Share {
        fact: "slow_reads",
        unit: READS,
        holds: |row, limits| f64::from(row.read) > limits.deadline,
    },
    Share {
        fact: "slow_writes",
        unit: WRITES,
        holds: |row, limits| f64::from(row.write) > limits.save_deadline,
    },
    Share {
        fact: "fresh_at_0",
        unit: READS,
        holds: |row, _| fresh(row, 0.0),
    },
    Share {
        fact: "fresh_at_t",
        unit: READS,
        holds: |row, limits| fresh(row, limits.t),
    },
];

/// Whether a read that starts this long after the saving is fresh [ms].
pub fn fresh(row: &Row, t_ms: f64) -> bool {
    f64::from(row.needed) <= t_ms
}

/// Facts of a tally, always the same names in the same order.
pub fn facts(model: &Model, tally: &Reads) -> Vec<Fact> {
    let mut facts: Vec<Fact> = SHARES.iter().map(|share| share.fact(tally)).collect();
    let t_999 = t_999(tally);
    // Where the interval of a quantile is open, nothing is said of it.
    let first = |needed| printed::first_crossing(needed, latency::tries_per_ms(model.profile));
    let printed = t_999.and_then(|_| first(tally.column(|row| row.needed)));
    let published = latency::published_t_999(
        model.profile,
        model.n as u32,
        model.r as u32,
        model.w as u32,
    );
    facts.push(time("t_999_ms", t_999));
    facts.push(time("t_999_printed_ms", printed));
    facts.push(Fact {
        origin: Origin::Quoted,
        ..time("t_999_published_ms", published.map(Estimate::exact))
    });
    facts.push(time("read_999_ms", slowest(tally, |row| row.read)));
    facts.push(time("write_999_ms", slowest(tally, |row| row.write)));
    let published = model.published_at_once().map(Estimate::exact);
    facts.push(Fact {
        origin: Origin::Quoted,
        ..Fact::run("fresh_at_0_published", READS, published).out_of_1000()
    });
    for (name, k) in [("k_fresh_2", 2), ("k_fresh_5", 5)] {
        let exact = Estimate::exact(1000.0 * model.within(k));
        facts.push(Fact::run(name, READS, Some(exact)).out_of_1000());
    }
    facts
}

/// A fact's value in every trial, keyed by trial; times at the slow end are no mean over trials.
pub fn trials(tally: &Reads, fact: &str) -> Option<Vec<(u32, f64)>> {
    let share = SHARES.iter().find(|share| share.fact == fact)?;
    let value = |(trial, row, limits)| (trial, f64::from(u8::from((share.holds)(row, limits))));
    Some(tally.rows().map(value).collect())
}

fn time(name: &'static str, estimate: Option<Estimate>) -> Fact {
    Fact::run(name, "ms", estimate)
}

/// The time that 999 of 1,000 trials keep [ms], if there are enough trials to bound it.
fn slowest(tally: &Reads, time: fn(&Row) -> f32) -> Option<Estimate> {
    stats::bounded_quantile_of(&mut tally.column(time), 0.999)
}

/// How long after the saving 999 of 1,000 reads are fresh [ms].
pub fn t_999(tally: &Reads) -> Option<Estimate> {
    let e = slowest(tally, |row| row.needed)?;
    Some(Estimate {
        value: e.value.max(0.0),
        low: e.low.max(0.0),
        high: e.high.max(0.0),
    })
}

impl Share {
    fn fact(&self, tally: &Reads) -> Fact {
        let rows = tally.rows();
        let hits = rows
            .filter(|(_, row, limits)| (self.holds)(row, limits))
            .count();
        let estimate = stats::share(hits as f64, tally.len() as u64);
        Fact::run(self.fact, self.unit, estimate.map(|e| e.scaled(1000.0))).out_of_1000()
    }
}
