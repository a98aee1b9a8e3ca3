//! One crossing told whole: which trial to tell, and its timeline.

use crate::engine::{
    msg::Msg,
    record::{Case, Event, Record},
    tally::Trials,
};

use super::{
    model::Model,
    observe::{Report, Watch},
    quorum::Quorum,
    recorder, scene,
    trial::{self, Course, EMPTY, PERSON, Row, Scratch},
};

/// A trial worth telling: the fastest impact, the median impact, the latest decision that was
/// still in time, the first needless stop (one with a rear-end crash if there is one).
pub fn pick(tally: &Trials<Row>, pick: &str) -> Option<Case> {
    let people = || tally.of(PERSON);
    let mut hits: Vec<(u16, u32)> = people()
        .filter(|(_, r)| r.is(Row::HIT))
        .map(|(t, r)| (r.impact_cm_s, t))
        .collect();
    let (kind, trial) = match pick {
        "worst" => (
            PERSON,
            hits.iter()
                .max_by_key(|(speed, t)| (*speed, u32::MAX - t))?
                .1,
        ),
        "typical" => {
            hits.sort_unstable();
            (PERSON, hits.get(hits.len() / 2)?.1)
        }
        "saved" => {
            let saved = people().filter(|(_, r)| r.is(Row::BRAKED) && !r.is(Row::HIT));
            (
                PERSON,
                saved.max_by_key(|(t, r)| (r.decision_ms, u32::MAX - t))?.0,
            )
        }
        "needless" => {
            let stops = || tally.of(EMPTY).filter(|(_, r)| r.is(Row::BRAKED));
            let crash = stops().find(|(_, r)| r.is(Row::REAR_END));
            (EMPTY, crash.or_else(|| stops().next())?.0)
        }
        _ => return None,
    };
    Some(Case { kind, trial })
}

/// A frame's result, or a message, as it was.
#[derive(Debug, Clone, Copy)]
pub struct Sent {
    /// Who.
    pub observer: u16,
    /// When it was sent [s].
    pub sent_s: f64,
    /// When it arrived; `None` if it was lost [s].
    pub arrives_s: Option<f64>,
    /// What it says.
    pub report: Report,
}

/// Everything that was heard of a trial.
#[derive(Debug, Default)]
pub struct Trace {
    /// Observers: id, distance to the crossing [m], when their view clears [s].
    pub observers: Vec<(u16, f64, f64)>,
    /// Frames: observer, exposure [s], "person" or not.
    pub frames: Vec<(u16, f64, bool)>,
    /// Messages.
    pub messages: Vec<Sent>,
    /// When the car decided to brake [s], and the newest report of each observer then.
    pub decision: Option<(f64, Vec<Report>)>,
}

impl Watch for Trace {
    fn observer(&mut self, observer: u16, distance_m: f64, clear_s: f64) {
        self.observers.push((observer, distance_m, clear_s));
    }

    fn frame(&mut self, observer: u16, exposed_s: f64, says: bool) {
        self.frames.push((observer, exposed_s, says));
    }

    fn message(&mut self, observer: u16, sent_s: f64, arrives_s: Option<f64>, report: Report) {
        self.messages.push(Sent {
            observer,
            sent_s,
            arrives_s,
            report,
        });
    }

    fn decided(&mut self, at_s: f64, newest: &[Option<Report>]) {
        self.decision = Some((at_s, newest.iter().flatten().copied().collect()));
    }
}

/// Tells one trial.
pub fn replay(model: &Model, case: Case) -> Record {
    let mut trace = Trace::default();
    let mut scratch = Scratch::default();
    let (row, course) = trial::run(model, case.kind, case.trial, &mut scratch, &mut trace);
    let mut events = beginning(model, case, &course, &trace);
    events.extend(reports(model, &trace));
    events.extend(waiting(model, &trace, scratch.arrivals()));
    events.extend(ending(model, &row, &course, &trace));
    events.sort_by(|a, b| a.at_s.total_cmp(&b.at_s));
    let scene = scene::scene(model, case, &row, &course, &trace);
    let lead = scene::lead(model, &course, scene.seconds);
    let kept = Some(recorder::kept(model, &course, |at_s| {
        scene::speed(model, &course, at_s)
    }));
    let ending = ending_of(&row, &course);
    Record {
        case,
        events,
        scene,
        lead,
        ending,
        kept,
    }
}

/// How it ended, in one sentence.
fn ending_of(row: &Row, course: &Course) -> Msg {
    let speed = course.passing_m_s.unwrap_or(0.0) * 3.6;
    let key = match (row.is(Row::HIT), row.is(Row::BRAKED), row.is(Row::REAR_END)) {
        (true, ..) => "crossing-ending-hit",
        (false, true, true) => "crossing-ending-rear-end",
        (false, true, false) => "crossing-ending-braked",
        (false, false, _) => "crossing-ending-passed",
    };
    let msg = Msg::new(key);
    if row.is(Row::HIT) {
        msg.count("speed", speed)
    } else {
        msg
    }
}

/// Who speaks: the car's own camera, or another observer by number.
pub fn who(observer: u16) -> Msg {
    match observer {
        0 => Msg::new("crossing-who-camera"),
        n => Msg::new("crossing-who-peer").count("number", f64::from(n)),
    }
}

fn event(at_s: f64, who: Msg, what: &'static str) -> Event {
    Event {
        at_s,
        who,
        what: Msg::new(what),
    }
}

