//! What the record of one case shows, and which questions today's recorder leaves open.

use crate::{
    engine::{
        msg::Msg,
        param::Param,
        record::{Kept, Question},
    },
    explain::{
        material::Material,
        report::{Item, Section, TableMsg},
        schema,
    },
};

/// The picked case, its "but for", and who could answer what. Where no recorder is told of, what a record
/// would have to keep.
pub fn record(material: &Material) -> Section {
    let id = material.scenario.id();
    let case = material.case.as_ref();
    let mut items: Vec<Item> = Vec::new();
    if let Some(told) = case {
        let moved = material.request.against.zip(told.otherwise.as_ref());
        let moved = moved.map(|((param, to), ending)| (param, to, ending));
        let msgs = endings(id, told.pick, &told.ending, moved);
        items.extend(msgs.into_iter().map(|msg| Item::text(msg).in_file()));
    }
    let Some(kept) = case.and_then(|told| told.kept.as_ref()) else {
        items.push(Item::text(Msg::new(format!("{id}-record"))).in_file());
        return Section::new("record", items);
    };
    let open = kept
        .questions
        .iter()
        .filter(|q| !q.answered.first().is_some_and(|a| *a));
    let open = Msg::new("report-record-open")
        .count("open", open.count() as f64)
        .count("all", kept.questions.len() as f64);
    items.extend([open, bought(kept)].map(|msg| Item::text(msg).in_file()));
    let table = Some(table(kept));
    Section {
        table,
        charts: vec![kept.chart.clone()],
        ..Section::new("record", items)
    }
}

/// How a picked case ends, and how the same case ends with a dial moved: one or two sentences.
pub fn endings(
    id: &str,
    pick: &str,
    ending: &Msg,
    otherwise: Option<(&Param, f64, &Msg)>,
) -> Vec<Msg> {
    let case = Msg::new("report-case")
        .msg("pick", Msg::new(format!("{id}-pick-{pick}")))
        .msg("ending", ending.clone());
    let other = otherwise.map(|(param, to, other)| {
        let msg = |key| {
            Msg::new(key)
                .msg("dial", schema::label(id, param))
                .msg("there", schema::value(id, param, to))
        };
        if other == ending {
            msg("report-but-for-same")
        } else {
            msg("report-but-for").msg("ending", other.clone())
        }
    });
    [Some(case), other].into_iter().flatten().collect()
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
