//! `cargo xtask supply`: whether what the lock files name is still what the registries have.
//!
//! For every crate: its SHA-256 in the registry's index is the one of the lock file, and it was not
//! withdrawn ("yanked"). For npm packages: what npm itself can say. A database of known flaws is asked
//! only where it can be reached; what was not checked is said.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::run::{describe, tool};
use crate::{js, paths};

/// Workspaces with a lock file of crates.
const CRATES: [&str; 2] = [".", "fuzz"];

/// A crate as a lock file has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Locked {
    name: String,
    version: String,
    sum: String,
}

/// Checks what can be checked, and says what cannot. Fails on what is wrong, not on what is out of
/// reach.
pub fn check() -> Result<()> {
    let mut locked = BTreeSet::new();
    for folder in CRATES {
        let folder = paths::root().join(folder);
        // Reads the index anew, and changes nothing.
        let mut cargo = tool("cargo");
        cargo
            .current_dir(&folder)
            .args(["update", "--dry-run", "--quiet"])
            .stderr(Stdio::null());
        let fresh = cargo.status().is_ok_and(|status| status.success());
        ensure!(fresh, "`{}`: the index is out of reach", describe(&cargo));
        locked.extend(crates(&fs::read_to_string(folder.join("Cargo.lock"))?));
    }
    ensure!(!locked.is_empty(), "the lock files name no crate");
    let mut wrong = Vec::new();
    for package in &locked {
        let entries = index_file(&package.name).map(fs::read);
        let entries = entries.with_context(|| format!("{} is in no index", package.name))??;
        wrong.extend(flaw(package, &entries));
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("; "));
    println!(
        "{} crates: the sums of the index are those of the lock files, none was withdrawn",
        locked.len()
    );
    for folder in js::FOLDERS {
        for question in ["audit signatures", "audit"] {
            println!("npm {question} in {folder}: {}", npm(folder, question)?);
        }
    }
    println!(
        "Crates with known flaws (RustSec): not checked here; `cargo deny check advisories` does"
    );
    Ok(())
}

/// The crates of a lock file that come from a registry.
fn crates(lock: &str) -> Vec<Locked> {
    let field = |part: &str, name: &str| {
        let line = part
            .lines()
            .find_map(|line| line.strip_prefix(&format!("{name} = \"")));
        line.and_then(|line| line.strip_suffix('"'))
            .map(str::to_owned)
    };
    let parts = lock.split("[[package]]").skip(1);
    parts
        .filter_map(|part| {
            Some(Locked {
                name: field(part, "name")?,
                version: field(part, "version")?,
                sum: field(part, "checksum")?,
            })
        })
        .collect()
}

/// Where cargo keeps what the index says of a crate.
fn index_file(name: &str) -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")))?;
    let name = name.to_lowercase();
    let folder = match name.len() {
        1 => "1".to_owned(),
        2 => "2".to_owned(),
        3 => format!("3/{}", &name[..1]),
        _ => format!("{}/{}", &name[..2], &name[2..4]),
    };
    let indexes = fs::read_dir(home.join("registry/index")).ok()?;
    let files = indexes.filter_map(|index| {
        let file = index.ok()?.path().join(".cache").join(&folder).join(&name);
        Some((fs::metadata(&file).ok()?.modified().ok()?, file))
    });
    files.max().map(|(_, file)| file)
}

/// What is wrong with a crate, by what the index says of its versions: one JSON object each, between
/// bytes of zero.
fn flaw(package: &Locked, entries: &[u8]) -> Option<String> {
    let Locked { name, version, sum } = package;
    let mut entries = entries
        .split(|byte| *byte == 0)
        .filter_map(|entry| serde_json::from_slice::<Value>(entry).ok())
        .filter(|entry| entry["vers"] == version.as_str());
    match entries.next() {
        None => Some(format!("{name} {version} is in no index")),
        Some(entry) if entry["cksum"] != sum.as_str() => {
            Some(format!("{name} {version} is not what was locked"))
        }
        Some(entry) if entry["yanked"] == true => Some(format!("{name} {version} was withdrawn")),
        Some(_) => None,
    }
}

/// What npm answers to a question about the packages of a folder: its last words, or that it could
/// not be asked.
fn npm(folder: &str, question: &str) -> Result<String> {
    let mut npm = tool("npm");
    npm.current_dir(paths::root().join(Path::new(folder)))
        .args(question.split(' '))
        .args(["--fetch-retries=0", "--loglevel=error"]);
    let output = npm.output().with_context(|| describe(&npm))?;
    let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let problem = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() {
        return Ok(said.replace('\n', " "));
    }
    ensure!(out_of_reach(&problem), "npm {question}: {said} {problem}");
    Ok("not checked, because what it asks cannot be reached".to_owned())
}

/// Whether npm failed because a server is missing or refuses the question, and not by its answer.
fn out_of_reach(problem: &str) -> bool {
    let signs = [
        "audit endpoint returned an error",
        "ENOTFOUND",
        "ECONNREFUSED",
        "ETIMEDOUT",
        "No registries with signing keys",
    ];
    signs.iter().any(|sign| problem.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"ours\"\nversion = \"0.1.0\"\n\n\
        [[package]]\nname = \"libm\"\nversion = \"0.2.1\"\nsource = \"registry\"\nchecksum = \"ab\"\n";

    #[test]
    fn a_changed_sum_a_withdrawn_and_an_unknown_version_are_told() {
        let locked = crates(LOCK);
        assert_eq!(locked.len(), 1);
        let told = |entries: &str| flaw(&locked[0], entries.as_bytes());
        let entry = |sum: &str, yanked: bool| {
            format!(
                "\u{3}\0x\x000.2.1\0{{\"vers\":\"0.2.1\",\"cksum\":\"{sum}\",\"yanked\":{yanked}}}\0"
            )
        };
        assert_eq!(told(&entry("ab", false)), None);
        for (entries, word) in [
            (entry("cd", false), "not what was locked"),
            (entry("ab", true), "withdrawn"),
            (String::new(), "no index"),
        ] {
            assert!(
                told(&entries).is_some_and(|flaw| flaw.contains(word)),
                "{word}"
            );
        }
    }

    #[test]
    fn a_bad_answer_of_npm_is_no_silence() {
        assert!(out_of_reach("npm error audit endpoint returned an error"));
        assert!(!out_of_reach("3 high severity vulnerabilities"));
    }
}
