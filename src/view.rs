//! What the page shows of a plan: finished text, SVG and tables. The page gets it as plain data; the
//! site's build writes the same into the HTML.

use serde::Serialize;

use crate::{
    charts::{self, Size, Words as _},
    engine::{
        chart::{Body, Chart},
        fact::{Depth, Fact},
        grid::Grid,
        msg::Msg,
        plan::Plan,
    },
    explain::{
        limits,
        material::Material,
        pictures, pinned,
        report::{self, Item, Kind, Report, Section, TableMsg},
        schema, sections,
        words::Catalogue,
    },
    link::Look,
    scenarios::Entry,
};

#[derive(Serialize)]
pub struct Glance {
    pub complete: bool,
    pub digest: String,
    pub headline: String,
    pub charts: Vec<ChartView>,
    pub facts: Vec<FactView>,
    /// The run that the reader keeps beside this one.
    pub pinned: Option<PinnedView>,
}

#[derive(Serialize)]
pub struct PinnedView {
    /// The pinned run's own link.
    pub link: String,
    /// Whether it is the run that is shown.
    pub same: bool,
    pub table: TableView,
}

#[derive(Serialize)]
pub struct View {
    #[serde(flatten)]
    pub glance: Glance,
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
pub struct ChartView {
    pub id: String,
    pub kind: &'static str,
    pub title: String,
    pub caption: String,
    pub svg: String,
    pub table: TableView,
    pub csv: String,
}

#[derive(Serialize)]
pub struct TableView {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
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

#[derive(Serialize)]
pub struct FactView {
    pub name: &'static str,
    pub role: Option<crate::engine::chart::Role>,
    pub label: String,
    pub text: String,
    pub number: String,
    pub low: String,
    pub high: String,
    /// Value and interval.
    pub numbers: Option<[f64; 3]>,
    /// "Out of".
    pub per: Option<u32>,
}

impl Glance {
    pub fn new(look: &Look, plan: &Plan, narrow: bool, words: &Catalogue) -> Self {
        let width = if narrow { Size::NARROW } else { Size::WIDE };
        let run = plan.chosen();
        let digest = plan.settled().then(|| run.digest());
        let chart = |chart: &Chart| chart_view(chart, width, words);
        let charts = pictures::charts(look.scenario, plan);
        Self {
            complete: plan.settled(),
            digest: digest.unwrap_or_default(),
            headline: words.say(&report::headline(&run.findings())),
            charts: charts.iter().map(chart).collect(),
            facts: run
                .facts()
                .iter()
                .map(|f| fact_view(look, f, words))
                .collect(),
            pinned: pinned::told(look, plan).map(|told| PinnedView {
                link: told.link,
                same: told.same,
                table: table_view(&told.table, words),
            }),
        }
    }
}

impl View {
    pub fn new(look: &Look, plan: &Plan, narrow: bool, words: &Catalogue) -> Self {
        let width = if narrow { Size::NARROW } else { Size::WIDE };
        let material = Material::of(look, plan);
        let whole = report::compose(&material);
        let shares = (look.depth > Depth::Headline).then(|| shares(&whole, look.depth));
        let report = whole.at(look.depth);
        Self {
            glance: Glance::new(look, plan, narrow, words),
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

pub fn chart_view(chart: &Chart, width: u32, words: &Catalogue) -> ChartView {
    let table = charts::table(chart, words);
    ChartView {
        id: chart.id.clone(),
        kind: match chart.body {
            Body::Lines(_) => "curve",
            Body::Dots(_) => "dots",
            Body::People(_) => "people",
            Body::Bars(_) => "bars",
            Body::Matrix(_) => "matrix",
            Body::Images(_) => "images",
            Body::Map(_) => "map",
        },
        title: words.say(&chart.title),
        caption: words.say(&chart.caption),
        svg: charts::svg(chart, words, Size::for_chart(chart, words, width)),
        csv: charts::csv(&table),
        table: TableView {
            columns: table.columns,
            rows: table.rows,
        },
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

pub fn table_view(table: &TableMsg, words: &Catalogue) -> TableView {
    let say = |msgs: &[Msg]| -> Vec<String> { msgs.iter().map(|msg| words.say(msg)).collect() };
    TableView {
        columns: say(&table.columns),
        rows: table.rows.iter().map(|row| say(row)).collect(),
    }
}

/// A fact as the page shows it large: whole counts, with the unit and without.
fn fact_view(look: &Look, fact: &Fact, words: &Catalogue) -> FactView {
    let absent = || words.say(&Msg::new("report-absent"));
    let bare = |value: f64| words.say(&schema::fact_bare(fact, value));
    let with_unit = |value: f64| words.say(&schema::fact_round(fact, value));
    let e = fact.estimate;
    FactView {
        name: fact.name,
        role: pictures::role(look.scenario, fact.name),
        label: words.say(&schema::fact_label(look.scenario.id(), fact.name)),
        text: e.map_or_else(absent, |e| with_unit(e.value)),
        number: e.map_or_else(absent, |e| bare(e.value)),
        low: e.map(|e| bare(e.low)).unwrap_or_default(),
        high: e.map(|e| bare(e.high)).unwrap_or_default(),
        numbers: e.map(|e| [e.value, e.low, e.high]),
        per: fact.per,
    }
}
