//! What a crash recorder would have kept of a crossing, and which questions that leaves open.
//!
//! 49 CFR 563 [P]: speed and brake for 5 s before the event, twice a second; the newer rule asks for
//! 20 s, ten times a second, phased in from 2028 to 2031. No field records disagreement between
//! sensors, age of data, or which deadline was set [D]. What the car's own log keeps at a given
//! share of computing is our assumption [A].

use crate::engine::{
    chart::{Axis, Body, Chart, Lines, Point, Role, Series},
    msg::Msg,
    record::{Kept, Question},
};

use super::{model::Model, trial::Course};

/// Share of computing from which the car's own log keeps the settings [A].
const SETTINGS: f64 = 0.05;
/// … and each decision with the reports that it rested on [A].
const DECISIONS: f64 = 0.10;
/// … and every message, also late and lost ones [A].
const MESSAGES: f64 = 0.15;
/// … and what every camera said to every picture [A].
const PICTURES: f64 = 0.20;

/// Questions of somebody who was not there: key, whether the recorder of today and the newer one
/// answer it, and the share of computing from which the car's own log does.
const QUESTIONS: [(&str, bool, bool, f64); 7] = [
    ("speed", true, true, 0.0),
    ("braked", false, true, 0.0),
    ("setting", false, false, SETTINGS),
    ("waiting", false, false, DECISIONS),
    ("age", false, false, DECISIONS),
    ("message", false, false, MESSAGES),
    ("first", false, false, PICTURES),
];

/// Samples a second and seconds kept, of the recorder of today and of the newer one.
const RECORDERS: [(f64, f64); 2] = [(2.0, 5.0), (10.0, 20.0)];

/// What would have been kept.
pub fn kept(model: &Model, course: &Course, speed_at: impl Fn(f64) -> f64) -> Kept {
    let names = [
        "crossing-recorder-today",
        "crossing-recorder-newer",
        "crossing-recorder-own",
    ];
    let own = model.logging;
    // Only a car that keeps a log has a column for it.
    let columns = if own > 0.0 { 3 } else { 2 };
    let question = |&(key, today, newer, from): &(&'static str, bool, bool, f64)| {
        // The crash recorders are in every car; the car's own log adds to them.
        let answered = [today, newer, newer || own >= from];
        Question {
            ask: Msg::new(format!("crossing-question-{key}")),
            answered: answered[..columns].to_vec(),
        }
    };
    Kept {
        recorders: names[..columns].iter().copied().map(Msg::new).collect(),
        own_log: own > 0.0,
        chart: chart(course, speed_at),
        questions: QUESTIONS.iter().map(question).collect(),
    }
}

/// Speeds that each recorder would hold, over the seconds before the end.
fn chart(course: &Course, speed_at: impl Fn(f64) -> f64) -> Chart {
    let end = course.end_s;
    let mut series = Vec::new();
    for (i, (rate, span)) in RECORDERS.into_iter().enumerate() {
        // The scene starts when the person steps out; before that the car drives at its speed.
        let shown = f64::min(span, libm::ceil(end));
        let count = libm::round(shown * rate) as u32;
        let point = |n: u32| {
            let before = shown - f64::from(n) / rate;
            let y = speed_at(end - before) * 3.6;
            Point {
                x: -before,
                y,
                low: y,
                high: y,
            }
        };
        let (label, role) = match i {
            0 => ("crossing-recorder-today", Role::Ink),
            _ => ("crossing-recorder-newer", Role::Other),
        };
        series.push(Series {
            label: Msg::new(label),
            role,
            points: (0..=count).map(point).collect(),
        });
    }
    // The fuller record is drawn first, so that the sparser marks stand on it.
    series.reverse();
    let axis = |key: &'static str| Axis::of(Msg::new(key));
    let lines = Lines {
        x: axis("crossing-recorder-time"),
        y: axis("crossing-recorder-speed"),
        series,
        here: None,
        pinned: Vec::new(),
    };
    Chart {
        id: "crossing-recorder".to_owned(),
        title: Msg::new("crossing-recorder-title"),
        caption: Msg::new("crossing-recorder-caption"),
        body: Body::Lines(lines),
    }
}
