//! How much each actor's settings contributed to the harm above the reference design.

use crate::{
    engine::{
        actor::Actor,
        chart::{Axis, Bar, Bars, Body, Chart, Role},
        msg::Msg,
        param::Param,
        plan::{Request, differing},
        stats::Estimate,
    },
    explain::{
        material::{Material, Shared},
        report::{Item, Section, TableMsg},
        schema,
    },
};

use super::columns;

/// Harm is told out of this many trials.
const PER: f64 = 1000.0;

/// Bars by actor, or why there are none; no section where there is no harm.
pub fn shares(material: &Material) -> Option<Section> {
    material.has_harm().then(|| section(material))
}

fn section(material: &Material) -> Section {
    let text = |key: &'static str| Item::text(Msg::new(key)).in_file();
    let Some(shared) = &material.shares else {
        let Request {
            values, reference, ..
        } = &material.request;
        let same = differing(material.scenario, values, reference).is_empty();
        let key = if same {
            "report-shares-same"
        } else {
            "report-shares-yet"
        };
        return Section::new("shares", vec![text(key)]);
    };
    let whole = shared.shares.whole.scaled(PER);
    let id = material.scenario.id();
    let reference = Msg::new(format!("{id}-preset-{}", material.reference));
    let none = |e: &Estimate| [e.low, e.value, e.high] == [0.0; 3];
    if none(&whole) && shared.shares.players.iter().all(none) {
        let msg = Msg::new("report-shares-nil").msg("reference", reference);
        return Section::new("shares", vec![Item::text(msg).in_file()]);
    }
    let key = match whole {
        e if !e.excludes_zero() => "report-shares-cannot-tell",
        e if e.value < 0.0 => "report-shares-less",
        _ => "report-shares-more",
    };
    let harm = schema::fact_label(id, material.scenario.story().harm);
    let [here, there] = shared.shares.means.map(|mean| tenths(mean * PER));
    let sum = Msg::new(key).msg("harm", harm).msg("reference", reference);
    let sum = sum.number("here", here, 1).number("there", there, 1);
    let sum = amount(sum, whole);
    let mut items = vec![Item::text(sum).in_file()];
    for (actor, share) in sorted(shared) {
        items.push(Item::bullet(line(actor, share)).in_file());
    }
    items.push(text("report-shares-mean"));
    let how = Msg::new("report-shares-how").count("trials", shared.shares.trials as f64);
    items.push(Item::text(how).in_file());
    let charts = vec![chart(material, shared)];
    Section {
        charts,
        table: Some(compared(material)),
        ..Section::new("shares", items)
    }
}

/// The dials that differ from the settings that shares are measured from.
fn compared(material: &Material) -> TableMsg {
    let id = material.scenario.id();
    let (here, there) = (&material.request.values, &material.request.reference);
    let plays = |p: &Param| material.scenario.plays(here, p.id);
    let differ =
        |p: &&Param| here.get(p.id) != there.get(p.id) && p.actor != Actor::Reader && plays(p);
    let row = |p: &Param| {
        let value = |v| schema::value(id, p, v);
        vec![
            schema::label(id, p),
            p.actor.msg(),
            value(here.get(p.id)),
            value(there.get(p.id)),
        ]
    };
    TableMsg {
        columns: columns(["dial", "set-by", "set-to", "compared"]),
        rows: here.params().iter().filter(differ).map(row).collect(),
    }
}

/// Actors with their shares in people out of 1,000, the largest first.
fn sorted(shared: &Shared) -> Vec<(Actor, Estimate)> {
    let scaled = shared.shares.players.iter().map(|e| e.scaled(PER));
    let mut all: Vec<(Actor, Estimate)> = shared.actors.iter().copied().zip(scaled).collect();
    all.sort_by(|a, b| b.1.value.total_cmp(&a.1.value));
    all
}

fn name(actor: Actor) -> Msg {
    match actor {
        Actor::Nature => Msg::new("report-nobodys-part"),
        actor => actor.msg(),
    }
}

/// One actor's share; where its interval holds zero, that it cannot be told.
fn line(actor: Actor, share: Estimate) -> Msg {
    let key = match share {
        e if !e.excludes_zero() => "report-share-none",
        e if e.value < 0.0 => "report-share-less",
        _ => "report-share-more",
    };
    amount(Msg::new(key).msg("actor", name(actor)), share)
}

/// Adds an amount, without its sign where the message says it in words, and its range.
fn amount(msg: Msg, e: Estimate) -> Msg {
    let sign = if e.value < 0.0 && e.excludes_zero() {
        -1.0
    } else {
        1.0
    };
    let (a, b) = (e.low * sign, e.high * sign);
    msg.number("value", tenths(e.value * sign), 1)
        .number("low", tenths(a.min(b)), 1)
        .number("high", tenths(a.max(b)), 1)
}

/// More digits would look surer than the interval is. Words and bars are rounded here, so that a half does not go up
/// in one and down in the other.
fn tenths(value: f64) -> f64 {
    libm::round(value * 10.0) / 10.0
}

fn chart(material: &Material, shared: &Shared) -> Chart {
    let id = material.scenario.id();
    let harm = || schema::fact_label(id, material.scenario.story().harm);
    let bar = |label: Msg, role: Role, e: Estimate, total: bool| Bar {
        label,
        role,
        value: tenths(e.value),
        low: tenths(e.low),
        high: tenths(e.high),
        total,
    };
    let mut bars: Vec<Bar> = sorted(shared)
        .into_iter()
        .map(|(actor, e)| {
            let role = if actor.answers() {
                Role::Late
            } else {
                Role::Faint
            };
            bar(name(actor), role, e, false)
        })
        .collect();
    let whole = shared.shares.whole.scaled(PER);
    bars.push(bar(Msg::new("report-shares-sum"), Role::Ink, whole, true));
    let label = Msg::new("report-shares-axis").msg("harm", harm());
    Chart {
        id: format!("{id}-shares"),
        title: Msg::new("report-shares-title").msg("harm", harm()),
        caption: Msg::new("report-shares-caption").count("trials", shared.shares.trials as f64),
        body: Body::Bars(Bars {
            x: Axis::of(label),
            bars,
        }),
    }
}
