//! `cargo xtask bench`: the benchmarks in `benches/`, native and in Node.js.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::run::{run, tool};
use crate::{bindings, browsers, needs, paths, wasm};

/// A ratio may fall this far below its bar: machines are noisy.
const SLACK: f64 = 0.2;

/// Runs every benchmark file, or those of one name; the arguments go to the native ones. With `check`
/// only those in Node.js, whose ratios are held against docs/performance.md.
pub fn run_some(only: Option<&str>, check: bool, args: &[OsString]) -> Result<()> {
    let folder = paths::root().join("benches");
    let wanted = |name: &String| only.is_none_or(|only| only == name);
    let [native, web] = [(folder.clone(), ".rs"), (folder.join("web"), ".mjs")].map(
        |(folder, ending)| -> Result<Vec<String>> {
            Ok(names_in(&folder, ending)?
                .into_iter()
                .filter(wanted)
                .collect())
        },
    );
    let (native, web) = (native?, web?);
    ensure!(
        !native.is_empty() || !web.is_empty(),
        "benches/ holds no benchmark of that name"
    );
    if !native.is_empty() && !check {
        let mut cargo = tool("cargo");
        cargo.arg("bench");
        // By name: a bare `cargo bench` also hands the arguments to the unit tests, which refuse them.
        for name in native {
            cargo.args(["--bench", &name]);
        }
        run(cargo.arg("--").args(args))?;
    }
    let found = in_node(&folder.join("web"), &web)?;
    let text = fs::read_to_string(paths::root().join("docs/performance.md"))?;
    let bars = bars(&text)?;
    let mut table = String::from("| what | ratio | bar |\n|---|---|---|\n");
    for (name, ratio) in &found {
        let bar = bars
            .get(name)
            .with_context(|| format!("docs/performance.md has no bar for {name}"))?;
        table += &format!("| {name} | {ratio:.2} | {bar} |\n");
    }
    println!("\n{table}");
    fs::create_dir_all(paths::root().join("target/bench"))?;
    fs::write(paths::root().join("target/bench/ratios.md"), table)?;
    let missing = missing(&found, &bars);
    ensure!(
        !check || only.is_some() || missing.is_empty(),
        "not measured: {}",
        missing.join("; ")
    );
    let fallen = fallen(&found, &bars);
    ensure!(
        !check || fallen.is_empty(),
        "fell by more than 20 %: {}",
        fallen.join("; ")
    );
    Ok(())
}

/// First line of the table of bars; an empty line ends it.
const HEAD: &str = "| what | bar | command |";

/// The table of bars.
fn bars(text: &str) -> Result<BTreeMap<String, f64>> {
    let mut bars = BTreeMap::new();
    let table = text.lines().skip_while(|line| *line != HEAD).skip(2);
    for line in table.take_while(|line| line.starts_with('|')) {
        let mut cells = line.trim_matches('|').split('|').map(str::trim);
        let (name, bar) = (cells.next(), cells.next());
        let bar: Option<f64> = bar.and_then(|bar| bar.parse().ok());
        let (name, bar) = name
            .zip(bar)
            .with_context(|| format!("docs/performance.md: {line} is no bar"))?;
        bars.insert(name.to_owned(), bar);
    }
    ensure!(!bars.is_empty(), "docs/performance.md holds no bars");
    Ok(bars)
}

/// Bars that nothing was measured against.
fn missing(found: &BTreeMap<String, f64>, bars: &BTreeMap<String, f64>) -> Vec<String> {
    let names = bars.keys().filter(|name| !found.contains_key(*name));
    names.cloned().collect()
}

fn fallen(found: &BTreeMap<String, f64>, bars: &BTreeMap<String, f64>) -> Vec<String> {
    let low = |name: &str, ratio: f64| {
        bars.get(name)
            .is_some_and(|bar| ratio < bar * (1.0 - SLACK))
    };
    let fallen = found.iter().filter(|(name, ratio)| low(name, **ratio));
    fallen
        .map(|(name, ratio)| format!("{name} ({ratio:.2})"))
        .collect()
}

/// The same work beside its JavaScript peers, and the page itself; gives the ratios that they print.
fn in_node(folder: &Path, names: &[String]) -> Result<BTreeMap<String, f64>> {
    let mut found = BTreeMap::new();
    for name in names {
        println!("\n== {name}");
        prepare(&folder.join(name), name)?;
        let script = folder.join(format!("{name}.mjs"));
        let mut child = runner(&script)?
            .arg(script)
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("{name} could not be started"))?;
        let out = child.stdout.take().context("the output of node")?;
        for line in BufReader::new(out).lines() {
            let line = line?;
            println!("{line}");
            found.extend(ratio(&line));
        }
        ensure!(child.wait()?.success(), "the benchmark {name} failed");
    }
    Ok(found)
}

/// Node.js, told of the browsers where a benchmark runs in them too.
fn runner(script: &Path) -> Result<Command> {
    let text = fs::read_to_string(script)?;
    if text.contains("tests/web/") {
        return Ok(browsers::node(&browsers::ensure_all()?));
    }
    Ok(tool("node"))
}

/// `bar: name = ratio`.
fn ratio(line: &str) -> Option<(String, f64)> {
    let (name, ratio) = line.strip_prefix("bar: ")?.rsplit_once(" = ")?;
    Some((name.to_owned(), ratio.parse().ok()?))
}

/// What a benchmark with a folder of its own compares: our code in a wasm of its own, so that the
/// page's does not carry it, and the libraries of others, which nothing else needs and which are
/// therefore packages of their own.
fn prepare(folder: &Path, name: &str) -> Result<()> {
    if folder.join("package.json").is_file() {
        needs::ensure_packages()?;
        needs::ensure_packages_in(folder)?;
    }
    if folder.join("kernel.rs").is_file() {
        let wasm = wasm::build_example(&format!("{name}_kernel"))?;
        bindings::write(&wasm, &paths::root().join("target/bench"))?;
    }
    Ok(())
}

fn names_in(folder: &Path, ending: &str) -> Result<Vec<String>> {
    let mut names = Vec::new();
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        names.extend(name.strip_suffix(ending).map(str::to_owned));
    }
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ratio_may_fall_by_a_fifth_and_no_more() {
        let bars = bars(&format!(
            "| other | 1 |\n\n{HEAD}\n|---|---|---|\n| a, b | 2.0 | x |\n\n| c | 3 |\n"
        ));
        let bars = bars.unwrap();
        let found = |line: &str| ratio(line).into_iter().collect();
        assert!(fallen(&found("bar: a, b = 1.61"), &bars).is_empty());
        assert_eq!(fallen(&found("bar: a, b = 1.59"), &bars), ["a, b (1.59)"]);
        assert_eq!(ratio("a, b = 3"), None);
        assert_eq!(
            missing(&found("bar: a, b = 9"), &bars),
            Vec::<String>::new()
        );
        assert_eq!(missing(&BTreeMap::new(), &bars), ["a, b"]);
    }

    #[test]
    fn the_bars_are_written_down() {
        let text = fs::read_to_string(paths::root().join("docs/performance.md")).unwrap();
        assert!(bars(&text).unwrap().len() > 10);
    }
}
