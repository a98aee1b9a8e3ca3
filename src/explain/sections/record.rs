//! What the record of one case shows, and which questions today's recorder leaves open.

use crate::{
    engine::{
        msg::Msg,
        record::{Kept, Question},
    },
    explain::{
        material::Material,
        report::{Item, Section, TableMsg},
        schema,
    },
};

/// The picked case, its "but for", and who could answer what.
pub fn record(material: &Material) -> Option<Section> {
    let told = material.case.as_ref()?;
    let id = material.scenario.id();
    let text = |msg: Msg| Item::text(msg).in_file();
    let pick = Msg::new(format!("{id}-pick-{}", told.pick));
    let mut items = vec![text(
        Msg::new("report-case")
            .msg("pick", pick)
            .msg("ending", told.ending.clone()),
    )];
    if let (Some((param, to)), Some(ending)) = (material.request.against, &told.otherwise) {
        items.push(text(
            Msg::new("report-but-for")
                .msg("dial", schema::label(id, param))
                .msg("there", schema::value(id, param, to))
                .msg("ending", ending.clone()),
        ));
    }
    let Some(kept) = &told.kept else {
        return Some(Section::new("record", items));
    };
    let open = kept
        .questions
        .iter()
        .filter(|q| !q.answered.first().is_some_and(|a| *a));
    items.push(text(
        Msg::new("report-record-open")
            .count("open", open.count() as f64)
            .count("all", kept.questions.len() as f64),
    ));
    items.push(text(bought(kept)));
    let table = Some(table(kept));
    Some(Section {
        table,
        charts: vec![kept.chart.clone()],
        ..Section::new("record", items)
    })
}

/// What the system's own log bought.
fn bought(kept: &Kept) -> Msg {
    if !kept.own_log {
        return Msg::new("report-record-no-log");
    }
    let answered = kept
        .questions
        .iter()
        .filter(|q| q.answered.last().is_some_and(|a| *a));
    Msg::new("report-record-bought")
        .count("answered", answered.count() as f64)
        .count("all", kept.questions.len() as f64)
}

/// Questions, and which recorders answer them.
pub fn table(kept: &Kept) -> TableMsg {
    let mut columns = vec![Msg::new("report-column-question")];
    columns.extend(kept.recorders.iter().cloned());
    let row = |question: &Question| {
        let mut row = vec![question.ask.clone()];
        let word = |&answered: &bool| {
            Msg::new(if answered {
                "report-answered"
            } else {
                "report-open"
            })
        };
        row.extend(question.answered.iter().map(word));
        row
    };
    TableMsg {
        columns,
        rows: kept.questions.iter().map(row).collect(),
    }
}
