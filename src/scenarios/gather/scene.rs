//! One decision drawn: the evidence walks from look to look, between the two bounds.
//!
//! Across: looks. Up: log-odds, less the weight of harm. One length is one log-odd, so scenes of
//! two designs fit over each other.

use crate::engine::{
    chart::Role,
    msg::Msg,
    record::{Form, Key, Scene, Shape, Steps},
};

use super::{
    ID,
    model::{Model, Rule},
    replay::{Course, answer},
};

/// Longest time that a walk takes [s], and the time of one look in a short walk [s].
const LONGEST_S: f64 = 5.0;
const LOOK_S: f64 = 0.4;
/// Width for each height.
const ASPECT: f64 = 2.2;
/// Room beside the walk, as a share of the width.
const BESIDE: f64 = 0.06;

/// Where things are drawn.
struct Frame {
    top: f64,
    width: f64,
    steps: Steps,
    seconds: f64,
}

impl Frame {
    fn new(model: &Model, course: &Course) -> Self {
        let farthest = course
            .levels
            .iter()
            .fold(0.0_f64, |most, level| most.max(level.abs()));
        let top = match model.rule {
            Rule::Sequential => farthest.max(model.stop()),
            Rule::Fixed => farthest.max(1.0),
        } * 1.15
            + 0.3;
        let width = 2.0 * top * ASPECT;
        let looks = (course.looks() as f64).max(1.0);
        let per_s = (looks / LONGEST_S).max(1.0 / LOOK_S);
        let across = width * (1.0 - 2.0 * BESIDE) / looks;
        Self {
            top,
            width,
            steps: Steps {
                per_s,
                across,
                last: course.looks() as f64,
            },
            seconds: looks / per_s + 1.0,
        }
    }

    fn key(&self, look: usize, level: f64) -> Key {
        Key {
            at_s: look as f64 / self.steps.per_s,
            x: look as f64 * self.steps.across,
            y: -level,
        }
    }
}

/// The scene of a decision.
pub fn scene(model: &Model, course: &Course) -> Scene {
    let frame = Frame::new(model, course);
    let mut shapes = vec![across(&frame, 0.0, Role::Faint)];
    for yes in [true, false] {
        let side = if yes { 1.0 } else { -1.0 };
        let key = if yes == course.truth {
            "scene-true"
        } else {
            "scene-answer"
        };
        let label = Msg::new(format!("{ID}-{key}")).msg("answer", answer(model, yes));
        let level = match model.rule {
            Rule::Sequential => side * model.stop(),
            Rule::Fixed => side * 0.7 * frame.top,
        };
        let mut line = across(&frame, level, Role::Ink);
        if model.rule == Rule::Fixed {
            // Nothing stops the walk there: a name alone.
            line.form = Form::Line {
                to_x: line.path[0].x,
                to_y: -level,
                thick: false,
            };
        }
        line.label = Some(label);
        shapes.push(line);
    }
    shapes.extend(path(&frame, course));
    let keys = course.levels.iter().enumerate();
    shapes.push(Shape::new(
        Form::Spot,
        Role::Mine,
        0.0,
        keys.map(|(look, &level)| frame.key(look, level)).collect(),
    ));
    shapes.push(end(&frame, course));
    Scene {
        left: -BESIDE * frame.width,
        top: -frame.top,
        width: frame.width,
        height: 2.0 * frame.top,
        seconds: frame.seconds,
        steps: Some(frame.steps),
        shapes,
    }
}

/// The walk and its bounds alone, for drawing under another design's scene.
pub fn lead(model: &Model, course: &Course) -> Vec<Shape> {
    let frame = Frame::new(model, course);
    let mut shapes = Vec::new();
    if model.rule == Rule::Sequential {
        shapes.extend([1.0, -1.0].map(|side| across(&frame, side * model.stop(), Role::Faint)));
    }
    shapes.extend(path(&frame, course));
    shapes
}

/// A level line over the whole width, and far beyond it: the picture may be laid under a wider one.
fn across(frame: &Frame, level: f64, role: Role) -> Shape {
    const FAR: f64 = 12.0;
    let far = FAR * frame.width;
    let form = Form::Line {
        to_x: far,
        to_y: -level,
        thick: false,
    };
    let start = Key {
        at_s: 0.0,
        x: -far,
        y: -level,
    };
    Shape::new(form, role, 0.0, vec![start])
}

/// The way so far, one piece a look.
fn path(frame: &Frame, course: &Course) -> Vec<Shape> {
    let piece = |look: usize| {
        let (from, to) = (
            frame.key(look - 1, course.levels[look - 1]),
            frame.key(look, course.levels[look]),
        );
        let form = Form::Line {
            to_x: to.x,
            to_y: to.y,
            thick: true,
        };
        Shape::new(form, Role::Mine, to.at_s, vec![from])
    };
    (1..=course.looks()).map(piece).collect()
}

/// Where it ends, and whether rightly.
fn end(frame: &Frame, course: &Course) -> Shape {
    let looks = course.looks();
    let key = frame.key(looks, course.levels[looks]);
    let right = course.truth == course.says;
    let (name, role) = if right {
        ("scene-right", Role::Ink)
    } else {
        ("scene-wrong", Role::Hasty)
    };
    Shape::new(Form::Spot, role, key.at_s, vec![key]).named(Msg::new(format!("{ID}-{name}")))
}
