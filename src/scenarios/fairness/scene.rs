//! One person drawn: two scales of scores, one a way, each with the threshold from which it flags.

use crate::engine::{
    chart::Role,
    msg::Msg,
    record::{Form, Key, Scene, Shape, Steps},
};

use super::{
    ID,
    replay::{AT_S, Opinion, STEP_S},
};

/// Length of a scale; heights of the two, and of a threshold's mark.
const LENGTH: f64 = 20.0;
const HEIGHTS: [f64; 2] = [0.0, 4.6];
const MARK: f64 = 0.9;
/// How long a score takes to find its place [s].
const WAY_S: f64 = 1.2;

fn named(shape: Shape, name: &str) -> Shape {
    shape.named(Msg::new(format!("{ID}-scene-{name}")))
}

fn line(from: (f64, f64), to: (f64, f64), thick: bool, role: Role) -> Shape {
    let form = Form::Line {
        to_x: to.0,
        to_y: to.1,
        thick,
    };
    let start = Key {
        at_s: 0.0,
        x: from.0,
        y: from.1,
    };
    Shape::new(form, role, 0.0, vec![start])
}

/// A scale, its threshold, and the score that finds its place on it.
fn scale(height: f64, name: &str, opinion: Opinion, role: Role, at_s: f64) -> Vec<Shape> {
    let limit = LENGTH * opinion.threshold;
    let key = |at_s: f64, x: f64| Key { at_s, x, y: height };
    let (ready_s, score) = (at_s + WAY_S, LENGTH * opinion.score);
    let mut on_its_way = Shape::new(
        Form::Spot,
        role,
        at_s,
        vec![key(at_s, 0.0), key(ready_s, score)],
    );
    on_its_way.until_s = ready_s;
    let word = if opinion.flags() {
        "flagged"
    } else {
        "not-flagged"
    };
    vec![
        named(
            line((0.0, height), (LENGTH, height), false, Role::Faint),
            name,
        ),
        named(
            line(
                (limit, height - MARK),
                (limit, height + MARK),
                false,
                Role::Ink,
            ),
            "threshold",
        ),
        line((limit, height), (LENGTH, height), true, Role::Faint),
        on_its_way,
        named(
            Shape::new(Form::Spot, role, ready_s, vec![key(ready_s, score)]),
            word,
        ),
    ]
}

/// Both ways, and what was true.
pub fn scene(alone: Opinion, chosen: Opinion, truth: bool) -> Scene {
    let mut shapes = scale(HEIGHTS[0], "alone", alone, Role::Other, AT_S[1]);
    shapes.extend(scale(HEIGHTS[1], "chosen", chosen, Role::Mine, AT_S[2]));
    let end = Key {
        at_s: AT_S[3],
        x: LENGTH / 2.0,
        y: (HEIGHTS[0] + HEIGHTS[1]) / 2.0,
    };
    let word = if truth { "true" } else { "not" };
    shapes.push(named(
        Shape::new(Form::Person, Role::Ink, AT_S[0], vec![end]),
        word,
    ));
    Scene {
        left: -1.5,
        top: -3.0,
        width: LENGTH + 3.0,
        height: 10.6,
        seconds: AT_S[3] + 1.0,
        // Told one thing after another, and no length is a length.
        steps: Some(Steps {
            per_s: 1.0 / STEP_S,
            across: LENGTH / 3.0,
            last: 3.0,
        }),
        shapes,
    }
}

/// What the chosen way says alone, for drawing under another design's scene.
pub fn lead(chosen: Opinion) -> Vec<Shape> {
    let mut shapes = scale(HEIGHTS[1], "chosen", chosen, Role::Faint, AT_S[2]);
    // The scale itself is there already.
    shapes.remove(0);
    shapes
}
