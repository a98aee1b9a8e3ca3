//! What a limit on a harm allows, what it costs, and whom: read off a grid of designs.
//!
//! The catalogue has, for a scenario with limits: `<id>-limit-title`, `-caption`, `-x`, `-y`, `-harm`
//! (what is limited), `-design` (one design, by its dials), `-pick`, `-price`, `-no-price`, and
//! `-also-<fact>` for each fact that others pay in.

use crate::{
    engine::{
        chart::{Axis, Body, Chart, Dot, DotGroup, Dots, Role},
        fact::Fact,
        grid::{Grid, Judged, Verdict},
        msg::Msg,
        param::Param,
        values::Values,
    },
    explain::{report::Item, schema},
    link::{Look, SEED},
    scenarios::Entry,
};

/// What is said of a limit.
pub struct Told {
    /// Sentences, in order.
    pub items: Vec<Item>,
    /// Every design.
    pub chart: Chart,
    /// The link of the design that keeps the limit and costs least, if one keeps it.
    pub pick: Option<String>,
}

/// The grid of a scenario that has limits.
pub fn grid(scenario: &'static dyn Entry) -> Option<Grid> {
    let limits = scenario.limits()?;
    let harm = scenario.story().harm;
    Some(Grid::new(scenario, scenario.params(), limits, harm, SEED))
}

/// Tells what a limit does.
pub fn told(scenario: &'static dyn Entry, grid: &Grid, limit: f64) -> Told {
    let all = grid.judged(limit);
    let pick = least(all.iter().filter(|j| j.verdict == Verdict::Keeps));
    let mut items = vec![counts(&all)];
    match pick {
        None => items.push(Item::text(Msg::new("limit-none"))),
        Some(pick) => {
            items.push(picked(scenario, grid, pick));
            items.extend(price(scenario, grid, &all, pick));
            items.extend(also(scenario, grid, pick));
            items.extend(barred(scenario, grid, &all));
        }
    }
    Told {
        items,
        chart: chart(scenario, grid, &all, pick, limit),
        pick: pick.map(|pick| link(scenario, grid, pick)),
    }
}

fn values<'a>(grid: &'a Grid, judged: &Judged) -> &'a Values {
    grid.runs[judged.place].values()
}

/// The design that costs least in this run.
fn least<'a>(designs: impl Iterator<Item = &'a Judged>) -> Option<&'a Judged> {
    designs.min_by(|a, b| a.cost.value.total_cmp(&b.cost.value))
}

fn counts(all: &[Judged]) -> Item {
    let msg = Msg::new("limit-counts").count("all", all.len() as f64);
    Item::text(Verdict::ALL.into_iter().fold(msg, |msg, verdict| {
        let of = all.iter().filter(|judged| judged.verdict == verdict);
        msg.count(verdict.id(), of.count() as f64)
    }))
}

fn picked(scenario: &'static dyn Entry, grid: &Grid, pick: &Judged) -> Item {
    let id = scenario.id();
    let msg = Msg::new(format!("{id}-limit-pick"))
        .msg("design", design(scenario, grid, pick))
        .count("harm", pick.harm.value)
        .count("harm_low", pick.harm.low)
        .count("harm_high", pick.harm.high)
        .estimate(pick.cost, 0);
    Item::text(msg)
}

/// What the limit costs beside no limit, under the same noise.
fn price(scenario: &'static dyn Entry, grid: &Grid, all: &[Judged], pick: &Judged) -> Option<Item> {
    let id = scenario.id();
    let free = least(all.iter())?;
    let extra = grid.extra_cost(pick.place, free.place);
    let msg = match extra.filter(|extra| extra.excludes_zero() && extra.value > 0.0) {
        Some(extra) => Msg::new(format!("{id}-limit-price"))
            .count("free", free.cost.value)
            .count("harm", free.harm.value)
            .estimate(extra, 0),
        None => Msg::new(format!("{id}-limit-no-price")),
    };
    Some(Item::text(msg))
}

