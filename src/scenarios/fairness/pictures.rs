//! The scenario's own picture: accuracy against fairness on all of Adult, measured ahead of time.

use crate::engine::{
    chart::{Axis, Body, Chart, Lines, Point, Role, Series},
    msg::Msg,
    stats::Estimate,
};

use super::{
    ID,
    measure::Measure,
    model::{Method, Model, NAMES},
    params::MOST,
    people::Data,
    shipped,
};

fn key(name: &str) -> Msg {
    Msg::new(format!("{ID}-{name}"))
}

fn axis(name: &str) -> Axis {
    Axis::of(key(name))
}

/// The ways, each with its colour.
const WAYS: [(Method, Measure, Role); 5] = [
    (Method::MultiTask, Measure::Mmd, Role::Ink),
    (Method::FairnessWeight, Measure::Mmd, Role::Mine),
    (Method::MtaFLoss, Measure::Mmd, Role::Hasty),
    (Method::MtaFSet, Measure::Mmd, Role::Late),
    (Method::FairnessWeight, Measure::Correlation, Role::Other),
];

/// The shipped frontier, where the design is about the same people.
pub fn charts(model: &Model) -> Vec<Chart> {
    match model.data {
        Data::Adult => frontier().into_iter().collect(),
        Data::German => Vec::new(),
    }
}

fn frontier() -> Option<Chart> {
    let mut series = Vec::new();
    for (method, measure, role) in WAYS {
        let own = shipped::points()
            .iter()
            .filter(|point| point.method == method && point.measure == measure);
        let point = |point: &shipped::Point| {
            let arfg = point.arfg?;
            Some(Point::new(point.are.value, arfg))
        };
        let mut points: Vec<Point> = own.filter_map(point).collect();
        points.sort_by(|a, b| a.x.total_cmp(&b.x));
        if !points.is_empty() {
            series.push(Series {
                label: label(method, measure),
                role,
                points,
            });
        }
    }
    // What both are measured by.
    let alone = Point::new(1000.0, Estimate::exact(1000.0));
    let least = |way: &Series| way.points.iter().map(|p| p.y).fold(f64::INFINITY, f64::min);
    let together = series.first().map(least)?;
    let lowest = series.iter().map(least).fold(f64::INFINITY, f64::min);
    let caption = key("full-caption")
        .count("rows", MOST[0] as f64)
        .count("seeds", f64::from(shipped::seeds()?))
        .count("together", together)
        .count("lowest", lowest);
    series.push(Series {
        label: label(Method::SingleTask, Measure::Mmd),
        role: Role::Faint,
        points: vec![alone],
    });
    Some(Chart {
        id: format!("{ID}-full"),
        title: key("full-title"),
        caption,
        body: Body::Lines(Lines {
            x: axis("plane-x"),
            y: axis("plane-y"),
            series,
            here: None,
            pinned: Vec::new(),
        }),
    })
}

fn label(method: Method, measure: Measure) -> Msg {
    let word = NAMES[method as usize];
    let way = Msg::new(format!("{ID}-option-method-{word}.short"));
    match measure {
        Measure::Mmd => way,
        Measure::Correlation => key("full-other").msg("way", way),
    }
}
