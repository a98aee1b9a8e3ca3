//! The Rust toolchain that `rust-toolchain.toml` names, wasm target included.

use std::path::Path;

use anyhow::{Context, Result};

use crate::run::{ask, run, tool};

/// The target of the page's engine.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Installs what `rust-toolchain.toml` names. rustup does so by itself on most machines, not on all.
pub fn install() -> Result<()> {
    // cargo sets RUSTUP_TOOLCHAIN, which would hide the file with its targets and components.
    let mut rustup = tool("rustup");
    rustup
        .args(["toolchain", "install", "--no-self-update"])
        .env_remove("RUSTUP_TOOLCHAIN");
    run(&mut rustup).context("the Rust toolchain cannot be set up: install rustup, then try again")
}

/// Installs the wasm target if it is missing.
pub fn ensure_wasm() -> Result<()> {
    if has_wasm() {
        return Ok(());
    }
    println!("The target {WASM} is missing: installing it");
    install()
}

fn has_wasm() -> bool {
    ask("rustc", &["--print", "target-libdir", "--target", WASM])
        .is_some_and(|dir| Path::new(&dir).is_dir())
}
