//! The fairness terms and what a step of training follows.

use super::super::{
    measure::{Measure, Scored, unlike},
    model::Method,
    network::{Aim, Room},
    people::{Data, People, TASKS},
};
use crate::engine::random::{Name, Stream};

fn stream() -> Stream {
    Stream::new(Name {
        seed: 3,
        kind: 0,
        trial: 0,
        purpose: 0,
        observer: 0,
    })
}

fn crowd(count: usize) -> Vec<Scored> {
    let mut stream = stream();
    let one = |_| {
        let first = stream.coarse() < 0.3;
        let u = stream.uniform();
        let score = if first { u * u } else { u };
        Scored { score, first }
    };
    (0..count).map(one).collect()
}

/// The squared discrepancy by its definition, pair by pair.
fn pairs(people: &[Scored]) -> f64 {
    let mut sums = [[0.0; 2]; 2];
    let mut counts = [0.0; 2];
    for a in people {
        counts[usize::from(a.first)] += 1.0;
        for b in people {
            let d = (a.score - b.score) / 0.1;
            sums[usize::from(a.first)][usize::from(b.first)] += libm::exp(-d * d);
        }
    }
    let mean = |a: usize, b: usize| sums[a][b] / (counts[a] * counts[b]);
    mean(0, 0) + mean(1, 1) - 2.0 * mean(0, 1)
}

#[test]
fn the_series_gives_the_sum_over_pairs_to_seven_digits() {
    // What 25 terms leave out is at most 4 Σ c_m over the rest, 1.5e-7, and that only between two
    // people; in a crowd it averages out.
    for (count, off) in [(2, 1.5e-7), (5, 1.5e-7), (64, 1e-7), (1021, 1e-8)] {
        let mut people = crowd(count);
        people[0].first = true;
        people[1].first = false;
        let mut slopes = vec![0.0; count];
        let got = unlike(Measure::Mmd, &people, &mut slopes) / count as f64;
        let want = pairs(&people);
        assert!((got - want).abs() < off, "{count}: {got}, not {want}");
    }
}

#[test]
fn slopes_of_both_measures_follow_finite_differences() {
    const STEP: f64 = 1e-6;
    for measure in [Measure::Mmd, Measure::Correlation] {
        let mut people = crowd(37);
        let (mut slopes, mut other) = (vec![0.0; 37], vec![0.0; 37]);
        unlike(measure, &people, &mut slopes);
        for at in 0..people.len() {
            let score = people[at].score;
            let mut value = |score: f64| {
                people[at].score = score;
                unlike(measure, &people, &mut other)
            };
            let want = (value(score + STEP) - value(score - STEP)) / (2.0 * STEP);
            people[at].score = score;
            let got = slopes[at];
            assert!(
                (got - want).abs() < 1e-6 * (1.0 + want.abs()),
                "{measure:?} {at}: {got}, not {want}"
            );
        }
    }
}

#[test]
fn where_a_group_is_empty_there_is_nothing_to_compare() {
    let mut people = crowd(9);
    people.iter_mut().for_each(|person| person.first = true);
    for measure in [Measure::Mmd, Measure::Correlation] {
        let mut slopes = vec![1.0; 9];
        assert_eq!(unlike(measure, &people, &mut slopes), 0.0);
        assert_eq!(slopes, [0.0; 9]);
    }
    // And where all scores are the same, correlation stays finite.
    people[0].first = false;
    people.iter_mut().for_each(|person| person.score = 0.5);
    let mut slopes = vec![0.0; 9];
    assert_eq!(unlike(Measure::Correlation, &people, &mut slopes), 0.0);
    assert!(slopes.iter().all(|slope| slope.is_finite()));
}

/// The measure over those who count, times their number.
fn term(people: &People, picks: &[u32], scores: &[f64], counts: impl Fn(u32) -> bool) -> f64 {
    let who = picks.iter().zip(scores).filter(|(pick, _)| counts(**pick));
    let scored: Vec<Scored> = who
        .map(|(pick, score)| Scored {
            score: *score,
            first: people.is_woman(*pick),
        })
        .collect();
    unlike(Measure::Mmd, &scored, &mut vec![0.0; scored.len()])
}

/// What a head and what lies below it follow in a task, written out: [head, below].
fn losses(people: &People, picks: &[u32], logits: &[f64], task: usize, aim: &Aim) -> [f64; 2] {
    let scores: Vec<f64> = logits.iter().map(|z| 1.0 / (1.0 + libm::exp(-z))).collect();
    let yes = |pick: &u32| people.is_yes(task, *pick);
    let cross: f64 = (picks.iter().zip(&scores))
        .map(|(pick, p)| -libm::log(if yes(pick) { *p } else { 1.0 - p }))
        .sum();
    let others = |pick: u32| (0..TASKS).all(|t| t == task || people.is_yes(t, pick));
    let no = |pick: u32| !yes(&pick);
    let full = term(people, picks, &scores, no);
    let own = term(people, picks, &scores, |p| no(p) && others(p));
    let rest = term(people, picks, &scores, |p| no(p) && !others(p));
    let (lambda, r) = (aim.lambda, aim.ratio);
    let [head, below] = match aim.method {
        Method::SingleTask | Method::MultiTask => [0.0, 0.0],
        Method::FairnessWeight => [full, full],
        Method::MtaFLoss => [r * own, full - r * own],
        Method::MtaFSet => [r * own, rest],
    };
    [head, below].map(|fair| 0.5 * (cross + lambda * fair))
}

#[test]
fn every_method_follows_its_own_losses() {
    const STEP: f64 = 1e-5;
    let people = People::read(Data::German);
    let picks: Vec<u32> = (0..60).collect();
    let mut stream = stream();
    let mut logits: Vec<f64> = picks.iter().map(|_| 4.0 * stream.uniform() - 2.0).collect();
    for method in Method::ALL {
        let aim = Aim {
            method,
            lambda: 1.5,
            ratio: 0.7,
            measure: Measure::Mmd,
        };
        for task in 0..TASKS {
            let mut room = Room::default();
            room.scores = logits.iter().map(|z| 1.0 / (1.0 + libm::exp(-z))).collect();
            room.slopes_of(&people, &picks, task, &aim, 0.5);
            for at in 0..picks.len() {
                let z = logits[at];
                let mut both = |z: f64| {
                    logits[at] = z;
                    losses(&people, &picks, &logits, task, &aim)
                };
                let (up, down) = (both(z + STEP), both(z - STEP));
                logits[at] = z;
                for (got, way) in [(room.head[at], 0), (room.below[at], 1)] {
                    let want = (up[way] - down[way]) / (2.0 * STEP);
                    assert!(
                        (got - want).abs() < 1e-6,
                        "{method:?} {task} {at} {way}: {got}, not {want}"
                    );
                }
            }
        }
    }
}
