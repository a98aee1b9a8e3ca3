//! What is not known: the model's limits, its assumptions, and where the finding would turn.

use crate::{
    engine::{
        msg::Msg,
        param::{Group, Param},
        stats::Estimate,
    },
    explain::{
        material::{Material, Try},
        report::{Item, Section, TableMsg},
        schema,
    },
};

use super::columns;

/// Limits, assumptions, and how sturdy the finding about the reader's dial is.
pub fn unknown(material: &Material) -> Section {
    let id = material.scenario.id();
    let mut items = vec![Item::text(Msg::new(format!("{id}-unknown")))];
    items.push(Item::text(Msg::new(format!("{id}-unknown.limits"))).in_file());
    let row = |p: &Param| {
        let here = material.request.values.get(p.id);
        vec![
            schema::label(id, p),
            schema::value(id, p, here),
            schema::help(id, p),
        ]
    };
    let assumed = schema::playing(
        material.scenario,
        &material.request.values,
        Group::Assumptions,
    );
    let rows: Vec<_> = assumed.map(row).collect();
    if rows.is_empty() {
        items.push(Item::text(Msg::new("report-assumptions-none")).in_file());
        return Section::new("unknown", items);
    }
    items.push(Item::text(Msg::new("report-assumptions")).in_file());
    items.extend(sturdy(material).into_iter().map(Item::in_file));
    Section {
        table: Some(TableMsg {
            columns: columns(["assumption", "value", "meaning"]),
            rows,
        }),
        ..Section::new("unknown", items)
    }
}

/// What became of the finding at one value of an assumption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Holds,
    Unsure,
    Turns,
}

fn verdict(base: Estimate, tried: Estimate) -> Verdict {
    match tried {
        e if !e.excludes_zero() => Verdict::Unsure,
        e if (e.value > 0.0) == (base.value > 0.0) => Verdict::Holds,
        _ => Verdict::Turns,
    }
}

/// The finding about the reader's dial, tried over the range of every assumption.
fn sturdy(material: &Material) -> Vec<Item> {
    let id = material.scenario.id();
    let harm = material.scenario.story().harm;
    let Some(moved) = &material.against else {
        return Vec::new();
    };
    let Some(base) = moved.change(harm).map(|change| change.net) else {
        return Vec::new();
    };
    if !base.excludes_zero() {
        return vec![Item::text(Msg::new("report-sturdy-nothing"))];
    }
    if material.tries.is_empty() {
        return vec![Item::text(Msg::new("report-sturdy-later"))];
    }
    let mut params: Vec<&'static Param> = Vec::new();
    for tried in &material.tries {
        if !params.iter().any(|param| param.id == tried.param.id) {
            params.push(tried.param);
        }
    }
    let holds = |tried: &&Try| verdict(base, tried.net) == Verdict::Holds;
    let held = material.tries.iter().filter(holds).count();
    let fewer = base.value < 0.0;
    let key = if fewer {
        "report-sturdy-fewer"
    } else {
        "report-sturdy-more"
    };
    let mut items = vec![Item::text(
        Msg::new(key)
            .msg("dial", schema::label(id, moved.param))
            .msg("there", schema::value(id, moved.param, moved.to))
            .msg("harm", schema::fact_label(id, harm))
            .count("assumptions", params.len() as f64)
            .count("tries", material.tries.len() as f64)
            .count("held", held as f64),
    )];
    for param in params {
        let tries = || {
            material
                .tries
                .iter()
                .filter(|tried| tried.param.id == param.id)
        };
        for (verdict_wanted, key) in [
            (Verdict::Turns, "report-sturdy-turns"),
            (Verdict::Unsure, "report-sturdy-unsure"),
        ] {
            let at: Vec<&Try> = tries()
                .filter(|tried| verdict(base, tried.net) == verdict_wanted)
                .collect();
            items.extend(where_not(id, param, &at, key));
        }
    }
    items
}

/// Where an assumption breaks the finding: at one value, or between two.
fn where_not(id: &str, param: &Param, at: &[&Try], key: &str) -> Option<Item> {
    let (first, last) = (at.first()?, at.last()?);
    let one = at.len() == 1;
    let key = if one {
        format!("{key}-at")
    } else {
        format!("{key}-between")
    };
    let msg = Msg::new(key)
        .msg("assumption", schema::label(id, param))
        .msg("least", schema::value(id, param, first.at));
    let most = schema::value(id, param, last.at);
    Some(Item::bullet(if one { msg } else { msg.msg("most", most) }))
}
