//! `cargo xtask bench`: the benchmarks in `benches/`.

use std::ffi::OsString;
use std::fs;

use anyhow::{Context, Result, ensure};

use crate::paths;
use crate::run::{run, tool};

/// Runs every benchmark file; the arguments go to them.
pub fn run_all(args: &[OsString]) -> Result<()> {
    let mut cargo = tool("cargo");
    cargo.arg("bench");
    // By name: a bare `cargo bench` also hands the arguments to the unit tests, which refuse them.
    let names = names()?;
    ensure!(!names.is_empty(), "benches/ holds no benchmark");
    for name in names {
        cargo.args(["--bench", &name]);
    }
    run(cargo.arg("--").args(args))
}

fn names() -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(paths::root().join("benches")).context("cannot read benches/")? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        names.extend(name.strip_suffix(".rs").map(str::to_owned));
    }
    names.sort();
    Ok(names)
}
