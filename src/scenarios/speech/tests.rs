//! The scenario against counts made by hand, and its own promises.

use crate::engine::{
    fact::Fact,
    run::{Design, Run as _},
    scenario::{Scenario as _, preset_values},
    stats::Estimate,
    values::Values,
};

use super::{
    Speech,
    facts::{self, WOMAN},
    figures::{self, Group},
    findings::apart,
    live::{decode::SYMBOLS, features::BANDS, network::Network, shape::Shape},
    model::{Panel, SHIPPED},
    params::{PARAMS, PRESETS},
};

fn run(preset: &str) -> Vec<Fact> {
    let preset = PRESETS.iter().find(|p| p.id == preset).expect("a preset");
    let values = preset_values(&PARAMS, preset);
    let mut design = Design::<Speech>::new(values, 1);
    for unit in 0..design.units() {
        let tally = design.run_unit(unit);
        design.accept(unit, &tally).expect("its own tally");
    }
    design.facts()
}

#[test]
fn work_is_that_of_the_shape() {
    // By hand, for the large ears without a squeeze, 200 frames: the stem, the grouped convolution,
    // two layers, and the head.
    let shape = Shape {
        width: 64,
        squeeze: 1,
    };
    let layer = 12 * 64 * 64;
    let weights = 5 * BANDS * 64 + 15 * 4 * 64 + 2 * layer + 64 * SYMBOLS;
    let attention = 2 * 2 * 200 * 200 * 64;
    assert_eq!(shape.multiply_adds(200), 200 * weights + attention);
    for pair in SHIPPED[..3].windows(2) {
        let [more, less] = [0, 1].map(|i| facts::mmac_per_second(pair[i].shape));
        assert!(less < more, "a squeeze saves work");
    }
}

#[test]
fn files_hold_the_shapes_they_are_named_by() {
    for shipped in &SHIPPED {
        let bytes = crate::engine::asset::named(shipped.asset).bytes();
        assert_eq!(Network::read(bytes).shape(), shipped.shape);
        assert!(bytes.len() < 2 * shipped.shape.parameters());
    }
}

#[test]
fn differences_of_shares_measured_apart() {
    // Newcombe (1998), table II, 56/70 and 48/80: .0524 to .3339.
    let share = |hits, n| crate::engine::stats::share(hits, n).expect("a share");
    let e = apart(share(56.0, 70), share(48.0, 80));
    assert!((e.value - 0.2).abs() < 1e-9);
    assert!((e.low - 0.0524).abs() < 5e-4 && (e.high - 0.3339).abs() < 5e-4);
    let same = Estimate::exact(0.3);
    assert!(!apart(same, same).excludes_zero());
}

#[test]
fn panels_have_facts_of_their_own() {
    let live = run("squeezed");
    assert!(Fact::find(&live, WOMAN).is_some() && Fact::find(&live, "gmac_7s").is_none());
    let published = run("sew");
    assert!(Fact::find(&published, WOMAN).is_none());
    let work = Fact::find(&published, "gmac_7s").expect("counted").value;
    assert!((work - 9.4).abs() < 0.1);
}

#[test]
fn the_woman_of_a_run_is_the_woman_of_the_figures() {
    // Other utterances of the same ten clips: both within each other's interval.
    for (preset, place) in [("squeezed", 1), ("whole", 0)] {
        let here = Fact::find(&run(preset), WOMAN).expect("a share");
        let shipped = figures::misheard(SHIPPED[place].shape, Group::Woman, 30.0).expect("a share");
        assert!(
            !apart(here, shipped).excludes_zero(),
            "{preset}: {here:?} {shipped:?}"
        );
    }
}

#[test]
fn ears_that_do_not_ship_are_mended() {
    let mut values = Values::defaults(&PARAMS);
    values.read("ears", "small").expect("a word");
    values.read("squeeze", "x4").expect("a word");
    assert_eq!(Speech::repair(&mut values).len(), 1);
    assert_eq!(values.word("squeeze"), "x2");
    assert!(Speech::repair(&mut values).is_empty());
    values.read("squeeze", "x4").expect("a word");
    values.read("panel", "published").expect("a word");
    assert_eq!(Panel::of(&values), Panel::Published);
    assert!(Speech::repair(&mut values).is_empty());
}
