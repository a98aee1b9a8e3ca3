//! `cargo xtask single-file`: one lab as one HTML file that opens from disk, without a network.
//!
//! The file has a policy of its own: the one script and the one style that stand in it, by their
//! hashes, and the modules that this script unpacks. Nothing can be fetched and there are no workers:
//! the page does the work itself, in slices.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use clap::Args;
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};

use crate::engines::{self, ENGINES, Engine};
use crate::paths;
use crate::publish::social;
use crate::site::Site;

/// Pages that a lab's page leads to.
const OTHERS: [&str; 3] = ["index", "about", "lab"];

const START: &str = include_str!("publish/single.js");

/// The options of `single-file`.
#[derive(Args)]
pub struct Options {
    /// The lab's name, such as crossing
    lab: String,
    /// Where to write it [default: target/<lab>.html]
    #[arg(long)]
    out: Option<PathBuf>,
    /// The site's public address, for the links to its other pages
    #[arg(long)]
    site: Option<String>,
}

/// Makes the file of `dist/` as it is.
pub fn run(options: &Options) -> Result<()> {
    let address = options.site.as_deref().map(social::address).transpose()?;
    let mut site = Site::default();
    site.add_folder(&paths::dist(), "", &|_| true)?;
    let page = format!("{}.html", options.lab);
    ensure!(
        site.has(&page),
        "dist/ has no lab {:?}: run `cargo xtask build` first, or see `fast-or-right list`",
        options.lab
    );
    let text = make(&site, &page, address.as_deref())?;
    let to = options
        .out
        .clone()
        .unwrap_or_else(|| paths::root().join("target").join(&page));
    fs::write(&to, &text).with_context(|| format!("cannot write {}", to.display()))?;
    println!("{}: {} kB", to.display(), text.len().div_ceil(1000));
    Ok(())
}

fn make(site: &Site, page: &str, address: Option<&str>) -> Result<String> {
    let engine = engines::of(page.trim_end_matches(".html"));
    let text = site.text(page);
    let folder = text
        .split_once("src=\"v/")
        .and_then(|(_, rest)| rest.split_once('/'))
        .map(|(name, _)| format!("v/{name}/"))
        .context("the page names no folder")?;
    let mut styles = String::new();
    let mut head = String::new();
    // Line by line, as the templates are written: what would be loaded goes, or comes inside.
    let (old_head, body) = text.split_once("</head>").context("the page has no head")?;
    for line in old_head.lines() {
        if let Some(path) = line.strip_prefix("<link rel=\"stylesheet\" href=\"") {
            styles += &site.text(path.trim_end_matches("\">"));
        } else if !line.starts_with("<link") && !line.starts_with("<script") {
            head += line;
            head += "\n";
        }
    }
    let policy = format!(
        "default-src 'none'; script-src '{}' blob: 'wasm-unsafe-eval'; style-src '{}'; \
         img-src data: blob:; worker-src 'none'; base-uri 'none'; form-action 'none'",
        hash(START),
        hash(&styles)
    );
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    let head = head.replacen(
        "<meta charset=\"utf-8\">",
        &format!("<meta charset=\"utf-8\">\n{policy}"),
        1,
    );
    ensure!(
        head.contains(&policy),
        "the page does not begin with its charset"
    );
    let body = match address {
        Some(address) => OTHERS.iter().fold(body.to_owned(), |body, name| {
            let link = format!("href=\"{name}.html");
            body.replace(&link, &format!("href=\"{address}/{name}.html"))
        }),
        // Without an address the other pages are nowhere, and so are the lines that lead to them.
        None => body
            .lines()
            .filter(|line| !line.starts_with("<p class=\"note foot\">"))
            .collect::<Vec<_>>()
            .join("\n")
            .replace(" href=\"index.html\"", ""),
    };
    let body = body.replacen(
        "</body>",
        &format!(
            "<script type=\"application/json\" id=\"files\">{}</script>\n<script>{START}</script>\n</body>",
            files(site, &folder, engine)?
        ),
        1,
    );
    Ok(format!("{head}<style>{styles}</style>\n</head>{body}"))
}

/// Everything that the lab may load, packed; of the engines, its own and the whole, which tells.
fn files(site: &Site, folder: &str, own: Engine) -> Result<String> {
    let kinds = [".js", ".wasm", ".bin"];
    let pkg = format!("{folder}pkg/");
    let wanted = |path: &str| {
        let needed = |path| own.owns(path) || ENGINES[0].owns(path);
        let of_another = path.strip_prefix(&pkg).is_some_and(|path| !needed(path));
        path.starts_with(folder) && kinds.iter().any(|end| path.ends_with(end)) && !of_another
    };
    let mut all = serde_json::Map::new();
    for path in site.paths(wanted) {
        let mut packer = GzEncoder::new(Vec::new(), Compression::best());
        packer.write_all(site.bytes(&path))?;
        let packed = STANDARD.encode(packer.finish()?);
        all.insert(path[folder.len()..].to_owned(), packed.into());
    }
    Ok(serde_json::to_string(&all)?)
}

/// As a policy names an inline text.
fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_file_holds_all_and_loads_nothing() {
        let site = Site::of(&[
            (
                "x.html",
                "<html>\n<head>\n<meta charset=\"utf-8\">\n<link rel=\"icon\" href=\"v/1/www/i.svg\">\n\
                 <link rel=\"stylesheet\" href=\"v/1/www/a.css\">\n\
                 <script type=\"module\" src=\"v/1/www/page.js\"></script>\n</head>\n\
                 <body><a href=\"index.html\">x</a>\n\
                 <p class=\"note foot\"><a href=\"lab.html?build#x\">y</a></p>\n</body></html>",
            ),
            ("v/1/www/a.css", "p{color:red}"),
            ("v/1/www/page.js", "import\"./c.js\";"),
        ]);
        let text = make(&site, "x.html", None).unwrap();
        assert!(
            text.contains("<style>p{color:red}</style>") && text.contains(&hash("p{color:red}"))
        );
        assert!(
            !text.contains("v/1/") && !text.contains("index.html") && !text.contains("lab.html"),
            "{text}"
        );
        assert!(text.contains(&hash(START)) && text.contains("\"www/page.js\":\""));
        let linked = make(&site, "x.html", Some("https://a.example")).unwrap();
        assert!(linked.contains("href=\"https://a.example/index.html\""));
        assert!(linked.contains("href=\"https://a.example/lab.html?build#x\""));
    }
}
