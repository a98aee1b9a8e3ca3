//! What the page shows of a plan: finished text, SVG and tables. The page gets it as plain data; the
//! site's build writes the same into the HTML.

use std::ops::Range;

use serde::Serialize;

use crate::{
    charts::{self as drawn, Size, Words as _},
    engine::{
        chart::{Body, Chart},
        fact::Fact,
        msg::Msg,
        plan::Plan,
    },
    explain::{
        pictures, pinned,
        report::{self, TableMsg},
        schema,
        words::Catalogue,
    },
    link::Look,
};

#[cfg(any(feature = "tell", not(target_arch = "wasm32")))]
mod told;

#[cfg(not(target_arch = "wasm32"))]
pub use told::{ItemView, SectionView};
#[cfg(any(feature = "tell", not(target_arch = "wasm32")))]
pub use told::{LimitsView, Told};

#[derive(Serialize)]
pub struct Glance {
    pub complete: bool,
    pub digest: String,
    pub headline: String,
    pub chart: Option<ChartView>,
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

/// The first picture of a run: it stands beside the dials.
pub const FIRST: Range<usize> = 0..1;

/// The pictures after it, further down.
pub const OTHERS: Range<usize> = 1..usize::MAX;

/// The pictures of a plan at these places; the others are not drawn.
pub fn charts(
    look: &Look,
    plan: &Plan,
    narrow: bool,
    words: &Catalogue,
    which: Range<usize>,
) -> Vec<ChartView> {
    let width = if narrow { Size::NARROW } else { Size::WIDE };
    let all = pictures::charts(look.scenario, plan).into_iter();
    all.skip(which.start)
        .take(which.len())
        .map(|chart| chart_view(&chart, width, words))
        .collect()
}

impl Glance {
    /// A plan so far, with its first picture; [`charts`] gives the others.
    pub fn new(look: &Look, plan: &Plan, narrow: bool, words: &Catalogue) -> Self {
        let run = plan.chosen();
        let complete = plan.settled();
        let digest = complete.then(|| run.digest());
        let absent = if complete {
            "fact-absent"
        } else {
            "fact-waiting"
        };
        Self {
            complete,
            digest: digest.unwrap_or_default(),
            headline: headline(plan, words),
            chart: charts(look, plan, narrow, words, FIRST).pop(),
            facts: run
                .facts()
                .iter()
                .map(|f| fact_view(look, f, absent, words))
                .collect(),
            pinned: pinned::told(look, plan).map(|told| PinnedView {
                link: told.link,
                same: told.same,
                table: table_view(&told.table, words),
            }),
        }
    }
}

fn headline(plan: &Plan, words: &Catalogue) -> String {
    words.say(&report::headline(&plan.chosen().findings()))
}

pub fn chart_view(chart: &Chart, width: u32, words: &Catalogue) -> ChartView {
    let table = drawn::table(chart, words);
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
        svg: drawn::svg(chart, words, Size::for_chart(chart, words, width)),
        csv: drawn::csv(&table),
        table: TableView {
            columns: table.columns,
            rows: table.rows,
        },
    }
}

pub fn table_view(table: &TableMsg, words: &Catalogue) -> TableView {
    let say = |msgs: &[Msg]| -> Vec<String> { msgs.iter().map(|msg| words.say(msg)).collect() };
    TableView {
        columns: say(&table.columns),
        rows: table.rows.iter().map(|row| say(row)).collect(),
    }
}

/// A fact as the page shows it large: whole counts, with the unit and without. What it says where there is no
/// number depends on whether one may come.
fn fact_view(look: &Look, fact: &Fact, absent: &'static str, words: &Catalogue) -> FactView {
    let absent = || words.say(&Msg::new(absent));
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
