//! `cargo xtask fuzz`: bytes that a machine thinks of, put to whatever reads what others write.
//!
//! The targets are in `fuzz/`, a workspace of its own. What broke one is kept in `tests/corpus`, which the
//! default tests put to the same checks.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use clap::Args;
use sha2::{Digest as _, Sha256};

use crate::run::{describe, run, tool};
use crate::{needs, paths};

/// What is fuzzed, and the longest input worth a try [bytes].
const TARGETS: [(&str, u32); 4] = [
    ("links", 600),
    ("values", 80),
    ("lessons", 2500),
    ("tallies", 1200),
];
/// An input that takes longer than this hangs [s].
const HANG: u32 = 10;

/// What to fuzz, and for how long.
#[derive(Args)]
pub struct Options {
    /// For so long, shared evenly by the targets
    #[arg(long, default_value_t = 8.0)]
    minutes: f64,
    /// One target alone: links, values, lessons or tallies
    #[arg(long)]
    only: Option<String>,
    /// Add to tests/corpus the fewest inputs that reach all that was reached
    #[arg(long)]
    keep: bool,
}

/// Fuzzes every target for its share of the time, and says how many inputs each was given.
pub fn fuzz(options: &Options) -> Result<()> {
    let only = options.only.as_deref();
    let wanted = |(name, _): &(&str, u32)| only.is_none_or(|only| only == *name);
    let targets: Vec<_> = TARGETS.into_iter().filter(wanted).collect();
    ensure!(
        !targets.is_empty(),
        "no such target: links, values, lessons or tallies"
    );
    // One share more is for the messages to embed.js.
    let shares = if only.is_none() { TARGETS.len() + 1 } else { 1 };
    let seconds = options.minutes * 60.0 / shares as f64;
    ensure!(
        (1.0..1e6).contains(&seconds),
        "--minutes leaves {seconds} s a target: from 1 to 1,000,000"
    );
    needs::ensure_node()?;
    needs::ensure_fuzz()?;
    run(tool("cargo")
        .args(["clippy", "--manifest-path", "fuzz/Cargo.toml"])
        .args(["--target-dir", "target/fuzz", "--", "-D", "warnings"]))?;
    let mut told = BTreeMap::new();
    for (name, longest) in targets {
        println!("\n== {name}");
        let found = seeds(name)?;
        let flags = [
            format!("-max_total_time={seconds:.0}"),
            format!("-max_len={longest}"),
        ];
        let inputs = inputs(&mut target(name, &[&found, &corpus(name)], &flags))
            .with_context(|| keep_what_broke(name))?;
        told.insert(name, inputs);
        if options.keep {
            let flags = ["-set_cover_merge=1".to_owned(), flags[1].clone()];
            inputs_of_merge(&mut target(name, &[&corpus(name), &found], &flags))?;
        }
    }
    if only.is_none() {
        println!("\n== messages");
        let mut node = tool("node");
        node.args([
            "--test",
            "--test-reporter=spec",
            "tests/web/messages.test.mjs",
        ]);
        run(node.env("FUZZ_SECONDS", format!("{seconds:.0}")))?;
    }
    println!();
    for (name, inputs) in told {
        println!("{name}: {inputs} inputs, none broke it");
    }
    Ok(())
}

/// The inputs that the default tests try too.
fn corpus(name: &str) -> PathBuf {
    paths::root().join("tests/corpus").join(name)
}

/// A folder with what earlier runs found, and links that are good.
fn seeds(name: &str) -> Result<PathBuf> {
    let folder = paths::root().join("target/fuzz/found").join(name);
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    fs::create_dir_all(corpus(name))?;
    if name == "links" {
        let golden = fs::read_to_string(paths::root().join("tests/golden/links.txt"))?;
        for (at, line) in golden.lines().enumerate() {
            if let Some(link) = line.split(' ').nth(1) {
                fs::write(folder.join(format!("golden-{at}")), link)?;
            }
        }
    }
    Ok(folder)
}

fn target(name: &str, folders: &[&Path], flags: &[String]) -> Command {
    let mut cargo = tool("cargo");
    // Without a sanitizer, which the pinned toolchain does not have: the code has no unsafe part.
    cargo.args(["fuzz", "run", "--sanitizer", "none", "--fuzz-dir", "fuzz"]);
    cargo
        .args(["--target-dir", "target/fuzz", name])
        .args(folders);
    cargo.arg("--").args(flags);
    cargo.args([format!("-timeout={HANG}"), "-print_final_stats=1".into()]);
    cargo
}

/// Runs a target and gives the number of inputs that it was given.
fn inputs(command: &mut Command) -> Result<u64> {
    let line = describe(command);
    let mut child = command
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{line}` could not be started"))?;
    let out = child.stderr.take().context("what the fuzzer says")?;
    let mut inputs = None;
    for line in BufReader::new(out).lines() {
        let line = line?;
        inputs = executed(&line).or(inputs);
        // One line for every input that reached something new is too much to read.
        if ![" NEW ", " REDUCE "].iter().any(|kind| line.contains(kind)) {
            eprintln!("{line}");
        }
    }
    let status = child.wait()?;
    ensure!(status.success(), "`{line}` failed ({status})");
    inputs.context("the fuzzer gave no count")
}

fn executed(line: &str) -> Option<u64> {
    let count = line.strip_prefix("stat::number_of_executed_units:")?;
    count.trim().parse().ok()
}

fn inputs_of_merge(command: &mut Command) -> Result<()> {
    run(command.stderr(Stdio::null()))
}

/// Puts what broke a target where the default tests find it, and says so.
fn keep_what_broke(name: &str) -> String {
    let folder = paths::root().join("fuzz/artifacts").join(name);
    let keep = || -> Result<Vec<String>> {
        let mut kept = Vec::new();
        for entry in fs::read_dir(&folder)? {
            let bytes = fs::read(entry?.path())?;
            let sum = format!("{:x}", Sha256::digest(&bytes));
            let path = corpus(name).join(&sum[..16]);
            fs::write(&path, bytes)?;
            kept.push(path.display().to_string());
        }
        if kept.is_empty() {
            bail!("nothing there");
        }
        Ok(kept)
    };
    match keep() {
        Ok(kept) => format!("{name} broke; kept for the tests: {}", kept.join(", ")),
        Err(_) => format!("{name} could not be fuzzed"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_is_there_and_has_inputs_to_begin_with() {
        let folder = paths::root().join("fuzz/targets");
        let mut there: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        there.sort();
        let mut known = TARGETS.map(|(name, _)| format!("{name}.rs"));
        known.sort();
        assert_eq!(there, known);
        for (name, longest) in TARGETS {
            let files: Vec<_> = fs::read_dir(corpus(name)).unwrap().collect();
            assert!(!files.is_empty(), "{name}");
            for file in files {
                let length = file.unwrap().metadata().unwrap().len();
                assert!(length <= u64::from(longest), "{name}: {length} bytes");
            }
        }
    }

    #[test]
    fn the_count_of_inputs_is_read() {
        let line = "stat::number_of_executed_units: 123456";
        assert_eq!(executed(line), Some(123_456));
        assert_eq!(executed("#2 INITED cov: 1"), None);
    }
}
