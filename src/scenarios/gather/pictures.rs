//! The scenario's own pictures: the price at every value of the dial, and the tests of a clinic.

use crate::engine::{
    chart::{Axis, Bar, Bars, Body, Chart, Lines, Point, Role, Series},
    msg::Msg,
    stats::Estimate,
};

use super::{
    ID,
    best::{self, Priced},
    clinic::{Clinic, JOURNAL, PREPRINT, SERIES, Study},
    forms::{self, Formula, OVERSHOOT},
    model::{Model, Rule},
    tally::Decisions,
};

/// Both pictures, as far as there are numbers for them.
pub fn charts(model: &Model, tally: &Decisions) -> Vec<Chart> {
    let clinic = model.clinic.as_ref().map(clinic);
    [price(model, tally), clinic]
        .into_iter()
        .flatten()
        .collect()
}

fn key(name: &str) -> Msg {
    Msg::new(format!("{ID}-{name}"))
}

/// The price at every value of the dial that says when to stop, as counted and as the formulas have
/// it.
fn price(model: &Model, tally: &Decisions) -> Option<Chart> {
    let best = best::best(model, tally)?;
    let counted = best::prices(model, tally);
    let own = counted.get(model.own)?;
    let (dial, digits) = match model.rule {
        Rule::Sequential => ("bound", 1),
        Rule::Fixed => ("n", 0),
    };
    let point = |p: &Priced| {
        let e = p.price.scaled(1000.0);
        Point::new(p.at, e)
    };
    // What was counted lies on top.
    let mut series = formulas(model);
    series.push(Series {
        label: key("price-counted"),
        role: Role::Mine,
        points: counted.iter().map(point).collect(),
    });
    let caption = key(&format!("price-caption-{dial}"))
        .count("least", 1000.0 * best.price.value)
        .number("best", best.at.value, digits)
        .number("low", best.at.low, digits)
        .number("high", best.at.high, digits)
        .number("here", model.stop(), digits)
        .count("cost", 1000.0 * own.price.value);
    Some(Chart {
        id: format!("{ID}-price"),
        title: key("price-title"),
        caption,
        body: Body::Lines(Lines {
            x: Axis::of(key(&format!("param-{dial}"))),
            y: Axis::of(key("out-of").count("per", 1000.0)),
            series,
            here: Some(model.stop()),
            pinned: Vec::new(),
        }),
    })
}

/// The formulas' lines. Wald's hold for looks that share no fault.
fn formulas(model: &Model) -> Vec<Series> {
    let line = |name: &str, role: Role, formula: &dyn Fn(f64) -> Formula| {
        let point = |&x: &f64| {
            let f = formula(x);
            let y = 1000.0 * model.prices.all(f.wrong_yes, f.wrong_no, f.looks);
            Point::new(x, Estimate::exact(y))
        };
        Series {
            label: key(name),
            role,
            points: model.grid.iter().map(point).collect(),
        }
    };
    match model.rule {
        Rule::Fixed => vec![line("price-fixed", Role::Other, &|n| {
            forms::fixed(model, n)
        })],
        Rule::Sequential => vec![
            line("price-wald", Role::Other, &|bound| {
                forms::wald(model, bound, 0.0)
            }),
            line("price-corrected", Role::Ink, &|bound| {
                forms::wald(model, bound, OVERSHOOT)
            }),
        ],
    }
}

/// Whom infected people infect until they are found: series of quick tests, and the slow one.
fn clinic(clinic: &Clinic) -> Chart {
    let bar = |label: Msg, role: Role, e: Estimate| Bar {
        label,
        role,
        value: tenths(e.value),
        low: tenths(e.low),
        high: tenths(e.high),
        total: false,
    };
    let quick = |name: &'static str, study: &Study| -> Vec<Bar> {
        let one = |tests: usize| {
            let label = key(name).count("tests", tests as f64);
            bar(label, Role::Hasty, clinic.quick(study, tests))
        };
        (1..=SERIES).map(one).collect()
    };
    let mut bars = quick("clinic-preprint", &PREPRINT);
    bars.extend(quick("clinic-journal", &JOURNAL));
    let slow = Estimate::exact(clinic.slow());
    bars.push(bar(key("clinic-slow"), Role::Late, slow));
    let three = clinic.quick(&PREPRINT, SERIES);
    let caption = key("clinic-caption")
        .count("three", three.value)
        .count("journal", clinic.quick(&JOURNAL, SERIES).value)
        .count("slow", slow.value);
    Chart {
        id: format!("{ID}-clinic"),
        title: key("clinic-title"),
        caption,
        body: Body::Bars(Bars {
            x: Axis::of(key("clinic-axis")),
            bars,
        }),
    }
}

/// More digits would look surer than the numbers are.
fn tenths(value: f64) -> f64 {
    libm::round(value * 10.0) / 10.0
}
