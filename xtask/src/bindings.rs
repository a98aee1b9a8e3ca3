//! The JavaScript bindings in `pkg/`, by wasm-bindgen as a library.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use wasm_bindgen_cli_support::Bindgen;

/// What [`generate`] must leave in the folder.
const OUTPUT: [&str; 3] = [
    "fast_or_right.js",
    "fast_or_right.d.ts",
    "fast_or_right_bg.wasm",
];
const STAMP: &str = ".stamp";

/// Writes the bindings for a wasm file, unless they are already there. Gives whether it wrote.
pub fn generate(wasm: &Path, pkg: &Path) -> Result<bool> {
    let bytes = fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let stamp = stamp(&bytes);
    if is_current(pkg, &stamp) {
        return Ok(false);
    }
    fs::create_dir_all(pkg)?;
    let _ = fs::remove_file(pkg.join(STAMP));
    let _ = fs::remove_dir_all(pkg.join("snippets"));
    write(wasm, pkg)?;
    fs::write(pkg.join(STAMP), stamp)?;
    Ok(true)
}

/// Writes the bindings for a wasm file, named after it.
pub fn write(wasm: &Path, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(wasm)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(false)
        .remove_name_section(true)
        .generate(folder)
        .context("wasm-bindgen failed")
}

fn is_current(pkg: &Path, stamp: &str) -> bool {
    fs::read_to_string(pkg.join(STAMP)).is_ok_and(|old| old == stamp)
        && OUTPUT.iter().all(|name| pkg.join(name).is_file())
}

/// Changes with the wasm, with the pinned wasm-bindgen and with the options above.
fn stamp(wasm: &[u8]) -> String {
    let mut hash = Sha256::new();
    for part in [
        wasm,
        include_bytes!("../Cargo.toml"),
        include_bytes!("bindings.rs"),
    ] {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize()
        .iter()
        .fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stamp_follows_the_wasm() {
        assert_eq!(stamp(b"a"), stamp(b"a"));
        assert_ne!(stamp(b"a"), stamp(b"b"));
        assert_eq!(stamp(b"").len(), 64);
    }
}
