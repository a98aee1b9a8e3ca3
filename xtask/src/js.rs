//! The checks of the JavaScript: biome for form and lint, tsc for types.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::run::{run, tool};
use crate::{needs, paths};

/// Folders with a lock file of npm packages, from the root.
pub const FOLDERS: [&str; 3] = [".", "benches/web/nn", "benches/web/reader"];

/// Lint, format and types.
pub fn check() -> Result<()> {
    needs::ensure_packages()?;
    run(package("biome").args(["check", "--error-on-warnings"]))?;
    let types = paths::pkg().join("fast_or_right.d.ts");
    ensure!(
        types.is_file(),
        "pkg/ has no types to check against: run `cargo xtask build` first"
    );
    run(package("tsc").args(["-p", "."]))?;
    run(package("tsc").args(["-p", "tests/web"]))
}

/// Formats and sorts the imports.
pub fn format() -> Result<()> {
    needs::ensure_packages()?;
    run(package("biome").args(["check", "--write", "--linter-enabled=false"]))
}

/// A program of the npm packages; never fetched on the fly, as `npx` would.
fn package(name: &str) -> Command {
    let extension = if cfg!(windows) { ".cmd" } else { "" };
    tool(&format!(
        "{}/node_modules/.bin/{name}{extension}",
        paths::root().display()
    ))
}
