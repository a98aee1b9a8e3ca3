//! What to ask, and whom; the rules that speak to the dials today, and what they leave out.

use crate::{
    engine::{
        actor::Actor,
        chart::{Body, Chart, Matrix, MatrixRow},
        msg::Msg,
        param::Group,
    },
    explain::{
        material::Material,
        report::{Item, Section},
        schema,
        sources::{MATRIX, RULES, Rule},
    },
};

/// The six things that somebody could be made to state.
const STATED: [&str; 6] = [
    "deadline",
    "accuracy",
    "age",
    "disagreement",
    "who",
    "uncertainty",
];

/// Questions for those who could have chosen otherwise, and the rules; where the list has one for
/// this scenario, also who must state what.
pub fn ask(material: &Material) -> Section {
    let id = material.scenario.id();
    let mut items = Vec::new();
    for actor in asked(material) {
        items.push(Item::bullet(Msg::new(format!("{id}-ask-{}", actor.id()))).in_file());
    }
    items.push(Item::bullet(Msg::new(format!("{id}-ask-regulator"))).in_file());
    let rules: Vec<&Rule> = RULES.iter().filter(|rule| rule.scenario == id).collect();
    let last = Item::text(Msg::new("report-no-rule-at-all")).in_file();
    if rules.is_empty() {
        items.push(Item::text(Msg::new("report-rules-none")).in_file());
        items.push(last);
        return Section::new("ask", items);
    }
    items.push(Item::text(Msg::new("report-rules-intro")).in_file());
    for rule in &rules {
        let msg = rule.source.fill(Msg::new("report-rule"));
        items.push(Item::bullet(msg.text("leaves", rule.leaves)).in_file());
    }
    let spoken = |dial: &str| rules.iter().any(|rule| rule.dials.contains(&dial));
    let dials = schema::playing(material.scenario, &material.request.values, Group::Dials);
    let silent = dials.filter(|p| p.actor.answers() && !spoken(p.id));
    for param in silent {
        let msg = Msg::new("report-no-rule").msg("dial", schema::label(id, param));
        items.push(Item::bullet(msg).in_file());
    }
    items.push(last);
    // The table is about machines on the road: it is shown where one of its rules speaks to a dial.
    let in_table = |rule: &&Rule| MATRIX.iter().any(|line| rule.id.starts_with(line.id));
    let stands = rules.iter().any(in_table);
    Section {
        charts: if stands { vec![matrix()] } else { Vec::new() },
        ..Section::new("ask", items)
    }
}

/// Who is asked: the actor of the dial that matters most, then the actors with the largest shares.
fn asked(material: &Material) -> Vec<Actor> {
    let mut actors: Vec<Actor> = material
        .largest()
        .map(|m| m.param.actor)
        .into_iter()
        .collect();
    if let Some(shared) = &material.shares {
        let mut by_share: Vec<(Actor, f64)> = shared
            .actors
            .iter()
            .copied()
            .zip(shared.shares.players.iter().map(|e| e.value))
            .collect();
        by_share.sort_by(|a, b| b.1.total_cmp(&a.1));
        actors.extend(by_share.into_iter().map(|(actor, _)| actor));
    }
    let story = material
        .request
        .values
        .param(material.scenario.story().against);
    actors.extend(story.map(|param| param.actor));
    actors.retain(|actor| actor.answers());
    let mut seen: Vec<Actor> = Vec::new();
    for actor in actors {
        if !seen.contains(&actor) {
            seen.push(actor);
        }
    }
    seen.truncate(2);
    seen
}

/// Who must state what.
fn matrix() -> Chart {
    let rows = MATRIX.iter().map(|line| MatrixRow {
        label: Msg::new(format!("matrix-{}", line.id)),
        cells: line.cells.to_vec(),
    });
    let columns = STATED
        .iter()
        .map(|name| Msg::new(format!("matrix-states-{name}")))
        .collect();
    Chart {
        id: "who-must-state-what".to_owned(),
        title: Msg::new("matrix-title"),
        caption: Msg::new("matrix-caption"),
        body: Body::Matrix(Matrix {
            columns,
            rows: rows.collect(),
        }),
    }
}
