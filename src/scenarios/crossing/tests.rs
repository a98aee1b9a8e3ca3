//! The crossing against closed forms. The models here set what no parameter reaches.

use super::*;
use crate::engine::{
    random::{Name, Stream},
    sample::exponential,
    stats,
};

use super::{
    model::Delay,
    observe::{Observer, Report, Watch},
    perception::Eyes,
    quorum::Quorum,
    trial::Course,
};

fn model(set: &[(&str, &str)]) -> Model {
    let mut values = Values::defaults(Crossing::PARAMS);
    for (id, text) in set {
        values.read(id, text).expect("a value of the scenario");
    }
    Model::new(&values, 11)
}

/// Sees everything at once, every tenth of a millisecond; brakes at once; the person stays.
fn perfect(speed_km_h: f64, sight: f64) -> Model {
    Model {
        eyes: Eyes::with(0.0, 1e-4, [1.0; 3], [0.0; 3], 0.0),
        agree: 1,
        peers: 0,
        flicker: 0.0,
        actuation_s: 0.0,
        walk_on: 0.0,
        speed: speed_km_h / 3.6,
        sight,
        ..model(&[])
    }
}

fn one(model: &Model, trial: u32) -> (Row, Course) {
    trial::run(model, PERSON, trial, &mut Scratch::default(), &mut Deaf)
}

#[test]
fn perfect_eyes_hit_exactly_when_stopping_takes_longer_than_sight() {
    for speed in [20.0, 30.0, 50.0, 80.0] {
        let v = speed / 3.6;
        let stopping = v * v / (2.0 * model(&[]).brake);
        // A frame comes at most a tenth of a millisecond late: under 3 mm at 80 km/h.
        for (sight, hit) in [
            (stopping + 0.01, false),
            (stopping - 0.01, true),
            (0.5, true),
        ] {
            for trial in 0..4 {
                let (row, course) = one(&perfect(speed, sight), trial);
                assert_eq!(row.is(Row::HIT), hit, "{speed} km/h, {sight} m");
                assert_eq!(course.passing_m_s.is_some(), hit);
            }
        }
    }
}

#[test]
fn impact_speeds_follow_the_stopping_formula() {
    // Impact speed² = v² − 2b·max(0, d − v·t_late).
    for (speed, sight, late) in [
        (50.0, 10.0, 0.0),
        (50.0, 10.0, 0.3),
        (80.0, 25.0, 0.2),
        (30.0, 2.0, 0.5),
    ] {
        let m = Model {
            actuation_s: late,
            ..perfect(speed, sight)
        };
        let v = m.speed;
        let room = (sight - v * late).max(0.0);
        let expected = libm::sqrt(v * v - 2.0 * m.brake * room);
        let (row, course) = one(&m, 0);
        let got = course.passing_m_s.expect("it cannot stop in time");
        assert!((got - expected).abs() < 0.01, "{got} against {expected}");
        assert!((row.impact_m_s() - expected).abs() < 0.02);
    }
}

#[test]
fn a_person_who_walks_on_can_get_out_of_the_way() {
    let stays = perfect(50.0, 11.9);
    let walks = Model {
        walk_on: stays.walk,
        ..stays.clone()
    };
    let hits = |m: &Model| (0..50).filter(|&t| one(m, t).0.is(Row::HIT)).count();
    assert_eq!(hits(&stays), 50);
    assert!(hits(&walks) < 50);
}

/// Keeps when messages were sent and arrived.
#[derive(Default)]
struct Post(Vec<(f64, Option<f64>)>);

impl Watch for Post {
    fn message(&mut self, _: u16, sent_s: f64, arrives_s: Option<f64>, _: Report) {
        self.0.push((sent_s, arrives_s));
    }
}

/// Messages of one observer over a long time, at a fixed delay.
fn post(delay_s: f64, period_s: f64, delivered: f64) -> Vec<(f64, Option<f64>)> {
    let m = Model {
        eyes: Eyes::with(0.0, period_s / 2.0, [1.0; 3], [0.0; 3], 0.0),
        delay: Delay::Fixed(delay_s),
        loss: 1.0 - delivered,
        period_s,
        walk_out: 30_000.0 * period_s * model(&[]).walk,
        ..model(&[])
    };
    let mut heard = Post::default();
    let observer = Observer::new(&m, PERSON, 0, 1, None);
    observer.reports(&mut Vec::new(), &mut Vec::new(), &mut heard);
    heard.0
}

