//! Turns files into tables: the message catalogues (so that a new scenario's file is found by being
//! there), the sources that texts may name, and the hashes of the data that pages fetch.

use std::{
    env,
    error::Error,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use serde::Deserialize;
use sha2::{Digest as _, Sha256};

/// `data/sources.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sources {
    rule: Vec<Rule>,
    matrix: Vec<MatrixRow>,
    paper: Vec<Paper>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    id: String,
    scenario: String,
    dials: Vec<String>,
    text: String,
    leaves: String,
    source: String,
    mark: String,
    seen: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MatrixRow {
    id: String,
    cells: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Paper {
    id: String,
    scenario: String,
    text: String,
    source: String,
    mark: String,
    seen: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=data");
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let out = env::var("OUT_DIR")?;
    fs::write(
        Path::new(&out).join("catalogues.rs"),
        catalogues(Path::new(&root))?,
    )?;
    fs::write(
        Path::new(&out).join("sources.rs"),
        sources(Path::new(&root))?,
    )?;
    fs::write(Path::new(&out).join("assets.rs"), assets(Path::new(&root))?)?;
    Ok(())
}

/// Every `data/*.bin`. A page fetches them; a native program has them built in.
fn assets(root: &Path) -> Result<String, Box<dyn Error>> {
    let built_in = env::var("CARGO_CFG_TARGET_ARCH")? != "wasm32";
    let paths = files(&root.join("data"), "bin")?;
    let mut out = format!("static ASSETS: [Asset; {}] = [\n", paths.len());
    for path in paths {
        let hash = Sha256::digest(fs::read(&path)?);
        let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let bytes = if built_in {
            format!("Some(include_bytes!({:?}))", path.display().to_string())
        } else {
            "None".to_owned()
        };
        writeln!(out, "    Asset::new({name:?}, {hash:?}, {bytes}),")?;
    }
    Ok(out + "];\n")
}

/// Files of a folder with this ending, by name.
fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|end| end == ending))
        .collect();
    files.sort();
    Ok(files)
}

/// Whether a scenario is in this build: it has a feature of its name.
fn is_in(scenario: &str) -> bool {
    env::var_os(format!("CARGO_FEATURE_{}", scenario.to_uppercase())).is_some()
}

/// The shared catalogues, and those of the scenarios in this build.
fn catalogues(root: &Path) -> Result<String, Box<dyn Error>> {
    let wanted = |file: &&PathBuf| {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        !root.join("src/scenarios").join(&*name).is_dir() || is_in(&name)
    };
    let list: String = files(&root.join("locales/en"), "ftl")?
        .iter()
        .filter(wanted)
        .map(|file| format!("    include_str!({:?}),\n", file.display().to_string()))
        .collect();
    Ok(format!("&[\n{list}]\n"))
}

fn sources(root: &Path) -> Result<String, Box<dyn Error>> {
    let text = fs::read_to_string(root.join("data/sources.toml"))?;
    let all: Sources = toml::from_str(&text)?;
    let mut out = String::from("/// Rules that speak to dials.\npub static RULES: &[Rule] = &[\n");
    for Rule {
        id,
        scenario,
        dials,
        text,
        leaves,
        source,
        mark,
        seen,
    } in all.rule.iter().filter(|rule| is_in(&rule.scenario))
    {
        writeln!(
            out,
            "Rule {{ id: {id:?}, scenario: {scenario:?}, dials: &{dials:?}, leaves: {leaves:?}, \
             source: Source {{ text: {text:?}, source: {source:?}, mark: {mark:?}, seen: {seen:?} }} }},"
        )?;
    }
    out += "];\n/// Who must state what.\npub static MATRIX: &[MatrixLine] = &[\n";
    for MatrixRow { id, cells } in &all.matrix {
        let cells: Vec<&str> = cells
            .iter()
            .map(|cell| match cell.as_str() {
                "yes" => Ok("Cell::Yes"),
                "partly" => Ok("Cell::Partly"),
                "no" => Ok("Cell::No"),
                "unknown" => Ok("Cell::Unknown"),
                other => Err(format!("no cell is called {other}")),
            })
            .collect::<Result<_, _>>()?;
        writeln!(
            out,
            "MatrixLine {{ id: {id:?}, cells: [{}] }},",
            cells.join(", ")
        )?;
    }
    out += "];\n/// Papers and data.\npub static PAPERS: &[Paper] = &[\n";
    for Paper {
        id,
        scenario,
        text,
        source,
        mark,
        seen,
    } in all.paper.iter().filter(|paper| is_in(&paper.scenario))
    {
        writeln!(
            out,
            "Paper {{ id: {id:?}, scenario: {scenario:?}, source: Source {{ text: {text:?}, \
             source: {source:?}, mark: {mark:?}, seen: {seen:?} }} }},"
        )?;
    }
    out += "];\n";
    Ok(out)
}
