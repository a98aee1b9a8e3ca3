//! One trial, told whole: who knew what when, and a scene that can be played.

use serde::{Deserialize, Serialize};

use super::{
    chart::{Chart, Role},
    msg::Msg,
};

/// Which trial to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Kind of trial, as the scenario numbers them.
    pub kind: u8,
    /// Index of the trial.
    pub trial: u32,
}

/// The timeline and the scene of one trial.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Record {
    /// Which trial this is.
    pub case: Case,
    /// What happened, in order of time.
    pub events: Vec<Event>,
    /// The same trial as moving shapes.
    pub scene: Scene,
    /// The shapes of the one that decides, to be drawn over another design's scene.
    pub lead: Vec<Shape>,
    /// How it ended, as a whole sentence.
    pub ending: Msg,
    /// What recorders would have kept of it, where the scenario has any.
    pub kept: Option<Kept>,
}

/// What recorders keep of a trial, and which questions can be answered from that.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Kept {
    /// The recorders: the one of today first, the system's own log last.
    pub recorders: Vec<Msg>,
    /// Whether the system keeps a log of its own in this design.
    pub own_log: bool,
    /// What they would have kept, as a picture.
    pub chart: Chart,
    /// The questions of somebody who was not there.
    pub questions: Vec<Question>,
}

/// A question, and which recorders' records answer it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Question {
    /// The question.
    pub ask: Msg,
    /// For each recorder, whether it can be answered.
    pub answered: Vec<bool>,
}

impl Scene {
    /// Adds the shapes of another design's lead as ghosts, quiet, under everything that moves. The
    /// scene lasts as long as the longer of both. Where both go by steps, a step of the one is drawn
    /// as long as a step of the other, and the longer walk fits.
    pub fn lay_under(&mut self, other: &Scene, ghosts: &[Shape], label: &Msg) {
        let (mut stretch, mut pace) = (1.0, 1.0);
        if let (Some(ours), Some(theirs)) = (self.steps, other.steps) {
            pace = theirs.per_s / ours.per_s;
            stretch = self.make_room(other, ours, theirs) / theirs.across;
        }
        self.seconds = self.seconds.max(other.seconds * pace);
        let grounds = self
            .shapes
            .iter()
            .take_while(|s| matches!(s.form, Form::Area { .. }))
            .count();
        for (i, ghost) in ghosts.iter().enumerate() {
            let mut ghost = ghost.clone();
            ghost.rescale(stretch, pace);
            ghost.role = Role::Faint;
            ghost.label = (i == 0).then(|| label.clone());
            self.shapes.insert(grounds + i, ghost);
        }
    }
}

impl Scene {
    /// Grows to the height of both scenes, keeps its proportions, and draws steps so far apart that the
    /// longer walk fits: returns how far.
    fn make_room(&mut self, other: &Scene, ours: Steps, theirs: Steps) -> f64 {
        let bottom = (self.top + self.height).max(other.top + other.height);
        self.top = self.top.min(other.top);
        let grown = (bottom - self.top) / self.height;
        self.height *= grown;
        self.left *= grown;
        self.width *= grown;
        let steps = (self.width / grown / ours.across).max(other.width / theirs.across);
        let across = self.width / steps;
        for shape in &mut self.shapes {
            shape.rescale(across / ours.across, 1.0);
        }
        self.steps = Some(Steps {
            across,
            last: ours.last.max(theirs.last),
            ..ours
        });
        across
    }
}

impl Shape {
    /// Stretches the shape along x and in time.
    fn rescale(&mut self, x: f64, time: f64) {
        self.from_s *= time;
        self.until_s *= time;
        for key in &mut self.path {
            key.at_s *= time;
            key.x *= x;
        }
        if let Form::Line { to_x, .. } = &mut self.form {
            *to_x *= x;
        }
    }
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Event {
    /// When [s from the start of the scene].
    pub at_s: f64,
    /// Who acted: a message key such as `crossing-who-car`.
    pub who: Msg,
    /// What they did or learned.
    pub what: Msg,
}

/// Shapes that move over a plan view. Coordinates are metres; x grows to the right, y downwards. A
/// scene that goes by steps is a drawing over time: x is the step, from 0, and lengths have no unit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Scene {
    /// Left edge [m].
    pub left: f64,
    /// Top edge [m].
    pub top: f64,
    /// Width [m].
    pub width: f64,
    /// Height [m].
    pub height: f64,
    /// Length [s]; the scene starts at 0.
    pub seconds: f64,
    /// Steps that its time counts, where it counts steps and not seconds.
    pub steps: Option<Steps>,
    /// Shapes, drawn in this order.
    pub shapes: Vec<Shape>,
}

