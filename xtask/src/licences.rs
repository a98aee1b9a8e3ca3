//! `cargo xtask licences`: who made what we build on, under which licence, from where.
//!
//! `deny.toml` says what is allowed; `cargo deny check bans licenses sources` reads the same file where
//! that tool is installed. Whether the lock files are still what the registries have: `cargo xtask supply`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::run::tool;
use crate::{js, paths};

const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";
const NATIVE: &str = "x86_64-unknown-linux-gnu";

/// Writes THIRD-PARTY.md, or says that it is out of date.
pub fn licences(check: bool) -> Result<()> {
    let now = text()?;
    let path = paths::root().join("THIRD-PARTY.md");
    if check {
        let old = fs::read_to_string(&path).unwrap_or_default();
        ensure!(
            old == now,
            "THIRD-PARTY.md is out of date: run `cargo xtask licences`"
        );
        return Ok(());
    }
    fs::write(&path, now).with_context(|| path.display().to_string())
}

/// The whole file. Fails if a licence or a source is not allowed.
fn text() -> Result<String> {
    let allowed = allowed()?;
    let (page, native) = (
        metadata(".", crate::toolchain::WASM)?,
        metadata(".", NATIVE)?,
    );
    let fuzz = metadata("fuzz", NATIVE)?;
    let shipped = reached(&page, "fast-or-right")?;
    let line = reached(&native, "fast-or-right")?;
    let mut all = BTreeMap::new();
    for found in [&page, &native, &fuzz] {
        for package in list(&found["packages"]) {
            all.insert(word(&package["id"])?.to_owned(), package.clone());
        }
    }
    let mut out = String::from(
        "# What this is built on\n\nMade by `cargo xtask licences` from the lock files; do not edit. \
         Only the crates of the first table, the data and our own code are in the page.\n",
    );
    let mut told = BTreeSet::new();
    for (title, ids) in [
        ("Rust crates in the page", shipped),
        ("Rust crates in the command line alone", line),
        (
            "Rust crates of builds, trainings, tests and fuzzing alone",
            all.keys().cloned().collect(),
        ),
    ] {
        out +=
            &format!("\n## {title}\n\n| crate | version | licence | source |\n|---|---|---|---|\n");
        let mut rows = BTreeSet::new();
        for id in ids {
            let package = all.get(&id).with_context(|| id.clone())?;
            // Our own packages come from no registry.
            if !told.insert(id) || package["source"].is_null() {
                continue;
            }
            rows.insert(row(package, &allowed)?);
        }
        out.extend(rows);
    }
    out += "\n## npm packages of checks, tests and benchmarks\n\nThe page itself has none.\n\n| package | version | licence |\n|---|---|---|\n";
    out.extend(npm(&allowed)?);
    out += "\n## Data and weights\n\n| file | what | source and licence |\n|---|---|---|\n";
    out.extend(data()?);
    Ok(out)
}

fn row(package: &Value, allowed: &[String]) -> Result<String> {
    let [name, version, source] = ["name", "version", "source"].map(|key| word(&package[key]));
    let (name, version) = (name?, version?);
    ensure!(
        source? == CRATES,
        "{name} comes from elsewhere than crates.io"
    );
    let licence = word(&package["license"]).with_context(|| format!("{name} names no licence"))?;
    permits(licence, allowed).with_context(|| format!("{name} {version}"))?;
    let place = package["repository"].as_str().unwrap_or("crates.io");
    Ok(format!("| {name} | {version} | {licence} | {place} |\n"))
}

/// Ids of the packages that one of ours is built from: without what only its tests and build need.
fn reached(metadata: &Value, name: &str) -> Result<BTreeSet<String>> {
    let nodes = list(&metadata["resolve"]["nodes"]);
    let of = |id: &str| nodes.iter().find(|node| node["id"] == id);
    let packages = list(&metadata["packages"]);
    let root = packages
        .iter()
        .find(|p| p["name"] == name)
        .context("our own package")?;
    let mut left = vec![word(&root["id"])?.to_owned()];
    let mut found = BTreeSet::new();
    while let Some(id) = left.pop() {
        if found.contains(&id) {
            continue;
        }
        for dep in of(&id).map(|node| list(&node["deps"])).unwrap_or_default() {
            if list(&dep["dep_kinds"])
                .iter()
                .any(|kind| kind["kind"].is_null())
            {
                left.push(word(&dep["pkg"])?.to_owned());
            }
        }
        found.insert(id);
    }
    Ok(found)
}

