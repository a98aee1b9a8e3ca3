//! What the checks need beyond the Rust toolchain: found, installed, or asked for.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::run::{ask, run, tool};
use crate::{apt, browsers, paths, toolchain};

/// The oldest Node.js that the browser tests run on.
const NODE: u32 = 20;
/// Builds with the toolchain that `rust-toolchain.toml` names.
const NEXTEST: &str = "0.9.143";
/// Fuzzes without a sanitizer, which the stable toolchain has not.
const FUZZ: &str = "0.13.2";

/// Installs the toolchain and says what else the tests would need.
pub fn report() -> Result<()> {
    toolchain::install()?;
    let mut missing = Vec::new();
    let mut tell = |name: &str, found: Option<String>, hint: &str| match found {
        Some(what) => println!("{name}: {what}"),
        None => missing.push(format!("{name}: {hint}")),
    };
    tell(
        "Node.js",
        node().filter(|v| major(v) >= Some(NODE)),
        &node_hint(),
    );
    tell(
        "npm",
        ask("npm", &["--version"]),
        "install npm; it comes with Node.js",
    );
    tell(
        "npm packages",
        packages_current(&paths::root()).then(|| "current".into()),
        "npm ci",
    );
    for browser in &browsers::ALL {
        let found = browser.find().map(|path| path.display().to_string());
        tell(browser.name, found, &browser.hint());
    }
    tell("cargo-nextest", nextest(), &nextest_hint());
    if missing.is_empty() {
        println!("Nothing is missing");
    } else {
        println!("\nMissing, only for `cargo xtask test`, which installs what it may:");
        missing.iter().for_each(|line| println!("  {line}"));
    }
    Ok(())
}

/// Node.js, for the wasm tests.
pub fn ensure_node() -> Result<()> {
    if node().is_none() {
        apt::install(&["nodejs", "npm"])?;
    }
    match node() {
        Some(version) if major(&version) >= Some(NODE) => Ok(()),
        Some(version) => bail!("Node.js {version} is too old: {}", node_hint()),
        None => bail!("Node.js is missing: {}", node_hint()),
    }
}

/// The npm packages that `package-lock.json` names, for the checks and the browser tests.
pub fn ensure_packages() -> Result<()> {
    ensure_packages_in(&paths::root())
}

/// The npm packages that the `package-lock.json` of a folder names.
pub fn ensure_packages_in(folder: &Path) -> Result<()> {
    ensure_node()?;
    if packages_current(folder) {
        return Ok(());
    }
    if ask("npm", &["--version"]).is_none() {
        apt::install(&["npm"])?;
    }
    let mut npm = tool("npm");
    npm.current_dir(folder)
        .args(["ci", "--no-fund", "--no-audit"]);
    run(&mut npm).with_context(|| format!("the npm packages of {} are missing", folder.display()))
}

/// cargo-nextest, the runner of the native tests.
pub fn ensure_nextest() -> Result<()> {
    if nextest().is_some() {
        return Ok(());
    }
    println!("Installing cargo-nextest {NEXTEST}");
    run(tool("cargo").args(["install", "cargo-nextest", "--locked", "--version", NEXTEST]))
        .with_context(|| format!("cargo-nextest is missing: {}", nextest_hint()))
}

/// cargo-fuzz, for `cargo xtask fuzz` alone.
pub fn ensure_fuzz() -> Result<()> {
    if ask("cargo", &["fuzz", "--version"]).is_some_and(|text| text.ends_with(FUZZ)) {
        return Ok(());
    }
    println!("Installing cargo-fuzz {FUZZ}");
    run(tool("cargo").args(["install", "cargo-fuzz", "--locked", "--version", FUZZ]))
        .with_context(|| format!("cargo install cargo-fuzz --locked --version {FUZZ}"))
}

fn node_hint() -> String {
    format!("install Node.js {NODE} or newer, with npm")
}

fn nextest_hint() -> String {
    format!("cargo install cargo-nextest --locked --version {NEXTEST}")
}

fn node() -> Option<String> {
    ask("node", &["--version"])
}

fn nextest() -> Option<String> {
    ask("cargo", &["nextest", "--version"]).and_then(|text| text.lines().next().map(str::to_owned))
}

/// Whether `npm ci` ran after the folder's lock file last changed.
fn packages_current(folder: &Path) -> bool {
    let time = |path: &str| {
        fs::metadata(folder.join(path))
            .and_then(|m| m.modified())
            .ok()
    };
    match (
        time("node_modules/.package-lock.json"),
        time("package-lock.json"),
    ) {
        (Some(installed), Some(locked)) => installed >= locked,
        _ => false,
    }
}

/// The first number of a version such as `v20.11.1`.
fn major(version: &str) -> Option<u32> {
    version
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_their_first_number() {
        assert_eq!(major("v20.11.1"), Some(20));
        assert_eq!(major("22"), Some(22));
        assert_eq!(major("unknown"), None);
        assert!(major("v8.1.0") < Some(NODE) && major("") < Some(NODE));
    }
}
