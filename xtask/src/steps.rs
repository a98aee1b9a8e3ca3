//! `cargo xtask test`: every check, in order, up to the first failure.
//!
//! Nothing is printed after the last step, so that the output ends with a test runner's own count.

use std::fs;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use clap::ValueEnum;

use crate::run::{run, tool};
use crate::toolchain::WASM;
use crate::{browsers, budget, build, js, large, needs, paths, wasm};

/// The tests look at what only a published site has; nothing is at this address.
const ADDRESS: &str = "https://fast-or-right.example";

/// The house, and the fuzz targets, which nothing else builds.
pub const WORKSPACES: [&str; 2] = ["Cargo.toml", "fuzz/Cargo.toml"];

/// One step of the checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Step {
    /// The form of the Rust
    Fmt,
    /// Lints, natively and for wasm
    Clippy,
    /// The native tests and the examples in the documentation
    Unit,
    /// The wasm, its bindings and the site, within the budgets of what a reader fetches
    Build,
    /// The wasm tests, in Node.js
    Wasm,
    /// Lint, form and types of the JavaScript
    Js,
    /// The browser tests; they test dist/ as it is
    Browser,
}

/// Runs every step.
pub fn all() -> Result<()> {
    // Whatever must be asked for is asked for before the first long build.
    needs::ensure_packages()?;
    browsers::ensure_all()?;
    needs::ensure_nextest()?;
    let steps = Step::value_variants();
    for (index, step) in steps.iter().enumerate() {
        println!("\n== {}/{} {}", index + 1, steps.len(), step.name());
        let start = Instant::now();
        step.run().with_context(|| {
            format!(
                "stopped at the step {} after {:.0?}",
                step.name(),
                start.elapsed()
            )
        })?;
        if index + 1 < steps.len() {
            println!(
                "-- {} passed in {:.1} s",
                step.name(),
                start.elapsed().as_secs_f64()
            );
        }
    }
    Ok(())
}

/// Runs one step alone.
pub fn one(step: Step) -> Result<()> {
    step.run()
        .with_context(|| format!("the step {} failed", step.name()))
}

/// Runs what takes too long for every change.
pub fn large() -> Result<()> {
    large::test()?;
    run(tool("cargo").args(["test", "--release", "--test", "golden", "--test", "nn"]))?;
    let training = ["--package", "train", "--features", "speech"];
    run(tool("cargo").arg("clippy").args(training).args([
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))?;
    run(tool("cargo").arg("test").args(training))?;
    wasm::test_scalar()?;
    let faults = vec!["tests/web/faults.test.mjs".to_owned()];
    run(browser_command(faults, 3000)?.env("LARGE", "1"))
}

impl Step {
    fn name(self) -> String {
        self.to_possible_value()
            .map(|value| value.get_name().to_owned())
            .unwrap_or_default()
    }

    fn run(self) -> Result<()> {
        match self {
            Self::Fmt => WORKSPACES.iter().try_for_each(|workspace| {
                run(tool("cargo").args(["fmt", "--all", "--check", "--manifest-path", workspace]))
            }),
            Self::Clippy => clippy(),
            Self::Unit => unit(),
            Self::Build => {
                build::build(wasm::Profile::Publish, Some(ADDRESS))?;
                budget::run(true, false)
            }
            Self::Wasm => wasm_tests(),
            Self::Js => js::check(),
            Self::Browser => browser(),
        }
    }
}

fn clippy() -> Result<()> {
    let strict = ["--", "-D", "warnings"];
    run(tool("cargo")
        .args(["clippy", "--workspace", "--all-targets"])
        .args(strict))?;
    run(wasm::cargo("clippy").arg("--lib").args(strict)).with_context(|| format!("for {WASM}"))
}

fn unit() -> Result<()> {
    needs::ensure_nextest()?;
    // The whole workspace in both, so that both build with the same features.
    run(tool("cargo").args(["test", "--doc", "--workspace"]))?;
    run(tool("cargo").args(["nextest", "run", "--workspace"]))
}

fn wasm_tests() -> Result<()> {
    needs::ensure_node()?;
    if !wasm::test()? {
        println!("no tests/wasm*.rs yet: nothing to run");
    }
    Ok(())
}

fn browser() -> Result<()> {
    run(&mut browser_command(browser_tests()?, 600)?)
}

/// These tests, each file with so many seconds.
fn browser_command(tests: Vec<String>, seconds: u32) -> Result<Command> {
    needs::ensure_packages()?;
    let found = browsers::ensure_all()?;
    ensure!(
        paths::dist().is_dir(),
        "dist/ is missing: run `cargo xtask build` first"
    );
    ensure!(!tests.is_empty(), "tests/web holds no *.test.mjs");
    let mut node = browsers::node(&found);
    // Two files at once, even on two cores: a page waits more than it works.
    node.args(["--test", "--test-reporter=spec", "--test-concurrency=2"])
        .arg(format!("--test-timeout={seconds}000"))
        .args(tests)
        .env("XTASK", std::env::current_exe()?);
    Ok(node)
}

fn browser_tests() -> Result<Vec<String>> {
    let mut tests = Vec::new();
    for entry in fs::read_dir(paths::root().join("tests/web")).context("cannot read tests/web")? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") {
            tests.push(format!("tests/web/{name}"));
        }
    }
    tests.sort();
    Ok(tests)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Every package of the workspace with its features, a line each.
    fn built(edges: &str) -> BTreeSet<String> {
        let mut cargo = tool("cargo");
        cargo.args([
            "tree",
            "--workspace",
            "--locked",
            "--no-dedupe",
            "--prefix",
            "none",
        ]);
        let out = cargo
            .args(["--format", "{p} {f}", "--edges", edges])
            .output()
            .expect("cargo is here");
        assert!(
            out.status.success(),
            "{}",
            String::from_utf8_lossy(&out.stderr)
        );
        String::from_utf8_lossy(&out.stdout)
            .lines()
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn what_is_run_is_built_as_for_the_tests() {
        let (run, tested) = (built("normal"), built("normal,dev"));
        let twice: Vec<_> = run.difference(&tested).collect();
        assert!(
            twice.is_empty(),
            "built twice, see xtask/Cargo.toml: {twice:#?}"
        );
        assert!(run.len() > 100 && tested.len() > run.len());
    }

    #[test]
    fn the_last_step_is_one_that_counts_tests() {
        assert_eq!(Step::value_variants().last(), Some(&Step::Browser));
    }

    #[test]
    fn the_site_is_built_before_it_is_tested() {
        let place = |step| {
            Step::value_variants()
                .iter()
                .position(|other| *other == step)
        };
        for later in [Step::Js, Step::Browser] {
            assert!(place(Step::Build) < place(later));
        }
    }
}
