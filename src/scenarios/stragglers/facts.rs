//! What is read off the repetitions, as facts with intervals.

use crate::engine::{
    fact::Fact,
    stats::{self, Estimate},
};

use super::{
    codes::Family,
    model::Model,
    schemes::Scheme,
    staleness,
    tally::Reps,
    trial::{End, Row},
};

/// Whether way `a` is on target before way `b`, or `b` never is.
fn before(row: &Row, a: Scheme, b: Scheme) -> bool {
    match (row.of(a).on_target_s, row.of(b).on_target_s) {
        (Some(a), Some(b)) => a < b,
        (Some(_), None) => true,
        (None, _) => false,
    }
}

/// Whether a way is never on target.
fn never(row: &Row, scheme: Scheme) -> Option<f64> {
    flag(row.of(scheme).on_target_s.is_none())
}

type Value = fn(&Row) -> Option<f64>;

/// Facts out of 1,000 training runs.
static SHARES: [(&str, Value); 8] = [
    ("missed", |row| flag(row.end != End::InTime)),
    ("off_target", |row| flag(row.end == End::OffTarget)),
    ("too_late", |row| flag(row.end == End::TooLate)),
    ("encoded_never", |row| never(row, Scheme::Encoded)),
    ("uncoded_k_never", |row| never(row, Scheme::UncodedK)),
    ("copies_first", |row| {
        flag(before(row, Scheme::FirstFinisher, Scheme::Encoded))
    }),
    ("code_first", |row| {
        flag(before(row, Scheme::Encoded, Scheme::UncodedK))
    }),
    ("plain_first", |row| {
        flag(before(row, Scheme::UncodedK, Scheme::Encoded))
    }),
];

fn flag(holds: bool) -> Option<f64> {
    Some(f64::from(u8::from(holds)))
}

/// Facts that are means over the repetitions that have them.
static MEANS: [(&str, &str, Value); 14] = [
    ("uncoded_all_time_to_target_s", "s", |row| {
        time(row, Scheme::UncodedAll)
    }),
    ("uncoded_k_time_to_target_s", "s", |row| {
        time(row, Scheme::UncodedK)
    }),
    ("replicate_time_to_target_s", "s", |row| {
        time(row, Scheme::Replicate)
    }),
    ("first_finisher_time_to_target_s", "s", |row| {
        time(row, Scheme::FirstFinisher)
    }),
    ("gradient_coding_time_to_target_s", "s", |row| {
        time(row, Scheme::GradientCoding)
    }),
    ("encoded_time_to_target_s", "s", |row| {
        time(row, Scheme::Encoded)
    }),
    ("uncoded_all_floor_gap", "gap", |row| {
        floor(row, Scheme::UncodedAll)
    }),
    ("uncoded_k_floor_gap", "gap", |row| {
        floor(row, Scheme::UncodedK)
    }),
    ("replicate_floor_gap", "gap", |row| {
        floor(row, Scheme::Replicate)
    }),
    ("first_finisher_floor_gap", "gap", |row| {
        floor(row, Scheme::FirstFinisher)
    }),
    ("gradient_coding_floor_gap", "gap", |row| {
        floor(row, Scheme::GradientCoding)
    }),
    ("encoded_floor_gap", "gap", |row| {
        floor(row, Scheme::Encoded)
    }),
    ("wait_mean_s", "s", |row| Some(row.wait_s)),
    ("rate_measured", "factor", |row| row.rate),
];

fn time(row: &Row, scheme: Scheme) -> Option<f64> {
    row.of(scheme).on_target_s
}

fn floor(row: &Row, scheme: Scheme) -> Option<f64> {
    Some(row.of(scheme).floor)
}

/// Facts of a tally, always the same names in the same order.
pub fn facts(model: &Model, tally: &Reps) -> Vec<Fact> {
    let rows = || tally.rows.values();
    let n = tally.rows.len() as u64;
    let mut facts = Vec::new();
    for (name, value) in &SHARES {
        let hits: f64 = rows().filter_map(value).sum();
        let estimate = stats::share(hits, n).map(|e| e.scaled(1000.0));
        facts.push(Fact::run(name, "runs", estimate).out_of_1000());
    }
    for (name, unit, value) in &MEANS {
        let estimate = stats::mean(rows().filter_map(value));
        facts.push(Fact::run(name, unit, estimate));
    }
    let promise = tally.promise;
    let epsilon = promise.map(|promise| Estimate::exact(promise.epsilon));
    facts.push(Fact::run("epsilon", "factor", epsilon));
    let bound = promise.and_then(|promise| promise.rate_bound);
    facts.push(Fact::run(
        "rate_bound",
        "factor",
        bound.map(Estimate::exact),
    ));
    let [low, high] = ends(tally, model.settings.family);
    facts.push(Fact::run("spectrum_low", "factor", low));
    facts.push(Fact::run("spectrum_high", "factor", high));
    let line = staleness::line(model.settings.delay_steps);
    facts.push(Fact::run(
        "stable_step",
        "factor",
        Some(Estimate::exact(line)),
    ));
    facts
}

/// The least and largest eigenvalue of a code on the whole space, averaged over its sampled sets.
fn ends(tally: &Reps, family: Family) -> [Option<Estimate>; 2] {
    let sets = tally
        .spectra
        .range((family as u8, 0)..=(family as u8, u8::MAX));
    let sets: Vec<&Vec<f64>> = sets.map(|(_, set)| set).collect();
    [
        stats::mean(sets.iter().filter_map(|set| set.first().copied())),
        stats::mean(sets.iter().filter_map(|set| set.last().copied())),
    ]
}

/// A fact's value in every repetition, keyed by repetition.
pub fn trials(tally: &Reps, fact: &str) -> Option<Vec<(u32, f64)>> {
    let shares = SHARES.iter().map(|&(name, value)| (name, value));
    let means = MEANS.iter().map(|&(name, _, value)| (name, value));
    let (_, value) = shares.chain(means).find(|(name, _)| *name == fact)?;
    let rows = tally.rows.iter();
    Some(
        rows.filter_map(|(&trial, row)| Some((trial, value(row)?)))
            .collect(),
    )
}
