//! Shards: parts of a run in files, for runs that are spread over many machines.

use std::{fs, path::Path};

use serde::{Deserialize, Serialize};

use crate::{
    engine::{VERSION, msg::Msg, run::Run},
    link::Look,
};

use super::Refusal;

/// First bytes of a shard's file.
const MAGIC: &[u8; 8] = b"fast?1\r\n";

/// Most shards of a run.
const MOST: u32 = 10_000;

/// What a shard's file holds after its first bytes.
#[derive(Serialize, Deserialize, PartialEq)]
pub struct Shard {
    /// Engine version.
    pub version: u32,
    /// The run, as a link.
    pub link: String,
    /// Units that were done.
    pub units: Vec<u32>,
    /// Their tally.
    pub tally: Vec<u8>,
}

/// The units of shard `i/n`: every n-th, so that shards are of like size.
pub fn units(text: &str, all: u32) -> Result<Vec<u32>, Refusal> {
    let bad = || Refusal::one(Msg::new("cli-bad-shard").text("text", text));
    let (i, n) = text.split_once('/').ok_or_else(bad)?;
    let (i, n): (u32, u32) = (i.parse().map_err(|_| bad())?, n.parse().map_err(|_| bad())?);
    if i < 1 || i > n || n > MOST {
        return Err(bad());
    }
    Ok((0..all).filter(|unit| unit % n == i - 1).collect())
}

/// Writes what the run has done to a file.
pub fn write(file: &Path, look: &Look, run: &dyn Run) -> Result<(), Refusal> {
    let (units, tally) = (run.accepted(), run.tally());
    let shard = Shard {
        version: VERSION,
        link: plain(look),
        units,
        tally,
    };
    let refuse = |problem: &dyn std::fmt::Display| Refusal::file("cli-cannot-write", file, problem);
    let mut bytes = MAGIC.to_vec();
    bytes.extend(postcard::to_allocvec(&shard).map_err(|e| refuse(&e))?);
    fs::write(file, bytes).map_err(|e| refuse(&e))
}

/// Reads a shard's file.
pub fn read(file: &Path) -> Result<Shard, Refusal> {
    let bytes = fs::read(file).map_err(|e| Refusal::file("cli-cannot-read", file, &e))?;
    let shard = bytes
        .strip_prefix(MAGIC)
        .and_then(|rest| postcard::from_bytes(rest).ok());
    shard
        .filter(|shard: &Shard| shard.version == VERSION)
        .ok_or_else(|| Refusal::file("cli-not-a-shard", file, &""))
}

/// The run alone, without what touches no digest.
fn plain(look: &Look) -> String {
    let mut plain = Look::first(look.scenario);
    plain.values = look.values.clone();
    plain.seed = look.seed;
    plain.link()
}
