//! The sections of a report, one file a subject.

mod ask;
mod check;
mod happened;
mod otherwise;
mod record;
mod settings;
mod shares;
mod unknown;

pub use otherwise::picked;
pub use record::{endings, table as kept_table};

use crate::engine::{fact::Part, msg::Msg};

use super::{
    material::Material,
    report::{Item, Section},
};

/// All sections in order.
pub fn all(material: &Material) -> Vec<Section> {
    let sections = [
        Some(happened::happened(material)),
        Some(happened::traded(material)),
        Some(settings::dials(material)),
        Some(otherwise::otherwise(material)),
        shares::shares(material),
        Some(happened::bears(material)),
        Some(record::record(material)),
        Some(unknown::unknown(material)),
        Some(ask::ask(material)),
        Some(check::check(material)),
    ];
    sections
        .into_iter()
        .flatten()
        .filter(|section| !section.items.is_empty())
        .collect()
}

/// The findings of one part, as paragraphs at their own depth.
fn of_part(material: &Material, part: Part) -> Vec<Item> {
    let findings = material
        .findings
        .iter()
        .filter(|finding| finding.part == part);
    findings
        .map(|finding| Item::text(finding.msg.clone()).at(finding.depth))
        .collect()
}

/// Column heads by name.
fn columns<const N: usize>(names: [&str; N]) -> Vec<Msg> {
    names
        .iter()
        .map(|name| Msg::new(format!("report-column-{name}")))
        .collect()
}
