//! What the page tells of a plan: sections of its report, and what a limit does.

use serde::Serialize;

use crate::{
    charts::{Size, Words as _},
    engine::{fact::Depth, grid::Grid, msg::Msg, plan::Plan},
    explain::{
        limits,
        material::Material,
        report::{self, Item, Kind, Report, Section},
        sections,
        words::Catalogue,
    },
    link::Look,
    scenarios::Entry,
};

use super::{ChartView, TableView, chart_view, headline, table_view};

/// What is told of a plan, cut to the depth that is wanted.
#[derive(Serialize)]
pub struct Told {
    pub complete: bool,
    pub headline: String,
    pub report: Vec<SectionView>,
    /// Whether there is a harm that a dial could change.
    pub harm: bool,
    /// What the reader's own dial would have changed, at every depth.
    pub against: Vec<ItemView>,
    /// How the harm is shared, wherever it is computed: bars are a picture, not a part of the story.
    pub shares: Option<SectionView>,
}

/// What a limit does, on a grid of designs.
#[derive(Serialize)]
pub struct LimitsView {
    pub items: Vec<ItemView>,
    pub chart: ChartView,
    /// The link of the design that keeps the limit and costs least.
    pub pick: Option<String>,
}

#[derive(Serialize)]
pub struct SectionView {
    pub id: &'static str,
    pub title: String,
    /// The shortest report that has it.
    pub depth: &'static str,
    pub items: Vec<ItemView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<TableView>,
    pub charts: Vec<ChartView>,
}

#[derive(Serialize)]
pub struct ItemView {
    pub kind: &'static str,
    pub depth: &'static str,
    pub text: String,
}

impl Told {
    pub fn new(look: &Look, plan: &Plan, narrow: bool, words: &Catalogue) -> Self {
        let width = if narrow { Size::NARROW } else { Size::WIDE };
        let material = Material::of(look, plan);
        let whole = report::compose(&material);
        let shares = (look.depth > Depth::Headline).then(|| shares(&whole, look.depth));
        let report = whole.at(look.depth);
        Self {
            complete: plan.settled(),
            headline: headline(plan, words),
            report: report
                .sections
                .iter()
                .map(|s| section_view(s, width, words))
                .collect(),
            harm: material.has_harm(),
            against: sections::picked(&material)
                .iter()
                .map(|item| item_view(item, words))
                .collect(),
            shares: shares.flatten().map(|s| section_view(&s, width, words)),
        }
    }
}

impl LimitsView {
    pub fn new(
        scenario: &'static dyn Entry,
        grid: &Grid,
        limit: f64,
        narrow: bool,
        words: &Catalogue,
    ) -> Self {
        let width = if narrow { Size::NARROW } else { Size::WIDE };
        let told = limits::told(scenario, grid, limit);
        Self {
            items: told.items.iter().map(|i| item_view(i, words)).collect(),
            chart: chart_view(&told.chart, width, words),
            pick: told.pick,
        }
    }
}

/// The section of shares; short of the whole file the bars say what its list says.
fn shares(report: &Report, depth: Depth) -> Option<Section> {
    let mut section = report.sections.iter().find(|s| s.id == "shares")?.clone();
    if depth < Depth::File {
        let stays = |item: &Item| match &item.kind {
            // How it is computed is for the file.
            Kind::Text(msg) => msg.key != "report-shares-how",
            Kind::Bullet(_) | Kind::Code(_) => false,
        };
        section.items.retain(stays);
        section.table = None;
    }
    Some(section)
}

fn item_view(item: &Item, words: &Catalogue) -> ItemView {
    let (kind, text) = match &item.kind {
        Kind::Text(msg) => ("text", words.say(msg)),
        Kind::Bullet(msg) => ("bullet", words.say(msg)),
        Kind::Code(code) => ("code", code.clone()),
    };
    ItemView {
        kind,
        depth: item.depth.id(),
        text,
    }
}

fn section_view(section: &Section, width: u32, words: &Catalogue) -> SectionView {
    SectionView {
        id: section.id,
        title: words.say(&Msg::new(format!("report-{}", section.id))),
        depth: section.depth().id(),
        items: section
            .items
            .iter()
            .map(|item| item_view(item, words))
            .collect(),
        table: section.table.as_ref().map(|table| table_view(table, words)),
        charts: section
            .charts
            .iter()
            .map(|chart| chart_view(chart, width, words))
            .collect(),
    }
}
