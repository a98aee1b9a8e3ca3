//! A lab's default run as HTML: the same pictures, words and tables that the page's code puts in
//! their place when it has run them itself.

use std::fmt::Write as _;

use crate::{
    charts::Words as _,
    engine::msg::Msg,
    explain::words::Catalogue,
    view::{ChartView, FactView, Glance, ItemView, LimitsView, SectionView, TableView, Told},
};

use super::escape;

/// Sections that stand beside the people, as in `www/report.js`.
const BESIDE_PEOPLE: [&str; 3] = ["happened", "traded", "dials"];

/// All that a lab shows of a run.
pub struct Shown {
    pub glance: Glance,
    /// The charts after the first one.
    pub others: Vec<ChartView>,
    pub told: Told,
}

/// The lab `id`; where it stands alone, with what it is about.
pub fn lab(id: &str, shown: &Shown, alone: bool, words: &Catalogue) -> String {
    let Shown {
        glance,
        others,
        told,
    } = shown;
    let say = |key: String| escape(&words.say(&Msg::new(key)));
    let figure = |chart: &ChartView| figure(id, chart, "h3", words);
    let sections = |beside: bool| -> String {
        let wanted = |s: &&SectionView| BESIDE_PEOPLE.contains(&s.id) == beside;
        let found = told.report.iter().filter(wanted);
        found.map(|s| section(id, s, words)).collect()
    };
    let digest = Msg::new("ui-digest").text("digest", glance.digest.clone());
    let about = say(format!("{id}-summary"));
    let about = if alone {
        format!("<p class=\"summary\">{about}</p>")
    } else {
        String::new()
    };
    let report = format!(
        "<div class=\"report\"><div class=\"told\"><div class=\"column\"><div class=\"story\">\n\
         {}</div></div>\n<div class=\"crowds\">\n{}</div></div>\n<div class=\"rest\">\n{}</div></div>\n",
        sections(true),
        others.iter().map(figure).collect::<String>(),
        sections(false),
    );
    // Between the texts of the article it stands for those who ask.
    let report = if alone {
        report
    } else {
        format!(
            "<details class=\"folded\"><summary>{}</summary>\n{report}</details>\n",
            say("ui-depth-framed".to_owned())
        )
    };
    format!(
        "<section class=\"lab ahead\" aria-labelledby=\"{id}-ahead\" data-digest=\"{}\">\n\
         <header><h2 id=\"{id}-ahead\">{}</h2>{about}</header>\n\
         <div class=\"main\"><div class=\"picture\"><div class=\"results\">\n\
         <p class=\"headline\">{}</p>\n{}{}</div></div></div>\n\
         {report}\
         <p class=\"digest\">{}</p>\n</section>\n",
        escape(&glance.digest),
        say(format!("{id}-question")),
        escape(&glance.headline),
        tiles(&glance.facts, words),
        format_args!(
            "<div class=\"curves\">\n{}</div>\n",
            glance.chart.iter().map(figure).collect::<String>()
        ),
        escape(&words.say(&digest)),
    )
}

/// What a limit does: words and picture.
pub fn limits(id: &str, view: &LimitsView, words: &Catalogue) -> String {
    let (said, picture) = (items(&view.items), figure(id, &view.chart, "h3", words));
    format!(
        "<div class=\"lab ahead limits\">\n{picture}<div class=\"judged\">{said}</div>\n</div>\n"
    )
}

/// How sure a fact is, in words; nothing if it has no range.
pub fn range(fact: &FactView, words: &Catalogue) -> String {
    let Some([_, low, high]) = fact.numbers else {
        return String::new();
    };
    if low.total_cmp(&high).is_eq() {
        return words.say(&Msg::new("ui-range-none"));
    }
    let msg = Msg::new("ui-range").text("low", fact.low.clone());
    words.say(&msg.text("high", fact.high.clone()))
}

fn tiles(facts: &[FactView], words: &Catalogue) -> String {
    let mut out = String::from("<dl class=\"tiles\">\n");
    for fact in facts {
        let Some(role) = fact.role else { continue };
        let _ = writeln!(
            out,
            "<div class=\"{}\"><dt>{}</dt><dd class=\"number\">{}</dd><dd class=\"sure\">{}</dd></div>",
            role.id(),
            escape(&fact.label),
            escape(&fact.number),
            escape(&range(fact, words)),
        );
    }
    out + "</dl>\n"
}

fn figure(lab: &str, chart: &ChartView, level: &str, words: &Catalogue) -> String {
    let name = format!("{lab}-{}", chart.id);
    let svg = named(&chart.svg, &name);
    format!(
        "<figure class=\"figure {}\" data-chart=\"{}\" aria-labelledby=\"{name}-name\">\n\
         <div class=\"drawing\"><{level} id=\"{name}-name\">{}</{level}><div class=\"chart\">{svg}</div></div>\n\
         <figcaption id=\"{name}-said\">{}</figcaption>\n\
         <details class=\"data\"><summary>{}</summary><div class=\"numbers\">{}</div></details>\n\
         </figure>\n",
        chart.kind,
        chart.id,
        escape(&chart.title),
        escape(&chart.caption),
        escape(&words.say(&Msg::new("ui-data"))),
        table(&chart.table, &chart.title),
    )
}

/// The picture is named by the heading above it and told by its caption, as on the running page, so that
/// its own name and text need not come twice.
fn named(svg: &str, name: &str) -> String {
    let (head, rest) = svg.split_once(" aria-labelledby=").unwrap_or((svg, ""));
    let (_, drawing) = rest.split_once("</desc>\n").unwrap_or(("", rest));
    format!("{head} aria-labelledby=\"{name}-name\" aria-describedby=\"{name}-said\">\n{drawing}")
}

fn section(lab: &str, section: &SectionView, words: &Catalogue) -> String {
    let charts = section.charts.iter();
    let charts: String = charts.map(|c| figure(lab, c, "h4", words)).collect();
    let rows = section.table.as_ref();
    format!(
        "<section class=\"part\" data-section=\"{}\"><div class=\"column\"><h3>{}</h3>\
         <div class=\"words\">{}</div></div>{charts}{}</section>\n",
        section.id,
        escape(&section.title),
        items(&section.items),
        rows.map(|rows| table(rows, &section.title))
            .unwrap_or_default(),
    )
}

fn items(items: &[ItemView]) -> String {
    let mut out = String::new();
    let mut in_list = false;
    for ItemView { kind, text, .. } in items {
        let bullet = *kind == "bullet";
        if bullet != in_list {
            out += if bullet { "<ul>" } else { "</ul>" };
            in_list = bullet;
        }
        let text = escape(text);
        out += &match *kind {
            "bullet" => format!("<li>{text}</li>"),
            "code" => format!("<pre tabindex=\"0\"><code>{text}</code></pre>"),
            _ => format!("<p>{text}</p>"),
        };
    }
    out + if in_list { "</ul>" } else { "" }
}

fn table(table: &TableView, caption: &str) -> String {
    let caption = escape(caption);
    let head: String = table
        .columns
        .iter()
        .map(|text| format!("<th scope=\"col\">{}</th>", escape(text)))
        .collect();
    let row = |row: &Vec<String>| {
        let cells = row.iter().enumerate().map(|(i, text)| match i {
            0 => format!("<th scope=\"row\">{}</th>", escape(text)),
            _ => format!("<td>{}</td>", escape(text)),
        });
        format!("<tr>{}</tr>", cells.collect::<String>())
    };
    let rows: String = table.rows.iter().map(row).collect();
    format!(
        "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"{caption}\"><table>\
         <caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )
}
