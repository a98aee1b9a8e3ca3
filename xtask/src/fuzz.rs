//! `cargo xtask fuzz`: libFuzzer feeds the targets in `fuzz/` whatever finds new paths.
//!
//! What `cargo fuzz run -s none` does, without asking for that tool: its other sanitizers need a
//! nightly toolchain, and the engine has no unsafe code for them to watch.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::paths;
use crate::run::{ask, run, tool};

const TARGETS: [&str; 3] = ["links", "values", "tallies"];

/// How the code tells the fuzzer where it has been.
const FLAGS: &str = "--cfg fuzzing -Cpasses=sancov-module \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";

/// Longest that one input may take [s], and most memory [MB].
const LIMITS: [&str; 2] = ["-timeout=10", "-rss_limit_mb=256"];

/// Shares the minutes between the targets; the first input that breaks one ends it, and is kept.
pub fn run_for(minutes: u32) -> Result<()> {
    ensure!(minutes > 0, "--minutes was 0; it takes 1 or more");
    let host = host().context("`rustc -vV` names no host")?;
    let folder = paths::root().join("target/fuzz");
    let mut cargo = tool("cargo");
    cargo
        .args(["build", "--release", "--manifest-path", "fuzz/Cargo.toml"])
        // A target that is named: the flags are then not those of build scripts.
        .args(["--target", &host])
        .arg("--target-dir")
        .arg(&folder)
        .env("RUSTFLAGS", FLAGS);
    run(&mut cargo)?;
    let seconds = u64::from(minutes) * 60 / TARGETS.len() as u64;
    for target in TARGETS {
        println!("\n== {target}, {seconds} s");
        let found = folder.join("corpus").join(target);
        fs::create_dir_all(&found).with_context(|| found.display().to_string())?;
        let broken = folder.join(format!("{target}-"));
        let mut fuzzer = tool(
            &folder
                .join(&host)
                .join("release")
                .join(target)
                .to_string_lossy(),
        );
        fuzzer
            .args([found, paths::root().join("fuzz/corpus").join(target)])
            .arg(format!("-max_total_time={seconds}"))
            .arg(format!("-artifact_prefix={}", broken.display()))
            .args(["-print_final_stats=1", "-verbosity=0"])
            .args(LIMITS);
        run(&mut fuzzer).with_context(|| {
            format!("an input that breaks {target} is in {}*", broken.display())
        })?;
    }
    Ok(())
}

fn host() -> Option<String> {
    let text = ask("rustc", &["-vV"])?;
    text.lines()
        .find_map(|line| line.strip_prefix("host: ").map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_has_a_corpus() {
        for target in TARGETS {
            assert!(
                paths::root().join("fuzz/corpus").join(target).is_dir(),
                "{target}"
            );
            assert!(
                paths::root()
                    .join("fuzz/targets")
                    .join(format!("{target}.rs"))
                    .is_file()
            );
        }
    }
}
