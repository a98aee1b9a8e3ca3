//! Project tasks: `cargo xtask help` lists them.

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

mod apt;
mod bench;
mod bindings;
mod browsers;
mod budget;
mod build;
mod engines;
mod fuzz;
mod js;
mod large;
mod licences;
mod needs;
mod pages;
mod paths;
mod publish;
mod run;
mod serve;
mod single;
mod site;
mod steps;
mod supply;
mod toolchain;
mod wasm;

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    about = "Builds, serves and checks Fast or Right?"
)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Install the Rust toolchain and say what else is missing
    Setup,
    /// Build the wasm, its bindings in pkg/ and the site in dist/
    Build {
        /// Without fat LTO: fast to build, a little slower to run
        #[arg(long)]
        dev: bool,
        /// The site's public address, for what other sites show of its links
        #[arg(long)]
        site: Option<String>,
    },
    /// Build, then serve dist/ on this machine
    Serve(serve::Options),
    /// Run every check and test, in order, up to the first failure
    Test {
        /// Run one step alone
        #[arg(long, value_enum)]
        only: Option<steps::Step>,
        /// Instead, run what takes long: a sweep in shards over GNU parallel, with one that is killed;
        /// the golden results in release and in a wasm without vector instructions; the training of the
        /// recogniser of spoken digits; faults of the page
        #[arg(long, conflicts_with = "only")]
        large: bool,
    },
    /// Run the benchmarks; what follows `--` goes to them
    Bench {
        /// Run the benchmarks of this name alone: the native one and the one in Node.js
        #[arg(long)]
        only: Option<String>,
        /// Fail when a ratio to a JavaScript peer is more than 20 % below its bar in docs/performance.md
        #[arg(long)]
        check: bool,
        /// Arguments for the benchmarks
        #[arg(last = true)]
        args: Vec<OsString>,
    },
    /// Write one lab as one HTML file that opens from disk
    SingleFile(single::Options),
    /// Measure dist/ against the budgets of what a reader has to fetch
    Budget {
        /// Fail if something is over its budget
        #[arg(long)]
        strict: bool,
        /// Also audit it as for a phone and time a dial on a slow processor
        #[arg(long)]
        measure: bool,
    },
    /// Write THIRD-PARTY.md: every dependency and data set with its licence
    Licences {
        /// Only say whether it is up to date and all licences are allowed
        #[arg(long)]
        check: bool,
    },
    /// Compare the lock files with the registries: sums, what was withdrawn, what npm can say
    Supply,
    /// Put bytes that a machine thinks of to the readers of links, values, lessons and tallies
    Fuzz(fuzz::Options),
    /// Format the Rust and the JavaScript
    Fmt,
    /// Run a wasm test file (cargo calls this)
    #[command(hide = true)]
    WasmTest {
        /// The file, then the test arguments
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<OsString>,
    },
}

fn main() -> ExitCode {
    match perform(Cli::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Result<()> {
    match task {
        Task::Setup => needs::report(),
        Task::Build { dev, site } => build::build(wasm::Profile::from_dev(dev), site.as_deref()),
        Task::Serve(options) => serve::run(&options),
        Task::Test { large: true, .. } => steps::large(),
        Task::Test { only: None, .. } => steps::all(),
        Task::Test {
            only: Some(step), ..
        } => steps::one(step),
        Task::SingleFile(options) => single::run(&options),
        Task::Budget { strict, measure } => budget::run(strict, measure),
        Task::Bench { only, check, args } => bench::run_some(only.as_deref(), check, &args),
        Task::Licences { check } => licences::licences(check),
        Task::Supply => supply::check(),
        Task::Fuzz(options) => fuzz::fuzz(&options),
        Task::Fmt => {
            for folder in steps::WORKSPACES {
                run::run(run::tool("cargo").args(["fmt", "--all", "--manifest-path", folder]))?;
            }
            js::format()
        }
        Task::WasmTest { args } => wasm::run_test_file(args),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    fn parse(line: &str) -> Result<Task, clap::Error> {
        Cli::try_parse_from(std::iter::once("xtask").chain(line.split_whitespace())).map(|c| c.task)
    }

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn tasks_and_flags_are_read() {
        assert!(matches!(
            parse("build --dev"),
            Ok(Task::Build {
                dev: true,
                site: None
            })
        ));
        assert!(matches!(parse("test"), Ok(Task::Test { only: None, .. })));
        assert!(matches!(
            parse("test --only browser"),
            Ok(Task::Test {
                only: Some(steps::Step::Browser),
                ..
            })
        ));
        assert!(matches!(parse("fuzz --minutes 2"), Ok(Task::Fuzz(_))));
        assert!(matches!(parse("supply"), Ok(Task::Supply)));
        assert!(matches!(
            parse("serve --port 0 --no-build"),
            Ok(Task::Serve(_))
        ));
    }

    #[test]
    fn arguments_for_others_are_passed_on_untouched() {
        let Ok(Task::Bench {
            args, only: None, ..
        }) = parse("bench -- --quick crossing")
        else {
            panic!()
        };
        assert_eq!(args, ["--quick", "crossing"]);
        let Ok(Task::WasmTest { args }) = parse("wasm-test a.wasm --nocapture x") else {
            panic!()
        };
        assert_eq!(args, ["a.wasm", "--nocapture", "x"]);
    }

    #[test]
    fn what_is_not_known_is_refused() {
        for line in [
            "",
            "tset",
            "test --only nothing",
            "serve --port 70000",
            "build --fast",
            "test --large --only js",
        ] {
            assert!(parse(line).is_err(), "{line:?}");
        }
    }
}
