//! The engine as WebAssembly: building it, and running its tests.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::engines::{ENGINES, Engine};
use crate::paths;
use crate::run::{describe, run, tool};
use crate::toolchain::WASM;

/// Variables that replace or extend the flags in `.cargo/config.toml`.
const FLAGS: [&str; 4] = [
    "RUSTFLAGS",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_BUILD_RUSTFLAGS",
    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
];

/// Pages of 64 KiB that the engine's memory may grow to: 256 MiB.
const PAGES: u64 = 4096;

/// The profile of a build that is not published.
const DEV: &str = "wasm-dev";

/// How the wasm is built: as its engine says, or `[profile.wasm-dev]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// What is published.
    Publish,
    /// Fast to build.
    Dev,
}

impl Profile {
    /// The profile for the flag `--dev`.
    pub fn from_dev(dev: bool) -> Self {
        if dev { Self::Dev } else { Self::Publish }
    }
}

/// Builds an engine and gives the path of the wasm. The next engine is written to the same place.
pub fn build(profile: Profile, engine: Engine) -> Result<PathBuf> {
    let profile = match profile {
        Profile::Publish => engine.profile(),
        Profile::Dev => DEV,
    };
    build_target(&[&["--lib"], &*engine.features()].concat(), profile)
}

/// Builds an example with the flags of the published wasm and gives its path.
pub fn build_example(name: &str) -> Result<PathBuf> {
    build_target(&["--example", name], ENGINES[0].profile())
}

fn build_target(target: &[&str], profile: &str) -> Result<PathBuf> {
    let mut cargo = cargo("build");
    cargo.args(target).args(["--profile", profile]);
    cargo
        .args(["--message-format", "json-render-diagnostics"])
        .stderr(Stdio::inherit());
    let line = describe(&cargo);
    let output = cargo
        .output()
        .with_context(|| format!("`{line}` could not be started"))?;
    ensure!(
        output.status.success(),
        "`{line}` failed ({})",
        output.status
    );
    let path = artifact(&String::from_utf8_lossy(&output.stdout))
        .with_context(|| format!("`{line}` names no wasm: is it still a cdylib?"))?;
    let wasm = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    ensure!(
        has_simd(&wasm),
        "the wasm was built without simd128: see .cargo/config.toml"
    );
    ensure!(
        most_pages(&wasm) == Some(PAGES),
        "the wasm's memory has no limit, or another: see .cargo/config.toml"
    );
    Ok(path)
}

/// A cargo command for the wasm target that no variable of the user can change.
pub fn cargo(command: &str) -> Command {
    let mut cargo = tool("cargo");
    // This package alone: the features of the others would change what is published.
    cargo.args([command, "--target", WASM, "--package", "fast-or-right"]);
    if let Some(flags) = without_paths() {
        cargo.args(["--config", &flags]);
    }
    for name in FLAGS {
        if std::env::var_os(name).is_some() {
            eprintln!("{name} is left out of the wasm build: it must be the same everywhere");
            cargo.env_remove(name);
        }
    }
    cargo
}

/// The setting that keeps this machine's paths out of the wasm: whoever builds it gets the same
/// bytes. Cargo adds it to the list in `.cargo/config.toml`.
fn without_paths() -> Option<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")))?;
    let registry = home.join("registry/src");
    let flag = format!("--remap-path-prefix={}=registry", registry.display());
    Some(format!("target.{WASM}.rustflags = [{flag:?}]"))
}

/// Runs the wasm tests in Node.js; `false` if there are none.
pub fn test() -> Result<bool> {
    test_with(cargo("test"))
}

/// The same without vector instructions: what holds the lanes is then plain numbers, and the golden
/// results are the same.
pub fn test_scalar() -> Result<()> {
    let mut cargo = cargo("test");
    // In a folder of its own, so that the next build need not begin anew.
    cargo.args(["--target-dir", "target/scalar"]);
    cargo.env("RUSTFLAGS", "-C target-feature=-simd128");
    ensure!(test_with(cargo)?, "there are no wasm tests");
    let built = paths::root()
        .join("target/scalar")
        .join(WASM)
        .join("debug/deps");
    let mut seen = 0;
    for entry in fs::read_dir(&built).with_context(|| built.display().to_string())? {
        let path = entry?.path();
        if path.extension() == Some("wasm".as_ref()) {
            ensure!(
                !has_simd(&fs::read(&path)?),
                "{} has simd128",
                path.display()
            );
            seen += 1;
        }
    }
    ensure!(seen > 0, "{} holds no wasm", built.display());
    Ok(())
}

