//! Turns files into tables: the message catalogues (a new scenario's file is found by being there), the
//! sources that texts may name, and the hashes of the data that pages fetch.

use std::{
    env,
    error::Error,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use fluent_syntax::{ast, parser};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

#[path = "src/explain/words/parts.rs"]
mod parts;

use parts::{Part, Pattern, Table, Way};

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
        Path::new(&out).join("catalogue.bin"),
        catalogue(Path::new(&root))?,
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

/// Catalogues of what only a build that tells says.
const TOLD: [&str; 3] = ["class", "limits", "report"];

/// Whether a scenario, or `tell`, is in this build: it has a feature of its name.
fn is_in(scenario: &str) -> bool {
    env::var_os(format!("CARGO_FEATURE_{}", scenario.to_uppercase())).is_some()
}

/// The shared catalogues, and those of the scenarios in this build, as one table.
fn catalogue(root: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let native = env::var("CARGO_CFG_TARGET_ARCH")? != "wasm32";
    let wanted = |file: &&PathBuf| {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        match root.join("src/scenarios").join(&*name).is_dir() {
            true => is_in(&name),
            false if name == "cli" => native,
            false => !TOLD.contains(&&*name) || is_in("tell") || native,
        }
    };
    let files = files(&root.join("locales/en"), "ftl")?;
    let texts: Vec<(&PathBuf, String)> = files
        .iter()
        .filter(wanted)
        .map(|file| Ok((file, fs::read_to_string(file)?)))
        .collect::<Result<_, std::io::Error>>()?;
    let mut table = Table::new();
    let mut found = Messages::new();
    for (file, text) in &texts {
        found.extend(messages(file, text)?);
    }
    for (key, file, pattern) in &found {
        let read = parts(pattern).map_err(|what| format!("{}: {key}: {what}", file.display()))?;
        table.push((key.as_str(), read));
    }
    table.sort_by_key(|(key, _)| *key);
    if let Some(pair) = table.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        return Err(format!("two messages are called {}", pair[0].0).into());
    }
    Ok(postcard::to_allocvec(&table)?)
}

/// The messages of a catalogue, and their attributes.
type Messages<'a> = Vec<(String, &'a PathBuf, ast::Pattern<&'a str>)>;

fn messages<'a>(file: &'a PathBuf, text: &'a str) -> Result<Messages<'a>, String> {
    let resource =
        parser::parse(text).map_err(|(_, errors)| format!("{}: {errors:?}", file.display()))?;
    let mut found = Vec::new();
    for entry in resource.body {
        let ast::Entry::Message(message) = entry else {
            continue;
        };
        let key = message.id.name;
        for attribute in message.attributes {
            found.push((
                format!("{key}.{}", attribute.id.name),
                file,
                attribute.value,
            ));
        }
        found.extend(message.value.map(|value| (key.to_owned(), file, value)));
    }
    Ok(found)
}

/// What of Fluent the engine has: texts, arguments, and a choice by an argument.
fn parts<'a>(pattern: &ast::Pattern<&'a str>) -> Result<Pattern<'a>, String> {
    let lacks = |what: &str| format!("{what} has no place in src/explain/words/parts.rs");
    let argument = |expression: &ast::InlineExpression<&'a str>| match expression {
        ast::InlineExpression::VariableReference { id } => Ok(id.name),
        other => Err(lacks(&format!("{other:?}"))),
    };
    let part = |element: &ast::PatternElement<&'a str>| {
        let expression = match element {
            ast::PatternElement::TextElement { value } => return Ok(Part::Text(value)),
            ast::PatternElement::Placeable { expression } => expression,
        };
        let (selector, variants) = match expression {
            // What is written in quotes has nothing in it that must be unescaped.
            ast::Expression::Inline(ast::InlineExpression::StringLiteral { value })
                if !value.contains('\\') =>
            {
                return Ok(Part::Text(value));
            }
            ast::Expression::Inline(inline) => return Ok(Part::Gap(argument(inline)?)),
            ast::Expression::Select { selector, variants } => (selector, variants),
        };
        // The default stands last: where no other way fits, it is taken, whatever it is called.
        let (other, named) = variants
            .split_last()
            .filter(|(last, _)| last.default)
            .ok_or_else(|| lacks("a default that is not the last"))?;
        let way = |variant: &ast::Variant<&'a str>| {
            let way = match variant.key {
                ast::VariantKey::Identifier { name } => Way::Word(name),
                ast::VariantKey::NumberLiteral { value } => {
                    Way::Number(value.parse().map_err(|_| lacks(value))?)
                }
            };
            Ok((way, parts(&variant.value)?))
        };
        Ok(Part::Choice {
            gap: argument(selector)?,
            ways: named.iter().map(way).collect::<Result<_, String>>()?,
            other: parts(&other.value)?,
        })
    };
    pattern.elements.iter().map(part).collect()
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
