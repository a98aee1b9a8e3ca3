//! The charts of a plan: the trade-off curve over the reader's dial, and people out of 1,000.

use crate::engine::{
    chart::{Axis, Body, Chart, Lines, People, PeopleGroup, Point, Role, Series},
    fact::Fact,
    msg::{Msg, rounded},
    order,
    param::{Kind, Param, Unit},
    plan::{Plan, Purpose},
    run::Run,
    stats::Estimate,
};
use crate::scenarios::Entry;

use super::schema;

/// People in a grid.
const GRID: u32 = 1000;

/// All charts of a plan, the main picture first.
pub fn charts(scenario: &dyn Entry, plan: &Plan) -> Vec<Chart> {
    let mut charts: Vec<Chart> = curve(scenario, plan).into_iter().collect();
    charts.extend(plane(scenario, plan));
    charts.extend(plan.chosen().charts());
    charts.extend(people(scenario, plan.chosen()));
    charts
}

fn find<'a>(facts: &'a [Fact], name: &str) -> Option<&'a Fact> {
    facts.iter().find(|fact| fact.name == name)
}

fn estimate(facts: &[Fact], name: &str) -> Option<Estimate> {
    find(facts, name)?.estimate
}

/// The trade-off curve: both sides over the dial, with bands, and the reader's setting.
fn curve(scenario: &dyn Entry, plan: &Plan) -> Option<Chart> {
    let id = scenario.id();
    let param = plan.request.over;
    let place = |value: f64| match param.kind {
        Kind::Number { .. } => value,
        Kind::Choice { .. } => f64::from(param.position(value)),
    };
    let measured: Vec<(f64, Vec<Fact>)> = plan
        .curve()
        .into_iter()
        .map(|(at, run)| (place(at), run.facts()))
        .collect();
    let mut series = Vec::new();
    for &(fact, role) in scenario.story().curve {
        let point = |(x, facts): &(f64, Vec<Fact>)| {
            let e = estimate(facts, fact)?;
            Some(Point::new(*x, e))
        };
        let points = measured.iter().filter_map(point).collect();
        series.push(Series {
            label: schema::fact_label(id, fact),
            role,
            points,
        });
    }
    let facts = plan.chosen().facts();
    let first = scenario.story().curve.first()?.0;
    let y = match find(&facts, first)?.per {
        Some(per) => Msg::new(format!("{id}-out-of")).count("per", f64::from(per)),
        None => schema::fact_label(id, first),
    };
    let caption = caption(scenario, plan, &facts, &series)?;
    let pinned = pinned(scenario, plan, place);
    let after = |more: bool, key: &'static str, caption: Msg| match more {
        true => Msg::new(key).msg("caption", caption),
        false => caption,
    };
    let caption = after(glanced(plan), "chart-curve-glanced", caption);
    let caption = after(!pinned.is_empty(), "chart-curve-pinned", caption);
    let label = match param.unit() {
        Some(unit) if !matches!(unit, Unit::One | Unit::Count) => Msg::new("chart-dial-unit")
            .msg("dial", schema::label(id, param))
            .msg("unit", Msg::new(format!("unit-{}", unit.id()))),
        _ => schema::label(id, param),
    };
    let categories = match param.kind {
        Kind::Choice { options, .. } => options
            .iter()
            .map(|o| schema::option_short(id, param, o))
            .collect(),
        Kind::Number { .. } => Vec::new(),
    };
    let lines = Lines {
        x: Axis { label, categories },
        y: Axis::of(y),
        series,
        here: Some(place(plan.request.values.get(param.id))),
        pinned,
    };
    let title = Msg::new("chart-curve-title").msg("dial", schema::label(id, param));
    Some(Chart {
        id: format!("{id}-curve"),
        title,
        caption,
        body: Body::Lines(lines),
    })
}

/// Whether a point of the curve rests on fewer trials than a whole run has.
fn glanced(plan: &Plan) -> bool {
    let point = |purpose: &Purpose| matches!(purpose, Purpose::Point(_));
    let points = plan.runs.iter().filter(|p| p.purposes.iter().any(point));
    points.into_iter().any(|p| p.wanted < p.run.units())
}

/// The pinned run on the curve's axes, unless it is the run that is shown.
fn pinned(scenario: &dyn Entry, plan: &Plan, place: impl Fn(f64) -> f64) -> Vec<(Role, Point)> {
    let run = plan.run_for(Purpose::Pinned);
    let Some(run) = run.filter(|run| *run.values() != plan.request.values) else {
        return Vec::new();
    };
    let (x, facts) = (place(run.values().get(plan.request.over.id)), run.facts());
    let curve = scenario.story().curve.iter();
    let point = |&(fact, role)| Some((role, Point::new(x, estimate(&facts, fact)?)));
    curve.filter_map(point).collect()
}

