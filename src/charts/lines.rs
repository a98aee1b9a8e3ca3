//! Lines with bands over a dial, the reader's own setting marked on them.
//!
//! Names stand at the ends of their lines, or above the picture where it is narrow. There is no
//! legend to be looked up, and the only grid is horizontal, to read values by.

mod layout;
mod readings;
mod spread;

use plotters_backend::DrawingBackend;

use super::{
    Size, Words,
    marks::{line_ink, mark, rimmed, stroke},
    metrics::{self, LINE, SMALL},
    palette::Stroke,
    pen::{At, Pen, QUIET, Side, Type, tint},
    ticks::tame,
};
use crate::engine::{
    chart::{Lines, Point, Role, Series},
    msg::Msg,
};
pub(super) use layout::Layout;
use layout::SWATCH;

/// Height that suits the chart at this width [CSS px].
pub(crate) fn height(lines: &Lines, words: &dyn Words, width: u32) -> u32 {
    let narrow = width < Size::NARROW_BELOW;
    let layout = Layout::new(lines, words, Size { width, height: 0 });
    (layout.top + layout.below + if narrow { 215.0 } else { 265.0 }).ceil() as u32
}

/// Draws the chart.
pub(crate) fn draw<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    lines: &Lines,
    words: &dyn Words,
    size: Size,
) {
    let layout = Layout::new(lines, words, size);
    axes(pen, lines, words, &layout);
    for series in &lines.series {
        band(pen, series, &layout);
    }
    let here = lines.here.and_then(tame).filter(|x| layout.holds(*x));
    if let Some(x) = here {
        rule(pen, layout.x(x), words, &layout);
    }
    for series in &lines.series {
        line(pen, series, &layout);
    }
    if layout.above {
        keys(pen, lines, &layout, true);
    } else {
        names(pen, lines, &layout);
    }
    if let Some(x) = here {
        readings::draw(pen, &lines.series, x, words, &layout);
    }
    for &(role, point) in &lines.pinned {
        hollow(pen, role, point, &layout);
    }
}

pub(super) fn axes<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    lines: &Lines,
    words: &dyn Words,
    layout: &Layout,
) {
    for (i, (value, text)) in layout.y_ticks.iter().enumerate() {
        let y = layout.y(*value);
        let ink = if i == 0 {
            tint(Role::Ink, 0.6)
        } else {
            tint(Role::Faint, 0.38)
        };
        pen.line(
            &[(layout.left, y), (layout.right, y)],
            ink,
            1.0,
            Stroke::Solid,
        );
        pen.text(
            text,
            (layout.left - 7.0, y),
            Type::new(SMALL).side(Side::End),
            QUIET,
        );
    }
    for (i, text) in layout.y_label.iter().enumerate() {
        pen.text(
            text,
            (0.0, layout.y_label_top + (i as f64 + 0.5) * LINE),
            Type::new(SMALL),
            QUIET,
        );
    }
    for tick in &layout.x_ticks {
        let (x, bottom) = (layout.x(tick.value), layout.bottom);
        pen.line(
            &[(x, bottom), (x, bottom + 4.0)],
            tint(Role::Ink, 0.6),
            1.0,
            Stroke::Solid,
        );
        let mut face = Type::new(SMALL).side(Side::Middle);
        if tick.strong {
            face = face.bold();
        }
        for (i, text) in tick.lines.iter().enumerate() {
            let at = (tick.centre, bottom + 7.0 + (i as f64 + 0.5) * LINE);
            pen.text(
                text,
                at,
                face,
                if tick.strong { Role::Ink.into() } else { QUIET },
            );
        }
    }
    let label = words.say(&lines.x.label);
    let centre = (layout.left + layout.right) / 2.0;
    let half = metrics::width(&label, SMALL, false) / 2.0;
    let centre = centre.min(layout.width - half).max(half);
    pen.text(
        &label,
        (centre, layout.x_label_y),
        Type::new(SMALL).side(Side::Middle),
        QUIET,
    );
}

/// The points of a series that can be drawn: position, value, low end, high end [CSS px].
fn drawable<'a>(
    series: &'a Series,
    layout: &'a Layout,
) -> impl DoubleEndedIterator<Item = (f64, f64, f64, f64)> + 'a {
    series.points.iter().filter_map(|p| {
        let (x, y) = (tame(p.x)?, tame(p.y)?);
        let low = tame(p.low).unwrap_or(y).min(y);
        let high = tame(p.high).unwrap_or(y).max(y);
        Some((layout.x(x), layout.y(y), layout.y(low), layout.y(high)))
    })
}

