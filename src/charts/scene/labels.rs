//! Names beside shapes, on plates of paper, placed so that none covers another or a shape.

use plotters_backend::DrawingBackend;

use super::View;
use crate::charts::{
    Size, Words,
    geometry::rounded_rect,
    metrics,
    pen::{At, Pen, Side, Type, tint},
};
use crate::engine::{
    chart::Role,
    record::{Form, Key, Shape},
};

/// Size of a name [CSS px].
const TEXT: f64 = 13.0;
/// Height of a plate [CSS px].
const PLATE: f64 = 19.0;

/// A box: centre, half width and half height [CSS px].
pub(super) type Area = (At, At);

struct Wish {
    text: String,
    at: At,
    reach: At,
    moves: bool,
}

/// Collects names while shapes are drawn, and draws them on top of all.
///
/// What stands still keeps its name in one place: off everything else that stands still, and off
/// the ways of what moves. Only then what moves gets its name, where there is room at the moment.
pub(super) struct Labels {
    size: At,
    /// Things that stand still, and names.
    taken: Vec<Area>,
    /// Ways of what moves.
    swept: Vec<Area>,
    /// Where moving things are now.
    moving: Vec<Area>,
    wishes: Vec<Wish>,
}

impl Labels {
    pub fn new(size: Size) -> Self {
        Self {
            size: size.px(),
            taken: Vec::new(),
            swept: Vec::new(),
            moving: Vec::new(),
            wishes: Vec::new(),
        }
    }

    /// Whether names may stand on something this large.
    fn is_ground(&self, reach: At) -> bool {
        reach.0 >= self.size.0 * 0.3
    }

    /// Keeps names that stand still off a shape or its way. Signals pass over everything.
    pub fn avoid(&mut self, shape: &Shape, view: &View) {
        let reach = super::reach(&shape.form, view);
        if matches!(
            shape.form,
            Form::Sight { .. } | Form::Message { .. } | Form::Impact | Form::Line { .. }
        ) || self.is_ground(reach)
        {
            return;
        }
        let start = |k: &Key| (view.at(k.x, k.y), view.at(k.x, k.y));
        let Some(first) = shape.path.first().map(start) else {
            return;
        };
        let (low, high) =
            shape
                .path
                .iter()
                .map(|k| view.at(k.x, k.y))
                .fold(first, |(low, high), p| {
                    (
                        (low.0.min(p.0), low.1.min(p.1)),
                        (high.0.max(p.0), high.1.max(p.1)),
                    )
                });
        let centre = ((low.0 + high.0) / 2.0, (low.1 + high.1) / 2.0);
        let half = (
            reach.0 + (high.0 - low.0) / 2.0,
            reach.1 + (high.1 - low.1) / 2.0,
        );
        let list = if moves(shape) {
            &mut self.swept
        } else {
            &mut self.taken
        };
        list.push((centre, half));
    }

    /// A shape that is visible now would like its name beside it, if it has one.
    pub fn want(&mut self, shape: &Shape, at: At, words: &dyn Words, view: &View) {
        let (reach, moves) = (super::reach(&shape.form, view), moves(shape));
        if moves && reach.0 > 0.0 {
            self.moving.push((at, reach));
        }
        let text = shape
            .label
            .as_ref()
            .map_or_else(String::new, |label| words.say(label));
        let inside = (0.0..=self.size.0).contains(&at.0) && (0.0..=self.size.1).contains(&at.1);
        if inside && !text.trim().is_empty() {
            self.wishes.push(Wish {
                text,
                at,
                reach,
                moves,
            });
        }
    }

    /// Draws the names; first come, first placed.
    pub fn draw<B: DrawingBackend>(mut self, pen: &mut Pen<'_, B>, scale_bar: Option<Area>) {
        self.taken.extend(scale_bar);
        let (moving, still): (Vec<_>, Vec<_>) = std::mem::take(&mut self.wishes)
            .into_iter()
            .partition(|w| w.moves);
        for wish in still.into_iter().chain(moving) {
            let half = (
                metrics::width(&wish.text, TEXT, false) / 2.0 + 3.0,
                PLATE / 2.0,
            );
            let place = self.place(&wish, half);
            self.taken.push((place, half));
            pen.fill(
                &rounded_rect(place, (2.0 * half.0, PLATE), 5.0),
                tint(Role::Paper, 0.86),
            );
            pen.text(
                &wish.text,
                place,
                Type::new(TEXT).side(Side::Middle),
                Role::Ink,
            );
        }
    }

    /// The place beside a shape that covers least, the nearest of several.
    fn place(&self, wish: &Wish, half: At) -> At {
        let (x, y) = wish.at;
        // A name on something large stands inside it, in the upper left.
        if self.is_ground(wish.reach) {
            return self.inside(
                (
                    x - wish.reach.0 + half.0 + 8.0,
                    y - wish.reach.1 + half.1 + 5.0,
                ),
                half,
            );
        }
        let (dx, dy) = (wish.reach.0 + half.0 + 3.0, wish.reach.1 + half.1 + 3.0);
        let wanted = [
            (x, y - dy),
            (x, y + dy),
            (x + dx, y),
            (x - dx, y),
            (x + half.0, y - dy),
            (x - half.0, y - dy),
            (x + half.0, y + dy),
            (x - half.0, y + dy),
            (x, y - dy - PLATE),
            (x, y + dy + PLATE),
        ];
        let passing = if wish.moves {
            &self.moving
        } else {
            &self.swept
        };
        let mut best = (f64::INFINITY, wish.at);
        for (rank, wanted) in wanted.into_iter().enumerate() {
            let place = self.inside(wanted, half);
            let covers =
                |areas: &[Area]| -> f64 { areas.iter().map(|a| overlap((place, half), *a)).sum() };
            // Nearer places first; a covered name or thing is worse than a name in the way.
            let cost = rank as f64 * 4.0 + 12.0 * covers(&self.taken) + covers(passing);
            if cost < best.0 {
                best = (cost, place);
            }
        }
        best.1
    }

    fn inside(&self, (x, y): At, half: At) -> At {
        let one = |v: f64, half: f64, size: f64| v.min(size - half - 2.0).max(half + 2.0);
        (one(x, half.0, self.size.0), one(y, half.1, self.size.1))
    }
}

fn moves(shape: &Shape) -> bool {
    shape
        .path
        .windows(2)
        .any(|pair| (pair[0].x, pair[0].y) != (pair[1].x, pair[1].y))
}

/// The area that two boxes share.
fn overlap(((x, y), half): Area, ((ox, oy), other): Area) -> f64 {
    let shared =
        |distance: f64, a: f64, b: f64| (a + b - distance.abs()).min(2.0 * a.min(b)).max(0.0);
    shared(x - ox, half.0, other.0) * shared(y - oy, half.1, other.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_do_not_cover_each_other() {
        let mut labels = Labels::new(Size {
            width: 400,
            height: 200,
        });
        let half = (20.0, PLATE / 2.0);
        let mut places: Vec<Area> = Vec::new();
        for _ in 0..4 {
            let wish = Wish {
                text: "name".into(),
                at: (100.0, 100.0),
                reach: (10.0, 10.0),
                moves: false,
            };
            let place = (labels.place(&wish, half), half);
            assert!(places.iter().all(|other| overlap(place, *other) <= 0.0));
            places.push(place);
            labels.taken.push(place);
        }
    }
}
