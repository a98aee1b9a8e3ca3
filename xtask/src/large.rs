//! `cargo xtask test --large`: a sweep as a researcher does it, over GNU parallel, with a shard that is
//! killed. What `docs/large-runs.md` says is what runs here.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::run::{ask, describe, run, tool};
use crate::{apt, paths};

/// How many cameras must agree: the designs of the grid.
const AGREE: [&str; 3] = ["1", "2", "3"];
/// How many other cars look on.
const PEERS: [&str; 2] = ["2", "6"];
const SHARDS: u32 = 4;
/// The shard that is killed the first time: it has this long [s].
const KILLED: (&str, &str) = ("design=2-6 shard=3", "0.02");

/// Runs the grid in one process a design, then in shards over GNU parallel, and compares.
pub fn test() -> Result<()> {
    if ask("parallel", &["--version"]).is_none() {
        apt::install(&["parallel"])?;
    }
    ensure!(
        ask("parallel", &["--version"]).is_some_and(|text| text.contains("GNU parallel")),
        "GNU parallel is missing: install the package parallel"
    );
    run(tool("cargo").args(["build", "--release", "--bin", "fast-or-right"]))?;
    let program = paths::root().join("target/release/fast-or-right");
    let folder = paths::root().join("target/large");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;

    ensure!(
        run(&mut parallel(&program, &folder, false)).is_err(),
        "no shard was killed: the machine is too fast for this test"
    );
    let log = fs::read_to_string(folder.join("log"))?;
    let failed = log
        .lines()
        .skip(1)
        .filter(|line| line.split('\t').nth(6) != Some("0"))
        .count()
        + log
            .lines()
            .skip(1)
            .filter(|line| line.split('\t').nth(7) != Some("0"))
            .count();
    ensure!(failed > 0, "GNU parallel noted no failure");
    ensure!(
        !part(&folder, "2", "6", 3).is_file(),
        "a killed shard left a file"
    );
    run(&mut parallel(&program, &folder, true))?;

    for agree in AGREE {
        for peers in PEERS {
            let files = (1..=SHARDS).map(|shard| part(&folder, agree, peers, shard));
            let merged = digest(
                Command::new(&program)
                    .arg("merge")
                    .args(files)
                    .arg("--json"),
            )?;
            let whole =
                digest(Command::new(&program).args(["run", &design(agree, peers), "--json"]))?;
            ensure!(
                merged == whole,
                "{}: {merged} is not {whole}",
                design(agree, peers)
            );
            println!("{}: {whole}", design(agree, peers));
        }
    }
    println!(
        "{} designs in {SHARDS} shards each, one killed and run again: the digests of one process",
        AGREE.len() * PEERS.len()
    );
    Ok(())
}

fn design(agree: &str, peers: &str) -> String {
    format!("crossing?agree={agree}&peers={peers}&trials=100000&v=2")
}

fn part(folder: &Path, agree: &str, peers: &str, shard: u32) -> PathBuf {
    folder.join(format!("{agree}-{peers}-{shard}.part"))
}

/// Every shard of every design that `log` does not call done.
fn parallel(program: &Path, folder: &Path, again: bool) -> Command {
    let one = format!(
        "{} run '{}' --threads 1 --shard {{3}}/{SHARDS} --out {}",
        program.display(),
        design("{1}", "{2}"),
        folder.join("{1}-{2}-{3}.part").display(),
    );
    let (killed, seconds) = KILLED;
    let line = if again {
        one
    } else {
        format!(
            "if [ 'design={{1}}-{{2}} shard={{3}}' = '{killed}' ]; \
             then exec timeout --signal=KILL {seconds} {one}; else {one}; fi"
        )
    };
    let shards: Vec<String> = (1..=SHARDS).map(|shard| shard.to_string()).collect();
    let mut command = tool("parallel");
    command
        .args(["--will-cite", "--joblog"])
        .arg(folder.join("log"));
    if again {
        command.arg("--resume-failed");
    }
    command.arg(line);
    command
        .arg(":::")
        .args(AGREE)
        .arg(":::")
        .args(PEERS)
        .arg(":::")
        .args(shards);
    command
}

fn digest(command: &mut Command) -> Result<String> {
    let line = describe(command);
    let output = command.output().with_context(|| line.clone())?;
    if !output.status.success() {
        bail!("`{line}`: {}", String::from_utf8_lossy(&output.stderr));
    }
    let out: Value = serde_json::from_slice(&output.stdout).with_context(|| line.clone())?;
    Ok(out["digest"].as_str().context(line)?.to_owned())
}
