//! One crossing, event by event in continuous time.

use serde::{Deserialize, Serialize};

use crate::engine::{
    random::Stream,
    sample::{between, chance, log_normal, normal},
};

use super::{
    model::{BODY, CAR_WIDTH, Model, OVERLAP},
    observe::{Observer, Purpose, Report, Target, Watch, name},
    quorum::{OBSERVERS, Quorum},
};

/// A crossing where a person steps out.
pub const PERSON: u8 = 0;
/// A crossing where nobody does.
pub const EMPTY: u8 = 1;

/// What is kept of a trial. Integers, so that a tally is the same everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Row {
    /// Bits: see [`Row::HIT`] and its neighbours.
    pub flags: u8,
    /// Impact speed with the person [cm/s]; 0 where nobody was hit.
    pub impact_cm_s: u16,
    /// Decision to brake [ms after the person stepped out]; 0 where there was none.
    pub decision_ms: u16,
    /// Age of the oldest report that the decision rested on [ms]; 0 where there was none.
    pub age_ms: u16,
}

impl Row {
    /// The person was hit.
    pub const HIT: u8 = 1;
    /// The car braked.
    pub const BRAKED: u8 = 2;
    /// The driver behind ran into the car.
    pub const REAR_END: u8 = 4;
    /// A look-alike was there.
    pub const LOOKALIKE: u8 = 8;

    /// Whether this bit is set.
    pub const fn is(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    /// Impact speed [m/s].
    pub fn impact_m_s(&self) -> f64 {
        f64::from(self.impact_cm_s) / 100.0
    }
}

/// Room for a trial's reports, reused from trial to trial.
#[derive(Debug, Default)]
pub struct Scratch {
    frames: Vec<Report>,
    /// One observer's after the other's, each in the order of their arrival.
    reports: Vec<Report>,
    /// Where each observer's reports end.
    ends: [usize; OBSERVERS],
}

impl Scratch {
    /// Reports of the last trial in the order of their arrival; of two at once, that of the lower observer.
    pub fn arrivals(&self) -> impl Iterator<Item = Report> {
        const NEVER: f64 = f64::INFINITY;
        let at = |next: usize, end: usize| {
            if next < end {
                self.reports[next].at_s
            } else {
                NEVER
            }
        };
        let mut next = [0; OBSERVERS];
        next[1..].copy_from_slice(&self.ends[..OBSERVERS - 1]);
        let mut heads: [f64; OBSERVERS] = std::array::from_fn(|i| at(next[i], self.ends[i]));
        std::iter::from_fn(move || {
            let mut first = 0;
            for (i, &head) in heads.iter().enumerate() {
                if head < heads[first] {
                    first = i;
                }
            }
            if heads[first] == NEVER {
                return None;
            }
            let report = self.reports[next[first]];
            next[first] += 1;
            heads[first] = at(next[first], self.ends[first]);
            Some(report)
        })
    }
}

/// Where a trial's moving things go, in seconds and metres; what a scene needs beyond the row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Course {
    /// Where on the car's width the person would be hit (0 = near edge) [m].
    pub overlap_m: f64,
    /// Whether something stands at the crossing.
    pub target: bool,
    /// When the brakes bite, if they do [s].
    pub brakes_s: Option<f64>,
    /// Speed at the crossing line; `None` if the car stops before it [m/s].
    pub passing_m_s: Option<f64>,
    /// When the car reaches the line, or stands [s].
    pub end_s: f64,
    /// Time gap to the driver behind [s].
    pub headway_s: f64,
    /// Reaction time of the driver behind [s].
    pub reaction_s: f64,
}