fn beginning(model: &Model, case: Case, course: &Course, trace: &Trace) -> Vec<Event> {
    let (who_key, what) = match (case.kind, course.target) {
        (PERSON, _) => ("crossing-who-person", "crossing-event-steps-out"),
        (_, true) => ("crossing-who-lookalike", "crossing-event-lies-there"),
        _ => ("crossing-who-nobody", "crossing-event-empty"),
    };
    let mut events = vec![event(0.0, Msg::new(who_key), what)];
    for &(id, distance_m, clear_s) in &trace.observers {
        let distance = if id == 0 {
            model.distance(clear_s)
        } else {
            distance_m
        };
        let what = Msg::new("crossing-event-clears").count("distance", distance);
        events.push(Event {
            at_s: clear_s,
            who: who(id),
            what,
        });
    }
    events
}

/// Changes of mind, and what became of the messages that carried the first "person".
fn reports(model: &Model, trace: &Trace) -> Vec<Event> {
    let mut events = Vec::new();
    let latency = model.eyes.latency_s;
    let until = trace
        .decision
        .as_ref()
        .map_or(model.meeting_s(), |(at_s, _)| *at_s);
    for &(id, ..) in &trace.observers {
        let mut before = false;
        for &(_, exposed, says) in trace.frames.iter().filter(|f| f.0 == id) {
            if says != before && exposed + latency <= until {
                let key = if says {
                    "crossing-event-sees"
                } else {
                    "crossing-event-loses"
                };
                let what = Msg::new(key).count("latency", latency * 1000.0);
                events.push(Event {
                    at_s: exposed + latency,
                    who: who(id),
                    what,
                });
            }
            before = says;
        }
        let said = trace
            .messages
            .iter()
            .filter(|m| m.observer == id && m.report.says);
        let mut told = false;
        for sent in said.filter(|m| m.sent_s <= until) {
            match sent.arrives_s {
                None if !told => {
                    events.push(event(sent.sent_s, who(id), "crossing-event-lost"));
                }
                Some(at_s) if !told && at_s <= until => {
                    told = true;
                    let age = (at_s - sent.report.exposed_s) * 1000.0;
                    let what = Msg::new("crossing-event-arrives").count("age", age);
                    events.push(Event {
                        at_s,
                        who: who(id),
                        what,
                    });
                }
                _ => {}
            }
        }
    }
    events
}

/// What the rule was waiting for: every change in how many reports count.
fn waiting(model: &Model, trace: &Trace, arrivals: impl Iterator<Item = Report>) -> Vec<Event> {
    let until = trace
        .decision
        .as_ref()
        .map_or(model.meeting_s(), |(at_s, _)| *at_s);
    let mut rule = Quorum::new(model.agree, model.max_age_s);
    let mut before = 0;
    let mut events = Vec::new();
    for report in arrivals.take_while(|report| report.at_s < until) {
        rule.hear(report);
        let (count, _) = rule.agreeing(report.at_s);
        if count != before {
            let what = Msg::new("crossing-event-waits")
                .count("count", f64::from(count))
                .count("agree", f64::from(model.agree));
            events.push(Event {
                at_s: report.at_s,
                who: Msg::new("crossing-who-car"),
                what,
            });
        }
        before = count;
    }
    events
}

/// Messages that were sent and had not arrived.
fn under_way(trace: &Trace, at_s: f64) -> f64 {
    let on_the_way = |m: &&Sent| m.sent_s <= at_s && m.arrives_s.is_some_and(|at| at > at_s);
    trace.messages.iter().filter(on_the_way).count() as f64
}

fn ending(model: &Model, row: &Row, course: &Course, trace: &Trace) -> Vec<Event> {
    let car = || Msg::new("crossing-who-car");
    let mut events = Vec::new();
    if let Some((at_s, _)) = trace.decision {
        let what = Msg::new("crossing-event-decides")
            .count("agree", f64::from(model.agree))
            .count("age", f64::from(row.age_ms))
            .count("under_way", under_way(trace, at_s));
        events.push(Event {
            at_s,
            who: car(),
            what,
        });
        events.push(event(
            at_s + model.actuation_s,
            car(),
            "crossing-event-brakes",
        ));
    } else {
        let what = Msg::new("crossing-event-never")
            .count("agree", f64::from(model.agree))
            .count("under_way", under_way(trace, model.meeting_s()));
        events.push(Event {
            at_s: model.meeting_s(),
            who: car(),
            what,
        });
    }
    let km_h = |speed: f64| speed * 3.6;
    let end = |what| Event {
        at_s: course.end_s,
        who: car(),
        what,
    };
    match course.passing_m_s {
        Some(speed) if row.is(Row::HIT) => {
            events.push(end(
                Msg::new("crossing-event-hits").count("speed", km_h(speed))
            ));
        }
        Some(speed) => {
            events.push(end(
                Msg::new("crossing-event-passes").count("speed", km_h(speed))
            ));
        }
        None => events.push(end(Msg::new("crossing-event-stops"))),
    }
    if row.is(Row::REAR_END) {
        let behind = Msg::new("crossing-who-follower");
        let at_s = scene::touch_s(model, course).unwrap_or(course.end_s);
        let what = Msg::new("crossing-event-rear-end")
            .number("headway", course.headway_s, 1)
            .number("reaction", course.reaction_s, 1);
        events.push(Event {
            at_s,
            who: behind,
            what,
        });
    }
    events
}
