//! `report`: the report about a run, as the page shows it.

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use crate::{
    charts::{self, Words as _},
    engine::{fact::Depth, msg::Msg, plan::Plan},
    explain::{
        material::Material,
        report::{self, Item, Kind, Report, Section},
        words::Catalogue,
    },
    link::Look,
};

use super::{
    Refusal,
    compute::{self, compute_plan},
    pages::escape,
    run::open_strictly,
};

#[derive(Args)]
pub struct Options {
    /// A scenario's name, or a link
    link: String,
    /// How much of it; the link's own depth by default
    #[arg(long)]
    depth: Option<DepthName>,
    /// In which form
    #[arg(long, default_value = "text")]
    format: Format,
    /// Threads, from 1 to 1,000; all that there are by default
    #[arg(long, value_parser = compute::threads)]
    threads: Option<usize>,
}

#[derive(Clone, Copy, ValueEnum)]
enum DepthName {
    Headline,
    Story,
    File,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Html,
    Json,
}

pub fn report(options: &Options, words: &Catalogue) -> Result<String, Refusal> {
    let mut look = open_strictly(&options.link)?;
    look.depth = match options.depth {
        Some(DepthName::Headline) => Depth::Headline,
        Some(DepthName::Story) => Depth::Story,
        Some(DepthName::File) => Depth::File,
        None => look.depth,
    };
    let material = material(&look, options.threads);
    let report = report::compose(&material).at(look.depth);
    Ok(match options.format {
        Format::Text => report::text(&report, words),
        Format::Html => html(&report, words),
        Format::Json => format!("{:#}\n", json(&look, &material, &report, words)),
    })
}

/// Runs everything that the report needs.
fn material(look: &Look, threads: Option<usize>) -> Material {
    let mut plan = Plan::new(look.scenario, look.request());
    compute_plan(&mut plan, threads);
    Material::of(look, &plan)
}

fn html(report: &Report, words: &Catalogue) -> String {
    let mut out = format!(
        "<article>\n<h1>{}</h1>\n",
        escape(&words.say(&report.headline))
    );
    for section in &report.sections {
        let title = words.say(&Msg::new(format!("report-{}", section.id)));
        out += &format!(
            "<section id=\"{}\">\n<h2>{}</h2>\n",
            section.id,
            escape(&title)
        );
        out += &items(section, words);
        for chart in &section.charts {
            let size = charts::Size::for_chart(chart, words, charts::Size::WIDE);
            let svg = charts::svg(chart, words, size);
            let caption = escape(&words.say(&chart.caption));
            out += &format!("<figure>\n{svg}\n<figcaption>{caption}</figcaption>\n</figure>\n");
        }
        if let Some(table) = &section.table {
            let cells = |row: &[Msg], tag: &str| -> String {
                row.iter()
                    .map(|m| format!("<{tag}>{}</{tag}>", escape(&words.say(m))))
                    .collect()
            };
            out += &format!("<table>\n<tr>{}</tr>\n", cells(&table.columns, "th"));
            for row in &table.rows {
                out += &format!("<tr>{}</tr>\n", cells(row, "td"));
            }
            out += "</table>\n";
        }
        out += "</section>\n";
    }
    out + "</article>\n"
}

fn items(section: &Section, words: &Catalogue) -> String {
    let mut out = String::new();
    let mut in_list = false;
    for Item { kind, .. } in &section.items {
        let is_bullet = matches!(kind, Kind::Bullet(_));
        if is_bullet != in_list {
            out += if is_bullet { "<ul>\n" } else { "</ul>\n" };
            in_list = is_bullet;
        }
        out += &match kind {
            Kind::Text(msg) => format!("<p>{}</p>\n", escape(&words.say(msg))),
            Kind::Bullet(msg) => format!("<li>{}</li>\n", escape(&words.say(msg))),
            Kind::Code(code) => format!("<pre>{}</pre>\n", escape(code)),
        };
    }
    if in_list {
        out += "</ul>\n";
    }
    out
}

fn json(look: &Look, material: &Material, report: &Report, words: &Catalogue) -> Value {
    let section = |section: &Section| {
        let item = |item: &Item| match &item.kind {
            Kind::Text(msg) => json!({ "kind": "text", "text": words.say(msg) }),
            Kind::Bullet(msg) => json!({ "kind": "bullet", "text": words.say(msg) }),
            Kind::Code(code) => json!({ "kind": "code", "text": code }),
        };
        let table = section.table.as_ref().map(|table| {
            let say =
                |row: &Vec<Msg>| -> Vec<String> { row.iter().map(|m| words.say(m)).collect() };
            json!({
                "columns": say(&table.columns),
                "rows": table.rows.iter().map(say).collect::<Vec<_>>(),
            })
        });
        json!({
            "id": section.id,
            "title": words.say(&Msg::new(format!("report-{}", section.id))),
            "items": section.items.iter().map(item).collect::<Vec<_>>(),
            "table": table,
            "charts": section.charts,
        })
    };
    json!({
        "link": look.link(),
        "digest": material.digest,
        "depth": look.depth.id(),
        "headline": words.say(&report.headline),
        "findings": material.findings.iter().map(|f| f.name).collect::<Vec<_>>(),
        "sections": report.sections.iter().map(section).collect::<Vec<_>>(),
    })
}
