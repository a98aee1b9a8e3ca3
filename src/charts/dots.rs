//! Marks in groups, two amounts against each other, and a limit across them.

use plotters_backend::DrawingBackend;

use super::{
    Size, Words,
    lines::{self, Layout},
    marks::rimmed,
    metrics::{self, SMALL},
    palette::Stroke,
    pen::{Pen, Side, Type, tint},
    ticks::tame,
};
use crate::engine::{
    chart::{Dots, Lines, Point, Role, Series},
    stats::Estimate,
};

/// Height that suits the chart at this width [CSS px].
pub(crate) fn height(dots: &Dots, words: &dyn Words, width: u32) -> u32 {
    let size = Size { width, height: 0 };
    let layout = Layout::with_names_above(&as_lines(dots), words, size);
    let plot = if size.is_narrow() { 260.0 } else { 330.0 };
    (layout.top + layout.below + plot).ceil() as u32
}

/// Draws the chart.
pub(crate) fn draw<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    dots: &Dots,
    words: &dyn Words,
    size: Size,
) {
    let lines = as_lines(dots);
    let layout = Layout::with_names_above(&lines, words, size);
    lines::axes(pen, &lines, words, &layout);
    for group in &dots.groups {
        for dot in &group.dots {
            whiskers(pen, dot.x, dot.y, group.role, &layout);
        }
    }
    if let Some((limit, name)) = &dots.limit {
        let y = layout.y(*limit);
        let ends = [(layout.left, y), (layout.right, y)];
        pen.line(&ends, Role::Mine, 1.5, Stroke::Solid);
        let text = words.say(name);
        let wide = metrics::width(&text, SMALL, true);
        let at = (layout.right.max(layout.left + wide), y - 9.0);
        let face = Type::new(SMALL).bold().side(Side::End).halo();
        pen.text(&text, at, face, Role::Mine);
    }
    for group in &dots.groups {
        for dot in &group.dots {
            if let (Some(x), Some(y)) = (tame(dot.x.value), tame(dot.y.value)) {
                let radius = if group.role == Role::Mine { 5.4 } else { 3.9 };
                rimmed(pen, (layout.x(x), layout.y(y)), radius, group.role);
            }
        }
    }
    lines::keys(pen, &lines, &layout, false);
}

fn whiskers<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    x: Estimate,
    y: Estimate,
    role: Role,
    layout: &Layout,
) {
    let all = [x.value, x.low, x.high, y.value, y.low, y.high];
    if all.iter().any(|value| tame(*value).is_none()) {
        return;
    }
    let ink = tint(role, if role == Role::Mine { 0.9 } else { 0.3 });
    let (cx, cy) = (layout.x(x.value), layout.y(y.value));
    for ends in [
        [(layout.x(x.low), cy), (layout.x(x.high), cy)],
        [(cx, layout.y(y.low)), (cx, layout.y(y.high))],
    ] {
        pen.line(&ends, ink, 1.4, Stroke::Solid);
    }
}

/// The same as lines, for axes and names: both axes from zero to the furthest end of an interval.
fn as_lines(dots: &Dots) -> Lines {
    let all = || dots.groups.iter().flat_map(|group| &group.dots);
    let most = |of: fn(Estimate) -> f64, estimate: fn(&crate::engine::chart::Dot) -> Estimate| {
        all()
            .map(|dot| of(estimate(dot)))
            .filter_map(tame)
            .fold(0.0, f64::max)
    };
    let across = most(|e| e.high, |dot| dot.x);
    let up = most(|e| e.high, |dot| dot.y);
    let corners = [
        (0.0, 0.0),
        (across, up.max(dots.limit.as_ref().map_or(0.0, |l| l.0))),
    ];
    let frame = corners.map(|(x, y)| Point::new(x, Estimate::exact(y)));
    Lines {
        x: dots.x.clone(),
        y: dots.y.clone(),
        series: dots
            .groups
            .iter()
            .map(|group| Series {
                label: group.label.clone(),
                role: group.role,
                points: frame.into(),
            })
            .collect(),
        here: None,
        pinned: Vec::new(),
    }
}