fn band<B: DrawingBackend>(pen: &mut Pen<'_, B>, series: &Series, layout: &Layout) {
    let points: Vec<_> = drawable(series, layout).collect();
    if let [(x, _, low, high)] = points[..] {
        // A single point has no area: its interval is a bar.
        pen.line(
            &[(x, low), (x, high)],
            tint(series.role, 0.4),
            6.0,
            Stroke::Solid,
        );
        return;
    }
    let upper = points.iter().map(|&(x, _, _, high)| (x, high));
    let lower = points.iter().rev().map(|&(x, _, low, _)| (x, low));
    let outline: Vec<At> = upper.chain(lower).collect();
    pen.fill(&outline, tint(series.role, 0.17));
}

fn line<B: DrawingBackend>(pen: &mut Pen<'_, B>, series: &Series, layout: &Layout) {
    let points: Vec<At> = drawable(series, layout).map(|(x, y, ..)| (x, y)).collect();
    let width = if series.role == Role::Mine { 3.0 } else { 2.4 };
    pen.line(&points, line_ink(series.role), width, stroke(series.role));
    // Where points stand close, only some carry a mark, the last always.
    let room = (layout.right - layout.left) / 11.0;
    let mut last = f64::INFINITY;
    for &at in points.iter().rev() {
        if last - at.0 >= room.min(34.0) {
            rimmed(pen, at, 3.9, series.role);
            last = at.0;
        }
    }
}

/// A pinned run's value, empty inside, with its interval as a bar.
fn hollow<B: DrawingBackend>(pen: &mut Pen<'_, B>, role: Role, p: Point, layout: &Layout) {
    let (Some(x), Some(y)) = (tame(p.x), tame(p.y)) else {
        return;
    };
    let end = |value: f64| layout.y(tame(value).unwrap_or(y));
    let (x, y) = (layout.x(x), layout.y(y));
    pen.line(
        &[(x, end(p.low)), (x, end(p.high))],
        line_ink(role),
        2.0,
        Stroke::Solid,
    );
    mark(pen, (x, y), 7.6, role, Role::Paper);
    mark(pen, (x, y), 6.4, role, line_ink(role));
    mark(pen, (x, y), 3.6, role, Role::Paper);
}

/// The reader's setting: a rule with a pin on top.
fn rule<B: DrawingBackend>(pen: &mut Pen<'_, B>, x: f64, words: &dyn Words, layout: &Layout) {
    let top = layout.top;
    pen.line(
        &[(x, top - 4.0), (x, layout.bottom)],
        Role::Mine,
        1.5,
        Stroke::Solid,
    );
    pen.fill(
        &[(x - 5.5, top - 12.0), (x + 5.5, top - 12.0), (x, top - 2.0)],
        Role::Mine,
    );
    let text = words.say(&Msg::new("chart-here"));
    let half = metrics::width(&text, SMALL, true) / 2.0;
    let centre = x.min(layout.width - half).max(half);
    pen.text(
        &text,
        (centre, top - 22.0),
        Type::new(SMALL).bold().side(Side::Middle),
        Role::Mine,
    );
}

/// The names of the lines at their ends.
fn names<B: DrawingBackend>(pen: &mut Pen<'_, B>, lines: &Lines, layout: &Layout) {
    for (series, key) in lines.series.iter().zip(&layout.keys) {
        let (x, y) = key.at;
        let first = y - (key.lines.len() as f64 - 1.0) / 2.0 * LINE;
        for (i, text) in key.lines.iter().enumerate() {
            pen.text(
                text,
                (x, first + i as f64 * LINE),
                Type::new(14.0).halo(),
                line_ink(series.role),
            );
        }
    }
}

/// The names as rows above, each beside its mark, on a piece of its line where there are lines.
pub(super) fn keys<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    lines: &Lines,
    layout: &Layout,
    lined: bool,
) {
    for (series, key) in lines.series.iter().zip(&layout.keys) {
        let (x, y) = key.at;
        if lined {
            let piece = [(x, y), (x + 26.0, y)];
            pen.line(&piece, line_ink(series.role), 2.4, stroke(series.role));
        }
        rimmed(pen, (x + 13.0, y), 3.9, series.role);
        for (i, text) in key.lines.iter().enumerate() {
            pen.text(
                text,
                (x + SWATCH, y + i as f64 * LINE),
                Type::new(SMALL),
                line_ink(series.role),
            );
        }
    }
}
