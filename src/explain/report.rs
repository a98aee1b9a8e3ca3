//! The report about one run: what happened, what was traded, who set the dials, what would have
//! happened otherwise, and how to check it.

use crate::{
    charts::Words,
    engine::{
        actor::Actor,
        compare::Change,
        fact::{Fact, Finding, Part},
        msg::Msg,
        param::{Group, Param},
        plan::{Plan, Request},
        run,
    },
    link::Look,
    scenarios::Entry,
};

use super::{pictures::is_default, schema};

/// A report in the making: messages, not yet sentences.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The main finding in one sentence.
    pub headline: Msg,
    /// The sections in order.
    pub sections: Vec<Section>,
}

/// One section.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Stable name; the title is the message `report-<id>`.
    pub id: &'static str,
    /// Paragraphs and list entries.
    pub items: Vec<Item>,
    /// A table under them.
    pub table: Option<TableMsg>,
}

/// A paragraph or a list entry.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A paragraph.
    Text(Msg),
    /// An entry of a list.
    Bullet(Msg),
    /// A text that is copied, not read: a command, a link.
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

/// What a report is made of: plain data, so that it can be tested without running anything.
pub struct Findings<'a> {
    /// The scenario.
    pub scenario: &'static dyn Entry,
    /// What was looked at.
    pub request: &'a Request,
    /// Facts of the run.
    pub facts: &'a [Fact],
    /// Statements that hold.
    pub findings: &'a [Finding],
    /// Digest of the run, once every unit is done.
    pub digest: Option<String>,
    /// The link that opens the run.
    pub link: String,
}

/// The report on a plan, as far as it has got.
pub fn of_plan(look: &Look, plan: &Plan) -> Report {
    let changes = changes(plan);
    let chosen = plan.chosen();
    compose(&Findings {
        scenario: look.scenario,
        request: &plan.request,
        facts: &chosen.facts(),
        findings: &chosen.findings(&changes),
        digest: plan.settled().then(|| chosen.digest()),
        link: look.link(),
    })
}

/// How the facts change when the one dial is moved.
pub fn changes(plan: &Plan) -> Vec<Change> {
    plan.against()
        .map(|there| run::changes(plan.chosen(), there))
        .unwrap_or_default()
}

/// Puts facts and findings in order.
pub fn compose(f: &Findings<'_>) -> Report {
    let of = |part: Part| {
        f.findings
            .iter()
            .filter(move |finding| finding.part == part)
    };
    let texts = |part: Part| {
        of(part)
            .map(|finding| Item::Text(finding.msg.clone()))
            .collect()
    };
    let headline = of(Part::Happened).next().map(|finding| {
        let key = format!("{}.headline", finding.msg.key);
        Msg {
            key: key.into(),
            args: finding.msg.args.clone(),
        }
    });
    let mut happened: Vec<Item> = texts(Part::Happened);
    happened.push(Item::Text(Msg::new("report-range-means")));
    let mut sections = vec![
        Section {
            id: "happened",
            items: happened,
            table: None,
        },
        Section {
            id: "traded",
            items: texts(Part::Traded),
            table: None,
        },
        dials(f),
    ];
    sections.extend(otherwise(f));
    sections.push(facts(f));
    sections.push(unknown(f));
    sections.push(check(f));
    Report {
        headline: headline.unwrap_or_else(|| Msg::new("report-nothing-yet")),
        sections,
    }
}

/// Who set which dial, and what else they could have set.
fn dials(f: &Findings<'_>) -> Section {
    let id = f.scenario.id();
    let shown = |p: &&Param| p.group == Group::Dials;
    let row = |p: &Param| {
        let here = f.request.values.get(p.id);
        let (least, most) = (p.at(0), p.at(p.positions() - 1));
        let choice = Msg::new("report-could-be")
            .msg("least", schema::value(id, p, least))
            .msg("most", schema::value(id, p, most));
        let mark = if is_default(p, here) {
            "report-value"
        } else {
            "report-value-moved"
        };
        let value = Msg::new(mark).msg("value", schema::value(id, p, here));
        vec![schema::label(id, p), value, p.actor.msg(), choice]
    };
    let rows = f.scenario.params().iter().filter(shown).map(row).collect();
    let columns = ["dial", "set-to", "set-by", "could-be"]
        .map(|name| Msg::new(format!("report-column-{name}")))
        .to_vec();
    let moved = f
        .request
        .against
        .map_or(f.scenario.story().against, |(p, _)| p.id);
    let param = f.request.values.param(moved);
    let mut items: Vec<Item> = param
        .map(|p| Item::Text(who_sets(f, p)))
        .into_iter()
        .collect();
    items.push(Item::Text(Msg::new("report-dials-rest")));
    Section {
        id: "dials",
        items,
        table: Some(TableMsg { columns, rows }),
    }
}

