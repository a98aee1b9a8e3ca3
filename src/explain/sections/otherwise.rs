//! What would have happened with one dial moved, under the same noise: both ways, always.

use crate::{
    engine::{fact::Depth, msg::Msg, param::Param},
    explain::{
        material::{Material, Moved},
        report::{Item, Section, TableMsg},
        schema,
    },
};

use super::columns;

/// The dial that matters most, the reader's own dial, and a table of all.
pub fn otherwise(material: &Material) -> Section {
    let largest = material.largest();
    let mut items = match (largest, material.moved.is_empty()) {
        (Some(moved), _) => told(material, moved, "report-largest", Depth::Story),
        (None, false) => vec![Item::text(Msg::new("report-no-largest"))],
        (None, true) => Vec::new(),
    };
    let same =
        |moved: &Moved| largest.is_some_and(|l| l.param.id == moved.param.id && l.to == moved.to);
    if let Some(moved) = material.against.as_ref().filter(|moved| !same(moved)) {
        // Where no dial is known to matter most, the reader's own is the story.
        let depth = if material.moved.is_empty() {
            Depth::Story
        } else {
            Depth::File
        };
        items.extend(told(material, moved, "report-otherwise-intro", depth));
    }
    if !items.is_empty() {
        items.push(Item::text(Msg::new("report-same-chances")).in_file());
    }
    let rows: Vec<Vec<Msg>> = material
        .moved
        .iter()
        .map(|moved| row(material, moved))
        .collect();
    let table = (!rows.is_empty()).then(|| TableMsg {
        columns: columns(["dial", "set-by", "moved-to", "avoided", "added", "net"]),
        rows,
    });
    Section {
        table,
        ..Section::new("otherwise", items)
    }
}

/// What the reader's own dial would have changed: an introduction and its consequences.
pub fn picked(material: &Material) -> Vec<Item> {
    let moved = material.against.as_ref();
    moved.map_or_else(Vec::new, |moved| {
        told(material, moved, "report-otherwise-intro", Depth::Story)
    })
}

fn told(material: &Material, moved: &Moved, key: &'static str, depth: Depth) -> Vec<Item> {
    let mut items = vec![Item::text(intro(material, moved.param, moved.to, key)).at(depth)];
    for finding in material.scenario.consequences(&moved.changes) {
        let depth = depth.max(finding.depth);
        items.push(Item::bullet(finding.msg).at(depth));
    }
    items
}

fn intro(material: &Material, param: &Param, to: f64, key: &'static str) -> Msg {
    let id = material.scenario.id();
    let here = material.request.values.get(param.id);
    Msg::new(key)
        .msg("dial", schema::label(id, param))
        .msg("here", schema::value(id, param, here))
        .msg("there", schema::value(id, param, to))
}

/// A dial's row: harms avoided and added in the declared harm, and the net with its interval.
fn row(material: &Material, moved: &Moved) -> Vec<Msg> {
    let id = material.scenario.id();
    let mut row = vec![
        schema::label(id, moved.param),
        moved.param.actor.msg(),
        schema::value(id, moved.param, moved.to),
    ];
    match moved.change(material.scenario.story().harm) {
        Some(change) => {
            let number = |value| Msg::new("fact-number").number("value", value, 1);
            row.push(number(change.avoided));
            row.push(number(change.added));
            row.push(
                Msg::new("report-net")
                    .number("value", change.net.value, 1)
                    .number("low", change.net.low, 1)
                    .number("high", change.net.high, 1),
            );
        }
        None => row.extend([(); 3].map(|()| Msg::new("fact-absent"))),
    }
    row
}
