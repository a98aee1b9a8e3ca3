//! What a repetition must keep to, and what may be said of it.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{
    Fairness, facts,
    judge::{Counts, threshold},
    model::{Method, Model},
    params::{MOST, PARAMS},
    people::{Data, People},
    shipped,
    split::{FIFTH, Split},
    streams::Streams,
    tally::{Row, Rows},
};
use crate::{
    data::Adult,
    engine::{fact::Fact, scenario::Scenario as _, values::Values},
};

fn values(set: &[(&str, &str)]) -> Values {
    let mut values = Values::defaults(&PARAMS);
    for (param, text) in set {
        values.read(param, text).expect("a setting of its own");
    }
    values
}

fn unit(set: &[(&str, &str)]) -> Rows {
    let values = values(set);
    Fairness::run_unit(&Fairness::prepare(&values, 4), 0)
}

const GERMAN: [(&str, &str); 2] = [("data", "german"), ("rows", "600")];

#[test]
fn parts_are_apart_and_only_those_who_are_learned_from_depend_on_rows() {
    for (data, most, test) in [
        (Data::Adult, MOST[0], Adult::TEST),
        (Data::German, MOST[1], FIFTH),
    ] {
        let people = People::read(data);
        let streams = Streams { seed: 1, trial: 2 };
        let split = |rows: usize| Split::new(&people, rows, most, &mut streams.split());
        let (small, all) = (split(300), split(most));
        assert_eq!((small.train.len(), all.train.len()), (300, most));
        assert_eq!(small.train, all.train[..300]);
        assert_eq!(
            (&small.validation, &small.test),
            (&all.validation, &all.test)
        );
        assert_eq!(all.test.len(), test);
        let parts = [&all.train, &all.validation, &all.test];
        let everybody: BTreeSet<u32> = parts.into_iter().flatten().copied().collect();
        assert_eq!(
            everybody.len(),
            parts.iter().map(|p| p.len()).sum::<usize>()
        );
        assert_eq!(everybody.len(), people.sex.len());
    }
}

#[test]
fn sex_is_no_feature() {
    for data in [Data::Adult, Data::German] {
        let people = People::read(data);
        let known = people
            .numbers
            .iter()
            .chain(people.words.iter().map(|(_, c)| c));
        assert!(
            known
                .into_iter()
                .all(|column| !std::ptr::eq(*column, people.sex))
        );
        assert!(people.words.iter().all(|(words, _)| words.name != "sex"));
    }
}

#[test]
fn a_limit_lets_through_as_many_as_it_should() {
    let scores: Vec<f32> = (0..200_u16)
        .map(|i| f32::from(i * 7 % 200) / 200.0)
        .collect();
    for yes in [0.05, 0.3, 0.755] {
        let limit = threshold(&scores, yes);
        let through = scores.iter().filter(|score| **score >= limit).count();
        assert_eq!(through as f64, 200.0 * yes);
    }
}

#[test]
fn without_weight_every_way_is_that_of_learning_together() {
    let together = |method| {
        let mut set = GERMAN.to_vec();
        set.extend([("method", method), ("lambda", "0.0")]);
        unit(&set).0[&0].chosen
    };
    let plain = together("multi_task");
    for method in ["fairness_weight", "mta_f_loss", "mta_f_set"] {
        assert_eq!(together(method), plain, "{method}");
    }
}

#[test]
fn the_networks_alone_are_the_same_beside_every_way() {
    let row = |method| {
        let mut set = GERMAN.to_vec();
        set.push(("method", method));
        unit(&set).0[&0].clone()
    };
    let alone = row("single_task");
    assert_eq!(alone.alone, alone.chosen);
    for method in Method::ALL.map(|method| super::super::model::NAMES[method as usize]) {
        assert_eq!(row(method).alone, alone.alone, "{method}");
    }
}

/// Counts with this many wrong answers and wrong flags of men and women, each out of 1,000.
fn counts(wrong: u32, men: u32, women: u32) -> Counts {
    Counts {
        people: 1000,
        wrong,
        no: [1000; 2],
        flagged: [men, women],
        threshold: 0.5,
    }
}

