//! Observers: what they see frame by frame, and the reports that reach the car.

use crate::engine::{
    random::{Name, Stream},
    sample::{between, chance, exponential, normal},
};

use super::{
    model::{Delay, Model, PEER_NEAREST},
    perception::size_class,
};

/// What the random streams are for. The numbers are part of every digest.
#[derive(Debug, Clone, Copy)]
#[repr(u8)]
pub enum Purpose {
    /// The person or thing at the crossing.
    Scene = 0,
    /// An observer's place, phase and luck with this scene.
    Observer = 1,
    /// An observer's frames.
    Frames = 2,
    /// An observer's messages.
    Network = 3,
    /// An observer's false frames.
    Flicker = 4,
    /// The driver behind.
    Follower = 5,
}

/// A report that has reached the car.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Report {
    /// When it arrived [s].
    pub at_s: f64,
    /// Who sent it; 0 is the car itself.
    pub observer: u16,
    /// When its frame was exposed [s].
    pub exposed_s: f64,
    /// Whether it says "person".
    pub says: bool,
}

/// Hears of everything in a trial; the bulk of the runs hears nothing.
pub trait Watch {
    /// Whether it hears anything. Where nobody does, what cannot change a decision is left out.
    const HEARS: bool = true;
    /// An observer stands here: distance to the crossing, and when its view clears [s].
    fn observer(&mut self, _observer: u16, _distance_m: f64, _clear_s: f64) {}
    /// A frame was exposed; its result says "person" or not.
    fn frame(&mut self, _observer: u16, _exposed_s: f64, _says: bool) {}
    /// A message was sent; `arrives_s` is `None` if it is lost.
    fn message(&mut self, _observer: u16, _sent_s: f64, _arrives_s: Option<f64>, _report: Report) {}
    /// The car decided to brake, on these reports.
    fn decided(&mut self, _at_s: f64, _newest: &[Option<Report>]) {}
}

/// Hears nothing.
pub struct Deaf;

impl Watch for Deaf {
    const HEARS: bool = false;
}

/// What is at the crossing.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// A person, or a look-alike.
    pub person: bool,
    /// Difficulty that all observers share.
    pub difficulty: f64,
}

/// The name of a stream of this trial.
pub fn name(model: &Model, kind: u8, trial: u32, purpose: Purpose, observer: u16) -> Name {
    Name {
        seed: model.seed,
        kind,
        trial,
        purpose: purpose as u8,
        observer,
    }
}

/// One observer in one trial.
pub struct Observer<'a> {
    model: &'a Model,
    kind: u8,
    trial: u32,
    id: u16,
    /// Phase of its frames, as a share of the interval.
    phase: f64,
    /// Phase of its messages, as a share of the period.
    beat: f64,
    /// Distance to the crossing [m]; the car's own changes as it drives.
    distance_m: f64,
    clear_s: f64,
    chances: [f64; 3],
}

impl<'a> Observer<'a> {
    /// Draws the observer's place and its luck with what is there.
    pub fn new(model: &'a Model, kind: u8, trial: u32, id: u16, target: Option<Target>) -> Self {
        let mut draws = Stream::new(name(model, kind, trial, Purpose::Observer, id));
        let (phase, beat) = (draws.uniform(), draws.uniform());
        let distance_m = between(&mut draws, PEER_NEAREST, model.peer_reach.max(PEER_NEAREST));
        let hidden = draws.uniform() * model.peer_hidden;
        let clear_s = match id {
            0 => model.own_clear_s(),
            _ => hidden * model.meeting_s(),
        };
        let chances = target.map_or([0.0; 3], |target| {
            let own = normal(&mut draws);
            let shared = libm::sqrt(model.shared) * target.difficulty;
            model
                .eyes
                .chances(target.person, shared + libm::sqrt(1.0 - model.shared) * own)
        });
        Self {
            model,
            kind,
            trial,
            id,
            phase,
            beat,
            distance_m,
            clear_s,
            chances,
        }
    }

