//! A frame of a scene: the road from above, drawn like a diagram in a textbook.
//!
//! Things have their true size in metres; people and small things never get too small to be seen.

mod figures;
mod labels;
mod signals;
mod vehicles;

use plotters_backend::DrawingBackend;

use super::{
    Size, Words,
    geometry::{direction, mix},
    metrics,
    palette::Stroke,
    pen::{At, Pen, Side, Type, tint},
};
use crate::engine::{
    chart::Role,
    msg::Msg,
    record::{Form, Key, Scene, Shape},
};
use labels::Labels;

/// What of a scene is drawn [m].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

impl Part {
    /// A long scene on a narrow page is a strip: there so much of it is shown, in heights of the scene.
    const NARROW: f64 = 2.6;
    /// The lead is so far from the left edge of what is shown, as a share of its width: most of the picture is
    /// what comes.
    const BEHIND: f64 = 0.16;

    /// All of it.
    pub fn whole(scene: &Scene) -> Self {
        Self {
            left: scene.left,
            top: scene.top,
            width: scene.width,
            height: scene.height,
        }
    }

    /// Width over height of what is shown of a scene that has a lead, or none.
    pub fn ratio(scene: &Scene, leads: bool, narrow: bool) -> f64 {
        let whole = scene.width / scene.height;
        if narrow && leads && scene.steps.is_none() {
            whole.min(Self::NARROW)
        } else {
            whole
        }
    }

    /// As much as a picture of this size holds at full height, around the lead.
    pub fn around(scene: &Scene, lead: &[Shape], at_s: f64, size: Size) -> Self {
        let whole = Self::whole(scene);
        let (across, high) = size.px();
        let width = scene.height * across / high;
        let seen = |shape: &&Shape| (shape.from_s..=shape.until_s).contains(&at_s);
        let lead = lead.iter().find(seen).or(lead.last());
        let place = lead.and_then(|shape| position(&shape.path, at_s));
        let (Some((x, _)), None) = (place, scene.steps) else {
            return whole;
        };
        // Also where a size is no number.
        if !(width > 0.0 && width < scene.width) {
            return whole;
        }
        let last = scene.left + scene.width - width;
        Self {
            left: (x - Self::BEHIND * width).clamp(scene.left, last),
            width,
            ..whole
        }
    }
}

/// From metres to CSS pixels: the scene is centred, its proportions are kept.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View {
    /// Pixels a metre.
    pub scale: f64,
    /// Where the scene's left top corner is [CSS px].
    pub origin: At,
    /// The scene's left top corner [m].
    corner: At,
    /// The scene's width and height on the page [CSS px].
    pub size: At,
}

impl View {
    fn new(part: Part, size: Size) -> Option<Self> {
        let (width, height) = size.px();
        let scale = (width / part.width).min(height / part.height);
        if !(scale.is_finite() && scale > 0.0) {
            return None;
        }
        let size = (part.width * scale, part.height * scale);
        let origin = ((width - size.0) / 2.0, (height - size.1) / 2.0);
        Some(Self {
            scale,
            origin,
            corner: (part.left, part.top),
            size,
        })
    }

    /// Place of a position in metres.
    pub fn at(&self, x: f64, y: f64) -> At {
        (
            self.origin.0 + (x - self.corner.0) * self.scale,
            self.origin.1 + (y - self.corner.1) * self.scale,
        )
    }
}

/// Draws the scene as it is at `at_s`.
pub(crate) fn draw<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    scene: &Scene,
    part: Part,
    at_s: f64,
    words: &dyn Words,
    size: Size,
) {
    pen.rect((0.0, 0.0), size.px(), Role::Paper);
    let Some(view) = View::new(part, size) else {
        return;
    };
    let at_s = if at_s.is_finite() { at_s } else { 0.0 };
    let mut labels = Labels::new(size);
    for shape in &scene.shapes {
        labels.avoid(shape, &view);
    }
    for shape in &scene.shapes {
        let visible = (shape.from_s..=shape.until_s).contains(&at_s);
        if let (true, Some((x, y))) = (visible, position(&shape.path, at_s)) {
            let at = view.at(x, y);
            form(pen, shape, at, at_s, &view);
            labels.want(shape, at, words, &view);
        }
    }
    // A length in metres means nothing where steps are drawn.
    let bar = match scene.steps {
        None => scale_bar(pen, part, words, &view),
        Some(_) => None,
    };
    labels.draw(pen, bar);
}

/// Radius of a spot, with its rim [CSS px].
const SPOT: f64 = 6.0;

/// A length on the page; nothing for what is no length.
fn px(metres: f64, view: &View) -> f64 {
    if metres.is_finite() {
        metres.max(0.0) * view.scale
    } else {
        0.0
    }
}

