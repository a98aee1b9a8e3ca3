//! The report about one run, in the order of its sections, at three depths.

use crate::{
    charts::{self, Words},
    engine::{
        chart::Chart,
        fact::{Depth, Finding, Part},
        msg::Msg,
    },
};

use super::{material::Material, sections};

/// A report in the making: messages, not yet sentences.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The main finding in one sentence.
    pub headline: Msg,
    /// The sections in order, whole: [`Report::at`] takes out what is too deep.
    pub sections: Vec<Section>,
}

/// One section.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Stable name; the title is the message `report-<id>`.
    pub id: &'static str,
    /// Paragraphs and list entries.
    pub items: Vec<Item>,
    /// A table under them; only in the file.
    pub table: Option<TableMsg>,
    /// Pictures; only in the file.
    pub charts: Vec<Chart>,
}

/// A paragraph or a list entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// What it looks like.
    pub kind: Kind,
    /// The shortest report that has it.
    pub depth: Depth,
}

/// What an item looks like.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// A paragraph.
    Text(Msg),
    /// An entry of a list.
    Bullet(Msg),
    /// A text that is copied, not read: a command, a citation.
    Code(String),
}

/// A table of messages.
#[derive(Debug, Clone, PartialEq)]
pub struct TableMsg {
    /// Column heads.
    pub columns: Vec<Msg>,
    /// Rows.
    pub rows: Vec<Vec<Msg>>,
}

impl Item {
    /// A paragraph of the story.
    pub fn text(msg: Msg) -> Self {
        Self {
            kind: Kind::Text(msg),
            depth: Depth::Story,
        }
    }

    /// A list entry of the story.
    pub fn bullet(msg: Msg) -> Self {
        Self {
            kind: Kind::Bullet(msg),
            depth: Depth::Story,
        }
    }

    /// A text to copy.
    pub fn code(text: String) -> Self {
        Self {
            kind: Kind::Code(text),
            depth: Depth::File,
        }
    }

    /// The same item, at another depth.
    #[must_use]
    pub fn at(mut self, depth: Depth) -> Self {
        self.depth = depth;
        self
    }

    /// The same item, only in the file.
    #[must_use]
    pub fn in_file(self) -> Self {
        self.at(Depth::File)
    }
}

impl Section {
    /// A section of items alone.
    pub fn new(id: &'static str, items: Vec<Item>) -> Self {
        Self {
            id,
            items,
            table: None,
            charts: Vec::new(),
        }
    }

    /// The shortest report in which the section appears.
    pub fn depth(&self) -> Depth {
        self.items
            .iter()
            .map(|item| item.depth)
            .min()
            .unwrap_or(Depth::File)
    }
}

impl Report {
    /// The report at a depth: what is deeper is left out, and sections that become empty with it.
    #[must_use]
    pub fn at(mut self, depth: Depth) -> Self {
        for section in &mut self.sections {
            section.items.retain(|item| item.depth <= depth);
            if depth < Depth::File {
                section.table = None;
                section.charts.clear();
            }
        }
        self.sections.retain(|section| !section.items.is_empty());
        self
    }
}

/// The main finding in one sentence.
pub fn headline(findings: &[Finding]) -> Msg {
    let main = findings
        .iter()
        .find(|finding| finding.part == Part::Happened);
    let headline = main.map(|finding| {
        let key = format!("{}.headline", finding.msg.key);
        Msg {
            key: key.into(),
            args: finding.msg.args.clone(),
        }
    });
    headline.unwrap_or_else(|| Msg::new("headline-nothing-yet"))
}

/// Puts facts and findings in order.
pub fn compose(material: &Material) -> Report {
    Report {
        headline: headline(&material.findings),
        sections: sections::all(material),
    }
}

/// The report as plain text.
pub fn text(report: &Report, words: &dyn Words) -> String {
    let mut out = words.say(&report.headline) + "\n";
    for section in &report.sections {
        out += &format!(
            "\n{}\n",
            words.say(&Msg::new(format!("report-{}", section.id)))
        );
        for item in &section.items {
            out += &match &item.kind {
                Kind::Text(msg) => format!("{}\n", words.say(msg)),
                Kind::Bullet(msg) => format!("- {}\n", words.say(msg)),
                Kind::Code(code) => indented(code),
            };
        }
        for chart in &section.charts {
            out += &format!(
                "{}: {}\n",
                words.say(&chart.title),
                words.say(&chart.caption)
            );
            let table = charts::table(chart, words);
            out += &rows(std::iter::once(&table.columns).chain(&table.rows));
        }
        if let Some(table) = &section.table {
            let say = |row: &Vec<Msg>| row.iter().map(|cell| words.say(cell)).collect();
            let all: Vec<Vec<String>> = std::iter::once(&table.columns)
                .chain(&table.rows)
                .map(say)
                .collect();
            out += &rows(all.iter());
        }
    }
    out
}

fn indented(code: &str) -> String {
    code.lines().map(|line| format!("    {line}\n")).collect()
}

fn rows<'a>(rows: impl Iterator<Item = &'a Vec<String>>) -> String {
    rows.map(|row| format!("  {}\n", row.join(" | "))).collect()
}
