//! The scenario's own pictures: how soon the map is right, and what every pair of dials gives.

use crate::engine::{
    chart::{Axis, Body, Chart, Lines, Point, Role, Series},
    msg::Msg,
    stats,
};

use super::{
    ID, facts, findings,
    frontier::{self, Pair},
    model::Model,
    tally::Reads,
};

/// Steps along the curve over time.
const STEPS: u32 = 32;

/// Shortest time axis [ms].
const SHORTEST: f64 = 1.0;

/// Both pictures, once there is a trial.
pub fn charts(model: &Model, tally: &Reads) -> Vec<Chart> {
    if tally.len() == 0 {
        return Vec::new();
    }
    [fresh(model, tally), pairs(model)]
        .into_iter()
        .flatten()
        .collect()
}

fn key(name: &str) -> Msg {
    Msg::new(format!("{ID}-{name}"))
}

fn axis(name: &str) -> Axis {
    Axis::of(key(name))
}

/// Fresh reads out of 1,000 over the time since the report was saved.
fn fresh(model: &Model, tally: &Reads) -> Option<Chart> {
    let needed = tally.column(|row| row.needed);
    let longest = || needed.iter().copied().fold(0.0, f64::max);
    let until = facts::t_999(tally).map_or_else(longest, |e| e.value * 1.05);
    // The reader's own time is on the axis if it is not far beyond what happens.
    let until = if model.t_ms < 3.0 * until {
        until.max(model.t_ms)
    } else {
        until
    }
    .max(SHORTEST);
    let step = |i: u32| until * f64::from(i) / f64::from(STEPS);
    let mut times: Vec<f64> = (0..=STEPS).map(step).collect();
    if model.t_ms <= until {
        // Exactly there too, so that the reading at the reader's setting is no guess between steps.
        times.push(model.t_ms);
        times.sort_by(f64::total_cmp);
        times.dedup();
    }
    let mut counts = vec![0_u32; times.len() + 1];
    for needed in &needed {
        counts[times.partition_point(|t| t < needed)] += 1;
    }
    let mut fresh = 0;
    let mut points = Vec::with_capacity(times.len());
    for (t, count) in times.iter().zip(&counts) {
        fresh += count;
        let e = stats::share(f64::from(fresh), needed.len() as u64)?.scaled(1000.0);
        points.push(Point::new(*t, e));
    }
    let here = needed
        .iter()
        .filter(|&&needed| needed <= model.t_ms)
        .count();
    let share = |count: f64| count / needed.len() as f64 * 1000.0;
    let caption = key("fresh-caption")
        .count("at_once", points[0].y)
        .count("here", share(here as f64));
    let caption = findings::ms(caption, "t", model.t_ms);
    Some(Chart {
        id: format!("{ID}-fresh"),
        title: key("fresh-title"),
        caption,
        body: Body::Lines(Lines {
            x: axis("fresh-x"),
            y: axis("fresh-y"),
            series: vec![Series {
                label: key("fresh-line"),
                role: Role::Ink,
                points,
            }],
            here: Some(model.t_ms),
            pinned: Vec::new(),
        }),
    })
}

/// Stale reads over the time that reads take, one line for each w, one point for each r.
fn pairs(model: &Model) -> Option<Chart> {
    let all = frontier::pairs(model);
    let mine = *all.iter().find(|p| (p.r, p.w) == (model.r, model.w))?;
    let point = |pair: &Pair| Point::new(pair.read_ms, pair.stale);
    let line = |w: usize| {
        let own = || all.iter().filter(move |pair| pair.w == w);
        let label =
            key("pairs-line")
                .count("w", w as f64)
                .number("write", own().next()?.write_ms, 1);
        Some(Series {
            label,
            role: if w == model.w {
                Role::Mine
            } else {
                Role::Other
            },
            points: own().map(point).collect(),
        })
    };
    let caption = key("pairs-caption")
        .count("r", model.r as f64)
        .count("w", model.w as f64)
        .number("read", mine.read_ms, 1)
        .count("stale", mine.stale.value);
    Some(Chart {
        id: format!("{ID}-pairs"),
        title: key("pairs-title"),
        caption,
        body: Body::Lines(Lines {
            x: axis("pairs-x"),
            y: axis("pairs-y"),
            series: lines(model).into_iter().filter_map(line).collect(),
            here: Some(mine.read_ms),
            pinned: Vec::new(),
        }),
    })
}

/// The numbers of confirmations that have a line: all of a few; of many, the least, the reader's own
/// and its neighbours, a majority and the most, which is as many names as can be read.
fn lines(model: &Model) -> Vec<usize> {
    let (n, w) = (model.n, model.w);
    let told = [1, w.saturating_sub(1), w, w + 1, n / 2 + 1, n];
    (1..=n).filter(|w| n <= 5 || told.contains(w)).collect()
}
