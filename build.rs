//! Turns text files into tables: the message catalogues (so that a new scenario's file is found by
//! being there) and the sources that texts may name.

use std::{env, error::Error, fmt::Write as _, fs, path::Path};

use serde::Deserialize;

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
    println!("cargo::rerun-if-changed=data/sources.toml");
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
    Ok(())
}

fn catalogues(root: &Path) -> Result<String, Box<dyn Error>> {
    let mut files: Vec<String> = fs::read_dir(root.join("locales/en"))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "ftl"))
        .map(|path| path.display().to_string())
        .collect();
    files.sort();
    let list: String = files
        .iter()
        .map(|file| format!("    include_str!({file:?}),\n"))
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
    } in &all.rule
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
    } in &all.paper
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
