//! `cargo xtask build`: wasm, bindings, site.

use std::fs;
use std::thread;

use anyhow::Result;

use crate::engines::{ENGINES, Engine};
use crate::run::tool;
use crate::site::{Site, Written};
use crate::wasm::Profile;
use crate::{bindings, pages, paths, publish, serve, toolchain, wasm};

/// Brings `pkg/` and `dist/` up to date. What needs the site's public address is left out where it
/// is not given; compressed copies are made for publishing alone.
pub fn build(profile: Profile, address: Option<&str>) -> Result<()> {
    let address = address.map(publish::social::address).transpose()?;
    toolchain::ensure_wasm()?;
    // Side by side, because the last part of a build keeps one core alone busy; a build that is not
    // published goes through one folder, engine after engine.
    if profile == Profile::Publish {
        thread::scope(|scope| {
            let hands = ENGINES.map(|engine| scope.spawn(move || make(profile, engine)));
            hands
                .into_iter()
                .try_for_each(|hand| hand.join().expect("a builder fell over"))
        })?;
    } else {
        ENGINES
            .into_iter()
            .try_for_each(|engine| make(profile, engine))?;
    }

    let mut site = Site::collect(&paths::root())?;
    pages::fill(&mut site)?;
    if !site.has("index.html") {
        eprintln!("index.html is missing: the site has no front page");
    }
    publish::minify::minify(&mut site, &paths::root().join("target/minified"))?;
    let folder = publish::fold(&mut site);
    if let Some(day) = day() {
        publish::date(&mut site, &day);
    }
    publish::social::tell(&mut site, address.as_deref())?;
    publish::offline::list(&mut site, &folder)?;
    site.put(
        "_headers".to_owned(),
        serve::headers::for_hosts().into_bytes(),
    );
    if profile == Profile::Publish {
        publish::compress::add(&mut site, &paths::root().join("target/packed"))?;
    }
    let Written { changed, removed } = site.write(&paths::dist())?;
    println!(
        "dist: {} files, {changed} written, {removed} removed",
        site.len()
    );
    Ok(())
}

/// An engine and its bindings.
fn make(profile: Profile, engine: Engine) -> Result<()> {
    let wasm = wasm::build(profile, engine)?;
    let folder = engine.folder(&paths::pkg());
    let state = if bindings::generate(&wasm, &folder)? {
        "new"
    } else {
        "unchanged"
    };
    let size = fs::metadata(folder.join("fast_or_right_bg.wasm"))?
        .len()
        .div_ceil(1000);
    let labs = engine.only.unwrap_or("every lab");
    println!("engine for {labs}: {state}, wasm {size} kB");
    Ok(())
}

/// The day of the newest change, so that the same source gives the same pages; nothing outside of a
/// repository.
fn day() -> Option<String> {
    let mut git = tool("git");
    git.current_dir(paths::root())
        .args(["log", "-1", "--format=%cs"]);
    let output = git.output().ok().filter(|output| output.status.success())?;
    let day = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    (day.len() == 10).then_some(day)
}
