//! Shards: parts of a run in files, for runs that are spread over many machines.

use std::{
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::{
    engine::{VERSION, msg::Msg, run::Run},
    link::Look,
};

use super::Refusal;

/// First bytes of a shard's file; the SHA-256 of all that follows it comes next.
const MAGIC: &[u8; 8] = b"fast?3\r\n";

/// Bytes of a SHA-256.
const SEAL: usize = 32;

/// The longest shard that is read [bytes]: the whole of the longest run takes less.
const LARGEST: u64 = 1 << 30;

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
    let payload = postcard::to_allocvec(&shard).map_err(|e| refuse(&e))?;
    // Under another name first: a shard that is killed while it writes leaves no half file.
    let part = half(file);
    fs::write(&part, seal(&payload)).map_err(|e| refuse(&e))?;
    fs::rename(&part, file).map_err(|e| refuse(&e))
}

fn half(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".half");
    name.into()
}

fn seal(payload: &[u8]) -> Vec<u8> {
    [MAGIC, Sha256::digest(payload).as_slice(), payload].concat()
}

/// What was sealed, if not a bit of it has changed.
fn unseal(bytes: &[u8]) -> Option<&[u8]> {
    let (sum, payload) = bytes.strip_prefix(MAGIC)?.split_at_checked(SEAL)?;
    (Sha256::digest(payload).as_slice() == sum).then_some(payload)
}

/// Reads a shard's file.
pub fn read(file: &Path) -> Result<Shard, Refusal> {
    let bytes = bytes_of(file).map_err(|e| Refusal::file("cli-cannot-read", file, &e))?;
    let shard = unseal(&bytes).and_then(|payload| postcard::from_bytes(payload).ok());
    shard
        .filter(|shard: &Shard| shard.version == VERSION)
        .ok_or_else(|| Refusal::file("cli-not-a-shard", file, &""))
}

/// What a file holds, if it begins as a shard does; no file is longer than [`LARGEST`].
fn bytes_of(file: &Path) -> io::Result<Vec<u8>> {
    let mut file = fs::File::open(file)?.take(LARGEST);
    let mut bytes = vec![0; MAGIC.len()];
    let begins = match file.read_exact(&mut bytes) {
        Err(error) if error.kind() != io::ErrorKind::UnexpectedEof => return Err(error),
        read => read.is_ok() && bytes == MAGIC,
    };
    if begins {
        file.read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// The run alone, without what touches no digest.
fn plain(look: &Look) -> String {
    let mut plain = Look::first(look.scenario);
    plain.values = look.values.clone();
    plain.seed = look.seed;
    plain.link()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_turned_bit_breaks_the_seal() {
        let whole = seal(b"a tally");
        assert_eq!(unseal(&whole), Some(b"a tally".as_slice()));
        for at in 0..whole.len() {
            let mut turned = whole.clone();
            turned[at] ^= 1;
            assert_eq!(unseal(&turned), None, "byte {at}");
            assert_eq!(unseal(&whole[..at]), None, "cut at {at}");
        }
    }
}
