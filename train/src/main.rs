//! Offline commands: what ships in `data/` is made by them, from data sets as their sources
//! published them. Heavy dependencies stay here, out of the page's build.

mod cotrain;
mod digits;
mod frontier;
mod pack;
mod people;
#[cfg(feature = "speech")]
mod speech;

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
    /// Trains many small networks and one big one, over widths, and writes `data/cotrain.csv`
    Cotrain {
        /// Letters to learn from
        #[arg(long, default_value_t = 4000)]
        rows: u32,
        /// Rounds over all of them
        #[arg(long, default_value_t = 20)]
        epochs: u32,
        /// Paired seeds
        #[arg(long, default_value_t = 30)]
        seeds: u32,
        /// File to write to
        #[arg(long, default_value = "data/cotrain.csv")]
        to: PathBuf,
    },
    /// Measures accuracy against fairness on all of Adult, design by design, for `data/`
    Frontier {
        /// File to write to
        #[arg(long, default_value = "data/fairness-frontier.csv")]
        to: PathBuf,
    },
    /// The recogniser of spoken digits
    #[cfg(feature = "speech")]
    #[command(subcommand)]
    Speech(speech::Speech),
}

fn main() -> anyhow::Result<()> {
    match Cli::parse().command {
        Command::Pack { from, to } => pack::pack(&from, &to),
        Command::Digits { to } => digits::run(&to),
        Command::Cotrain {
            rows,
            epochs,
            seeds,
            to,
        } => cotrain::cotrain(rows, epochs, seeds, &to),
        Command::Frontier { to } => frontier::frontier(&to),
        #[cfg(feature = "speech")]
        Command::Speech(speech) => speech.run(),
    }
}
