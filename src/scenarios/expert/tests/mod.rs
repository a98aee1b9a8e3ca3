//! The scenario against closed forms, against sums of its own, and against its documents.

mod digits;
mod pair;
mod rover;

use crate::engine::{
    fact::Fact,
    run::{Design, Run as _},
    scenario::Scenario as _,
    stats::Estimate,
    values::Values,
};

use super::{Expert, model::Panel, params::PARAMS};

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
    run.complete(&mut |_| ());
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

/// Every dial plays a part in some panel, and what plays none changes nothing.
#[test]
fn idle_dials_change_nothing() {
    for panel in Panel::NAMES {
        let own = [("panel", panel)];
        let home = values(&own);
        let digest = |values: &Values| {
            let mut run = Design::<Expert>::new(values.clone(), 1);
            let tally = run.run_unit(0);
            run.accept(0, &tally).expect("its own tally");
            run.facts()
        };
        let usual = digest(&home);
        for param in &PARAMS {
            if !Expert::plays(&home, param.id) {
                let mut moved = home.clone();
                moved.put(param.id, param.at(param.positions() - 1));
                assert_eq!(digest(&moved), usual, "{panel} {}", param.id);
            }
        }
    }
    for param in &PARAMS {
        let plays = |panel: &&str| Expert::plays(&values(&[("panel", panel)]), param.id);
        assert!(Panel::NAMES.iter().any(plays), "{}", param.id);
    }
}
