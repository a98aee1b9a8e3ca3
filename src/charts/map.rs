//! Ground from above: shades of height in flat terraces, and ways across it.

use plotters_backend::DrawingBackend;

use super::{
    Size, Words,
    marks::{mark, stroke},
    metrics::{self, LINE, SMALL},
    palette::Stroke,
    pen::{At, Pen, QUIET, Side, Type, tint},
};
use crate::engine::{
    chart::{Map, Role, Way},
    msg::Msg,
};

/// Terraces of height.
const TERRACES: u32 = 7;
/// Ink of the highest terrace.
const DARKEST: f64 = 0.5;
/// Most cells across that heights are told apart by; more make too many shapes.
const MOST_ACROSS: u32 = 60;
/// Length of a way's mark in the key [CSS px].
const SWATCH: f64 = 30.0;

/// Height of the ground at a place [m], if it is on the map.
pub(crate) fn height_at(map: &Map, x: f64, y: f64) -> Option<f64> {
    let inside = x >= 0.0 && y >= 0.0 && x < f64::from(map.columns) && y < f64::from(map.rows);
    let at = (inside.then_some(y)? as usize) * map.columns as usize + x as usize;
    map.heights.get(at).map(|height| f64::from(*height))
}

/// Pixels from west to east in a cell, and from north to south.
fn scale(map: &Map, width: u32) -> At {
    let across = f64::from(width) / f64::from(map.columns.max(1));
    let ratio = map.cell.1 / map.cell.0;
    let ratio = if ratio.is_finite() && ratio > 0.0 {
        ratio
    } else {
        1.0
    };
    (across, across * ratio.min(8.0))
}

/// What stands under the map: each way, then what the shades mean and how long a kilometre is.
fn key(map: &Map, words: &dyn Words, width: u32) -> Vec<(Option<usize>, Vec<String>)> {
    let room = f64::from(width) - SWATCH - 8.0;
    let name = |way: &Way| match way.arrives {
        true => words.say(&way.label),
        false => words.say(&Msg::new("chart-map-stops").msg("way", way.label.clone())),
    };
    let mut key: Vec<(Option<usize>, Vec<String>)> = map
        .ways
        .iter()
        .enumerate()
        .map(|(at, way)| (Some(at), metrics::wrap(&name(way), SMALL, false, room)))
        .collect();
    if let Some((low, high)) = range(map) {
        let msg = Msg::new("chart-map-heights")
            .count("low", low)
            .count("high", high);
        key.push((None, metrics::wrap(&words.say(&msg), SMALL, false, room)));
    }
    key
}

fn range(map: &Map) -> Option<(f64, f64)> {
    let heights = map
        .heights
        .iter()
        .map(|h| f64::from(*h))
        .filter(|h| h.is_finite());
    let range = heights.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), h| {
        (low.min(h), high.max(h))
    });
    range.0.is_finite().then_some(range)
}

/// Height of the ground's picture [CSS px].
fn ground(map: &Map, width: u32) -> f64 {
    (scale(map, width).1 * f64::from(map.rows)).min(4.0 * f64::from(width.max(20)))
}

/// Height that suits the map at this width [CSS px].
pub(crate) fn height(map: &Map, words: &dyn Words, width: u32) -> u32 {
    let lines: usize = key(map, words, width)
        .iter()
        .map(|(_, lines)| lines.len())
        .sum();
    (ground(map, width) + 14.0 + (lines + 1) as f64 * (LINE + 2.0)).ceil() as u32
}

/// Draws the map, the ways, and their key.
pub(crate) fn draw<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    map: &Map,
    words: &dyn Words,
    size: Size,
) {
    let scale = scale(map, size.width);
    let bottom = ground(map, size.width);
    pen.rect((0.0, 0.0), (f64::from(size.width), bottom), Role::Ground);
    terraces(pen, map, scale);
    let place = |(x, y): &At| (x * scale.0, y * scale.1);
    for way in &map.ways {
        let points: Vec<At> = way.points.iter().map(place).collect();
        pen.line(&points, Role::Paper, 5.0, Stroke::Solid);
        pen.line(&points, way.role, 2.4, stroke(way.role));
        if let Some(end) = points.last() {
            end_mark(pen, *end, way);
        }
    }
    kilometre(pen, map, words, (scale.0, bottom));
    let mut y = bottom + 14.0 + LINE / 2.0;
    for (at, lines) in key(map, words, size.width) {
        if let Some(way) = at.map(|at| &map.ways[at]) {
            pen.line(
                &[(0.0, y), (SWATCH - 8.0, y)],
                way.role,
                2.4,
                stroke(way.role),
            );
            end_mark(pen, (SWATCH - 8.0, y), way);
        }
        for line in lines {
            pen.text(&line, (SWATCH + 4.0, y), Type::new(SMALL), QUIET);
            y += LINE + 2.0;
        }
    }
}

