//! The shared map against closed forms and published figures (EVIDENCE, section 2).

use super::*;
use crate::engine::{scenario::preset_values, stats::Estimate, tally::Tally as _};

use super::{
    latency::YMMR_SHAPE,
    trial::{BLOCK, Copies},
};

fn model(set: &[(&str, &str)]) -> Model {
    let mut values = Values::defaults(Stale::PARAMS);
    for (id, text) in set {
        values.read(id, text).expect("a value of the scenario");
    }
    assert!(Stale::repair(&mut values).is_empty(), "{set:?}");
    Model::new(&values, 11)
}

/// The facts of a whole run, by name.
struct Found(Vec<Fact>);

impl Found {
    fn run(model: &Model) -> Self {
        let mut tally = Reads::default();
        for unit in 0..super::tally::units(model.trials) {
            tally.merge(Stale::run_unit(model, unit));
        }
        Self(Stale::facts(model, &tally))
    }

    fn get(&self, name: &str) -> Estimate {
        let fact = self.0.iter().find(|fact| fact.name == name);
        fact.and_then(|fact| fact.estimate).expect(name)
    }
}

/// A row of the table that is to be reproduced: settings, times at 99.9 % [ms] (read, write,
/// fresh), and the share of fresh reads at once, out of 1,000.
struct Row {
    profile: &'static str,
    r: &'static str,
    w: &'static str,
    read: f64,
    write: f64,
    fresh: f64,
    at_once: Option<f64>,
}

const fn row(
    profile: &'static str,
    (r, w): (&'static str, &'static str),
    [read, write, fresh]: [f64; 3],
    at_once: Option<f64>,
) -> Row {
    Row {
        profile,
        r,
        w,
        read,
        write,
        fresh,
        at_once,
    }
}

/// Our values from 2 × 10 million trials by other programs.
const TABLE: [Row; 6] = [
    row("ssd", ("1", "1"), [0.656, 0.655, 1.97], Some(973.6)),
    row("ssd", ("1", "2"), [0.656, 1.634, 1.86], None),
    row("ssd", ("2", "1"), [1.63, 0.655, 0.0], Some(999.4)),
    row("disk", ("1", "1"), [0.655, 10.96, 52.3], Some(436.6)),
    row("disk", ("1", "2"), [0.655, 20.97, 48.2], None),
    row("disk", ("2", "1"), [1.63, 10.96, 14.2], None),
];

/// Runs the table; tolerances are relative for times, and out of 1,000 for shares.
fn reproduce(trials: u32, latency: f64, fresh: f64, at_once: f64) {
    for row in &TABLE {
        let settings = [("profile", row.profile), ("r", row.r), ("w", row.w)];
        let m = Model {
            trials,
            ..model(&settings)
        };
        let found = Found::run(&m);
        let near = |name: &str, expected: f64, tolerance: f64| {
            let got = found.get(name).value;
            let error = (got - expected).abs();
            println!("{settings:?} {name}: {got:.4}, expected {expected}");
            assert!(error <= tolerance * expected, "{settings:?} {name}: {got}");
        };
        near("read_999_ms", row.read, latency);
        near("write_999_ms", row.write, latency);
        near("t_999_ms", row.fresh, fresh);
        if let Some(expected) = row.at_once {
            near("fresh_at_0", expected, at_once / expected);
        }
        if row.profile == "disk" && (row.r, row.w) == ("1", "1") {
            near("fresh_at_t", 926.0, at_once / 926.0);
        }
        let (published, printed) = (
            found.get("t_999_published_ms").value,
            found.get("t_999_printed_ms"),
        );
        println!("{settings:?} printed {published}, its estimator gives {printed:?}");
        // The published figure is one draw of an estimator whose law we work out from our trials.
        assert!(
            (printed.low..=printed.high).contains(&published),
            "{settings:?}: {published} against {printed:?}"
        );
        if row.fresh > 0.0 {
            assert!(printed.value < found.get("t_999_ms").value, "{settings:?}");
        }
    }
}

#[test]
fn the_published_table_comes_out() {
    reproduce(1_000_000, 0.04, 0.06, 3.0);
}

