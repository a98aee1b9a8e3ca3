//! The scenario against closed forms, against sums of its own, and against its documents.

mod digits;
mod pair;
mod rover;

use crate::engine::{
    fact::Fact,
    run::{Design, Run as _},
    stats::Estimate,
    values::Values,
};

use super::{Expert, params::PARAMS};

fn values(set: &[(&str, &str)]) -> Values {
    let mut values = Values::defaults(&PARAMS);
    for (id, text) in set {
        values.read(id, text).expect("a value of the dial");
    }
    values
}

/// A whole run.
fn run(set: &[(&str, &str)], seed: u32) -> Design<Expert> {
    let mut run = Design::new(values(set), seed);
    for unit in 0..run.units() {
        let tally = run.run_unit(unit);
        run.accept(unit, &tally).expect("its own tally");
    }
    run
}

fn facts(set: &[(&str, &str)], seed: u32) -> Vec<Fact> {
    run(set, seed).facts()
}

fn fact(facts: &[Fact], name: &str) -> Estimate {
    let found = facts.iter().find(|fact| fact.name == name);
    found
        .and_then(|fact| fact.estimate)
        .expect("a fact of the panel")
}