fn test_with(mut cargo: Command) -> Result<bool> {
    let tests = test_files()?;
    if tests.is_empty() {
        return Ok(false);
    }
    tests.iter().for_each(|name| {
        cargo.args(["--test", name]);
    });
    // This very program, so that cargo has nothing to build before each test file.
    if let Some(exe) = std::env::current_exe()?
        .to_str()
        .filter(|exe| !exe.contains(' '))
    {
        let runner = format!("{exe} wasm-test");
        cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    }
    run(&mut cargo)?;
    Ok(true)
}

/// What cargo calls with a built test file and its arguments.
pub fn run_test_file(args: Vec<OsString>) -> Result<()> {
    let name = OsString::from("wasm-bindgen-test-runner");
    let args: Vec<_> = std::iter::once(name).chain(args).collect();
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(args)
}

/// The integration tests made for wasm: `tests/wasm.rs`, `tests/wasm_….rs`.
fn test_files() -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(paths::root().join("tests")).context("cannot read tests/")? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if let Some(stem) = name
            .strip_suffix(".rs")
            .filter(|stem| stem.starts_with("wasm"))
        {
            names.push(stem.to_owned());
        }
    }
    names.sort();
    Ok(names)
}

/// The wasm file that cargo's JSON messages name.
fn artifact(messages: &str) -> Option<PathBuf> {
    let messages = messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    messages
        .filter(|message| message["reason"] == "compiler-artifact")
        .filter_map(|message| message["filenames"].as_array().cloned())
        .flatten()
        .filter_map(|file| file.as_str().map(PathBuf::from))
        .rfind(|file| file.extension() == Some("wasm".as_ref()))
}

/// Whether the section `target_features` lists simd128: a sign, a length, the name.
fn has_simd(wasm: &[u8]) -> bool {
    let entry = b"+\x07simd128";
    wasm.windows(entry.len()).any(|bytes| bytes == entry)
}

/// The most pages that the memory may have: section 5 has one memory, whose flags say that a limit
/// follows the least.
fn most_pages(wasm: &[u8]) -> Option<u64> {
    let mut rest = wasm.get(8..)?;
    loop {
        let (&id, after) = rest.split_first()?;
        let mut after = after;
        let size = usize::try_from(leb(&mut after)?).ok()?;
        let (mut section, next) = after.split_at_checked(size)?;
        if id == 5 {
            let (one, flags) = (leb(&mut section)?, leb(&mut section)?);
            let _least = leb(&mut section)?;
            return if one == 1 && flags & 1 == 1 {
                leb(&mut section)
            } else {
                None
            };
        }
        rest = next;
    }
}

/// A number of wasm's: seven bits a byte, the lowest first.
fn leb(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..63).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_artifact_is_the_last_wasm_named() {
        let messages = r#"not json
{"reason":"compiler-artifact","filenames":["/t/libfast_or_right.rlib","/t/fast_or_right.wasm"]}
{"reason":"build-finished","success":true}"#;
        assert_eq!(
            artifact(messages),
            Some(PathBuf::from("/t/fast_or_right.wasm"))
        );
        assert_eq!(
            artifact(r#"{"reason":"build-finished","success":true}"#),
            None
        );
    }

    #[test]
    fn the_limit_of_the_memory_is_read() {
        let head = b"\0asm\x01\0\0\0\x01\x02\x60\x00";
        let wasm = |memory: &[u8]| [head.as_slice(), &[5, memory.len() as u8], memory].concat();
        assert_eq!(most_pages(&wasm(&[1, 1, 17, 0x80, 0x20])), Some(4096));
        assert_eq!(most_pages(&wasm(&[1, 0, 17])), None);
        assert_eq!(most_pages(head), None);
    }

    #[test]
    fn simd_is_seen_only_where_it_is_listed() {
        assert!(has_simd(b"..target_features\x01+\x07simd128.."));
        assert!(!has_simd(b"..target_features\x01-\x07simd128.. simd128"));
        assert!(!has_simd(b""));
    }
}
