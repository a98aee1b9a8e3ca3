//! Rules between parameters, findings by rule, and pictures that can be said.

use proptest::prelude::*;

use super::{super::*, model, values};
use crate::{
    charts::Words as _,
    engine::{chart::Body, fact::Origin, stats::Estimate, tally::Tally as _},
    explain::words::Catalogue,
};

/// What is asked for; the parameter that is mended, to what, and the sentence.
type Case<'a> = (&'a [(&'a str, &'a str)], &'a str, f64, &'a str);

fn mended(set: &[(&str, &str)]) -> (Values, Vec<Adjustment>) {
    let mut values = Values::defaults(&params::PARAMS);
    for (id, text) in set {
        values.read(id, text).expect("a value of the parameter");
    }
    let told = params::repair(&mut values);
    (values, told)
}

#[test]
fn bad_combinations_get_one_sentence_and_the_nearest_setting() {
    let cases: [Case<'_>; 4] = [
        (
            &[("workers", "20")],
            "wait_for",
            20.0,
            "A round cannot wait for 48 workers when there are only 20, so it waits for 20.",
        ),
        (
            &[("redundancy", "3")],
            "redundancy",
            4.0,
            "A Hadamard code cannot send each piece 3 times, so 4 times is used.",
        ),
        (
            &[("encoding", "paley"), ("redundancy", "1")],
            "redundancy",
            2.0,
            "Paley’s code cannot send each piece once, so 2 times is used.",
        ),
        (
            &[("encoding", "paley"), ("redundancy", "4")],
            "redundancy",
            2.0,
            "Paley’s code cannot send each piece 4 times, so 2 times is used.",
        ),
    ];
    let words = Catalogue::english();
    for (set, param, used, sentence) in cases {
        let (values, told) = mended(set);
        assert_eq!(told.len(), 1, "{set:?}");
        assert_eq!((told[0].param, values.get(param)), (param, used));
        assert_eq!(words.say(&told[0].msg), sentence);
    }
    assert!(
        mended(&[("encoding", "gaussian"), ("redundancy", "3")])
            .1
            .is_empty()
    );
}

proptest! {
    #[test]
    fn mending_twice_changes_nothing(positions in prop::collection::vec(0.0..1.0_f64, 15)) {
        let mut values = Values::defaults(&params::PARAMS);
        for (param, at) in params::PARAMS.iter().zip(&positions) {
            values.put(param.id, param.at((at * f64::from(param.positions())) as u32));
        }
        params::repair(&mut values);
        prop_assert!(params::repair(&mut values.clone()).is_empty());
    }
}

/// A fact with this interval.
fn fact(name: &'static str, value: f64, half: f64) -> Fact {
    Fact {
        name,
        estimate: Some(Estimate {
            value,
            low: value - half,
            high: value + half,
        }),
        unit: "runs",
        per: Some(1000),
        origin: Origin::Run,
    }
}

#[test]
fn a_winner_needs_its_whole_interval() {
    let names = |code: (f64, f64), plain: (f64, f64)| -> Vec<&'static str> {
        let facts = [
            fact("code_first", code.0, code.1),
            fact("plain_first", plain.0, plain.1),
        ];
        let found = findings::findings(&values(&[]), &facts);
        found.iter().map(|finding| finding.name).collect()
    };
    assert_eq!(
        names((600.0, 99.0), (400.0, 99.0)),
        ["code_wins", "paper_agrees"]
    );
    assert_eq!(
        names((400.0, 50.0), (600.0, 50.0)),
        ["plain_wins", "paper_differs"]
    );
    assert_eq!(names((600.0, 100.0), (400.0, 100.0)), ["no_winner"]);
}

#[test]
fn pictures_can_be_said_and_are_whole() {
    let model = model(&[("trials", "8")]);
    let mut tally = Reps::default();
    for unit in 0..Stragglers::units(&values(&[("trials", "8")])) {
        tally.merge(Stragglers::run_unit(&model, unit));
    }
    assert_eq!((tally.rows.len(), tally.spectra.len()), (8, 6));
    let charts = Stragglers::charts(&model, &tally);
    let words = Catalogue::english();
    let lines: Vec<usize> = charts
        .iter()
        .map(|chart| {
            let Body::Lines(lines) = &chart.body else {
                panic!("lines")
            };
            let labels = lines.series.iter().map(|series| &series.label);
            let axes = [&lines.x.label, &lines.y.label, &chart.title, &chart.caption];
            for msg in axes.into_iter().chain(labels) {
                words.try_say(msg).expect("can be said");
            }
            lines.series.len()
        })
        .collect();
    assert_eq!(lines, [6, 5, 2]);
    // Roles tell lines apart, so no two lines of the main picture share one.
    let Body::Lines(gap) = &charts[0].body else {
        panic!("lines")
    };
    let mut roles: Vec<_> = gap.series.iter().map(|series| series.role).collect();
    roles.sort_unstable();
    roles.dedup();
    assert_eq!(roles.len(), 6);
}

#[test]
fn units_cover_every_repetition_once() {
    for trials in [8, 200, 512] {
        let mut next = 0;
        for unit in 0..tally::units(trials) {
            let span = tally::span(unit, trials);
            assert!(span.start == next && !span.is_empty());
            next = span.end;
        }
        assert_eq!(next, trials);
    }
}