fn metadata(workspace: &str, target: &str) -> Result<Value> {
    let mut cargo = tool("cargo");
    cargo.current_dir(paths::root().join(workspace)).args([
        "metadata",
        "--all-features",
        "--format-version",
        "1",
        "--locked",
        "--filter-platform",
        target,
    ]);
    let output = cargo.output().context("cargo metadata")?;
    ensure!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn npm(allowed: &[String]) -> Result<BTreeSet<String>> {
    let mut rows = BTreeSet::new();
    for folder in js::FOLDERS {
        let lock = paths::root().join(folder).join("package-lock.json");
        let lock: Value = serde_json::from_str(&fs::read_to_string(lock)?)?;
        let packages = lock["packages"]
            .as_object()
            .context("packages of a lock file")?;
        for (path, package) in packages {
            let Some((_, name)) = path.rsplit_once("node_modules/") else {
                continue;
            };
            let version = word(&package["version"])?;
            // A package of the registry in use names no place of its own.
            let place = &package["resolved"];
            ensure!(place.is_null(), "{name} comes from {place}");
            let sum = word(&package["integrity"]).with_context(|| name.to_owned())?;
            ensure!(
                sum.starts_with("sha512-"),
                "{name} has no SHA-512 in the lock file"
            );
            let licence =
                word(&package["license"]).with_context(|| format!("{name} names no licence"))?;
            permits(licence, allowed).with_context(|| format!("{name} {version}"))?;
            rows.insert(format!("| {name} | {version} | {licence} |\n"));
        }
    }
    Ok(rows)
}

/// The first three columns of the table in data/README.md.
fn data() -> Result<Vec<String>> {
    let text = fs::read_to_string(paths::root().join("data/README.md"))?;
    let rows = text.lines().filter(|line| line.starts_with("| `"));
    let row = |line: &str| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        match cells[..] {
            [file, what, source, _] => Ok(format!("| {file} | {what} | {source} |\n")),
            _ => bail!("data/README.md: {line}"),
        }
    };
    // The table of files comes first; tables of results follow.
    rows.take_while(|line| line.split('|').count() == 6)
        .map(row)
        .collect()
}

/// The list `allow` of `[licenses]` in deny.toml.
fn allowed() -> Result<Vec<String>> {
    let text = fs::read_to_string(paths::root().join("deny.toml")).context("deny.toml")?;
    let (_, list) = text
        .split_once("allow = [")
        .context("deny.toml allows nothing")?;
    let (list, _) = list.split_once(']').context("deny.toml")?;
    Ok(list
        .split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect())
}

/// Whether an SPDX expression can be met with these licences: one side of an OR, both of an AND.
fn permits(expression: &str, allowed: &[String]) -> Result<()> {
    let expression = expression.replace(['(', ')'], " ").replace('/', " OR ");
    let one = |licence: &str| allowed.iter().any(|known| known == licence.trim());
    let ok = |side: &str| side.split(" OR ").any(one);
    ensure!(
        expression.split(" AND ").all(ok),
        "the licence {} is not allowed by deny.toml",
        expression.trim()
    );
    Ok(())
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn word(value: &Value) -> Result<&str> {
    value.as_str().context("a text was expected")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn third_parties_are_up_to_date_and_allowed() {
        licences(true).unwrap();
    }

    #[test]
    fn expressions_are_read() {
        let allowed = ["MIT", "Apache-2.0", "Unicode-3.0"].map(str::to_owned);
        for good in [
            "MIT",
            "MIT OR GPL-3.0",
            "GPL-3.0/MIT",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
        ] {
            assert!(permits(good, &allowed).is_ok(), "{good}");
        }
        for bad in [
            "GPL-3.0",
            "MIT AND GPL-3.0",
            "",
            "(MIT OR Apache-2.0) AND OFL-1.1",
        ] {
            assert!(permits(bad, &allowed).is_err(), "{bad}");
        }
    }
}
