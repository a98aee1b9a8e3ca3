//! The command line (native only): lists scenarios, runs them on threads or in shards, merges
//! shards, and fills the page's templates when the site is built.

mod case;
pub mod compute;
mod limits;
mod list;
mod merge;
mod pages;
mod print;
mod report;
mod run;
mod shard;
mod speed;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

use crate::{charts::Words as _, engine::msg::Msg, explain::words::Catalogue};

/// Fast or Right? Runs the scenarios of the page, with the same digests.
#[derive(Parser)]
#[command(name = "fast-or-right", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Lists the scenarios with their dials, ranges and actors
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Runs a scenario, or the run of a link
    Run(run::Options),
    /// Merges the shards of a run and prints its result
    Merge {
        /// Files written by `run --shard i/n --out FILE`
        files: Vec<PathBuf>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Prints the report about a run
    Report(report::Options),
    /// Times how soon a design answers, on this machine: one after another, and on threads
    Speed(speed::Options),
    /// Says what a limit on the harm allows and costs, over a grid of designs
    Limits(limits::Options),
    /// Prints the record of one case, as JSON or as a timeline
    Case(case::Options),
    /// Fills the pages' templates with texts of the catalogue and default runs
    Pages {
        /// The folder of index.html and lab.html
        from: PathBuf,
        /// The folder to write to
        to: PathBuf,
    },
}

/// A problem that one sentence tells.
#[derive(Debug)]
pub struct Refusal(Vec<Msg>);

impl Refusal {
    fn one(msg: Msg) -> Self {
        Self(vec![msg])
    }

    fn file(key: &'static str, file: &std::path::Path, problem: &dyn std::fmt::Display) -> Self {
        let file = file.display().to_string();
        Self::one(
            Msg::new(key)
                .text("file", file)
                .text("problem", problem.to_string()),
        )
    }
}

/// Runs the command line and returns its exit code: 0, or 2 for input that was refused.
pub fn main() -> ExitCode {
    let words = Catalogue::english();
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) if error.use_stderr() => {
            eprintln!("{}", words.say(&misused(&error)));
            return ExitCode::from(2);
        }
        // Help, or the version.
        Err(asked) => return print(&asked.to_string()),
    };
    let result = match arguments.command {
        Command::List { json } => list::list(json, &words),
        Command::Run(options) => run::run(&options, &words),
        Command::Merge { files, json } => merge::merge(&files, json, &words),
        Command::Report(options) => report::report(&options, &words),
        Command::Speed(options) => speed::speed(&options, &words),
        Command::Limits(options) => limits::limits(&options, &words),
        Command::Case(options) => case::case(&options, &words),
        Command::Pages { from, to } => pages::pages(&from, &to, &words),
    };
    match result {
        Ok(text) => print(&text),
        Err(Refusal(msgs)) => {
            for msg in msgs {
                eprintln!("{}", words.say(&msg));
            }
            ExitCode::from(2)
        }
    }
}

/// What clap says first, in one line and without its examples of use.
fn misused(error: &clap::Error) -> Msg {
    let text = error.to_string();
    let first = text.split("\n\n").next().unwrap_or_default();
    let words: Vec<&str> = first.split_whitespace().collect();
    let problem = words.join(" ");
    let problem = problem.strip_prefix("error: ").unwrap_or(&problem);
    Msg::new("cli-misused").text("problem", problem)
}

/// Prints without a panic when the reader of a pipe has gone.
fn print(text: &str) -> ExitCode {
    use std::io::Write as _;
    match std::io::stdout().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
