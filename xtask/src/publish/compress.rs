//! Compressed copies beside the files, for hosts that send them as they are.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::thread;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};

use super::hex;
use crate::site::Site;

/// What shrinks.
const KINDS: [&str; 8] = ["bin", "css", "html", "js", "json", "svg", "txt", "wasm"];
/// A smaller file gains nothing [bytes].
const LEAST: usize = 256;

/// Adds `.br` and `.gz` beside every text, code and data file. They are kept in a folder by what
/// they hold, because the best compression is slow.
pub fn add(site: &mut Site, kept: &Path) -> Result<()> {
    fs::create_dir_all(kept)?;
    let paths = site.paths(|path| {
        let end = path.rsplit('.').next().unwrap_or_default();
        KINDS.contains(&end)
    });
    let wanted: Vec<&String> = paths
        .iter()
        .filter(|p| site.bytes(p).len() >= LEAST)
        .collect();
    let hands = thread::available_parallelism().map_or(1, usize::from);
    let all: &Site = site;
    let made = thread::scope(|scope| {
        let parts: Vec<_> = (0..hands)
            .map(|hand| {
                let mine = wanted.iter().skip(hand).step_by(hands);
                scope.spawn(move || {
                    mine.map(|path| Ok(((*path).clone(), both(all.bytes(path), kept)?)))
                        .collect::<Result<Vec<_>>>()
                })
            })
            .collect();
        let joined = parts
            .into_iter()
            .map(|part| part.join().expect("a packer fell over"));
        joined.collect::<Result<Vec<_>>>()
    })?;
    for (path, [br, gz]) in made.into_iter().flatten() {
        site.put(format!("{path}.br"), br);
        site.put(format!("{path}.gz"), gz);
    }
    Ok(())
}

/// Brotli and gzip of the same bytes.
fn both(bytes: &[u8], kept: &Path) -> Result<[Vec<u8>; 2]> {
    let name = hex(&Sha256::digest(bytes));
    let made = |end: &str, pack: fn(&[u8]) -> Result<Vec<u8>>| -> Result<Vec<u8>> {
        let file = kept.join(format!("{name}.{end}"));
        if let Ok(done) = fs::read(&file) {
            return Ok(done);
        }
        let packed = pack(bytes)?;
        // Whole or not at all: a build that is stopped leaves no half of a file.
        let half = kept.join(format!("{name}.{end}.{}", std::process::id()));
        fs::write(&half, &packed)
            .and_then(|()| fs::rename(&half, &file))
            .with_context(|| format!("cannot write {}", file.display()))?;
        Ok(packed)
    };
    Ok([made("br", brotli)?, made("gz", gzip)?])
}

/// As small as brotli makes it.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &params).context("brotli failed")?;
    Ok(packed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes)?;
    Ok(packer.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn copies_hold_the_same_bytes_and_pictures_have_none() {
        let kept = std::env::temp_dir().join(format!("xtask-{}-packed", std::process::id()));
        let text = "fast or right ".repeat(100).into_bytes();
        let mut site = Site::default();
        site.put("a.html".into(), text.clone());
        site.put("b.png".into(), text.clone());
        site.put("c.js".into(), b"//".to_vec());
        for _ in 0..2 {
            add(&mut site, &kept).unwrap();
            let all = site.paths(|_| true);
            assert_eq!(all, ["a.html", "a.html.br", "a.html.gz", "b.png", "c.js"]);
        }
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut site.bytes("a.html.br"), &mut back).unwrap();
        assert_eq!(back, text);
        back.clear();
        let mut reader = flate2::read::GzDecoder::new(site.bytes("a.html.gz"));
        reader.read_to_end(&mut back).unwrap();
        assert_eq!(back, text);
        fs::remove_dir_all(kept).unwrap();
    }
}
