//! What happened, what was traded, and who bears it.

use crate::{
    engine::{
        fact::{Fact, Part},
        msg::Msg,
    },
    explain::{
        material::Material,
        report::{Item, Section, TableMsg},
        schema,
    },
};

use super::{columns, of_part};

/// The main finding and all facts with their intervals.
pub fn happened(material: &Material) -> Section {
    let id = material.scenario.id();
    let mut items = vec![Item::text(Msg::new(format!("{id}-opening")))];
    items.extend(of_part(material, Part::Happened));
    // Where nothing is simulated, the scenario says what its ranges mean.
    if !material.findings.iter().any(|f| f.name == "range_means") {
        items.push(Item::text(Msg::new("report-range-means")).in_file());
    }
    let row = |fact: &Fact| {
        let cells = match fact.estimate {
            Some(e) => [e.value, e.low, e.high].map(|v| schema::fact_value(fact, v)),
            None => [(); 3].map(|()| Msg::new("fact-absent")),
        };
        let mut row = vec![schema::fact_label(id, fact.name)];
        row.extend(cells);
        row
    };
    let rows = material.facts.iter().map(row).collect();
    let table = TableMsg {
        columns: columns(["fact", "value", "low", "high"]),
        rows,
    };
    Section {
        table: Some(table),
        ..Section::new("happened", items)
    }
}

/// What was gained in speed and paid in accuracy, or the reverse.
pub fn traded(material: &Material) -> Section {
    Section::new("traded", of_part(material, Part::Traded))
}

/// Who is hurt, and who saves time or money.
pub fn bears(material: &Material) -> Section {
    Section::new("bears", of_part(material, Part::Bears))
}