/// `cargo nextest run --run-ignored only the_published_table_comes_out_closely`
#[test]
#[ignore = "10 million trials a row"]
fn the_published_table_comes_out_closely() {
    reproduce(10_000_000, 0.02, 0.02, 1.0);
}

#[test]
fn copies_that_overlap_are_never_stale() {
    for profile in latency::NAMES {
        for (n, r, w) in [
            ("3", "2", "2"),
            ("1", "1", "1"),
            ("5", "1", "5"),
            ("10", "10", "1"),
        ] {
            let m = model(&[
                ("profile", profile),
                ("n", n),
                ("r", r),
                ("w", w),
                ("t", "0.0"),
                ("trials", "20000"),
            ]);
            let found = Found::run(&m);
            assert_eq!(found.get("t_999_ms"), Estimate::exact(0.0), "{profile} {n}");
            assert_eq!(found.get("stale_at_t").value, 0.0);
            assert_eq!(found.get("fresh_at_0").value, 1000.0);
            assert_eq!(found.get("k_fresh_2").value, 1000.0);
        }
    }
}

#[test]
fn the_exponential_example_comes_out() {
    // A = R = S at rate 1 and W at rate .1, one and one: published 41 % at once, in whole hundredths.
    // We get 419.8 out of 1,000, and so does a plain simulation: theirs seems to be cut, not rounded.
    let m = model(&[("profile", "exponential"), ("trials", "1000000")]);
    let found = Found::run(&m);
    let got = found.get("fresh_at_0").value;
    println!("exponential, at once: {got}");
    assert!(
        (got - found.get("fresh_at_0_published").value).abs() < 10.0,
        "{got}"
    );
}

#[test]
fn versions_follow_the_closed_form() {
    // N = 3: published to four digits.
    let one_one = [(2, 0.5556), (3, 0.7037), (5, 0.8683), (10, 0.9827)];
    let one_two = [(1, 0.6667), (2, 0.8889), (5, 0.9959)];
    for (w, known) in [("1", &one_one[..]), ("2", &one_two[..])] {
        let m = model(&[("w", w)]);
        for &(k, expected) in known {
            assert!((m.within(k) - expected).abs() < 5e-5, "{w} {k}");
        }
    }
    assert_eq!(model(&[("r", "2"), ("w", "2")]).missed(), 0.0);
    // C(6, 3) / C(10, 3) = 20 / 120.
    let m = model(&[("n", "10"), ("r", "3"), ("w", "4")]);
    assert!((m.missed() - 1.0 / 6.0).abs() < 1e-15);
}

#[test]
fn a_single_copy_waits_as_long_as_the_sum_of_two_exponentials() {
    // One copy: W + A with rates .1 and 1, so P(> t) = (e^(−.1t) − .1 e^(−t)) / .9.
    let m = model(&[
        ("profile", "exponential"),
        ("n", "1"),
        ("save_deadline", "20.0"),
        ("trials", "200000"),
    ]);
    let found = Found::run(&m);
    let expected = (libm::exp(-2.0) - 0.1 * libm::exp(-20.0)) / 0.9;
    let late = found.get("slow_writes");
    assert!((late.value / 1000.0 - expected).abs() < (late.high - late.low) / 1000.0);
    // R + S, both with rate 1: P(> t) = (1 + t) e^(−t), here at the deadline of 1 ms.
    let slow = found.get("slow_reads");
    assert!((slow.value / 1000.0 - 2.0 * libm::exp(-1.0)).abs() < (slow.high - slow.low) / 1000.0);
}

#[test]
fn yammer_uses_the_shape_of_the_code() {
    assert_eq!(YMMR_SHAPE, 3.5);
    // The body of W alone: the least of its times is the scale, and 93.9 in 100 are of the body.
    let m = model(&[("profile", "ymmr")]);
    let mut stream = crate::engine::random::Stream::new(crate::engine::random::Name {
        seed: 5,
        kind: 0,
        trial: 0,
        purpose: 0,
        observer: 0,
    });
    let mut column = vec![0.0; 200_000];
    m.legs.write.fill(&mut stream, &mut column);
    let above = |x: f64| column.iter().filter(|&&v| v > x).count() as f64 / column.len() as f64;
    let expected = 0.939 * libm::pow(3.0 / 6.0, 3.5) + 0.061 * libm::exp(-0.0028 * 6.0);
    assert!((above(6.0) - expected).abs() < 0.003);
}

