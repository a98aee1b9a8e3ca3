//! From the files of the site to what is published: each step is a function on the map of files.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::site::Site;

pub mod compress;
pub mod minify;
pub mod offline;
pub mod social;
mod styles;

/// What changes with the engine.
const INNER: [&str; 3] = ["data/", "pkg/", "www/"];

/// Moves what changes with the engine under `v/<hash>/` and lets the pages load it from there; gives
/// the hash. Nothing is renamed inside, so that relative addresses there stay what they are.
pub fn fold(site: &mut Site) -> String {
    styles::join(site);
    let inner = site.paths(|path| INNER.iter().any(|folder| path.starts_with(folder)));
    let name = digest(site, &inner);
    for path in inner {
        let bytes = site.take(&path);
        site.put(format!("v/{name}/{path}"), bytes);
    }
    for page in site.paths(is_page) {
        let text = site.text(&page);
        let text = ["href=\"", "src=\""].iter().fold(text, |text, attribute| {
            let from = format!("{attribute}www/");
            text.replace(&from, &format!("{attribute}v/{name}/www/"))
        });
        site.put(page, text.into_bytes());
    }
    name
}

/// Says in every page of which day it is: to machines, and to readers where the page has a place for it,
/// `<!--day It is of {day}. day-->`.
pub fn date(site: &mut Site, day: &str) {
    let line = format!("<meta name=\"date\" content=\"{day}\">\n</head>");
    for page in site.paths(is_page) {
        let text = site.text(&page).replacen("</head>", &line, 1);
        let text = text.replace("<!--day", "").replace(" day-->", "");
        let text = text.replace("{day}", day);
        site.put(page, text.into_bytes());
    }
}

/// A page of the site itself.
fn is_page(path: &str) -> bool {
    path.ends_with(".html") && !path.contains('/')
}

/// Sixteen digits that stand for names and bytes of these files.
fn digest(site: &Site, paths: &[String]) -> String {
    let mut hash = Sha256::new();
    for path in paths {
        for part in [path.as_bytes(), site.bytes(path)] {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
    }
    hex(&hash.finalize()[..8])
}

/// Bytes as digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(script: &str) -> Site {
        let mut site = Site::default();
        let page =
            "<link href=\"www/a.css\"><script src=\"www/page.js\"></script><a href=\"x.html\">";
        site.put("index.html".into(), page.into());
        site.put("embed.js".into(), "//".into());
        site.put("www/page.js".into(), script.into());
        site.put("data/a.bin".into(), vec![1, 2]);
        site
    }

    #[test]
    fn what_changes_with_the_engine_lies_under_its_hash() {
        let mut one = site("1");
        let name = fold(&mut one);
        assert_eq!(name.len(), 16);
        let at = |rest: &str| format!("v/{name}/{rest}");
        assert_eq!(
            one.paths(|_| true),
            [
                "embed.js",
                "index.html",
                &at("data/a.bin"),
                &at("www/page.js")
            ]
        );
        let page = one.text("index.html");
        assert!(
            page.contains(&format!("src=\"{}\"", at("www/page.js"))),
            "{page}"
        );
        assert!(
            page.contains("href=\"x.html\"") && !page.contains("\"www/"),
            "{page}"
        );

        one.put(
            "x.html".into(),
            "<head></head>Old.<!--day Of {day}. day-->".into(),
        );
        date(&mut one, "2026-01-31");
        assert!(
            one.text("x.html")
                .ends_with("content=\"2026-01-31\">\n</head>Old. Of 2026-01-31.")
        );

        assert_eq!(fold(&mut site("1")), name);
        assert_ne!(fold(&mut site("2")), name);
    }
}