/// Runs one trial.
pub fn run<W: Watch>(
    model: &Model,
    kind: u8,
    trial: u32,
    scratch: &mut Scratch,
    watch: &mut W,
) -> (Row, Course) {
    let mut scene = Stream::new(name(model, kind, trial, Purpose::Scene, 0));
    let overlap_m = between(&mut scene, OVERLAP[0], OVERLAP[1]) * CAR_WIDTH;
    let difficulty = normal(&mut scene);
    let lookalike = chance(&mut scene, model.lookalikes);
    let person = kind == PERSON;
    let target = (person || lookalike).then_some(Target { person, difficulty });

    scratch.reports.clear();
    let mut opinions = 0;
    for (id, end) in (0..).zip(&mut scratch.ends) {
        if id <= model.peers {
            let observer = Observer::new(model, kind, trial, id, target);
            let before = scratch.reports.len();
            observer.reports(&mut scratch.frames, &mut scratch.reports, watch);
            opinions += u32::from(scratch.reports.len() > before);
        }
        *end = scratch.reports.len();
    }

    let mut quorum = Quorum::new(model.agree, model.max_age_s);
    // Too few who say anything cannot agree.
    let decision = (opinions >= model.agree).then(|| {
        let mut arrivals = scratch.arrivals();
        arrivals.find_map(|r| Some((r.at_s, quorum.hear(r)?)))
    });
    let decision = decision.flatten();
    if let Some((at_s, _)) = decision {
        watch.decided(at_s, quorum.newest());
    }
    finish(model, kind, trial, overlap_m, target.is_some(), decision)
}

/// Braking, the person's way, and the driver behind.
fn finish(
    model: &Model,
    kind: u8,
    trial: u32,
    overlap_m: f64,
    target: bool,
    decision: Option<(f64, f64)>,
) -> (Row, Course) {
    let mut behind = Stream::new(name(model, kind, trial, Purpose::Follower, 0));
    let headway_s = log_normal(&mut behind, model.headway, model.follower_spread);
    let reaction_s = log_normal(&mut behind, model.reaction, model.follower_spread);

    let mut row = Row::default();
    let (passing_m_s, end_s) = braking(model, decision.map(|(at_s, _)| at_s));
    if kind == EMPTY && target {
        row.flags |= Row::LOOKALIKE;
    }
    if let Some((at_s, age_s)) = decision {
        row.flags |= Row::BRAKED;
        row.decision_ms = whole(at_s * 1000.0);
        row.age_ms = whole(age_s * 1000.0);
        if runs_into(model, headway_s, reaction_s) {
            row.flags |= Row::REAR_END;
        }
    }
    if let (PERSON, Some(speed)) = (kind, passing_m_s) {
        // The person walks on while the car is slowed down, perhaps out of its way.
        let walked = overlap_m + model.walk_on * (end_s - model.meeting_s());
        if walked <= CAR_WIDTH + BODY {
            row.flags |= Row::HIT;
            row.impact_cm_s = whole(speed * 100.0);
        }
    }
    let brakes_s = decision.map(|(at_s, _)| at_s + model.actuation_s);
    let course = Course {
        overlap_m,
        target,
        brakes_s,
        passing_m_s,
        end_s,
        headway_s,
        reaction_s,
    };
    (row, course)
}

/// Speed at the crossing line (`None` if the car stops before it) and when it is there or stands.
/// Impact speed² = v² − 2b·max(0, d − v·t).
fn braking(model: &Model, decision_s: Option<f64>) -> (Option<f64>, f64) {
    let v = model.speed;
    let Some(decision_s) = decision_s else {
        return (Some(v), model.meeting_s());
    };
    let brakes_s = decision_s + model.actuation_s;
    let room = model.distance(brakes_s).max(0.0);
    let left = v * v - 2.0 * model.brake * room;
    if left <= 0.0 {
        return (None, brakes_s + v / model.brake);
    }
    if room == 0.0 {
        return (Some(v), model.meeting_s());
    }
    let passing = libm::sqrt(left);
    (Some(passing), brakes_s + (v - passing) / model.brake)
}

/// Whether the driver behind cannot stop in time: v·t_r + v²/(2b_f) > v·h + v²/(2b).
fn runs_into(model: &Model, headway_s: f64, reaction_s: f64) -> bool {
    let v = model.speed;
    let needs = v * reaction_s + v * v / (2.0 * model.follower_brake);
    needs > v * headway_s + v * v / (2.0 * model.brake)
}

fn whole(x: f64) -> u16 {
    libm::round(x).clamp(0.0, f64::from(u16::MAX)) as u16
}