#[test]
fn mean_age_of_information_follows_its_formula() {
    for (delay, period, q) in [(0.05, 0.1, 0.9), (0.2, 0.1, 0.5), (0.0, 0.3, 1.0)] {
        let arrived: Vec<(f64, f64)> = post(delay, period, q)
            .into_iter()
            .filter_map(|(s, a)| Some((s, a?)))
            .collect();
        // Between arrivals the age grows from d to d + gap: integrate it exactly.
        let (mut area, mut time) = (0.0, 0.0);
        for pair in arrived.windows(2) {
            let gap = pair[1].1 - pair[0].1;
            area += gap * (pair[0].1 - pair[0].0) + gap * gap / 2.0;
            time += gap;
        }
        let expected = delay + period * (2.0 - q) / (2.0 * q);
        let error = area / time / expected - 1.0;
        // 30,000 messages: about four standard errors.
        assert!(error.abs() < 0.02, "{delay} {period} {q}: {error}");
    }
}

#[test]
fn gaps_between_messages_are_geometric() {
    let q = 0.6;
    let arrived: Vec<f64> = post(0.05, 0.1, q)
        .into_iter()
        .filter_map(|(_, a)| a)
        .collect();
    let gaps: Vec<f64> = arrived.windows(2).map(|w| (w[1] - w[0]) / 0.1).collect();
    for n in 1..4 {
        let longer = gaps.iter().filter(|&&gap| gap > f64::from(n) + 0.5).count() as f64;
        let share = stats::share(longer, gaps.len() as u64).expect("many gaps");
        let expected = (0..n).fold(1.0, |p, _| p * (1.0 - q));
        // Twice the 95 % interval: about four standard errors.
        assert!(
            (share.value - expected).abs() < 2.0 * (share.high - share.low),
            "{n}: {share:?}"
        );
    }
}

#[test]
fn waiting_for_k_of_n_replies_takes_the_harmonic_sum() {
    let mean_delay = 0.05;
    for (k, n) in [(1, 3), (2, 3), (3, 3), (2, 6), (5, 6)] {
        let waits: Vec<f64> = (0..20_000)
            .filter_map(|trial| {
                let name = |observer| Name {
                    seed: 5,
                    kind: 0,
                    trial,
                    purpose: 9,
                    observer,
                };
                let reply = |observer: u16| Report {
                    at_s: exponential(&mut Stream::new(name(observer)), mean_delay),
                    observer,
                    exposed_s: 0.0,
                    says: true,
                };
                let mut replies: Vec<Report> = (0..n).map(reply).collect();
                replies.sort_by(|a, b| a.at_s.total_cmp(&b.at_s));
                let mut rule = Quorum::new(u32::from(k), f64::INFINITY);
                replies
                    .into_iter()
                    .find_map(|r| rule.hear(r).map(|_| r.at_s))
            })
            .collect();
        let expected: f64 = (n - k + 1..=n).map(|i| mean_delay / f64::from(i)).sum();
        let got = stats::mean(waits.iter().copied()).expect("every trial ends");
        assert_eq!(waits.len(), 20_000);
        assert!(
            (got.value - expected).abs() < got.high - got.low,
            "{k} of {n}: {got:?}"
        );
    }
}

#[test]
fn more_agreement_means_more_collisions_and_fewer_needless_stops() {
    // Under the same noise a stricter rule never brakes earlier, so this holds trial by trial.
    let run = |agree: u32| {
        let m = Model {
            agree,
            ..model(&[("peers", "3"), ("trials", "1000")])
        };
        (0..ramp_units(1000)).fold(Trials::default(), |mut all, unit| {
            crate::engine::tally::Tally::merge(&mut all, Crossing::run_unit(&m, unit));
            all
        })
    };
    let (loose, strict) = (run(1), run(3));
    for kind in [PERSON, EMPTY] {
        let pairs = loose.of(kind).zip(strict.of(kind));
        for ((trial, a), (_, b)) in pairs {
            assert!(a.is(Row::BRAKED) || !b.is(Row::BRAKED), "trial {trial}");
            assert!(
                !b.is(Row::BRAKED) || a.decision_ms <= b.decision_ms,
                "trial {trial}"
            );
            assert!(b.is(Row::HIT) || !a.is(Row::HIT), "trial {trial}");
        }
    }
}

