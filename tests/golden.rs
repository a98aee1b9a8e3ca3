//! The same bits: a digest of every preset of every scenario, against one golden file.
//!
//! `BLESS=1` rewrites the file; read the difference before it is committed. The same file is read
//! by the tests of the built WebAssembly.

mod common;
#[path = "common/golden.rs"]
mod golden;

use common::digests;
use fast_or_right::{
    engine::{VERSION, run::Run},
    link,
    scenarios::{Entry, REGISTRY},
};

#[test]
fn digests_are_the_golden_ones() {
    let now = digests();
    let golden = golden::golden("digests.txt", &now);
    assert!(
        golden.starts_with(&format!("engine {VERSION}\n")),
        "the golden file is of another engine version: raise the version, then BLESS=1"
    );
    assert_eq!(
        now, golden,
        "digests changed: if on purpose, raise engine::VERSION and BLESS=1"
    );
}

/// Does the units in this order, in parts that are merged as bytes.
fn digest_in_parts(run: &dyn Fn() -> Box<dyn Run>, parts: u32, backwards: bool) -> String {
    let mut whole = run();
    for part in 0..parts {
        let mut shard = run();
        let mut units: Vec<u32> = (0..shard.units()).filter(|u| u % parts == part).collect();
        if backwards {
            units.reverse();
        }
        for &unit in &units {
            let tally = shard.run_unit(unit);
            shard.accept(unit, &tally).expect("its own tally");
        }
        let tally = shard.tally();
        whole.absorb(&units, &tally).expect("its own tally");
    }
    whole.digest()
}

/// The first look at a scenario, at the size of a test.
fn small(scenario: &'static dyn Entry) -> link::Look {
    let mut look = link::Look::first(scenario);
    scenario.shrink(&mut look.values);
    look
}

#[test]
fn order_and_parts_change_nothing() {
    for scenario in REGISTRY {
        let look = small(scenario);
        let run = || scenario.run(look.values.clone(), look.seed);
        let whole = digest_in_parts(&run, 1, false);
        for parts in [1, 3, 7] {
            for backwards in [false, true] {
                assert_eq!(
                    digest_in_parts(&run, parts, backwards),
                    whole,
                    "{parts} {backwards}"
                );
            }
        }
    }
}

#[test]
fn a_unit_counts_once_and_damage_is_refused() {
    for scenario in REGISTRY {
        let look = small(scenario);
        let mut run = scenario.run(look.values.clone(), look.seed);
        let tally = run.run_unit(0);
        run.accept(0, &tally).expect("its own tally");
        let before = run.digest();
        run.accept(0, &tally).expect("the same again");
        assert_eq!(run.digest(), before);
        assert!(run.accept(1, &tally[..tally.len() / 2]).is_err());
        assert!(run.accept(u32::MAX, &tally).is_err());
        assert_eq!((run.digest(), run.done()), (before, 1));
    }
}
