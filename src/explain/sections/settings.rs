//! Who set which dial, and what else they could have set.

use crate::{
    engine::{
        actor::Actor,
        msg::Msg,
        param::{Group, Param},
    },
    explain::{
        material::Material,
        pictures::is_default,
        report::{Item, Section, TableMsg},
        schema,
    },
};

use super::columns;

/// Every dial, its value, who sets it, and its range.
pub fn dials(material: &Material) -> Section {
    let id = material.scenario.id();
    let values = &material.request.values;
    let row = |p: &Param| {
        let here = values.get(p.id);
        let (least, most) = (p.at(0), p.at(p.positions() - 1));
        let choice = Msg::new("report-could-be")
            .msg("least", schema::value(id, p, least))
            .msg("most", schema::value(id, p, most));
        let mark = if is_default(p, here) {
            "report-value"
        } else {
            "report-value-moved"
        };
        let value = Msg::new(mark).msg("value", schema::value(id, p, here));
        vec![schema::label(id, p), value, p.actor.msg(), choice]
    };
    let dials = schema::playing(material.scenario, values, Group::Dials);
    let table = TableMsg {
        columns: columns(["dial", "set-to", "set-by", "could-be"]),
        rows: dials.map(row).collect(),
    };
    let story = material.scenario.story().against;
    let main = material.largest().map(|moved| moved.param).or_else(|| {
        let plays = |p: &&Param| material.scenario.plays(values, p.id);
        let mut dials = schema::playing(material.scenario, values, Group::Dials);
        let first = || dials.find(|p| schema::is_dial(p));
        values.param(story).filter(plays).or_else(first)
    });
    let mut items: Vec<Item> = main
        .map(|param| Item::text(who_sets(material, param)))
        .into_iter()
        .collect();
    // Who moved a dial looks for it here, also if another one matters more.
    let moved = schema::playing(material.scenario, values, Group::Dials)
        .filter(|p| !is_default(p, values.get(p.id)) && main.is_none_or(|main| main.id != p.id));
    items.extend(moved.map(|param| Item::text(who_sets(material, param)).in_file()));
    items.push(Item::text(Msg::new("report-dials-rest")).in_file());
    Section {
        table: Some(table),
        ..Section::new("dials", items)
    }
}

fn who_sets(material: &Material, param: &Param) -> Msg {
    let id = material.scenario.id();
    let nobody = param.actor == Actor::Nature;
    let key = if nobody {
        "report-nobody-sets"
    } else {
        "report-who-sets"
    };
    let here = material.request.values.get(param.id);
    let msg = Msg::new(key)
        .msg("dial", schema::label(id, param))
        .msg("value", schema::value(id, param, here));
    if nobody {
        msg
    } else {
        msg.msg("actor", param.actor.msg())
    }
}
