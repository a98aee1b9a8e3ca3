//! The same bits: a digest of every preset of every scenario, against one golden file, however the
//! work is split and in whatever order it comes back.
//!
//! `BLESS=1` rewrites the file; read the difference before it is committed. It changes no line that
//! is there unless `engine::VERSION` was raised first. The same file is read by the tests of the
//! built WebAssembly.

mod common;
#[path = "common/golden.rs"]
mod golden;
#[path = "common/kept.rs"]
mod kept;

use common::{digests, small};
use fast_or_right::{
    cli::compute::compute,
    engine::{VERSION, run::Run},
    link,
    scenarios::{Entry, REGISTRY},
};

#[test]
fn digests_are_the_golden_ones() {
    let (old, now) = (golden::read("digests.txt"), digests());
    assert_eq!(
        kept::broken(&old, &now),
        Vec::<&str>::new(),
        "digests changed: if on purpose, raise engine::VERSION, then BLESS=1"
    );
    let golden = golden::golden("digests.txt", &now);
    assert_eq!(now, golden, "new lines, or a new engine: BLESS=1");
    assert!(golden.starts_with(&format!("engine {VERSION}\n")));
}

#[test]
fn a_changed_digest_asks_for_a_raised_version() {
    let old = "engine 1\na x 00\na y 01\n";
    assert!(kept::broken(old, "engine 1\na x 00\na z 02\na y 01\n").is_empty());
    assert_eq!(kept::broken(old, "engine 1\na x 00\na y 02\n"), ["a y 01"]);
    assert!(kept::broken(old, "engine 2\na x 03\n").is_empty());
}

/// Every preset at the size of a test, with its golden digest.
fn presets() -> impl Iterator<Item = (Box<dyn Run>, impl Fn() -> Box<dyn Run>, String)> {
    let golden = golden::read("digests.txt");
    let of = |scenario: &'static dyn Entry| scenario.presets().iter().map(move |p| (scenario, p));
    REGISTRY
        .iter()
        .copied()
        .flat_map(of)
        .map(move |(scenario, preset)| {
            let name = format!("{} {} ", scenario.id(), preset.id);
            let line = golden.lines().find_map(|line| line.strip_prefix(&name));
            let values = small(scenario, preset);
            let run = move || scenario.run(values.clone(), link::SEED);
            (run(), run, line.expect("a golden line").to_owned())
        })
}

#[test]
fn two_threads_change_nothing() {
    on_threads(2);
}

#[test]
fn eight_threads_change_nothing() {
    on_threads(8);
}

fn on_threads(threads: usize) {
    for (mut run, _, golden) in presets() {
        let units: Vec<u32> = (0..run.units()).collect();
        compute(&mut *run, &units, Some(threads));
        assert_eq!(
            run.digest(),
            golden,
            "{threads} threads: {:?}",
            run.values()
        );
    }
}

#[test]
fn shards_and_order_change_nothing() {
    for (run, fresh, golden) in presets() {
        let tallies: Vec<Vec<u8>> = (0..run.units()).map(|unit| run.run_unit(unit)).collect();
        let shard = |units: &[u32]| {
            let mut shard = fresh();
            for &unit in units {
                shard
                    .accept(unit, &tallies[unit as usize])
                    .expect("its own");
            }
            shard
        };
        let all: Vec<u32> = (0..run.units()).collect();
        for order in orders(&all) {
            assert_eq!(shard(&order).digest(), golden, "in the order {order:?}");
        }
        for parts in [3, 7] {
            let mut whole = fresh();
            for part in (0..parts).rev() {
                let units: Vec<u32> = all.iter().copied().filter(|u| u % parts == part).collect();
                let tally = shard(&orders(&units)[1]).tally();
                whole.absorb(&units, &tally).expect("its own");
            }
            assert_eq!(whole.digest(), golden, "{parts} parts");
        }
        // Merging is associative: (a + b) + c and a + (b + c).
        let third = all.len().div_ceil(3).max(1);
        let pieces: Vec<&[u32]> = all.chunks(third).collect();
        if let [a, b, c] = pieces[..] {
            let join = |left: &[u32], right: &[u32]| {
                let mut both = shard(left);
                both.absorb(right, &shard(right).tally()).expect("its own");
                both
            };
            let mut left = join(a, b);
            left.absorb(c, &shard(c).tally()).expect("its own");
            let mut right = shard(a);
            right
                .absorb(&[b, c].concat(), &join(b, c).tally())
                .expect("its own");
            assert_eq!(
                (left.digest(), left.tally()),
                (right.digest(), right.tally())
            );
        }
    }
}

/// As they are, backwards, and the odd ones first.
fn orders(units: &[u32]) -> [Vec<u32>; 3] {
    let (odd, even): (Vec<u32>, Vec<u32>) = units.iter().partition(|&unit| unit % 2 == 1);
    let backwards = units.iter().rev().copied().collect();
    [units.to_vec(), backwards, [odd, even].concat()]
}

#[test]
fn a_unit_counts_once_and_damage_is_refused() {
    for scenario in REGISTRY.iter().copied() {
        let values = small(scenario, &scenario.presets()[0]);
        let mut run = scenario.run(values, link::SEED);
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
