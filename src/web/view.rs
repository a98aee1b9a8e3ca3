//! What the page shows of a plan: finished text, SVG and tables.

use serde::Serialize;

use crate::{
    charts::{self, Size, Words as _},
    engine::{
        chart::{Body, Chart},
        fact::Fact,
        msg::Msg,
        plan::Plan,
    },
    explain::{
        pictures,
        report::{self, Item, Section, TableMsg},
        schema,
        words::Catalogue,
    },
    link::Look,
};

#[derive(Serialize)]
pub struct View {
    complete: bool,
    digest: String,
    headline: String,
    charts: Vec<ChartView>,
    report: Vec<SectionView>,
    facts: Vec<FactView>,
}

#[derive(Serialize)]
struct ChartView {
    id: String,
    kind: &'static str,
    title: String,
    caption: String,
    svg: String,
    table: TableView,
    csv: String,
}

#[derive(Serialize)]
struct TableView {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

#[derive(Serialize)]
struct SectionView {
    id: &'static str,
    title: String,
    items: Vec<ItemView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<TableView>,
}

#[derive(Serialize)]
struct ItemView {
    kind: &'static str,
    text: String,
}

#[derive(Serialize)]
struct FactView {
    name: &'static str,
    label: String,
    text: String,
    low: String,
    high: String,
}

impl View {
    pub fn new(look: &Look, plan: &Plan, narrow: bool, words: &Catalogue) -> Self {
        let report = report::of_plan(look, plan);
        let width = if narrow { Size::NARROW } else { Size::WIDE };
        let charts = pictures::charts(look.scenario, plan);
        let facts = plan.chosen().facts();
        Self {
            complete: plan.settled(),
            digest: if plan.settled() {
                plan.chosen().digest()
            } else {
                String::new()
            },
            headline: words.say(&report.headline),
            charts: charts
                .iter()
                .map(|chart| chart_view(chart, width, words))
                .collect(),
            report: report
                .sections
                .iter()
                .map(|section| section_view(section, words))
                .collect(),
            facts: facts
                .iter()
                .map(|f| fact_view(look.scenario.id(), f, words))
                .collect(),
        }
    }
}

fn chart_view(chart: &Chart, width: u32, words: &Catalogue) -> ChartView {
    let table = charts::table(chart, words);
    ChartView {
        id: chart.id.clone(),
        kind: match chart.body {
            Body::Lines(_) => "curve",
            Body::People(_) => "people",
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

fn section_view(section: &Section, words: &Catalogue) -> SectionView {
    let item = |item: &Item| match item {
        Item::Text(msg) => ItemView {
            kind: "text",
            text: words.say(msg),
        },
        Item::Bullet(msg) => ItemView {
            kind: "bullet",
            text: words.say(msg),
        },
        Item::Code(code) => ItemView {
            kind: "code",
            text: code.clone(),
        },
    };
    let say = |msgs: &[Msg]| -> Vec<String> { msgs.iter().map(|msg| words.say(msg)).collect() };
    let table = |table: &TableMsg| TableView {
        columns: say(&table.columns),
        rows: table.rows.iter().map(|row| say(row)).collect(),
    };
    SectionView {
        id: section.id,
        title: words.say(&Msg::new(format!("report-{}", section.id))),
        items: section.items.iter().map(item).collect(),
        table: section.table.as_ref().map(table),
    }
}

fn fact_view(scenario: &str, fact: &Fact, words: &Catalogue) -> FactView {
    let say = |value: f64| words.say(&schema::fact_value(fact.unit, value));
    let [text, low, high] = match fact.estimate {
        Some(e) => [say(e.value), say(e.low), say(e.high)],
        None => [
            words.say(&Msg::new("report-absent")),
            String::new(),
            String::new(),
        ],
    };
    let label = words.say(&schema::fact_label(scenario, fact.name));
    FactView {
        name: fact.name,
        label,
        text,
        low,
        high,
    }
}
