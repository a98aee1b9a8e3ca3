//! `cargo xtask bench`: the benchmarks in `benches/`, native and in Node.js.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::paths;
use crate::run::{run, tool};

/// Runs every benchmark file; the arguments go to them.
pub fn run_all(args: &[OsString]) -> Result<()> {
    let mut cargo = tool("cargo");
    cargo.arg("bench");
    // By name: a bare `cargo bench` also hands the arguments to the unit tests, which refuse them.
    let names = names_in(&paths::root().join("benches"), ".rs")?;
    ensure!(!names.is_empty(), "benches/ holds no benchmark");
    for name in names {
        cargo.args(["--bench", &name]);
    }
    run(cargo.arg("--").args(args))?;
    web()
}

/// The same work beside its JavaScript peers, and the page itself.
fn web() -> Result<()> {
    let folder = paths::root().join("benches/web");
    for name in names_in(&folder, ".mjs")? {
        println!("\n== {name}");
        run(tool("node").arg(folder.join(format!("{name}.mjs"))))?;
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