/// A way that arrives ends in its mark, another in a cross.
fn end_mark<B: DrawingBackend>(pen: &mut Pen<'_, B>, at: At, way: &Way) {
    let (x, y) = at;
    if way.arrives {
        mark(pen, at, 6.2, way.role, Role::Paper);
        mark(pen, at, 4.6, way.role, way.role);
        return;
    }
    for (role, width) in [(Role::Paper, 5.0), (way.role, 2.4)] {
        for up in [-5.0, 5.0] {
            let cross = [(x - 5.0, y - up), (x + 5.0, y + up)];
            pen.line(&cross, role, width, Stroke::Solid);
        }
    }
}

/// The length of a kilometre, in the corner.
fn kilometre<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    map: &Map,
    words: &dyn Words,
    (across, bottom): At,
) {
    let length = 1000.0 / map.cell.0 * across;
    if !(length.is_finite() && length > 0.0) || bottom < 30.0 {
        return;
    }
    let (x, y) = (8.0, bottom - 8.0);
    pen.line(&[(x, y), (x + length, y)], Role::Ink, 2.0, Stroke::Solid);
    let text = words.say(&Msg::new("chart-map-km").count("value", 1.0));
    let face = Type::new(SMALL).side(Side::Start).halo();
    pen.text(&text, (x, y - 10.0), face, Role::Ink);
}

/// Cells of one terrace, joined along rows and then downwards, so that there are few shapes.
fn terraces<B: DrawingBackend>(pen: &mut Pen<'_, B>, map: &Map, scale: At) {
    let Some((low, high)) = range(map) else {
        return;
    };
    let by = map.columns.div_ceil(MOST_ACROSS).max(1) as usize;
    let (columns, rows) = (map.columns as usize, map.rows as usize);
    let level = |row: usize, column: usize| {
        let (row, column) = (
            (row * by + by / 2).min(rows - 1),
            (column * by + by / 2).min(columns - 1),
        );
        let height = f64::from(*map.heights.get(row * columns + column)?);
        let share = (height - low) / (high - low).max(1e-9) * f64::from(TERRACES);
        // The lowest is the ground itself.
        Some((share as u32).min(TERRACES - 1)).filter(|level| *level > 0)
    };
    // Runs that are still growing downwards: columns, level, first row.
    let mut open: Vec<(usize, usize, u32, usize)> = Vec::new();
    let (across, down) = (columns.div_ceil(by), rows.div_ceil(by));
    for row in 0..=down {
        let mut runs: Vec<(usize, usize, u32)> = Vec::new();
        for column in (0..across).filter(|_| row < down) {
            match (level(row, column), runs.last_mut()) {
                (Some(level), Some(run)) if run.1 == column && run.2 == level => run.1 += 1,
                (Some(level), _) => runs.push((column, column + 1, level)),
                (None, _) => {}
            }
        }
        let (stay, end): (Vec<_>, Vec<_>) = open
            .drain(..)
            .partition(|run| runs.contains(&(run.0, run.1, run.2)));
        for (from, to, level, first) in end {
            let left = (from * by) as f64 * scale.0;
            let right = (to * by).min(columns) as f64 * scale.0;
            let top = (first * by) as f64 * scale.1;
            let bottom = (row * by).min(rows) as f64 * scale.1;
            let shade = DARKEST * f64::from(level) / f64::from(TERRACES - 1);
            pen.rect(
                (left, top),
                (right - left, bottom - top),
                tint(Role::Ink, shade),
            );
        }
        open = stay;
        for (from, to, level) in runs {
            if !open.iter().any(|run| (run.0, run.1) == (from, to)) {
                open.push((from, to, level, row));
            }
        }
    }
}
