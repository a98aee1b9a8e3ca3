//! What the lines say at the reader's setting: a ring on each, and its value beside it.

use plotters_backend::DrawingBackend;

use super::layout::Layout;
use crate::charts::{
    Words,
    marks::{line_ink, mark},
    metrics,
    pen::{At, Pen, Side, Type},
    ticks::{decimals_of, tame},
};
use crate::engine::{
    chart::{Role, Series},
    msg::Msg,
    order,
};

/// Size of the values at the reader's setting [CSS px].
const VALUE: f64 = 14.0;

/// What a line says at the reader's setting.
struct Reading {
    role: Role,
    y: f64,
    slope: f64,
    text: String,
}

/// A ring around each line at the reader's setting, and what the line says there.
pub(super) fn draw<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    all: &[Series],
    x: f64,
    words: &dyn Words,
    layout: &Layout,
) {
    let mut found: Vec<Reading> = Vec::new();
    for series in all {
        if let Some((value, slope)) = reading(series, x) {
            let text =
                words.say(&Msg::new("chart-number").number("value", value, decimals_of(value)));
            found.push(Reading {
                role: series.role,
                y: layout.y(value),
                slope,
                text,
            });
        }
    }
    order::by_number(&mut found, |reading| reading.y);
    let px = layout.x(x);
    for r in &found {
        pen.disc((px, r.y), 9.6, Role::Paper);
        pen.ring((px, r.y), 8.8, Role::Mine, 1.7);
    }
    for r in &found {
        mark(pen, (px, r.y), 4.6, r.role, line_ink(r.role));
    }
    // More than two get a column of their own, in the order of the lines.
    let column = (found.len() > 2).then(|| layout.column(found.iter().map(|r| r.y)));
    let lowest = layout.bottom - 9.0;
    let mut above = f64::NEG_INFINITY;
    for (i, r) in found.iter().enumerate() {
        let wide = metrics::width(&r.text, VALUE, true);
        let left_fits = px - 14.0 - wide > layout.left;
        let right_fits = px + 14.0 + wide < layout.right + 6.0;
        // Above the topmost line, below the others, on the side that the line leaves free.
        let below = i > 0 && r.y + 18.0 < lowest;
        let left_is_free = column.is_none() && r.slope != 0.0 && (r.slope > 0.0) != below;
        let left = if left_is_free {
            left_fits || !right_fits
        } else {
            left_fits && !right_fits
        };
        let y = match &column {
            Some(column) => column[i],
            None => (if below { r.y + 17.0 } else { r.y - 16.0 }).max(above + 17.0),
        };
        above = y;
        let side = if left { Side::End } else { Side::Start };
        let at = (if left { px - 12.0 } else { px + 12.0 }, y);
        pen.text(
            &r.text,
            at,
            Type::new(VALUE).bold().side(side).halo(),
            line_ink(r.role),
        );
    }
}

/// Value and slope of a line at `x`, linear between its points; `None` outside them.
fn reading(series: &Series, x: f64) -> Option<(f64, f64)> {
    let points: Vec<At> = series
        .points
        .iter()
        .filter_map(|p| Some((tame(p.x)?, tame(p.y)?)))
        .collect();
    let after = points.iter().position(|p| p.0 >= x)?;
    let (x1, y1) = points[after];
    if x1 == x {
        let before = points[after.saturating_sub(1)];
        let next = points[(after + 1).min(points.len() - 1)];
        return Some((y1, next.1 - before.1));
    }
    let (x0, y0) = *points.get(after.checked_sub(1)?)?;
    Some((y0 + (y1 - y0) * ((x - x0) / (x1 - x0)), y1 - y0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::chart::Point;

    #[test]
    fn a_reading_lies_on_the_line() {
        let point = |x, y| Point {
            x,
            y,
            low: y,
            high: y,
        };
        let points = vec![
            point(0.0, 4.0),
            point(2.0, 8.0),
            point(4.0, f64::NAN),
            point(6.0, 0.0),
        ];
        let series = Series {
            label: Msg::new("s"),
            role: Role::Late,
            points,
        };
        let cases = [
            (-1.0, None),
            (0.0, Some(4.0)),
            (1.0, Some(6.0)),
            (2.0, Some(8.0)),
            (4.0, Some(4.0)),
            (7.0, None),
        ];
        for (x, want) in cases {
            assert_eq!(reading(&series, x).map(|r| r.0), want, "{x}");
        }
    }
}