/// Who else pays for the design that costs least.
fn also(scenario: &'static dyn Entry, grid: &Grid, pick: &Judged) -> Vec<Item> {
    let facts = grid.runs[pick.place].facts();
    let tell = |name: &&str| {
        let e = Fact::find(&facts, name)?;
        let digits = if e.value < 10.0 { 1 } else { 0 };
        let msg = Msg::new(format!("{}-limit-also-{name}", scenario.id()));
        Some(Item::text(msg.estimate(e, digits)))
    };
    grid.limits.also.iter().filter_map(tell).collect()
}

/// Positions of a dial that no design has which keeps the limit: whose hands the limit binds.
fn barred(scenario: &'static dyn Entry, grid: &Grid, all: &[Judged]) -> Vec<Item> {
    let id = scenario.id();
    let mut items = Vec::new();
    for (dial, positions) in grid.limits.axes {
        let param = scenario.params().iter().find(|p| p.id == *dial);
        let keeps = |at: f64| {
            let mut own = all.iter().filter(|j| values(grid, j).get(dial) == at);
            own.any(|judged| judged.verdict == Verdict::Keeps)
        };
        let bar = |param: &Param, at: f64| {
            let msg = Msg::new("limit-barred")
                .msg("dial", schema::label(id, param))
                .msg("value", schema::value(id, param, at))
                .text("id", param.actor.id())
                .msg("actor", param.actor.msg());
            Item::bullet(msg)
        };
        let none = positions.iter().filter(|at| !keeps(**at));
        items.extend(none.filter_map(|at| Some(bar(param?, *at))));
    }
    items
}

fn design(scenario: &'static dyn Entry, grid: &Grid, judged: &Judged) -> Msg {
    let id = scenario.id();
    let msg = Msg::new(format!("{id}-limit-design"));
    let values = values(grid, judged);
    let dials = grid
        .limits
        .axes
        .iter()
        .filter_map(|(dial, _)| values.param(dial));
    dials.fold(msg, |msg, param| {
        msg.msg(param.id, schema::value(id, param, values.get(param.id)))
    })
}

fn link(scenario: &'static dyn Entry, grid: &Grid, judged: &Judged) -> String {
    // Its lab runs it whole: the grid looks at fewer trials.
    let values = values(grid, judged);
    let mut look = Look::first(scenario);
    let dials = grid.limits.axes.iter();
    dials.for_each(|(dial, _)| look.values.put(dial, values.get(dial)));
    look.link()
}

/// Every design: its harm over its cost.
fn chart(
    scenario: &'static dyn Entry,
    grid: &Grid,
    all: &[Judged],
    pick: Option<&Judged>,
    limit: f64,
) -> Chart {
    let id = scenario.id();
    let key = |name: &str| Msg::new(format!("{id}-limit-{name}"));
    let dot = |judged: &Judged| Dot {
        label: design(scenario, grid, judged),
        x: judged.cost,
        y: judged.harm,
    };
    let is_pick = |judged: &Judged| pick.is_some_and(|pick| pick.place == judged.place);
    let group = |verdict: Verdict| DotGroup {
        label: Msg::new(format!("limit-{}", verdict.id())),
        role: match verdict {
            Verdict::Keeps => Role::Ink,
            Verdict::Open => Role::Other,
            Verdict::Breaks => Role::Faint,
        },
        dots: all
            .iter()
            .filter(|judged| judged.verdict == verdict && !is_pick(judged))
            .map(dot)
            .collect(),
    };
    let mut groups: Vec<DotGroup> = Verdict::ALL.into_iter().rev().map(group).collect();
    groups.extend(pick.map(|pick| DotGroup {
        label: Msg::new("limit-least"),
        role: Role::Mine,
        dots: vec![dot(pick)],
    }));
    groups.retain(|group| !group.dots.is_empty());
    Chart {
        id: format!("{id}-limits"),
        title: key("title"),
        caption: key("caption")
            .count("all", all.len() as f64)
            .count("limit", limit),
        body: Body::Dots(Dots {
            x: Axis::of(key("x")),
            y: Axis::of(key("y")),
            groups,
            limit: Some((limit, Msg::new("limit-here"))),
        }),
    }
}
