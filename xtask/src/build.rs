//! `cargo xtask build`: wasm, bindings, site.

use std::fs;

use anyhow::Result;

use crate::site::{Site, Written};
use crate::wasm::Profile;
use crate::{bindings, pages, paths, toolchain, wasm};

/// Brings `pkg/` and `dist/` up to date.
pub fn build(profile: Profile) -> Result<()> {
    toolchain::ensure_wasm()?;
    let wasm = wasm::build(profile)?;
    let pkg = paths::pkg();
    let state = if bindings::generate(&wasm, &pkg)? {
        "new"
    } else {
        "unchanged"
    };
    let size = fs::metadata(pkg.join("fast_or_right_bg.wasm"))?
        .len()
        .div_ceil(1000);
    println!("pkg: {state}, wasm {size} kB");

    let mut site = Site::collect(&paths::root())?;
    pages::fill(&mut site)?;
    if !site.has("index.html") {
        eprintln!("index.html is missing: the site has no front page");
    }
    let Written { changed, removed } = site.write(&paths::dist())?;
    println!(
        "dist: {} files, {changed} written, {removed} removed",
        site.len()
    );
    Ok(())
}
