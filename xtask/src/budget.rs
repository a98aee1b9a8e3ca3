//! `cargo xtask budget`: what a reader has to fetch, beside what we allow it to be.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::browsers;
use crate::engines;
use crate::publish::compress::brotli;
use crate::run::{run as run_tool, tool};
use crate::site::Site;
use crate::{needs, paths};

/// One line of the table; sizes in bytes, as brotli sends them.
#[derive(Debug)]
struct Line {
    what: &'static str,
    size: usize,
    budget: usize,
}

/// Measures `dist/` and prints the table; with `strict`, what is over its budget is an error. With
/// `measure`, the built site is also served, audited as for a phone and timed.
pub fn run(strict: bool, measured: bool) -> Result<()> {
    let lines = measure(&paths::dist())?;
    println!("{:<58} {:>9} {:>9}", "sent with brotli", "kB", "budget");
    for Line { what, size, budget } in &lines {
        let over = if size > budget { "  over" } else { "" };
        println!(
            "{what:<58} {:>9.1} {:>9}{over}",
            *size as f64 / 1e3,
            budget / 1000
        );
    }
    let over = lines.iter().filter(|line| line.size > line.budget).count();
    match over {
        0 => println!("all within their budgets"),
        _ if strict => bail!("{over} over budget"),
        _ => println!("{over} over budget; with --strict that is an error"),
    }
    if measured {
        reader()?;
    }
    Ok(())
}

/// What a reader meets, in Chromium.
fn reader() -> Result<()> {
    let folder = paths::root().join("benches/web/reader");
    needs::ensure_packages()?;
    needs::ensure_packages_in(&folder)?;
    let chromium = browsers::ALL[0].ensure()?;
    let mut node = tool("node");
    node.arg(folder.join("measure.mjs"))
        .env("CHROMIUM", chromium)
        .env("XTASK", std::env::current_exe()?);
    run_tool(&mut node)
}

fn measure(dist: &Path) -> Result<Vec<Line>> {
    let mut site = Site::default();
    site.add_folder(dist, "", &|_| true)?;
    ensure!(
        site.has("index.html"),
        "dist/ is missing: run `cargo xtask build` first"
    );
    let size = |path: &String| -> Result<usize> {
        let packed = format!("{path}.br");
        // A site built for trying things out has no compressed copies.
        Ok(if site.has(&packed) {
            site.bytes(&packed).len()
        } else {
            brotli(site.bytes(path))?.len()
        })
    };
    let crossing = crossing(&site)?.iter().map(size).sum::<Result<usize>>()?;
    let article = site.text("index.html");
    let opening = article
        .split_inclusive("</header>")
        .next()
        .unwrap_or_default();
    let styles: usize = site
        .paths(|path| path.ends_with(".css") && article.contains(&format!("\"{path}\"")))
        .iter()
        .map(size)
        .sum::<Result<usize>>()?;
    Ok(vec![
        Line {
            what: "article, first screen: styles, HTML of the opening",
            size: styles + brotli(opening.as_bytes())?.len(),
            budget: 30_000,
        },
        Line {
            what: "article, whole: styles, HTML",
            size: styles + size(&"index.html".to_owned())?,
            budget: 60_000,
        },
        Line {
            what: "a running crossing: scripts, wasm (it needs no data)",
            size: crossing,
            budget: 200_000,
        },
    ])
}

/// What a page fetches until the crossing runs: the modules that the page and its workers begin with,
/// whatever these load first, and the lab's engine.
fn crossing(site: &Site) -> Result<BTreeSet<String>> {
    let engine = engines::of("crossing").folder(Path::new("pkg"));
    let engine = engine.to_string_lossy();
    let found = site.paths(|path| path.starts_with("v/") && path.ends_with("www/page.js"));
    let page = found.first().context("dist/ has no scripts")?;
    let inner = page.trim_end_matches("www/page.js");
    let mut all = BTreeSet::from([format!("{inner}{engine}/fast_or_right_bg.wasm")]);
    let mut next = vec![
        page.clone(),
        format!("{inner}www/worker.js"),
        format!("{inner}{engine}/fast_or_right.js"),
    ];
    while let Some(path) = next.pop() {
        ensure!(site.has(&path), "dist/ has no {path}");
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let names = loaded(&site.text(&path));
        next.extend(names.iter().map(|name| format!("{folder}/{name}")));
        all.insert(path);
        next.retain(|path| !all.contains(path));
    }
    Ok(all)
}

/// The modules beside a module that are loaded with it; what a function loads later does not count.
fn loaded(text: &str) -> Vec<String> {
    ["from\"./", "import\"./", ";await import(\"./"]
        .iter()
        .flat_map(|start| text.split(start).skip(1))
        .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn copies_are_measured_where_there_are_some() {
        let dist = std::env::temp_dir().join(format!("xtask-{}-budget", std::process::id()));
        fs::create_dir_all(dist.join("v/1/www")).unwrap();
        fs::create_dir_all(dist.join("v/1/pkg/crossing")).unwrap();
        let page = "<link href=\"v/1/a.css\"><header>open</header><main>";
        let script = "import{x}from\"./a.js\";await import(\"./b.js\");";
        for (path, text) in [
            ("index.html", page),
            ("index.html.br", "123456789"),
            ("v/1/a.css", "p{}"),
            ("v/1/a.css.br", "12345"),
            ("v/1/b.css.br", "not used by the article"),
            ("v/1/www/page.js", script),
            ("v/1/www/page.js.br", "1"),
            ("v/1/www/a.js", "const late = () => import(\"./late.js\");"),
            ("v/1/www/a.js.br", "12"),
            ("v/1/www/b.js", "import\"./a.js\";"),
            ("v/1/www/b.js.br", "123"),
            ("v/1/www/late.js", "//"),
            ("v/1/www/late.js.br", "loaded later"),
            ("v/1/www/worker.js", "//"),
            ("v/1/www/worker.js.br", "1234"),
            ("v/1/pkg/crossing/fast_or_right.js", "//"),
            ("v/1/pkg/crossing/fast_or_right.js.br", "12345"),
            ("v/1/pkg/crossing/fast_or_right_bg.wasm", "0000000"),
            ("v/1/pkg/crossing/fast_or_right_bg.wasm.br", "123456"),
            ("v/1/pkg/fast_or_right_bg.wasm", "the engine of other labs"),
        ] {
            fs::write(dist.join(path), text).unwrap();
        }
        let lines = measure(&dist).unwrap();
        assert_eq!(lines[1].size, 9 + 5);
        assert_eq!(lines[2].size, 1 + 2 + 3 + 4 + 5 + 6);
        assert!(lines[0].size > 5);
        fs::remove_dir_all(dist).unwrap();
        assert!(measure(Path::new("/nowhere")).is_err());
    }
}
