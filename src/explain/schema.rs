//! Names of dials, values, facts and actors as messages: the same keys for every scenario.

use crate::engine::{
    actor::Actor,
    fact::Fact,
    msg::Msg,
    param::{Group, Kind, Param},
    record::Scene,
    stats::Estimate,
    values::Values,
};
use crate::scenarios::Entry;

/// Whether a curve can run over this parameter, and a comparison move it: everything but how much
/// to compute, and what the reader looks at.
pub fn is_dial(param: &Param) -> bool {
    param.group != Group::Effort && param.actor != Actor::Reader
}

/// The parameters of a group that play a part in a design.
pub fn playing(
    scenario: &dyn Entry,
    values: &Values,
    group: Group,
) -> impl Iterator<Item = &'static Param> {
    let plays = move |p: &&Param| p.group == group && scenario.plays(values, p.id);
    scenario.params().iter().filter(plays)
}

/// The name of a parameter.
pub fn label(scenario: &str, param: &Param) -> Msg {
    Msg::new(format!("{scenario}-param-{}", param.id))
}

/// What a parameter means.
pub fn help(scenario: &str, param: &Param) -> Msg {
    Msg::new(format!("{scenario}-param-{}.help", param.id))
}

/// A word of a choice.
pub fn option(scenario: &str, param: &Param, word: &str) -> Msg {
    Msg::new(format!("{scenario}-option-{}-{word}", param.id))
}

/// A word of a choice, short enough for an axis.
pub fn option_short(scenario: &str, param: &Param, word: &str) -> Msg {
    Msg::new(format!("{scenario}-option-{}-{word}.short", param.id))
}

/// A value with its unit: "300 ms", "D3".
pub fn value(scenario: &str, param: &Param, value: f64) -> Msg {
    match param.kind {
        Kind::Choice { options, .. } => {
            let word = options.get(value as usize).copied().unwrap_or_default();
            option_short(scenario, param, word)
        }
        Kind::Number { .. } => param.say(value),
    }
}

/// A moment of a scene: seconds, or the step of a scene that goes by steps.
pub fn moment(scenario: &str, scene: &Scene, at_s: f64) -> Msg {
    match scene.steps {
        None => Msg::new("unit-second.value").number("value", at_s, 2),
        Some(steps) => Msg::new(format!("{scenario}-step")).count(
            "value",
            libm::floor(at_s * steps.per_s + 1e-6).min(steps.last),
        ),
    }
}

/// The name of a fact.
pub fn fact_label(scenario: &str, fact: &str) -> Msg {
    Msg::new(format!("{scenario}-fact-{fact}"))
}

/// A fact's value, or an end of its interval, with its unit: as exact as a table needs.
pub fn fact_value(fact: &Fact, value: f64) -> Msg {
    // Times of a few thousandths of a second differ in their second decimal.
    let short = |e: Estimate| fact.unit == "ms" && e.value.abs() < 20.0;
    let hundredths = fact.unit == "s" || fact.estimate.is_some_and(short);
    let decimals = fine(fact.unit).unwrap_or(if hundredths { 2 } else { 1 });
    with_unit(
        fact,
        Msg::new(fact_key(fact)).number("value", value, decimals),
    )
}

/// The same as a reader takes it in: whole counts, and one decimal where a whole count would say
/// zero.
pub fn fact_round(fact: &Fact, value: f64) -> Msg {
    with_unit(
        fact,
        Msg::new(fact_key(fact)).number("value", value, decimals(fact)),
    )
}

/// Shares are said out of a whole, other facts with their unit.
fn fact_key(fact: &Fact) -> String {
    match fact.per {
        Some(_) => "fact-unit-share".to_owned(),
        None => format!("fact-unit-{}", fact.unit),
    }
}

fn with_unit(fact: &Fact, msg: Msg) -> Msg {
    match fact.per {
        Some(per) => msg.count("per", f64::from(per)),
        None => msg,
    }
}

/// As [`fact_round`], without the unit.
pub fn fact_bare(fact: &Fact, value: f64) -> Msg {
    Msg::new("fact-number").number("value", value, decimals(fact))
}

/// Decimals of units whose values are mostly below one.
fn fine(unit: &str) -> Option<u8> {
    match unit {
        "factor" => Some(3),
        "gap" => Some(4),
        "reward" => Some(3),
        "parameters" => Some(0),
        _ => None,
    }
}

fn decimals(fact: &Fact) -> u8 {
    if let Some(decimals) = fine(fact.unit) {
        return decimals;
    }
    let small = fact
        .estimate
        .is_some_and(|e| e.value > 0.0 && e.value < 1.0);
    u8::from(fact.unit == "s" || small)
}