/// Time in steps.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Steps {
    /// Steps in a second of the scene.
    pub per_s: f64,
    /// How far apart two steps are drawn.
    pub across: f64,
    /// The last step.
    pub last: f64,
}

/// A shape and its path.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Shape {
    /// What it looks like.
    pub form: Form,
    /// Its colour.
    pub role: Role,
    /// Visible from [s].
    pub from_s: f64,
    /// Visible until [s].
    pub until_s: f64,
    /// Positions over time, in order; linear in between, held before the first and after the last.
    pub path: Vec<Key>,
    /// A name drawn beside it.
    pub label: Option<Msg>,
}

impl Shape {
    /// A shape that stays once it is there, without a name.
    pub const fn new(form: Form, role: Role, from_s: f64, path: Vec<Key>) -> Self {
        Self {
            form,
            role,
            from_s,
            until_s: f64::INFINITY,
            path,
            label: None,
        }
    }

    /// The same with a name beside it.
    #[must_use]
    pub fn named(mut self, label: Msg) -> Self {
        self.label = Some(label);
        self
    }
}

/// A position at a time.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Key {
    /// Time [s].
    pub at_s: f64,
    /// Position [m].
    pub x: f64,
    /// Position [m].
    pub y: f64,
}

/// Looks, seen from above, centred on the path.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub enum Form {
    /// A filled rectangle: road, pavement [m].
    Area {
        /// Width [m].
        width: f64,
        /// Height [m].
        height: f64,
    },
    /// A car that drives to the right [m]; `braking` shows its brake lights.
    Car {
        /// Length [m].
        length: f64,
        /// Width [m].
        width: f64,
        /// Whether the brake lights are on.
        braking: bool,
    },
    /// A parked van [m].
    Van {
        /// Length [m].
        length: f64,
        /// Width [m].
        width: f64,
    },
    /// A person: head and shoulders.
    Person,
    /// Something that is taken for a person.
    Lookalike,
    /// A camera on a pole.
    Camera,
    /// A fan of sight from the path's position towards a fixed point [m]; `sees` fills it.
    Sight {
        /// Target [m].
        to_x: f64,
        /// Target [m].
        to_y: f64,
        /// Whether the observer says "person".
        sees: bool,
    },
    /// A message under way: a dot that greys with the age of what it says.
    Message {
        /// When the frame that it speaks of was exposed [s].
        born_s: f64,
        /// Whether it says "person".
        says: bool,
    },
    /// A ring that marks the moment and place of a collision.
    Impact,
    /// A straight line from the path's position to a fixed point; `thick` is a path walked, thin a
    /// line on paper.
    Line {
        /// End.
        to_x: f64,
        /// End.
        to_y: f64,
        /// Whether it is drawn strongly.
        thick: bool,
    },
    /// A dot that marks a place.
    Spot,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(looks: f64, across: f64, per_s: f64, half: f64) -> Scene {
        let key = |at_s, x| Key { at_s, x, y: 0.0 };
        Scene {
            left: -1.0,
            top: -half,
            width: looks * across + 2.0,
            height: 2.0 * half,
            seconds: looks / per_s + 1.0,
            steps: Some(Steps {
                per_s,
                across,
                last: looks,
            }),
            shapes: vec![Shape {
                form: Form::Spot,
                role: Role::Mine,
                from_s: 0.0,
                until_s: f64::INFINITY,
                path: vec![key(0.0, 0.0), key(looks / per_s, looks * across)],
                label: None,
            }],
        }
    }

    #[test]
    fn ghosts_that_go_by_steps_keep_step_and_fit() {
        let (mut short, long) = (walk(4.0, 5.0, 2.0, 3.0), walk(20.0, 1.0, 4.0, 6.0));
        let before = short.width / short.height;
        short.lay_under(&long, &long.shapes, &Msg::new("other"));
        let steps = short.steps.expect("steps");
        let [ghost, own] = &short.shapes[..] else {
            panic!("two shapes")
        };
        let last = |shape: &Shape| shape.path[1];
        assert!((last(own).x - 4.0 * steps.across).abs() < 1e-9);
        assert!((last(ghost).x - 20.0 * steps.across).abs() < 1e-9);
        assert!(last(ghost).x <= short.left + short.width);
        assert_eq!((last(own).at_s, last(ghost).at_s), (2.0, 10.0));
        assert!(short.seconds >= 10.0 && steps.last == 20.0);
        assert_eq!((short.top, short.height), (-6.0, 12.0));
        assert!((short.width / short.height - before).abs() < 1e-9);
        assert_eq!(ghost.role, Role::Faint);
    }
}