/// How far a shape reaches to the right and down from its position [CSS px].
fn reach(form: &Form, view: &View) -> At {
    let square = |r: f64| (r, r);
    match *form {
        Form::Area { width, height } => (px(width, view) / 2.0, px(height, view) / 2.0),
        Form::Car { length, width, .. } | Form::Van { length, width } => {
            (px(length, view) / 2.0 + 1.0, px(width, view) / 2.0 + 2.0)
        }
        Form::Person => square(figures::person_radius(view.scale) + 2.0),
        Form::Lookalike => square(figures::bag_radius(view.scale) + 1.0),
        Form::Camera => square(figures::CAMERA + 1.5),
        Form::Sight { .. } => square(0.0),
        Form::Message { .. } => square(signals::MESSAGE + 2.0),
        Form::Impact => square(signals::impact_radius(view.scale) + 14.0),
        Form::Line { .. } => square(0.0),
        Form::Spot => square(SPOT),
    }
}

fn form<B: DrawingBackend>(pen: &mut Pen<'_, B>, shape: &Shape, at: At, at_s: f64, view: &View) {
    let role = shape.role;
    let heading = heading(&shape.path, at_s);
    match shape.form {
        Form::Area { width, height } => {
            area(pen, at, (px(width, view), px(height, view)), role, view)
        }
        Form::Car {
            length,
            width,
            braking,
        } => {
            vehicles::car(pen, at, (px(length, view), px(width, view)), role, braking);
        }
        Form::Van { length, width } => {
            vehicles::van(pen, at, (px(length, view), px(width, view)), role)
        }
        Form::Person => figures::person(pen, at, heading, role, view.scale),
        Form::Lookalike => figures::bag(pen, at, role, view.scale),
        Form::Camera => figures::camera(pen, at, role),
        Form::Sight { to_x, to_y, sees } => {
            signals::sight(pen, at, view.at(to_x, to_y), role, sees, view.scale);
        }
        Form::Message { born_s, says } => {
            signals::message(pen, at, heading, role, at_s - born_s, says)
        }
        Form::Impact => signals::impact(pen, at, role, at_s - shape.from_s, view.scale),
        Form::Line { to_x, to_y, thick } => {
            let (width, stroke) = if thick {
                (2.2, Stroke::Solid)
            } else {
                (1.4, Stroke::Dashed)
            };
            pen.line(&[at, view.at(to_x, to_y)], role, width, stroke);
        }
        Form::Spot => {
            pen.disc(at, SPOT, Role::Paper);
            pen.disc(at, SPOT - 1.5, role);
        }
    }
}

/// A flat area. One in the colour of the ground is a road, with its kerbs and, if there is room for
/// two lanes, the line between them.
fn area<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    at: At,
    (width, height): At,
    role: Role,
    view: &View,
) {
    let ink = match role {
        Role::Ground | Role::Paper => role.into(),
        Role::Faint => tint(role, 0.1),
        _ => tint(role, 0.14),
    };
    let (left, top) = (at.0 - width / 2.0, at.1 - height / 2.0);
    pen.rect((left, top), (width, height), ink);
    if role == Role::Ground {
        let along = width >= height;
        let (length, across) = if along {
            (width, height)
        } else {
            (height, width)
        };
        let line = |offset: f64| {
            let (a, b) = (-length / 2.0, length / 2.0);
            if along {
                [(at.0 + a, at.1 + offset), (at.0 + b, at.1 + offset)]
            } else {
                [(at.0 + offset, at.1 + a), (at.0 + offset, at.1 + b)]
            }
        };
        for kerb in [-across / 2.0, across / 2.0] {
            pen.line(&line(kerb), tint(Role::Faint, 0.75), 1.2, Stroke::Solid);
        }
        if across / view.scale >= 5.5 && length > across {
            for piece in super::geometry::dashes(&line(0.0), 1.6 * view.scale, 1.6 * view.scale) {
                pen.line(
                    &piece,
                    Role::Paper,
                    (0.12 * view.scale).max(1.6),
                    Stroke::Solid,
                );
            }
        }
    }
}

/// A bar of a round number of metres in the lower left corner; returns the place that it takes.
fn scale_bar<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    part: Part,
    words: &dyn Words,
    view: &View,
) -> Option<labels::Area> {
    let metres = [50.0, 20.0, 10.0, 5.0, 2.0, 1.0]
        .into_iter()
        .find(|m| *m <= part.width / 5.0);
    let metres = metres?;
    let (x, y) = (view.origin.0 + 10.0, view.origin.1 + view.size.1 - 10.0);
    let end = x + metres * view.scale;
    let ink = tint(Role::Ink, 0.7);
    pen.line(
        &[(x, y - 4.0), (x, y), (end, y), (end, y - 4.0)],
        ink,
        1.3,
        Stroke::Solid,
    );
    let text = words.say(&Msg::new("chart-metres").count("value", metres));
    pen.text(
        &text,
        (end + 7.0, y - 3.0),
        Type::new(13.0).side(Side::Start),
        tint(Role::Ink, 0.8),
    );
    let half = (end - x + 7.0 + metrics::width(&text, 13.0, false)) / 2.0;
    Some(((x + half, y - 3.0), (half, 9.0)))
}

