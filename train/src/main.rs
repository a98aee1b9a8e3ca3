//! Offline commands: what ships in `data/` is made by them, from data sets as their sources
//! published them. Heavy dependencies stay here, out of the page's build.

mod digits;
mod pack;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(about, version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Packs data sets into `data/*.bin`
    Pack {
        /// Folder with the data sets as published (`digits/`, `letters/`, `terrain/`, …)
        #[arg(long)]
        from: PathBuf,
        /// Folder to write to
        #[arg(long, default_value = "data")]
        to: PathBuf,
    },
    /// Trains the two digit models of the scenario `expert`; prints how often each is right
    Digits {
        /// Folder to write to
        #[arg(long, default_value = "data")]
        to: PathBuf,
    },
}

fn main() -> anyhow::Result<()> {
    match Cli::parse().command {
        Command::Pack { from, to } => pack::pack(&from, &to),
        Command::Digits { to } => digits::run(&to),
    }
}
