//! One test example drawn: what the networks are given, and their answers, one after another.
//!
//! A digit is drawn as its pixels, the darker the larger; a letter, whose picture nobody kept, as the
//! 16 numbers that describe it. Lengths have no unit; time counts answers.

use crate::{
    data::{Digits, Letters},
    engine::{
        chart::Role,
        msg::Msg,
        record::{Form, Key, Scene, Shape, Steps},
    },
};

use super::{
    ID,
    ballots::Ballot,
    examples::SIDE,
    model::{Data, Model},
    replay::{self, PER_S},
};

/// Side of the place for the example, and size of the whole.
const PLACE: f64 = 8.0;
const WIDTH: f64 = 24.0;
const HEIGHT: f64 = 10.0;
/// Where answers stand.
const COLUMN: f64 = 11.0;
const ASIDE: f64 = 6.5;

fn still(form: Form, role: Role, from_s: f64, x: f64, y: f64) -> Shape {
    Shape::new(form, role, from_s, vec![Key { at_s: 0.0, x, y }])
}

/// The scene of a test example.
pub fn scene(model: &Model, row: usize, ballot: Ballot<'_>) -> Scene {
    let mut shapes = match model.data {
        Data::Digits => picture(row),
        Data::Letters => numbers(row),
    };
    let voices = replay::voices(ballot);
    let last = voices.len() as f64;
    let count = voices.len();
    for (at, (who, answer)) in voices.into_iter().enumerate() {
        let (x, y) = place(at, count);
        let right = answer == ballot.truth;
        let role = if right { Role::Ink } else { Role::Hasty };
        let name = if right { "scene-right" } else { "scene-wrong" };
        let label = Msg::new(format!("{ID}-{name}"))
            .msg("who", who)
            .text("answer", replay::class(model.data, answer));
        shapes.push(still(Form::Spot, role, (at as f64 + 1.0) / PER_S, x, y).named(label));
    }
    Scene {
        left: -1.0,
        top: -1.0,
        width: WIDTH,
        height: HEIGHT,
        seconds: last / PER_S + 1.0,
        steps: Some(Steps {
            per_s: PER_S,
            across: 1.0,
            last,
        }),
        shapes,
    }
}

/// The big one on top, the small ones in two columns, their common answer below.
fn place(at: usize, count: usize) -> (f64, f64) {
    match at {
        0 => (COLUMN, 0.0),
        at if at + 1 == count => (COLUMN, PLACE),
        at => {
            let small = at - 1;
            let rows = (count - 2).div_ceil(2);
            let (column, row) = (small / rows, small % rows);
            let y = 2.0 + 4.0 * (row as f64 + 0.5) / rows as f64;
            (COLUMN + ASIDE * column as f64, y)
        }
    }
}

/// The pixels of a digit.
fn picture(row: usize) -> Vec<Shape> {
    let digits = Digits::read();
    let pixel = PLACE / SIDE as f64;
    (0..Digits::PIXELS)
        .filter(|at| digits.pixel(row, *at) > 0)
        .map(|at| {
            let ink = f64::from(digits.pixel(row, at)) / f64::from(Digits::DARKEST);
            let side = pixel * libm::sqrt(ink);
            let form = Form::Area {
                width: side,
                height: side,
            };
            let middle = |n: usize| (n as f64 + 0.5) * pixel;
            still(form, Role::Ink, 0.0, middle(at % SIDE), middle(at / SIDE))
        })
        .collect()
}

/// The numbers of a letter, as bars from the ground.
fn numbers(row: usize) -> Vec<Shape> {
    let letters = Letters::read();
    let step = PLACE / Letters::FEATURES as f64;
    (0..Letters::FEATURES)
        .map(|at| {
            let share = f64::from(letters.feature(row, at)) / f64::from(Letters::LARGEST);
            // A number that is zero is a thin line.
            let height = (PLACE * share).max(0.1);
            let form = Form::Area {
                width: 0.7 * step,
                height,
            };
            let x = (at as f64 + 0.5) * step;
            still(form, Role::Ink, 0.0, x, PLACE - height / 2.0)
        })
        .collect()
}
