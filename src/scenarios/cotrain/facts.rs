//! What is read off the seeds, as facts with intervals over seeds.

use crate::engine::{
    fact::{Fact, Origin},
    stats::{self, Estimate},
};

use super::{
    measured,
    model::{Data, Model},
    tally::{Row, Seeds},
};

type Value = fn(&Row) -> Option<f64>;

/// Shares of the test, and differences of shares.
static SHARES: [(&str, &str, Value); 6] = [
    ("error_big", "wrong", |row| share(row, row.big)),
    ("error_cotrained", "wrong", |row| share(row, row.together)),
    ("error_independent", "wrong", |row| share(row, row.alone)),
    ("error_one_small", "wrong", |row| {
        Some(row.one()? / f64::from(row.tested))
    }),
    ("gain", DIFFERENCE, |row| {
        Some(share(row, row.big)? - share(row, row.together)?)
    }),
    ("gain_cotraining", DIFFERENCE, |row| {
        Some(share(row, row.alone)? - share(row, row.together)?)
    }),
];

/// The unit of what may be less than nothing.
const DIFFERENCE: &str = "difference";

fn share(row: &Row, wrong: u16) -> Option<f64> {
    (row.tested > 0).then(|| f64::from(wrong) / f64::from(row.tested))
}

/// Facts of a tally, always the same names in the same order.
pub fn facts(model: &Model, tally: &Seeds) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (name, unit, value) in &SHARES {
        let values = tally.rows.values().filter_map(value);
        // Of a single seed nothing else is known.
        let least = if *unit == DIFFERENCE { -1.0 } else { 0.0 };
        let estimate = stats::mean_of_few(values).map(|e| e.within(least, 1.0).scaled(1000.0));
        facts.push(Fact::run(name, unit, estimate).out_of_1000());
    }
    let [big, small] = model.parameters().map(|count| count as f64);
    for (name, count) in [("params_big", big), ("params_small_total", small)] {
        facts.push(Fact::run(name, "parameters", Some(Estimate::exact(count))));
    }
    let gap = Estimate::exact(1000.0 * (big - small) / big);
    facts.push(Fact::run("params_unused", "parameters", Some(gap)).out_of_1000());
    let ahead = measured::of(model.big[0], model.small.len());
    let ahead = ahead.filter(|_| model.data == Data::Letters);
    facts.push(Fact {
        origin: Origin::Shipped,
        ..Fact::run("gain_ahead", DIFFERENCE, ahead.map(|row| row.gain)).out_of_1000()
    });
    facts
}

/// A fact's value in every seed.
pub fn trials(tally: &Seeds, fact: &str) -> Option<Vec<(u32, f64)>> {
    let (_, _, value) = SHARES.iter().find(|(name, ..)| *name == fact)?;
    let rows = tally.rows.iter();
    Some(
        rows.filter_map(|(&seed, row)| Some((seed, value(row)?)))
            .collect(),
    )
}
