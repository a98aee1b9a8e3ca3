//! The scenario's own pictures: errors from epoch to epoch, what thirty seeds found ahead of time, and
//! what the paper prints.

use crate::engine::{
    chart::{Axis, Bar, Bars, Body, Chart, Lines, Point, Role, Series},
    msg::Msg,
    stats::{self, Estimate},
};

use super::{
    ID,
    measured::{self, Measured},
    model::Model,
    published::{PRINTED, Printed},
    tally::Seeds,
};

/// All of them, as far as there are numbers for them.
pub fn charts(model: &Model, tally: &Seeds) -> Vec<Chart> {
    let charts = [epochs(model, tally), ahead(), Some(paper())];
    charts.into_iter().flatten().collect()
}

fn key(name: &str) -> Msg {
    Msg::new(format!("{ID}-chart-{name}"))
}

/// Wrong answers on the first test examples after each look.
fn epochs(model: &Model, tally: &Seeds) -> Option<Chart> {
    let looks = model.looks();
    let share = |team: usize, look: usize| {
        let followed = model.followed() as f64;
        let of = move |wrong: &[u16; 3]| f64::from(wrong[team]) / followed;
        let seeds = tally.rows.values();
        stats::mean_of_few(seeds.filter_map(move |row| row.looks.get(look)).map(of))
    };
    let line = |team: usize, name: &str, role: Role| {
        let point = |(look, epoch): (usize, &u32)| {
            let e = share(team, look)?.scaled(1000.0).within(0.0, 1000.0);
            Some(Point::new(f64::from(*epoch), e))
        };
        Series {
            label: key(name),
            role,
            points: looks.iter().enumerate().filter_map(point).collect(),
        }
    };
    let mut series = vec![line(0, "big", Role::Late)];
    if model.small.len() > 1 {
        series.insert(0, line(2, "alone", Role::Other));
        series.push(line(1, "together", Role::Hasty));
    }
    let last = |team: usize| {
        let ends = (0..looks.len()).rev().find_map(|look| share(team, look));
        Some(1000.0 * ends?.value)
    };
    let caption = key("epochs-caption")
        .count("followed", model.followed() as f64)
        .count("big", last(0)?)
        .count("together", last(1)?)
        .count("alone", last(2)?);
    Some(Chart {
        id: format!("{ID}-epochs"),
        title: key("epochs"),
        caption,
        body: Body::Lines(Lines {
            x: Axis::of(key("rounds")),
            y: Axis::of(Msg::new(format!("{ID}-out-of")).count("per", 1000.0)),
            series,
            here: None,
            pinned: Vec::new(),
        }),
    })
}

/// A gain in the colour of whoever is better, or in neither's where that is open.
fn gain(label: Msg, e: Estimate) -> Bar {
    let role = match () {
        () if e.low > 0.0 => Role::Hasty,
        () if e.high < 0.0 => Role::Late,
        () => Role::Other,
    };
    Bar {
        label,
        role,
        value: tenths(e.value),
        low: tenths(e.low),
        high: tenths(e.high),
        total: false,
    }
}

/// More digits would look surer than the numbers are.
fn tenths(value: f64) -> f64 {
    libm::round(value * 10.0) / 10.0
}

fn ahead() -> Option<Chart> {
    let all = measured::all();
    let first = all.first()?;
    let bar = |row: &Measured| {
        let label = key("ahead-row")
            .count("width", row.width as f64)
            .count("split", row.split as f64);
        gain(label, row.gain)
    };
    let caption = key("ahead-caption")
        .count("rows", f64::from(first.rows))
        .count("epochs", f64::from(first.epochs))
        .count("seeds", f64::from(first.seeds));
    Some(Chart {
        id: format!("{ID}-ahead"),
        title: key("ahead").count("seeds", f64::from(first.seeds)),
        caption,
        body: Body::Bars(Bars {
            x: Axis::of(key("fewer")),
            bars: all.iter().map(bar).collect(),
        }),
    })
}

fn paper() -> Chart {
    let bar = |row: &Printed| {
        let label = key("paper-row")
            .text("name", row.name)
            .count("split", f64::from(row.split));
        gain(label, Estimate::exact(row.big - row.small))
    };
    Chart {
        id: format!("{ID}-paper"),
        title: key("paper"),
        caption: key("paper-caption"),
        body: Body::Bars(Bars {
            x: Axis::of(key("fewer")),
            bars: PRINTED.iter().map(bar).collect(),
        }),
    }
}