#[test]
fn far_sites_are_reached_late_from_all_but_one() {
    let m = model(&[("profile", "wan"), ("trials", "1000")]);
    let mut copies = Copies::new();
    let (mut near_writes, mut near_reads, mut both) = (0, 0, 0);
    for block in 0..100 {
        copies.draw(&m, block);
        for b in 0..BLOCK {
            let near = |columns: &[trial::Column]| {
                let found: Vec<usize> = (0..m.n).filter(|&c| columns[c][b] < 150.0).collect();
                found
            };
            // Disks can be slow by themselves, so a near write may look far, but no far one near.
            let (written, read) = (near(&copies.confirmed), near(&copies.answered));
            assert!(written.len() <= 1 && read.len() <= 1);
            near_writes += written.len();
            near_reads += read.len();
            both += usize::from(!read.is_empty() && written == read);
        }
    }
    let n = 100 * BLOCK;
    assert!(near_reads == n && near_writes > n * 99 / 100);
    // Sites are chosen apart from each other: a third agree, within five standard errors.
    let share = both as f64 / n as f64;
    assert!((share - 1.0 / 3.0).abs() < 0.03, "{share}");
}

#[test]
fn noise_belongs_to_its_copy_and_waiting_longer_never_hurts() {
    let rows = |set: &[(&str, &str)]| {
        let m = model(&[&[("trials", "2000")], set].concat());
        let mut tally = Reads::default();
        for unit in 0..super::tally::units(m.trials) {
            tally.merge(Stale::run_unit(&m, unit));
        }
        tally.rows().map(|(_, row, _)| *row).collect::<Vec<_>>()
    };
    let (one, two, three) = (rows(&[]), rows(&[("r", "2")]), rows(&[("w", "2")]));
    for ((one, two), three) in one.iter().zip(&two).zip(&three) {
        assert!(two.needed <= one.needed && two.read >= one.read && two.write == one.write);
        assert!(three.needed <= one.needed && three.write >= one.write && three.read == one.read);
    }
    // Another copy is drawn from streams of its own: the first three stay as they were.
    let drawn = |n: &str| {
        let mut copies = Copies::new();
        copies.draw(&model(&[("n", n)]), 7);
        [0, 1, 2].map(|copy| copies.confirmed[copy])
    };
    assert_eq!(drawn("3"), drawn("10"));
    // A longer run begins with the shorter one.
    let long = rows(&[("trials", "5000")]);
    assert_eq!(long[..2000], one[..]);
}

#[test]
fn the_frontier_is_that_of_the_runs() {
    for preset in Stale::PRESETS {
        let values = preset_values(Stale::PARAMS, preset);
        let m = Model {
            trials: 8192,
            ..Model::new(&values, 11)
        };
        let pairs = frontier::pairs(&m);
        assert_eq!(pairs.len(), m.n * m.n);
        for pair in pairs {
            let m = Model {
                r: pair.r,
                w: pair.w,
                ..m.clone()
            };
            let stale = Found::run(&m).get("stale_at_t");
            // Rows keep single precision, the frontier double: one trial may fall on the other side.
            assert!(
                (pair.stale.value - stale.value).abs() < 0.2,
                "{} {pair:?}",
                preset.id
            );
        }
    }
}

#[test]
fn bad_combinations_are_mended_once_and_told() {
    let mut values = Values::defaults(Stale::PARAMS);
    for (id, text) in [("n", "2"), ("r", "5"), ("w", "3"), ("w_rate", "0.5")] {
        values.read(id, text).expect("a value of the scenario");
    }
    let told: Vec<&str> = Stale::repair(&mut values).iter().map(|a| a.param).collect();
    assert_eq!(told, ["r", "w", "w_rate"]);
    assert_eq!((values.count("r"), values.count("w")), (2, 2));
    assert!(Stale::repair(&mut values).is_empty());
}
