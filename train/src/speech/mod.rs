//! The recogniser of spoken digits: its training, and the figures that ship with it.

mod clips;
mod ctc;
mod fit;
mod network;
mod ops;
mod ship;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Result, bail};
use clap::Subcommand;
use fast_or_right::scenarios::speech::live::shape::Shape;

/// What random numbers are for.
const PURPOSE_START: u8 = 0;
const PURPOSE_CHOICE: u8 = 1;
const PURPOSE_PAUSES: u8 = 2;
const PURPOSE_NOISE: u8 = 3;

/// Networks that ship, those first that say most.
const SHAPES: [(usize, usize); 5] = [(64, 2), (64, 1), (32, 1), (64, 4), (32, 2)];
/// Each is trained from so many beginnings.
const SEEDS: std::ops::RangeInclusive<u32> = 1..=3;

#[derive(Subcommand)]
pub enum Speech {
    /// Trains networks to convergence and writes their weights and logs; those done are left out
    Fit {
        /// Folder with the data sets (`fsdd/recordings/`)
        #[arg(long)]
        from: PathBuf,
        /// Folder for weights and logs
        #[arg(long)]
        to: PathBuf,
        /// Only the network of this width and squeeze, as 64x2
        #[arg(long)]
        only: Option<String>,
        /// Steps at most
        #[arg(long, default_value_t = 9_000)]
        steps: u32,
    },
    /// Packs the best network of each size and measures all on takes that none was trained on
    Ship {
        /// Folder with the data sets (`fsdd/recordings/`)
        #[arg(long)]
        from: PathBuf,
        /// Folder with weights and logs, as `fit` wrote them
        #[arg(long)]
        work: PathBuf,
        /// Folder to write to
        #[arg(long, default_value = "data")]
        to: PathBuf,
    },
}

impl Speech {
    pub fn run(self) -> Result<()> {
        match self {
            Self::Fit {
                from,
                to,
                only,
                steps,
            } => fit_all(&recordings(&from)?, &to, only.as_deref(), steps),
            Self::Ship { from, work, to } => ship::ship(&recordings(&from)?, &work, &to),
        }
    }
}

fn recordings(from: &Path) -> Result<PathBuf> {
    let recordings = from.join("fsdd/recordings");
    if !recordings.is_dir() {
        bail!(
            "there is no {}: the Free Spoken Digit Dataset is not part of this project",
            recordings.display()
        );
    }
    Ok(recordings)
}

fn fit_all(recordings: &Path, to: &Path, only: Option<&str>, steps: u32) -> Result<()> {
    fs::create_dir_all(to)?;
    let clips = clips::Clips::read(recordings)?;
    for seed in SEEDS {
        for (width, squeeze) in SHAPES {
            let name = format!("{width}x{squeeze}");
            let done = to.join(format!("speech-{name}-{seed}.done")).exists();
            if !done && only.is_none_or(|only| only == name) {
                fit::fit(&clips, Shape { width, squeeze }, seed, steps, to)?;
            }
        }
    }
    Ok(())
}