fn who_sets(f: &Findings<'_>, param: &Param) -> Msg {
    let key = if param.actor == Actor::Nature {
        "report-nobody-sets"
    } else {
        "report-who-sets"
    };
    let id = f.scenario.id();
    Msg::new(key)
        .msg("dial", schema::label(id, param))
        .msg(
            "value",
            schema::value(id, param, f.request.values.get(param.id)),
        )
        .msg("actor", param.actor.msg())
}

/// What one other setting would have changed, both ways, under the same noise.
fn otherwise(f: &Findings<'_>) -> Option<Section> {
    let (param, to) = f.request.against?;
    let id = f.scenario.id();
    let intro = Msg::new("report-otherwise-intro")
        .msg("dial", schema::label(id, param))
        .msg(
            "here",
            schema::value(id, param, f.request.values.get(param.id)),
        )
        .msg("there", schema::value(id, param, to));
    let mut items = vec![Item::Text(intro)];
    let found = f
        .findings
        .iter()
        .filter(|finding| finding.part == Part::Otherwise);
    items.extend(found.map(|finding| Item::Bullet(finding.msg.clone())));
    items.push(Item::Text(Msg::new("report-same-chances")));
    Some(Section {
        id: "otherwise",
        items,
        table: None,
    })
}

/// All facts with their intervals.
fn facts(f: &Findings<'_>) -> Section {
    let id = f.scenario.id();
    let row = |fact: &Fact| {
        let cells = match fact.estimate {
            Some(e) => [e.value, e.low, e.high].map(|v| schema::fact_value(fact.unit, v)),
            None => [(); 3].map(|()| Msg::new("report-absent")),
        };
        let mut row = vec![schema::fact_label(id, fact.name)];
        row.extend(cells);
        row
    };
    let columns = ["fact", "value", "low", "high"]
        .map(|name| Msg::new(format!("report-column-{name}")))
        .to_vec();
    let table = TableMsg {
        columns,
        rows: f.facts.iter().map(row).collect(),
    };
    Section {
        id: "facts",
        items: vec![Item::Text(Msg::new("report-facts-intro"))],
        table: Some(table),
    }
}

/// What the model leaves out, and the assumptions behind it.
fn unknown(f: &Findings<'_>) -> Section {
    let id = f.scenario.id();
    let assumed = |p: &&Param| p.group == Group::Assumptions;
    let row = |p: &Param| {
        let here = f.request.values.get(p.id);
        vec![
            schema::label(id, p),
            schema::value(id, p, here),
            schema::help(id, p),
        ]
    };
    let rows = f
        .scenario
        .params()
        .iter()
        .filter(assumed)
        .map(row)
        .collect();
    let columns = ["assumption", "value", "meaning"]
        .map(|name| Msg::new(format!("report-column-{name}")))
        .to_vec();
    let items = vec![Item::Text(Msg::new(format!("{id}-unknown")))];
    Section {
        id: "unknown",
        items,
        table: Some(TableMsg { columns, rows }),
    }
}

/// How to get the same run again.
fn check(f: &Findings<'_>) -> Section {
    let mut items = vec![Item::Text(
        Msg::new("report-check-intro")
            .text("seed", f.request.seed.to_string())
            .text("version", crate::engine::VERSION.to_string()),
    )];
    items.push(match &f.digest {
        Some(digest) => Item::Text(Msg::new("report-digest").text("digest", digest)),
        None => Item::Text(Msg::new("report-no-digest-yet")),
    });
    items.push(Item::Code(format!(
        "cargo run --release -- run '{}'",
        f.link
    )));
    Section {
        id: "check",
        items,
        table: None,
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
            out += &match item {
                Item::Text(msg) => format!("{}\n", words.say(msg)),
                Item::Bullet(msg) => format!("- {}\n", words.say(msg)),
                Item::Code(code) => format!("    {code}\n"),
            };
        }
        for row in section.table.iter().flat_map(|table| &table.rows) {
            let cells: Vec<String> = row.iter().map(|cell| words.say(cell)).collect();
            out += &format!("  {}\n", cells.join(" | "));
        }
    }
    out
}