/// Position on a path, linear between its keys, held before the first and after the last.
fn position(path: &[Key], at_s: f64) -> Option<At> {
    let after = path
        .iter()
        .position(|k| k.at_s >= at_s)
        .unwrap_or(path.len());
    let next = path.get(after).or(path.last())?;
    let last = &path[after.saturating_sub(1)];
    let span = next.at_s - last.at_s;
    let share = if span > 0.0 {
        ((at_s - last.at_s) / span).clamp(0.0, 1.0)
    } else {
        1.0
    };
    Some(mix((last.x, last.y), (next.x, next.y), share))
}

/// Where something on this path is going: its way at this moment, or its next or last way.
fn heading(path: &[Key], at_s: f64) -> At {
    let way = |pair: &[Key]| direction((pair[0].x, pair[0].y), (pair[1].x, pair[1].y));
    let coming = path
        .windows(2)
        .filter(|pair| pair[1].at_s > at_s)
        .find_map(way);
    let gone = || path.windows(2).rev().find_map(way);
    coming.or_else(gone).unwrap_or((0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_linear_and_held_at_the_ends() {
        let key = |at_s, x| Key { at_s, x, y: 0.0 };
        let path = [
            key(1.0, 10.0),
            key(2.0, 20.0),
            key(2.0, 25.0),
            key(4.0, 45.0),
        ];
        let cases = [
            (0.0, 10.0),
            (1.0, 10.0),
            (1.5, 15.0),
            (2.0, 20.0),
            (3.0, 35.0),
            (4.0, 45.0),
            (9.0, 45.0),
        ];
        for (at_s, x) in cases {
            assert_eq!(position(&path, at_s), Some((x, 0.0)), "{at_s}");
        }
        assert_eq!(position(&[], 1.0), None);
        assert_eq!(position(&[key(3.0, 7.0)], 1.0), Some((7.0, 0.0)));
        assert_eq!(heading(&path, 0.0), (1.0, 0.0));
        assert_eq!(heading(&path, 9.0), (1.0, 0.0));
        assert_eq!(heading(&[], 0.0), (0.0, 1.0));
    }

    #[test]
    fn the_view_keeps_proportions() {
        let scene = Scene {
            left: -10.0,
            top: 5.0,
            width: 40.0,
            height: 10.0,
            seconds: 1.0,
            steps: None,
            shapes: Vec::new(),
        };
        let view = View::new(
            Part::whole(&scene),
            Size {
                width: 400,
                height: 300,
            },
        );
        assert_eq!(
            view.map(|v| (v.scale, v.at(-10.0, 5.0), v.at(30.0, 15.0))),
            Some((10.0, (0.0, 100.0), (400.0, 200.0)))
        );
        assert!(
            View::new(
                Part::whole(&Scene {
                    width: 0.0,
                    ..scene
                }),
                Size {
                    width: 0,
                    height: 0
                }
            )
            .is_none()
        );
    }

    #[test]
    fn a_narrow_picture_goes_along_with_the_lead() {
        let key = |at_s, x| Key { at_s, x, y: 0.0 };
        let scene = Scene {
            left: -40.0,
            top: -5.0,
            width: 60.0,
            height: 10.0,
            seconds: 4.0,
            steps: None,
            shapes: Vec::new(),
        };
        let lead = [Shape::new(
            Form::Spot,
            Role::Ink,
            0.0,
            vec![key(0.0, -60.0), key(4.0, 40.0)],
        )];
        let narrow = Size {
            width: 400,
            height: 200,
        };
        let left = |at_s| {
            let part = Part::around(&scene, &lead, at_s, narrow);
            (part.left, part.width)
        };
        // It never leaves the scene, and follows in between.
        assert_eq!(left(0.0), (-40.0, 20.0));
        assert_eq!(left(2.0), (-13.2, 20.0));
        assert_eq!(left(4.0), (0.0, 20.0));
        let wide = Size {
            width: 600,
            height: 100,
        };
        let whole = Part::whole(&scene);
        assert_eq!(Part::around(&scene, &lead, 2.0, wide), whole);
        assert_eq!(Part::around(&scene, &[], 2.0, narrow), whole);
        let ratios = [(true, true), (true, false), (false, true)];
        let ratios = ratios.map(|(leads, narrow)| Part::ratio(&scene, leads, narrow));
        assert_eq!(ratios, [2.6, 6.0, 6.0]);
    }
}
