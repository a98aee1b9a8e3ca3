//! What is read off the repetitions, as facts with intervals.

use crate::engine::{
    fact::{Fact, Origin},
    stats::{self, Estimate},
};

use super::{
    judge::Counts,
    model::Model,
    people::TASKS,
    shipped,
    tally::{Row, Rows},
};

type Value = fn(&Row) -> Option<f64>;

fn gap(counts: &Counts) -> Option<f64> {
    Some(counts.lean()?.abs())
}

/// Mean over both tasks.
fn both(of: impl Fn(usize) -> Option<f64>) -> Option<f64> {
    Some((of(0)? + of(1)?) / TASKS as f64)
}

/// Facts out of 1,000 people, each a mean over repetitions.
static SHARES: [(&str, Value); 14] = [
    ("gap", |row| both(|task| gap(&row.chosen[task]))),
    ("err", |row| both(|task| Some(row.chosen[task].err()))),
    ("women_1", |row| row.chosen[0].rate(1)),
    ("men_1", |row| row.chosen[0].rate(0)),
    ("women_2", |row| row.chosen[1].rate(1)),
    ("men_2", |row| row.chosen[1].rate(0)),
    ("gap_1", |row| gap(&row.chosen[0])),
    ("gap_2", |row| gap(&row.chosen[1])),
    ("err_1", |row| Some(row.chosen[0].err())),
    ("err_2", |row| Some(row.chosen[1].err())),
    ("gap_1_alone", |row| gap(&row.alone[0])),
    ("gap_2_alone", |row| gap(&row.alone[1])),
    ("err_1_alone", |row| Some(row.alone[0].err())),
    ("err_2_alone", |row| Some(row.alone[1].err())),
];

/// Differences, out of 1,000 people, that may go either way: women less men, and the chosen method
/// less the networks that learn alone.
static LEANS: [(&str, Value); 6] = [
    ("lean_1", |row| row.chosen[0].lean()),
    ("lean_2", |row| row.chosen[1].lean()),
    ("lean_1_alone", |row| row.alone[0].lean()),
    ("lean_2_alone", |row| row.alone[1].lean()),
    ("gap_change", |row| {
        both(|task| Some(gap(&row.chosen[task])? - gap(&row.alone[task])?))
    }),
    ("err_change", |row| {
        both(|task| Some(row.chosen[task].err() - row.alone[task].err()))
    }),
];

/// What is compared in a ratio; nothing where a group has nobody to be wrong about.
type Compared = fn(&Counts) -> Option<f64>;

/// The two ratios: what is compared, in a task of the chosen method and of the networks alone.
static RATIOS: [(&str, Compared); 2] = [("are", |counts| Some(counts.err())), ("arfg", gap)];

/// Facts of a tally, always the same names in the same order.
pub fn facts(model: &Model, tally: &Rows) -> Vec<Fact> {
    let fact = |name, unit, estimate: Option<Estimate>| {
        Fact::run(name, unit, estimate.map(|e| e.scaled(1000.0))).out_of_1000()
    };
    let mean = |value: &Value| stats::mean_of_few(tally.0.values().filter_map(value));
    let mut facts = Vec::new();
    for (name, value) in &SHARES {
        // A share cannot be below zero.
        let share = mean(value).map(|e| e.within(0.0, f64::INFINITY));
        facts.push(fact(name, "people", share));
    }
    facts.extend(LEANS.map(|(name, value)| fact(name, "difference", mean(&value))));
    for (name, _) in &RATIOS {
        let (_, values) = ratio(tally, name).unwrap_or_default();
        let each = values.iter().map(|(_, value)| *value);
        facts.push(fact(name, "people", stats::mean_of_few(each)));
    }
    let full = shipped::point(model);
    for (name, estimate) in [
        ("are_full", full.map(|point| point.are)),
        ("arfg_full", full.and_then(|point| point.arfg)),
    ] {
        facts.push(Fact {
            origin: Origin::Shipped,
            ..Fact::run(name, "people", estimate).out_of_1000()
        });
    }
    facts
}

/// By how much the network that learned alone leans towards women: its rate for them less that for
/// men.
fn lean_alone(tally: &Rows, task: usize) -> Option<Estimate> {
    let leans = tally.0.values().filter_map(|row| row.alone[task].lean());
    stats::mean_of_few(leans)
}

/// A ratio of the chosen method to the networks alone, averaged over tasks: the ratio of the means
/// over repetitions, and for each repetition what makes that ratio their mean (a linearised ratio,
/// whose spread is that of the ratio). Nothing where a network alone may lean neither way: then the
/// gap below the line may be nothing but luck.
pub fn ratio(tally: &Rows, name: &str) -> Option<(f64, Vec<(u32, f64)>)> {
    let (_, value) = RATIOS.iter().find(|(known, _)| *known == name)?;
    let known = |task: usize| {
        name != "arfg" || lean_alone(tally, task).is_some_and(Estimate::excludes_zero)
    };
    if !(0..TASKS).all(known) {
        return None;
    }
    let mut sums: Vec<(u32, f64)> = Vec::new();
    let mut whole = 0.0;
    for task in 0..TASKS {
        let pair = |(trial, row): (&u32, &Row)| {
            Some((*trial, value(&row.chosen[task])?, value(&row.alone[task])?))
        };
        let pairs: Vec<(u32, f64, f64)> = tally.0.iter().filter_map(pair).collect();
        let n = pairs.len() as f64;
        let here = pairs.iter().map(|pair| pair.1).sum::<f64>() / n;
        let alone = pairs.iter().map(|pair| pair.2).sum::<f64>() / n;
        if pairs.is_empty() || alone <= 0.0 {
            return None;
        }
        let r = here / alone;
        whole += r / TASKS as f64;
        sums.resize(pairs.len(), (0, 0.0));
        for (sum, (trial, here, own)) in sums.iter_mut().zip(&pairs) {
            sum.0 = *trial;
            sum.1 += (r + (here - r * own) / alone) / TASKS as f64;
        }
    }
    Some((whole, sums))
}

/// A fact's value in every repetition, keyed by repetition.
pub fn trials(tally: &Rows, fact: &str) -> Option<Vec<(u32, f64)>> {
    if let Some((_, value)) = SHARES.iter().find(|(name, _)| *name == fact) {
        let rows = tally.0.iter();
        let value = |(trial, row): (&u32, &Row)| Some((*trial, value(row)?));
        return Some(rows.filter_map(value).collect());
    }
    Some(ratio(tally, fact)?.1)
}
