//! `run`: one design, from a scenario's name or a link.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::{
    engine::{msg::Msg, run::Run},
    explain::words::Catalogue,
    lesson,
    link::{self, LinkError, Look},
    scenarios::{REGISTRY, find},
};

use super::{
    Refusal,
    compute::{self, compute},
    print, shard,
};

#[derive(Args)]
pub struct Options {
    /// A scenario's name, or a link such as 'crossing?agree=3&seed=7&v=2'
    scenario: String,
    /// A dial: id=value (again and again)
    #[arg(long = "set", value_name = "ID=VALUE")]
    set: Vec<String>,
    /// The seed, a whole number
    #[arg(long)]
    seed: Option<String>,
    /// Threads, from 1 to 1,000; all that there are by default
    #[arg(long, value_parser = compute::threads)]
    threads: Option<usize>,
    /// Do only the i-th of n parts and write it to a file
    #[arg(long, value_name = "I/N", conflicts_with_all = ["json", "trials"])]
    shard: Option<String>,
    /// Where the shard goes
    #[arg(long, value_name = "FILE", requires = "shard")]
    out: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Write one line a trial
    #[arg(long, value_name = "FILE.csv")]
    trials: Option<PathBuf>,
}

pub fn run(options: &Options, words: &Catalogue) -> Result<String, Refusal> {
    let look = look(options)?;
    let mut run = look.scenario.run(look.values.clone(), look.seed);
    if let Some(text) = &options.shard {
        let out = options
            .out
            .as_deref()
            .ok_or_else(|| Refusal::one(Msg::new("cli-shard-needs-out")))?;
        let units = shard::units(text, run.units())?;
        compute(&mut *run, &units, options.threads);
        shard::write(out, &look, &*run)?;
        return Ok(String::new());
    }
    let units: Vec<u32> = (0..run.units()).collect();
    compute(&mut *run, &units, options.threads);
    if let Some(file) = &options.trials {
        write_trials(file, &*run)?;
    }
    Ok(print::result(&look, &*run, options.json, words))
}

/// The design, strictly: what the page would repair is refused here.
fn look(options: &Options) -> Result<Look, Refusal> {
    let mut flaws = Vec::new();
    let mut look = unsettled(&options.scenario, &mut flaws)?;
    for pair in &options.set {
        let Some((id, value)) = pair.split_once('=') else {
            return Err(Refusal::one(Msg::new("cli-bad-set").text("text", pair)));
        };
        flaws.extend(
            look.values
                .read(id, value)
                .err()
                .map(|error| LinkError::Value(error, None)),
        );
    }
    if let Some(seed) = &options.seed {
        match seed.parse() {
            Ok(seed) => look.seed = seed,
            Err(_) => flaws.push(LinkError::BadSeed(seed.clone())),
        }
    }
    settled(look, flaws)
}

/// The look of a scenario's name or a link, strictly.
pub fn open_strictly(text: &str) -> Result<Look, Refusal> {
    let mut flaws = Vec::new();
    let look = unsettled(text, &mut flaws)?;
    settled(look, flaws)
}

/// What is set on top may mend what a link alone would break, so the rules are tried at the end.
fn unsettled(text: &str, flaws: &mut Vec<LinkError>) -> Result<Look, Refusal> {
    // The page's address stands before it in what "Copy link" gives.
    let (_, text) = text.split_once('#').unwrap_or(("", text));
    let text = lesson::run_part(text);
    let id = text.split('?').next().unwrap_or_default();
    if find(id).is_none() {
        let known: Vec<&str> = REGISTRY.iter().map(|s| s.id()).collect();
        let msg = Msg::new("cli-unknown-scenario")
            .text("text", id)
            .text("known", known.join(", "));
        return Err(Refusal::one(msg));
    }
    let (look, found) = link::read_all(text);
    flaws.extend(found);
    Ok(look)
}

fn settled(mut look: Look, mut flaws: Vec<LinkError>) -> Result<Look, Refusal> {
    flaws.extend(look.settle());
    if flaws.is_empty() {
        Ok(look)
    } else {
        Err(Refusal(flaws.iter().map(strict).collect()))
    }
}

/// What was wrong, without "… is used": here nothing is used instead.
fn strict(flaw: &LinkError) -> Msg {
    Msg::new("cli-not-run").msg("problem", flaw.problem())
}

fn write_trials(file: &Path, run: &dyn Run) -> Result<(), Refusal> {
    let refuse = |problem: &dyn std::fmt::Display| Refusal::file("cli-cannot-write", file, problem);
    let mut out = csv::Writer::from_path(file).map_err(|e| refuse(&e))?;
    let mut failed = None;
    run.trial_table(&mut |line| {
        if failed.is_none() {
            failed = out.write_record(line).err();
        }
    });
    if let Some(error) = failed {
        return Err(refuse(&error));
    }
    out.flush().map_err(|e| refuse(&e))
}