    fn stream(&self, purpose: Purpose) -> Stream {
        Stream::new(name(self.model, self.kind, self.trial, purpose, self.id))
    }

    fn distance(&self, at_s: f64) -> f64 {
        if self.id == 0 {
            self.model.distance(at_s)
        } else {
            self.distance_m
        }
    }

    /// Adds the reports that reach the car before it is at the crossing, in the order of their arrival.
    /// Those of an observer that never says "person" count for nothing.
    pub fn reports<W: Watch>(
        &self,
        frames: &mut Vec<Report>,
        out: &mut Vec<Report>,
        watch: &mut W,
    ) {
        watch.observer(self.id, self.distance(0.0), self.clear_s);
        if !self.frames(frames, watch) && !W::HEARS {
            return;
        }
        if self.id == 0 {
            out.extend_from_slice(frames);
        } else {
            self.messages(frames, out, watch);
        }
    }

    /// Frames in order, each with the time at which its result is ready; gives whether any says "person".
    fn frames<W: Watch>(&self, out: &mut Vec<Report>, watch: &mut W) -> bool {
        let (latency, interval) = (self.model.eyes.latency_s, self.model.eyes.interval_s);
        let end = self.model.meeting_s();
        let mut draws = self.stream(Purpose::Frames);
        let mut false_frames = self.stream(Purpose::Flicker);
        // The next false frame; they come as a Poisson process.
        let gap = 1.0 / self.model.flicker;
        let mut flicker = exponential(&mut false_frames, gap);
        out.clear();
        let nothing_to_see = self.chances == [0.0; 3];
        if !W::HEARS && nothing_to_see && flicker >= end {
            return false;
        }
        let mut any = false;
        let mut exposed = self.phase * interval;
        let mut count = 0.0;
        while exposed + latency < end {
            let mut says = false;
            if !nothing_to_see {
                // Drawn whether the view is clear or not: a dial that clears it earlier changes no later frame.
                let draw = draws.coarse();
                says = exposed >= self.clear_s && draw < self.chances[self.class(exposed)];
            }
            while flicker < exposed {
                says = true;
                flicker += exponential(&mut false_frames, gap);
            }
            watch.frame(self.id, exposed, says);
            let at_s = exposed + latency;
            out.push(Report {
                at_s,
                observer: self.id,
                exposed_s: exposed,
                says,
            });
            any |= says;
            count += 1.0;
            exposed = (self.phase + count) * interval;
        }
        any
    }

    fn class(&self, at_s: f64) -> usize {
        size_class(self.distance(at_s))
    }

    /// Messages: at every beat the newest result goes out; it may be lost, and takes its time.
    fn messages(&self, frames: &[Report], out: &mut Vec<Report>, watch: &mut impl Watch) {
        let model = self.model;
        let end = model.meeting_s();
        let mut draws = self.stream(Purpose::Network);
        let first = out.len();
        let mut ready = 0;
        let mut sent = self.beat * model.period_s;
        let mut count = 0.0;
        while sent < end {
            let lost = chance(&mut draws, model.loss);
            let delay = match model.delay {
                Delay::Exponential(mean) => exponential(&mut draws, mean),
                #[cfg(test)]
                Delay::Fixed(delay) => delay,
            };
            while frames.get(ready).is_some_and(|frame| frame.at_s <= sent) {
                ready += 1;
            }
            if let Some(newest) = ready.checked_sub(1).map(|i| frames[i]) {
                let report = Report {
                    at_s: sent + delay,
                    ..newest
                };
                watch.message(self.id, sent, (!lost).then_some(report.at_s), report);
                if !lost && report.at_s < end {
                    // Few are overtaken, and by few.
                    let before = out[first..].iter().rev();
                    let overtaken = before.take_while(|r| r.at_s > report.at_s).count();
                    out.insert(out.len() - overtaken, report);
                }
            }
            count += 1.0;
            sent = (self.beat + count) * model.period_s;
        }
    }
}
