//! Whatever comes in, a run ends or a sentence says what was wrong: no panic, no hang, no more than
//! 256 MB of memory.

#[path = "common/bad.rs"]
mod bad;

use std::{fs, path::Path};

use fast_or_right::{
    engine::values::Values,
    link,
    scenarios::{Entry, REGISTRY},
};
use peak_alloc::PeakAlloc;
use proptest::{collection::vec, prelude::*, sample::Index};

/// What a tab of the page may use [MB].
const MOST: f32 = 256.0;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn bounded() {
    let peak = MEMORY.peak_usage_as_mb();
    assert!(peak < MOST, "{peak} MB");
}

/// Nearly a link: words of the grammar in any order, and any letters between them.
fn nearly() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("?".to_owned()),
        Just("&".to_owned()),
        Just("=".to_owned()),
        "(seed|over|against|ref|depth|all|v|agree|trials|rho|split)",
        "[0-9a-fx.:+-]{0,8}",
        "(NaN|inf|-0|1e999|%00|%E0%A4|__proto__|<b>)",
        "\\PC{0,6}",
    ];
    vec(part, 0..24).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_a_link_or_a_sentence(bytes in vec(any::<u8>(), 0..400), text in nearly()) {
        bad::link(&bytes);
        bad::link(text.as_bytes());
        bounded();
    }

    #[test]
    fn any_bytes_are_a_lesson_or_a_sentence(
        bytes in vec(any::<u8>(), 0..400),
        text in "([a-h](&?(lock|hide|guess|ask|a|name|found|digest|lesson|hand)=[a-z0-9.%+-]{0,9}){0,6})|\\PC{0,90}",
    ) {
        bad::lesson(&bytes);
        bad::lesson(text.as_bytes());
        bounded();
    }

    #[test]
    fn any_bytes_are_a_value_or_a_sentence(
        place: [u8; 2],
        text in prop_oneof![vec(any::<u8>(), 0..60), "[0-9.eE+-]{0,12}".prop_map(String::into_bytes)],
    ) {
        bad::value(&[place.as_slice(), &text].concat());
        bounded();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 800, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_forged_tally_is_refused_or_read_to_the_end(changes in vec(any::<u8>(), 4..48)) {
        for scenario in 0..REGISTRY.len() as u8 {
            bad::work(&[&[0x81 | scenario << 1], changes.as_slice()].concat());
        }
        bounded();
    }
}

#[test]
fn the_longest_links_are_refused_in_a_sentence() {
    for length in [4_000, 4_001, 1_000_000] {
        bad::link("agree=2&".repeat(length / 8).as_bytes());
        bad::link("=".repeat(length).as_bytes());
    }
    bounded();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_positions_of_the_dials_are_a_run_that_ends(at in vec(any::<Index>(), 64), seed: u32) {
        for scenario in REGISTRY.iter().copied() {
            any_design(scenario, &at, seed);
        }
        bounded();
    }
}

/// The dials anywhere, mended by the rules, at the size of a test: the first unit is done and read.
fn any_design(scenario: &'static dyn Entry, at: &[Index], seed: u32) {
    let mut look = link::Look::first(scenario);
    for (param, at) in scenario.params().iter().zip(at.iter().cycle()) {
        look.values.put(
            param.id,
            param.at(at.index(param.positions() as usize) as u32),
        );
    }
    scenario.shrink(&mut look.values);
    look.settle();
    let mut run = scenario.run(look.values, seed);
    let tally = run.run_unit(0);
    run.accept(0, &tally).expect("its own tally");
    assert_eq!(run.digest().len(), 64);
    run.findings();
    run.charts();
}

#[test]
fn damaged_tallies_are_refused_and_change_nothing() {
    for scenario in REGISTRY.iter().copied() {
        let mut values = link::Look::first(scenario).values;
        scenario.shrink(&mut values);
        let mut run = scenario.run(values.clone(), link::SEED);
        let (whole, before) = (run.run_unit(0), run.tally());
        bad::tally(scenario, &whole);
        let mut refused = |damaged: &[u8]| {
            assert!(run.accept(0, damaged).is_err(), "{}", scenario.id());
            assert!(run.absorb(&[0], damaged).is_err(), "{}", scenario.id());
            assert!(run.preview(0, damaged).is_err(), "{}", scenario.id());
            assert_eq!((run.done(), run.tally()), (0, before.clone()));
        };
        // Cut off, with one bit turned, with a number that promises far more than follows.
        let step = whole.len().div_ceil(97);
        for end in (0..whole.len()).step_by(step) {
            refused(&whole[..end]);
            for bit in [0, 3, 7] {
                let mut turned = whole.clone();
                turned[end] ^= 1 << bit;
                refused(&turned);
            }
            let mut promise = whole[..end].to_vec();
            promise.extend([0xff, 0xff, 0xff, 0xff, 0x0f]);
            refused(&promise);
        }
        // Whole, but of another unit, another seed, another design.
        let other = |values, seed, unit| scenario.run(values, seed).run_unit(unit);
        refused(&other(values.clone(), link::SEED + 1, 0));
        if run_units(scenario, &values) > 1 {
            refused(&other(values.clone(), link::SEED, 1));
        }
        let (param, to) = moved(scenario, &values);
        values.put(param, to);
        refused(&other(values, link::SEED, 0));
    }
    bounded();
}

fn run_units(scenario: &dyn Entry, values: &Values) -> u32 {
    scenario.run(values.clone(), link::SEED).units()
}

/// A dial of the story that can be somewhere else, and where.
fn moved(scenario: &dyn Entry, values: &Values) -> (&'static str, f64) {
    let dial = scenario.story().over;
    let param = values.param(dial).expect("a dial of its own");
    let away = (0..param.positions()).map(|at| param.at(at));
    let to = away
        .into_iter()
        .find(|&to| {
            let mut there = values.clone();
            there.put(dial, to);
            to != values.get(dial) && scenario.repair(&mut there).is_empty()
        })
        .expect("another position");
    (dial, to)
}

#[test]
fn the_kept_corpus_holds() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let each = |name: &str, check: &dyn Fn(&[u8])| {
        let mut files = 0;
        for entry in fs::read_dir(corpus.join(name)).expect("a folder of the corpus") {
            check(&fs::read(entry.expect("an entry").path()).expect("a file"));
            files += 1;
        }
        assert!(files > 0, "{name} is empty");
    };
    each("links", &bad::link);
    each("values", &bad::value);
    each("lessons", &bad::lesson);
    each("tallies", &|bytes| {
        bad::work(bytes);
        REGISTRY.iter().for_each(|s| bad::tally(*s, bytes));
    });
    bounded();
}
