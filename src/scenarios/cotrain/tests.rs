//! Many small or one big, against what can be worked out without it.

use super::{
    examples::Examples,
    measured,
    model::{Data, Model},
    params,
    tally::Seeds,
    train,
    widths::{self, Ends, GAP},
};
use crate::engine::{nn::Batch, run::Run as _, scenario::Scenario as _, values::Values};

fn values(set: &[(&str, &str)]) -> Values {
    let mut values = Values::defaults(&params::PARAMS);
    params::shrink(&mut values);
    for (id, text) in set {
        values.read(id, text).expect("a value of the dial");
    }
    values
}

fn model(set: &[(&str, &str)]) -> Model {
    Model::new(&values(set), 3)
}

fn seed(model: &Model) -> Seeds {
    train::seed(model, 0, None)
}

#[test]
fn numbers_are_those_of_the_layers() {
    let letters = Examples::ends(Data::Letters);
    // 16·64 + 64 + 64·64 + 64 + 64·26 + 26.
    assert_eq!(widths::parameters(letters, [64, 64]), 6938);
    let digits = Examples::ends(Data::Digits);
    // 64·5 + 5 + 5·6 + 6 + 6·10 + 10.
    assert_eq!(widths::parameters(digits, [5, 6]), 431);
}

/// The widths of EVIDENCE section 4: never more numbers than the big one, at most 3 % fewer, layers
/// and members within one of each other; and no wider choice fits.
#[test]
fn small_ones_have_nearly_the_numbers_of_the_big_one() {
    for ends in [Data::Letters, Data::Digits].map(Examples::ends) {
        for (width, split) in all_sizes() {
            let small = widths::divide(ends, width, split);
            assert_eq!(small.len(), split);
            let whole = widths::parameters(ends, [width; 2]);
            let total: usize = small.iter().map(|h| widths::parameters(ends, *h)).sum();
            let gap = (whole - total) as f64 / whole as f64;
            assert!(gap <= GAP, "{width} {split}: {gap}");
            let all = || small.iter().flatten();
            let (least, most) = (all().min().expect("some"), all().max().expect("some"));
            assert!(most - least <= 1, "{width} {split}: {small:?}");
            assert_eq!(total, best_by_hand(ends, width, split), "{width} {split}");
        }
    }
}

fn all_sizes() -> impl Iterator<Item = (usize, usize)> {
    let number = |word: &&str| word.parse::<usize>().expect("a number");
    let widths = params::WIDTHS.iter().map(number);
    widths.flat_map(move |w| params::SPLITS.iter().map(move |s| (w, number(s))))
}

/// The largest total of widths k and k + 1 within the big one's, member by member: a set of sums.
fn best_by_hand(ends: Ends, width: usize, split: usize) -> usize {
    let budget = widths::parameters(ends, [width; 2]);
    let best = |k: usize| {
        let mut sums = std::collections::BTreeSet::from([0]);
        for _ in 0..split {
            let forms = [[k, k], [k + 1, k], [k, k + 1], [k + 1, k + 1]];
            let sizes = forms.map(|form| widths::parameters(ends, form));
            let add = |sum: &usize| sizes.map(|size| sum + size);
            sums = sums.iter().flat_map(add).filter(|s| *s <= budget).collect();
        }
        sums.last().copied()
    };
    (1..=width).filter_map(best).max().expect("one unit fits")
}

#[test]
fn one_small_network_is_the_big_one() {
    let row = seed(&model(&[("split", "1"), ("width", "16")])).rows[&0].clone();
    assert_eq!((row.big, row.big), (row.together, row.alone));
    assert_eq!(row.ones, u32::from(row.big));
    // And the big one does not hang on what it is compared with.
    for set in [
        [("split", "4"), ("width", "16")],
        [("split", "2"), ("width", "16")],
    ] {
        assert_eq!(seed(&model(&set)).rows[&0].big, row.big);
    }
}

#[test]
fn without_pull_training_together_is_training_alone() {
    for views in ["own", "shared"] {
        let train = |pull| {
            let set = [
                ("cotrain", pull),
                ("views", views),
                ("train_rows", "500"),
                ("epochs", "8"),
            ];
            seed(&model(&set)).rows[&0].clone()
        };
        let row = train("0.00");
        assert_eq!(row.together, row.alone);
        assert!(row.looks.iter().all(|look| look[1] == look[2]));
        // Those who are trained alone do not hang on the pull.
        let pulled = train("1.00");
        assert_eq!(
            (pulled.alone, pulled.ones, pulled.big),
            (row.alone, row.ones, row.big)
        );
        assert_ne!(pulled.looks, row.looks, "{views}: the pull does something");
    }
}

