//! What may be said of a crossing run, and the rule that decides it.

use crate::engine::{
    compare::Change,
    fact::{Fact, Finding, Part},
    msg::Msg,
    stats::Estimate,
    values::Values,
};

use super::perception::Eyes;

/// Facts of which the counterfactual speaks: the harm on each side of the dial.
const SIDES: [&str; 4] = ["collisions", "needless_stops", "rear_ends", "deaths"];

/// Statements that hold, the most important first.
pub fn findings(values: &Values, facts: &[Fact], changes: &[Change]) -> Vec<Finding> {
    let mut out = Vec::new();
    out.extend(never_young(values));
    out.extend(happened(facts));
    out.extend(traded(facts));
    let moved = |name: &&str| changes.iter().find(|change| change.fact == *name);
    let (tells, silent): (Vec<&Change>, Vec<&Change>) = SIDES
        .iter()
        .filter_map(moved)
        .partition(|change| change.net.excludes_zero());
    out.extend(tells.into_iter().map(moves));
    out.extend(silent.into_iter().filter_map(cannot_tell));
    out
}

/// No report can ever be young enough when thinking alone takes longer than `max_age`.
fn never_young(values: &Values) -> Option<Finding> {
    let latency_ms = Eyes::new(values).latency_s * 1000.0;
    let max_age = values.get("max_age");
    (latency_ms > max_age).then(|| {
        Finding::new(super::ID, Part::Happened, "never_young", |msg| {
            msg.count("latency", latency_ms).count("max_age", max_age)
        })
    })
}

fn find(facts: &[Fact], name: &str) -> Option<Estimate> {
    facts.iter().find(|fact| fact.name == name)?.estimate
}

fn happened(facts: &[Fact]) -> Option<Finding> {
    let hit = find(facts, "collisions")?;
    let name = if hit.value < 0.5 {
        "nobody_hit"
    } else {
        "happened"
    };
    Some(Finding::new(super::ID, Part::Happened, name, |msg| {
        range(msg, hit)
    }))
}

/// What waiting buys and costs in this run: needless stops, and how old the news is.
fn traded(facts: &[Fact]) -> Vec<Finding> {
    let mut out = Vec::new();
    if let (Some(stops), Some(crashes)) = (find(facts, "needless_stops"), find(facts, "rear_ends"))
    {
        out.push(Finding::new(super::ID, Part::Traded, "needless", |msg| {
            range(msg, stops).count("crashes", crashes.value)
        }));
    }
    match (find(facts, "decision_ms"), find(facts, "age_ms")) {
        (Some(decision), Some(age)) => {
            out.push(Finding::new(super::ID, Part::Traded, "timing", |msg| {
                msg.number("decision", decision.value / 1000.0, 1)
                    .count("age", age.value)
            }));
        }
        _ => out.push(Finding::new(
            super::ID,
            Part::Traded,
            "never_brakes",
            |msg| msg,
        )),
    }
    out
}

/// A change whose interval leaves out zero.
fn moves(change: &Change) -> Finding {
    let fewer = change.net.value < 0.0;
    let name = match (change.fact, fewer) {
        ("collisions", true) => "fewer_collisions",
        ("collisions", false) => "more_collisions",
        ("needless_stops", true) => "fewer_stops",
        ("needless_stops", false) => "more_stops",
        ("rear_ends", true) => "fewer_rear_ends",
        ("rear_ends", false) => "more_rear_ends",
        (_, true) => "fewer_deaths",
        (_, false) => "more_deaths",
    };
    let sign = if fewer { -1.0 } else { 1.0 };
    Finding::new(super::ID, Part::Otherwise, name, |msg| {
        difference(msg, change, sign)
    })
}

/// A change that this run cannot tell from none; said of the two sides of the dial only.
fn cannot_tell(change: &Change) -> Option<Finding> {
    let name = match change.fact {
        "collisions" => "cannot_tell_collisions",
        "needless_stops" => "cannot_tell_stops",
        _ => return None,
    };
    Some(Finding::new(super::ID, Part::Otherwise, name, |msg| msg))
}

/// Adds a value and its range as whole counts.
fn range(msg: Msg, e: Estimate) -> Msg {
    bounds(msg.count("value", e.value), e)
}

fn bounds(msg: Msg, e: Estimate) -> Msg {
    msg.count("low", e.low).count("high", e.high)
}

/// Adds the size of a difference, its range, and what it is made of in both directions.
fn difference(msg: Msg, change: &Change, sign: f64) -> Msg {
    let (a, b) = (change.net.low * sign, change.net.high * sign);
    // Deaths are few: they keep one decimal.
    let digits = u8::from(change.fact == "deaths");
    msg.number("value", change.net.value * sign, digits)
        .number("low", a.min(b), digits)
        .number("high", a.max(b), digits)
        .number("avoided", change.avoided, digits)
        .number("added", change.added, digits)
}
