//! Lists the message catalogues, so that a new scenario's file is found by being there.

use std::{env, fs, io, path::Path};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=locales");
    let root = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let folder = Path::new(&root).join("locales/en");
    let mut files: Vec<String> = fs::read_dir(&folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "ftl"))
        .map(|path| path.display().to_string())
        .collect();
    files.sort();
    let list: String = files
        .iter()
        .map(|file| format!("    include_str!({file:?}),\n"))
        .collect();
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(
        Path::new(&out).join("catalogues.rs"),
        format!("&[\n{list}]\n"),
    )
}