#[test]
fn the_pull_warms_up() {
    let model = model(&[("epochs", "40"), ("cotrain", "0.50")]);
    assert_eq!(model.pull(0), 0.005);
    assert!((model.pull(5) - 0.25).abs() < 1e-6);
    assert_eq!((model.pull(10), model.pull(39)), (0.5, 0.5));
    let none = Model {
        cotrain: 0.0,
        ..model
    };
    assert_eq!(none.pull(0), 0.0);
}

#[test]
fn looks_end_with_the_last_epoch() {
    for (epochs, count) in [("2", 2), ("20", 20), ("50", 17), ("60", 20)] {
        let looks = model(&[("epochs", epochs)]).looks();
        assert_eq!(looks.len(), count);
        assert_eq!(looks.last(), epochs.parse().ok().as_ref());
    }
}

#[test]
fn networks_learn_and_larger_data_helps() {
    let wrong = |rows: &str, epochs: &str| {
        let set = [
            ("train_rows", rows),
            ("epochs", epochs),
            ("data", "digits"),
            ("split", "1"),
        ];
        let row = seed(&model(&set)).rows[&0].clone();
        f64::from(row.big) / f64::from(row.tested)
    };
    let (few, many) = (wrong("125", "2"), wrong("1000", "20"));
    assert!(many < 0.1 && few > 2.0 * many, "{few} {many}");
}

#[test]
fn versions_stay_near_their_examples() {
    let rows = [0_u32, 7, 19];
    let mut picks = Vec::new();
    for data in [Data::Letters, Data::Digits] {
        let examples = Examples::of(data);
        let width = Examples::ends(data).features;
        let (mut plain, mut version) = (Batch::new(width, 3), Batch::new(width, 3));
        examples.plain(&rows, &mut picks, &mut plain);
        let model = model(&[]);
        let mut draws = model.stream(0, 3, 0);
        examples.version(&rows, 0.0, &mut draws, &mut picks, &mut version);
        let differ = |a: &Batch, b: &Batch| {
            let each = (0..3).flat_map(|e| (0..width).map(move |f| (f, e)));
            each.map(|(f, e)| (a.get(f, e) - b.get(f, e)).abs())
                .fold(0.0, f32::max)
        };
        assert_eq!(differ(&plain, &version), 0.0);
        examples.version(&rows, 1.0, &mut draws, &mut picks, &mut version);
        let most = differ(&plain, &version);
        // Up to one step of a letter's numbers, which are divided by four; a digit's ink may move.
        assert!(
            most > 0.0 && (data == Data::Digits || most <= 0.25),
            "{most}"
        );
    }
}

#[test]
fn more_rows_than_there_are_is_told() {
    let mut values = values(&[("data", "digits"), ("train_rows", "8000")]);
    let told = params::repair(&mut values);
    assert_eq!((told.len(), values.word("train_rows")), (1, "1000"));
    assert!(params::repair(&mut values).is_empty());
}

#[test]
fn a_watched_unit_is_the_same_and_shows_what_it_has() {
    let values = values(&[("split", "2"), ("width", "16"), ("epochs", "4")]);
    let model = super::Cotrain::prepare(&values, 1);
    let mut seen = Vec::new();
    let watched =
        super::Cotrain::run_unit_watched(&model, 1, &mut |t: &Seeds| seen.push(t.clone()));
    assert_eq!(watched, super::Cotrain::run_unit(&model, 1));
    assert_eq!(seen.len(), 4);
    assert!(seen.iter().all(|t| t.rows[&1].tested > 0));
}

#[test]
fn who_watches_a_long_seed_sees_it_before_the_first_look() {
    let model = model(&[("width", "256"), ("train_rows", "4000")]);
    assert!(model.glimpse() < 4000 / 32);
    let mut first = None;
    let mut watch = |t: &Seeds| {
        first.get_or_insert(t.rows[&0].looks.len());
    };
    train::seed(&model, 0, Some(&mut watch));
    assert_eq!(first, Some(0));
}

#[test]
fn a_case_is_told_without_training_again() {
    let values = values(&[("width", "16")]);
    let mut run = crate::engine::run::Design::<super::Cotrain>::new(values, 1);
    run.complete(&mut |_| ());
    let case = run.pick("typical").expect("they differ somewhere");
    let record = run.replay(case).expect("a case of its own");
    // What it is, the big one, four small ones, and their common answer.
    assert_eq!(record.events.len(), 7);
}

/// What ships can be made again: the small design whose line stands beside the measurement.
#[test]
fn the_shipped_measurement_can_be_made_again() {
    let line = measured::make(&measured::CHECK, &mut |_| {});
    assert_eq!(measured::shipped_check(), Some(line.as_str()));
    assert_eq!(measured::all().len(), 10);
    for row in measured::all() {
        assert!(row.seeds >= 30 && row.digest.len() == 64);
        assert!(row.gain.low <= row.gain.value && row.gain.value <= row.gain.high);
        let [big, together, _] = row.wrong;
        assert!((big.value - together.value - row.gain.value).abs() < 1e-3);
    }
}
