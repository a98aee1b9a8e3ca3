//! A digit drawn by the reader: both models read it, and the rule decides whether to ask.

use crate::engine::{
    chart::{Body, Chart, Image, Images, Role},
    live::{Answer, Input, Wish},
    msg::Msg,
};

use super::{
    ID,
    digits::nets::{Nets, PIXELS, Picture, pooled},
    model::{Kind, Model},
};

/// Pixels of a side.
const SIDE: usize = 8;
/// Dots of a pixel's side, as in the scans that the data set was made of.
const DOTS: usize = 4;

/// What the reader is asked for.
pub const WISH: Wish = Wish::Drawing {
    cells: SIDE as u32,
    dots: DOTS as u32,
};

fn key(name: &str) -> Msg {
    Msg::new(format!("{ID}-live-{name}"))
}

/// Both models' answers, and what the rule does with them.
pub fn answer(model: &Model, input: &Input) -> Answer {
    let (Kind::Digits(reader), Input::Drawing { width, ink }) = (&model.kind, input) else {
        return Answer::of(vec![key("odd")]);
    };
    if *width == 0 || ink.len() % width != 0 || ink.iter().any(|ink| !ink.is_finite()) {
        return Answer::of(vec![key("odd")]);
    }
    let Some(picture) = fitted(*width, ink) else {
        return Answer::of(vec![key("empty")]);
    };
    let mut nets = Nets::read();
    let (fast, slow) = (nets.fast(&picture), nets.slow(&picture));
    let per_1000 = |share: f64| 1000.0 * share;
    let right = reader.fast_right(fast.confidence);
    let gain = reader.gain(fast.confidence);
    let says = key("fast")
        .count("digit", f64::from(fast.digit))
        .count("right", per_1000(right));
    let rule = if reader.asks(fast.confidence) {
        key("asks")
    } else {
        key("keeps")
    };
    let rule = rule
        .count("gain", per_1000(gain.max(0.0)))
        .count("least", per_1000(model.price / reader.stake));
    let other = if reader.asks(fast.confidence) {
        key("slow")
    } else {
        key("unasked")
    };
    let other = other.count("digit", f64::from(slow.digit));
    Answer {
        said: vec![says, rule, other],
        charts: vec![seen(&picture)],
        ..Answer::default()
    }
}

/// What each model sees of a picture.
fn seen(picture: &Picture) -> Chart {
    let coarse = pooled(picture);
    let pooled_ink = (0..PIXELS).map(|at| coarse[at / SIDE / 2 * 4 + at % SIDE / 2]);
    let image = |name: &str, role: Role, ink: Vec<f32>| Image {
        label: key(name),
        role,
        ink,
    };
    Chart {
        id: format!("{ID}-live"),
        title: key("seen-title"),
        caption: key("seen-caption"),
        body: Body::Images(Images {
            width: SIDE as u32,
            height: SIDE as u32,
            images: vec![
                image("seen-fast", Role::Hasty, pooled_ink.collect()),
                image("seen-slow", Role::Late, picture.to_vec()),
            ],
        }),
    }
}

/// A drawing as the data set's own pictures were made: the ink's rectangle, as large as fits and in
/// the middle, on 32 by 32 dots; then each pixel is the share of its 4 by 4 dots that are ink.
/// `None` where there is no ink.
pub fn fitted(width: usize, ink: &[f32]) -> Option<Picture> {
    const WHOLE: usize = SIDE * DOTS;
    let dots = || (0..ink.len()).filter(|at| ink[*at] > 0.5);
    let left = dots().map(|at| at % width).min()?;
    let right = dots().map(|at| at % width).max()?;
    let (top, bottom) = (dots().min()? / width, dots().max()? / width);
    let (across, down) = (right - left + 1, bottom - top + 1);
    let longest = across.max(down);
    // From a dot of the new picture to one of the drawing: the middle stays in the middle.
    let source = |at: usize, first: usize, length: usize| -> Option<usize> {
        let from_middle = 2 * at as isize + 1 - WHOLE as isize;
        let scaled = from_middle * longest as isize + (length * WHOLE) as isize;
        let place = scaled.div_euclid(2 * WHOLE as isize);
        (0..length as isize)
            .contains(&place)
            .then(|| first + place as usize)
    };
    let mut picture = [0.0; PIXELS];
    for y in 0..WHOLE {
        for x in 0..WHOLE {
            let from = source(x, left, across).zip(source(y, top, down));
            if from.is_some_and(|(column, row)| ink[row * width + column] > 0.5) {
                picture[y / DOTS * SIDE + x / DOTS] += 1.0 / (DOTS * DOTS) as f32;
            }
        }
    }
    Some(picture)
}