#[test]
fn noise_belongs_to_its_purpose_and_observer() {
    // More observers leave the others' reports as they were.
    let reports = |peers: &str| {
        let m = model(&[("peers", peers)]);
        let mut heard = replay::Trace::default();
        trial::run(&m, PERSON, 3, &mut Scratch::default(), &mut heard);
        let first: Vec<_> = heard.frames.into_iter().filter(|f| f.0 <= 1).collect();
        first
    };
    assert_eq!(reports("1"), reports("6"));
}

#[test]
fn presets_tell_what_they_promise() {
    let share = |set: &[(&str, &str)], fact: &str| {
        let m = model(set);
        let tally = (0..ramp_units(4000)).fold(Trials::default(), |mut all, unit| {
            crate::engine::tally::Tally::merge(&mut all, Crossing::run_unit(&m, unit));
            all
        });
        let facts = Crossing::facts(&m, &tally);
        let fact = facts
            .into_iter()
            .find(|f| f.name == fact)
            .expect("a fact of the scenario");
        fact.estimate.expect("4,000 crossings")
    };
    let preset = |id: &str, more: &[(&'static str, &'static str)]| {
        let found = params::PRESETS
            .iter()
            .find(|p| p.id == id)
            .expect("a preset");
        [found.set, more].concat()
    };
    let of =
        |id: &str, agree: &'static str, fact: &str| share(&preset(id, &[("agree", agree)]), fact);
    // A second opinion spares many needless stops and crashes from behind, at little cost.
    let spares = "second_opinion_spares";
    assert!(of(spares, "1", "needless_stops").low > of(spares, "2", "needless_stops").high + 50.0);
    assert!(of(spares, "1", "rear_ends").low > of(spares, "2", "rear_ends").high);
    assert!(of(spares, "2", "collisions").high < of(spares, "1", "collisions").low + 10.0);
    // A second opinion costs lives.
    let costs = "second_opinion_costs";
    assert!(of(costs, "2", "deaths").low > of(costs, "1", "deaths").high + 10.0);
    // The best eyes on a fast computer are not the best on a slow one.
    let eyes =
        |id: &str, eyes: &'static str| share(&preset(id, &[("perception", eyes)]), "collisions");
    assert!(eyes("fast_computer", "d5").high < eyes("fast_computer", "d1").low);
    assert!(eyes("slow_computer", "d1").high < eyes("slow_computer", "d5").low);
}

#[test]
fn every_pick_tells_a_trial_that_ends_as_its_row_says() {
    let m = model(&[("trials", "1000")]);
    let tally = (0..ramp_units(1000)).fold(Trials::default(), |mut all, unit| {
        crate::engine::tally::Tally::merge(&mut all, Crossing::run_unit(&m, unit));
        all
    });
    for pick in params::STORY.picks {
        let case = Crossing::pick(&tally, pick).expect("1,000 crossings have one of each");
        let (_, row) = tally
            .of(case.kind)
            .find(|(t, _)| *t == case.trial)
            .expect("kept");
        let record = Crossing::replay(&m, case).expect("a case of its own");
        let told = |key: &str| record.events.iter().any(|e| e.what.key.ends_with(key));
        assert_eq!(told("-hits"), row.is(Row::HIT), "{pick}");
        assert_eq!(told("-decides"), row.is(Row::BRAKED), "{pick}");
        assert_eq!(told("-rear-end"), row.is(Row::REAR_END), "{pick}");
        assert!(record.events.windows(2).all(|w| w[0].at_s <= w[1].at_s));
        assert!(record.scene.shapes.iter().all(|s| !s.path.is_empty()));
    }
    assert_eq!(Crossing::pick(&tally, "nothing"), None);
}
