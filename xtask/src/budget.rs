//! `cargo xtask budget`: what a reader has to fetch, beside what we allow it to be.

use std::path::Path;

use anyhow::{Result, bail, ensure};

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
    let chromium = needs::ensure_chromium()?;
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
    let all = |end: &str| -> Result<usize> {
        let paths = site.paths(|path| path.starts_with("v/") && path.ends_with(end));
        paths.iter().map(size).sum()
    };
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
            size: all(".js")? + all(".wasm")?,
            budget: 200_000,
        },
    ])
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn copies_are_measured_where_there_are_some() {
        let dist = std::env::temp_dir().join(format!("xtask-{}-budget", std::process::id()));
        fs::create_dir_all(dist.join("v/1")).unwrap();
        let page = "<link href=\"v/1/a.css\"><header>open</header><main>";
        for (path, text) in [
            ("index.html", page),
            ("index.html.br", "123456789"),
            ("v/1/a.css", "p{}"),
            ("v/1/a.css.br", "12345"),
            ("v/1/b.css.br", "not used by the article"),
            ("v/1/a.js.br", "1"),
            ("v/1/a.js", "//"),
            ("v/1/a.wasm", "00000000000000000000000000000000000"),
            ("v/1/a.wasm.br", "12"),
        ] {
            fs::write(dist.join(path), text).unwrap();
        }
        let lines = measure(&dist).unwrap();
        assert_eq!(lines[1].size, 9 + 5);
        assert_eq!(lines[2].size, 1 + 2);
        assert!(lines[0].size > 5);
        fs::remove_dir_all(dist).unwrap();
        assert!(measure(Path::new("/nowhere")).is_err());
    }
}