/// What the curve shows, in numbers: here, at both ends of the dial, and the least and most along it.
fn caption(scenario: &dyn Entry, plan: &Plan, facts: &[Fact], series: &[Series]) -> Option<Msg> {
    let id = scenario.id();
    let param = plan.request.over;
    let value = |at: f64| schema::value(id, param, at);
    let points = plan.curve();
    let ends = [points.first()?.0, points.last()?.0];
    let mut caption = Msg::new("chart-curve-caption")
        .msg("here", value(plan.request.values.get(param.id)))
        .msg("from", value(ends[0]))
        .msg("to", value(ends[1]));
    // Always the same sentences: while numbers sharpen no line comes or goes.
    const NAMES: [[&str; 6]; 2] = [
        [
            "first",
            "first_here",
            "first_from",
            "first_to",
            "first_least",
            "first_most",
        ],
        [
            "second",
            "second_here",
            "second_from",
            "second_to",
            "second_least",
            "second_most",
        ],
    ];
    for ((names, &(fact, _)), line) in NAMES.iter().zip(scenario.story().curve).zip(series) {
        let ys = || line.points.iter().map(|p| p.y);
        let values = [
            estimate(facts, fact)?.value,
            ys().next()?,
            ys().next_back()?,
            ys().fold(f64::INFINITY, f64::min),
            ys().fold(0.0, f64::max),
        ];
        caption = caption.msg(names[0], schema::fact_label(id, fact));
        for (&name, value) in names[1..].iter().zip(values) {
            caption = caption.count(name, value);
        }
    }
    Some(caption)
}

/// Two ratios out of 1,000 against each other, a point for each place of the curve's dial, and the reader's own.
fn plane(scenario: &dyn Entry, plan: &Plan) -> Option<Chart> {
    let id = scenario.id();
    let [across, up] = scenario.plane()?;
    let point = |facts: &[Fact]| {
        let (x, y) = (estimate(facts, across)?, estimate(facts, up)?);
        Some(Point::new(x.value, y))
    };
    let name = |part: &str| Msg::new(format!("{id}-plane-{part}"));
    let axis = |part: &str| Axis::of(name(part));
    let mine = plan.chosen().facts();
    let here = point(&mine)?;
    let mut points: Vec<Point> = plan
        .curve()
        .iter()
        .filter_map(|(_, run)| point(&run.facts()))
        .collect();
    order::by_number(&mut points, |point| point.x);
    // Both are ratios to what stands here.
    let origin = Point::new(1000.0, Estimate::exact(1000.0));
    let caption = name("caption")
        .msg("dial", schema::label(id, plan.request.over))
        .count("across", here.x)
        .count("low", estimate(&mine, across)?.low)
        .count("high", estimate(&mine, across)?.high)
        .count("up", here.y)
        .count("up_low", here.low)
        .count("up_high", here.high);
    let series = |label: Msg, role: Role, points: Vec<Point>| Series {
        label,
        role,
        points,
    };
    Some(Chart {
        id: format!("{id}-plane"),
        title: name("title").msg("dial", schema::label(id, plan.request.over)),
        caption,
        body: Body::Lines(Lines {
            x: axis("x"),
            y: axis("y"),
            series: vec![
                series(name("line"), Role::Other, points),
                series(Msg::new("chart-here"), Role::Mine, vec![here]),
                series(name("origin"), Role::Faint, vec![origin]),
            ],
            here: None,
            pinned: Vec::new(),
        }),
    })
}

/// One grid of 1,000 for each side.
fn people<'a>(scenario: &'a dyn Entry, run: &dyn Run) -> impl Iterator<Item = Chart> + use<'a> {
    let id = scenario.id();
    let facts = run.facts();
    scenario
        .story()
        .people
        .iter()
        .filter_map(move |&(fact, role)| {
            let e = estimate(&facts, fact)?;
            let group = PeopleGroup {
                label: schema::fact_label(id, fact),
                role,
                count: (rounded(e.value, 0) as u32).min(GRID),
            };
            let caption = Msg::new(format!("{id}-people-{fact}.caption")).estimate(e, e.digits());
            Some(Chart {
                id: format!("{id}-people-{fact}"),
                title: Msg::new(format!("{id}-people-{fact}")),
                caption,
                body: Body::People(People {
                    total: GRID,
                    groups: vec![group],
                }),
            })
        })
}

/// The colour of a fact's side, if the story gives it one.
pub fn role(scenario: &dyn Entry, fact: &str) -> Option<Role> {
    scenario
        .story()
        .curve
        .iter()
        .find(|(name, _)| *name == fact)
        .map(|(_, role)| *role)
}

/// Whether a parameter's value stands at its default.
pub fn is_default(param: &Param, value: f64) -> bool {
    param.position(value) == param.position(param.default())
}