fn rows(of: impl Fn(u32) -> Row) -> Rows {
    Rows(
        (0..10)
            .map(|trial| (trial, of(trial)))
            .collect::<BTreeMap<_, _>>(),
    )
}

#[test]
fn ratios_are_those_of_the_means_and_absent_where_alone_leans_neither_way() {
    let model = Model::new(&values(&[]), 1);
    let leaning = rows(|trial| Row {
        alone: [counts(100 + trial, 150 + trial, 50), counts(200, 40, 100)],
        chosen: [counts(90 + trial, 110, 60), counts(210, 60, 90)],
        seen: Vec::new(),
    });
    let all = facts::facts(&model, &leaning);
    let get = |name: &str| Fact::find(&all, name);
    let are = get("are").expect("there");
    let mean = |from: f64| from + 4.5;
    let want = 500.0 * (mean(90.0) / mean(100.0) + 210.0 / 200.0);
    assert!((are.value - want).abs() < 1e-9 && are.low < are.value);
    let arfg = get("arfg").expect("there");
    let want = 500.0 * (50.0 / mean(100.0) + 30.0 / 60.0);
    assert!((arfg.value - want).abs() < 1e-9, "{}", arfg.value);
    assert!(get("lean_1_alone").expect("there").high < 0.0);
    assert!(get("lean_2_alone").expect("there").low > 0.0);
    // The pseudo-values of the repetitions have that ratio as their mean.
    let own = facts::trials(&leaning, "arfg").expect("there");
    let sum: f64 = own.iter().map(|(_, value)| value).sum();
    assert!((100.0 * sum - arfg.value).abs() < 1e-9);

    let unsure = rows(|trial| {
        let (men, women) = if trial % 2 == 0 { (80, 50) } else { (50, 80) };
        Row {
            alone: [counts(100, 150, 50), counts(200, men, women)],
            chosen: [counts(90, 110, 60), counts(210, 60, 90)],
            seen: Vec::new(),
        }
    });
    let all = facts::facts(&model, &unsure);
    assert!(Fact::find(&all, "arfg").is_none() && Fact::find(&all, "are").is_some());
    assert!(facts::trials(&unsure, "arfg").is_none());
    // The gap itself has no sign, and is far from zero in every repetition.
    assert!(Fact::find(&all, "gap_2_alone").is_some_and(|gap| (gap.value - 30.0).abs() < 1e-9));
}

#[test]
fn the_shipped_frontier_has_every_way_with_its_range() {
    let points = shipped::points();
    let weights = |method: Method| points.iter().filter(|p| p.method == method).count();
    assert_eq!(weights(Method::MultiTask), 1);
    assert_eq!(weights(Method::FairnessWeight), 8);
    assert_eq!(weights(Method::MtaFLoss), 5);
    assert_eq!(weights(Method::MtaFSet), 5);
    for point in points {
        let arfg = point.arfg.expect("both tasks lean on all of Adult");
        for e in [point.are, arfg] {
            assert!(e.low < e.value && e.value < e.high && e.low > 0.0);
        }
    }
    assert!(shipped::seeds().is_some_and(|seeds| seeds >= 8));
    let here = Model::new(&values(&[("lambda", "3.0")]), 1);
    assert!(shipped::point(&here).is_some_and(|p| p.lambda == 3.0));
    let elsewhere = [("lambda", "3.5")];
    assert!(shipped::point(&Model::new(&values(&elsewhere), 1)).is_none());
}

#[test]
fn the_article_may_say_that_neither_reading_is_ahead_on_both_sides() {
    let points = shipped::points();
    let plain = |lambda: f64| {
        let of = |p: &&shipped::Point| p.method == Method::FairnessWeight && p.lambda == lambda;
        points.iter().find(of).expect("measured")
    };
    for point in points.iter().filter(|p| p.method.parts()) {
        let (own, plain) = (point.arfg.expect("there"), plain(point.lambda));
        let ahead =
            point.are.value < plain.are.value && own.value < plain.arfg.expect("there").value;
        assert!(!ahead, "{:?} at {}", point.method, point.lambda);
    }
}
