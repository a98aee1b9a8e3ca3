//! `cargo xtask bench`: the benchmarks in `benches/`, native and in Node.js.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::run::{run, tool};
use crate::{bindings, needs, paths, wasm};

/// Runs every benchmark file, or those of one name; the arguments go to the native ones.
pub fn run_some(only: Option<&str>, args: &[OsString]) -> Result<()> {
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
    if !native.is_empty() {
        let mut cargo = tool("cargo");
        cargo.arg("bench");
        // By name: a bare `cargo bench` also hands the arguments to the unit tests, which refuse them.
        for name in native {
            cargo.args(["--bench", &name]);
        }
        run(cargo.arg("--").args(args))?;
    }
    in_node(&folder.join("web"), &web)
}

/// The same work beside its JavaScript peers, and the page itself.
fn in_node(folder: &Path, names: &[String]) -> Result<()> {
    for name in names {
        println!("\n== {name}");
        prepare(&folder.join(name), name)?;
        run(tool("node").arg(folder.join(format!("{name}.mjs"))))?;
    }
    Ok(())
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
