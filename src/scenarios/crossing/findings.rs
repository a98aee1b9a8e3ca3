//! What may be said of a crossing run, and the rule that decides it.

use crate::engine::{
    compare::Change,
    fact::{Fact, Find, Finding, Part},
    msg::Msg,
    values::Values,
};

use super::{ID, perception::Eyes, rss};

/// Facts of which a moved dial's consequences speak: the declared harm, then the other sides.
const SIDES: [&str; 5] = [
    "collisions",
    "needless_stops",
    "rear_ends",
    "rear_ends_person",
    "deaths",
];

/// Statements that hold, the most important first.
pub fn findings(values: &Values, facts: &[Fact]) -> Vec<Finding> {
    let fact = |name: &str| Fact::find(facts, name);
    let all = [
        never_young(values),
        happened(&fact),
        severity(&fact),
        effort(values),
        needless(&fact),
        timing(&fact),
        never_brakes(&fact),
        Some(gap_behind(values)),
        logging(values),
        bears_walkers(&fact),
        bears_behind(&fact),
        bears_riders(&fact),
    ];
    all.into_iter().flatten().collect()
}

/// Statements about what moving one dial changes.
pub fn consequences(changes: &[Change]) -> Vec<Finding> {
    Change::tell(changes, &SIDES, consequence)
}

/// No report can ever be young enough when thinking alone takes longer than `max_age`.
fn never_young(values: &Values) -> Option<Finding> {
    let latency_ms = Eyes::new(values).latency_s * 1000.0;
    let max_age = values.get("max_age");
    let says = |msg: Msg| msg.count("latency", latency_ms).count("max_age", max_age);
    (latency_ms > max_age).then(|| Finding::new(ID, Part::Happened, "never_young", says))
}

fn happened(fact: Find<'_>) -> Option<Finding> {
    let hit = fact("collisions")?;
    // What is written as a whole count of zero is said as "nobody".
    if hit.value < 0.5 {
        return Some(Finding::new(ID, Part::Happened, "nobody_hit", |msg| {
            msg.range(hit, 0)
        }));
    }
    Some(Finding::new(ID, Part::Happened, "happened", |msg| {
        msg.estimate(hit, 0)
    }))
}

fn severity(fact: Find<'_>) -> Option<Finding> {
    let (deaths, severe) = (fact("deaths")?, fact("severe")?);
    let says = |msg: Msg| {
        msg.number("deaths", deaths.value, 1)
            .number("low", deaths.low, 1)
            .number("high", deaths.high, 1)
            .number("severe", severe.value, 1)
    };
    Some(Finding::new(ID, Part::Happened, "severity", says).in_file())
}

/// How much was computed.
fn effort(values: &Values) -> Option<Finding> {
    let says = |msg: Msg| msg.count("trials", values.get("trials"));
    Some(Finding::new(ID, Part::Happened, "effort", says).in_file())
}

/// The other side of the dial: stops for nothing, and whom they hurt.
fn needless(fact: Find<'_>) -> Option<Finding> {
    let (stops, crashes) = (fact("needless_stops")?, fact("rear_ends")?);
    if stops.value < 0.5 {
        return Some(Finding::new(ID, Part::Traded, "no_needless", |msg| msg));
    }
    let says = |msg: Msg| msg.estimate(stops, 0).count("crashes", crashes.value);
    Some(Finding::new(ID, Part::Traded, "needless", says))
}

fn timing(fact: Find<'_>) -> Option<Finding> {
    let (decision, age) = (fact("decision_ms")?, fact("age_ms")?);
    let says = |msg: Msg| {
        msg.number("decision", decision.value / 1000.0, 1)
            .count("age", age.value)
    };
    Some(Finding::new(ID, Part::Traded, "timing", says).in_file())
}

fn never_brakes(fact: Find<'_>) -> Option<Finding> {
    let never = fact("decision_ms").is_none();
    never.then(|| Finding::new(ID, Part::Traded, "never_brakes", |msg| msg).in_file())
}

/// The gap behind beside the one that a published rule asks for.
fn gap_behind(values: &Values) -> Finding {
    let speed = values.get("speed") / 3.6;
    let keeps = speed * values.get("headway");
    let asks = rss::safe_gap(speed, speed, rss::OTHER_RESPONSE_S);
    let says = |msg: Msg| msg.count("keeps", keeps).count("asks", asks);
    Finding::new(ID, Part::Traded, "gap_behind", says).in_file()
}

/// What keeping a record costs the eyes.
fn logging(values: &Values) -> Option<Finding> {
    let share = values.get("logging");
    let mut without = values.clone();
    without.put("logging", 0.0);
    let ms = |values: &Values| Eyes::new(values).latency_s * 1000.0;
    let says = |msg: Msg| {
        msg.count("share", share)
            .count("slow", ms(values))
            .count("fast", ms(&without))
    };
    let finding = || Finding::new(ID, Part::Traded, "logging", says).in_file();
    (share > 0.0).then(finding)
}

fn bears_walkers(fact: Find<'_>) -> Option<Finding> {
    let (hit, deaths) = (fact("collisions")?, fact("deaths")?);
    let says = |msg: Msg| {
        msg.count("hit", hit.value)
            .number("deaths", deaths.value, 1)
    };
    Some(Finding::new(ID, Part::Bears, "bears_walkers", says).in_file())
}

fn bears_behind(fact: Find<'_>) -> Option<Finding> {
    let (empty, person) = (fact("rear_ends")?, fact("rear_ends_person")?);
    let says = |msg: Msg| {
        msg.count("empty", empty.value)
            .count("person", person.value)
    };
    Some(Finding::new(ID, Part::Bears, "bears_behind", says).in_file())
}

fn bears_riders(fact: Find<'_>) -> Option<Finding> {
    let lost = fact("time_lost_s")?;
    let says = |msg: Msg| msg.number("lost", lost.value, 1);
    Some(Finding::new(ID, Part::Bears, "bears_riders", says).in_file())
}

/// A change whose interval leaves out zero is said; of the two sides of the dial it is also said
/// when this run cannot tell.
fn consequence(change: &Change) -> Option<Finding> {
    let fewer = change.net.value < 0.0;
    let tells = change.net.excludes_zero();
    let name = match (change.fact, tells, fewer) {
        ("collisions", false, _) => "cannot_tell_collisions",
        ("needless_stops", false, _) => "cannot_tell_stops",
        (_, false, _) => return None,
        ("collisions", true, true) => "fewer_collisions",
        ("collisions", true, false) => "more_collisions",
        ("needless_stops", true, true) => "fewer_stops",
        ("needless_stops", true, false) => "more_stops",
        ("rear_ends", true, true) => "fewer_rear_ends",
        ("rear_ends", true, false) => "more_rear_ends",
        ("rear_ends_person", true, true) => "fewer_rear_ends_person",
        ("rear_ends_person", true, false) => "more_rear_ends_person",
        (_, true, true) => "fewer_deaths",
        (_, true, false) => "more_deaths",
    };
    let says = |msg: Msg| {
        if tells { change.fill(msg) } else { msg }
    };
    let finding = Finding::new(ID, Part::Otherwise, name, says);
    let side = matches!(change.fact, "collisions" | "needless_stops");
    Some(if side { finding } else { finding.in_file() })
}
