//! The article: as easy to read as the reports, and its notes lead to their sources.

use std::{collections::BTreeSet, fs, path::Path};

use fast_or_right::explain::reading::{Counts, sentences, words};

fn article() -> String {
    page("index.html")
}

/// The article of a page.
fn page(name: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let text = fs::read_to_string(file).expect("the article");
    let (_, article) = text.split_once("<article").expect("its beginning");
    article
        .split_once("</article>")
        .expect("its end")
        .0
        .to_owned()
}

/// What stands between `<tag …>` and `</tag>`.
fn elements<'a>(html: &'a str, tag: &'a str) -> impl Iterator<Item = &'a str> {
    let starts = html.match_indices('<').filter(move |(at, _)| {
        let name = html[at + 1..].split(['>', ' ']).next();
        name == Some(tag)
    });
    starts.filter_map(move |(at, _)| {
        let inside = html[at..].split_once('>')?.1;
        Some(inside.split_once(&format!("</{tag}>"))?.0)
    })
}

/// Text without tags and marks; a gap that a run fills is a number, a note is nothing.
fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text += before;
        let end = if tag.starts_with("span class=\"mark\"") {
            tag.find("</").map(|at| &tag[at..])
        } else {
            Some(tag)
        };
        rest = end
            .and_then(|tag| tag.split_once('>'))
            .map_or("", |(_, after)| after);
    }
    text += rest;
    let mut parts = text.split("{{");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |sum, part| {
        let note = part.starts_with("cite ");
        sum + if note { "" } else { "1" } + part.split_once("}}").map_or(part, |p| p.1)
    })
}

#[test]
fn every_section_is_easy_to_read() {
    let pages = ["index.html", "about.html"].map(page);
    for section in pages.iter().flat_map(|page| elements(page, "section")) {
        let blocks = elements(section, "p").chain(elements(section, "li"));
        let texts: Vec<String> = blocks.map(plain).filter(|t| words(t).count() > 0).collect();
        let is_list_of_sources = section.contains("class=\"sources\"");
        if texts.is_empty() || is_list_of_sources {
            continue;
        }
        let counts = texts.iter().map(|text| Counts::of(text));
        let grade = counts.fold(Counts::default(), Counts::plus).grade();
        assert!(grade <= 8.0, "grade {grade:.1}: {}", texts[0]);
        for sentence in texts.iter().flat_map(|text| sentences(text)) {
            let count = words(&sentence).count();
            assert!(count <= 25, "{count} words: {sentence}");
        }
    }
}

/// The numbers come from the list itself, when the pages are made.
#[test]
fn every_source_is_cited_and_every_note_has_a_source() {
    let article = article();
    assert!(!article.contains("class=\"source\""), "a note by hand");
    let names = |start: &str, end: &str| -> BTreeSet<String> {
        let parts = article.split(start).skip(1);
        parts
            .filter_map(|part| Some(part.split_once(end)?.0.to_owned()))
            .collect()
    };
    let (cited, listed) = (names("{{cite ", "}}"), names("id=\"source-", "\""));
    assert_eq!(cited, listed);
}

/// Words that sell, or that promise a certainty which no run has.
const BARRED: [&str; 5] = ["simply", "just", "powerful", "significant", "significantly"];

#[test]
fn nothing_is_sold() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut texts = vec![page("index.html"), page("about.html")];
    for entry in fs::read_dir(root.join("locales/en")).expect("the catalogues") {
        let file = entry.expect("a catalogue").path();
        texts.push(fs::read_to_string(file).expect("its text"));
    }
    for text in texts {
        let lower = text.to_lowercase();
        let mut found = lower.split(|c: char| !c.is_alphabetic());
        let barred = found.find(|word| BARRED.contains(word));
        assert_eq!(barred, None);
    }
}
