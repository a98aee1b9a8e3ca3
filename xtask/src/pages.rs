//! The pages: the project's own command fills the templates with texts and default runs.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::paths;
use crate::run::tool;
use crate::site::Site;

/// Replaces the templates of the site by the pages made of them.
pub fn fill(site: &mut Site) -> Result<()> {
    let made = paths::root().join("target/pages");
    if made.is_dir() {
        fs::remove_dir_all(&made)?;
    }
    // Built as for the tests, so that a build after them compiles nothing.
    let mut command = tool("cargo");
    command.args(["run", "--quiet", "--bin", "fast-or-right", "--"]);
    command.arg("pages").arg(paths::root()).arg(&made);
    let output = command.output().context("cargo could not be started")?;
    if !output.status.success() {
        bail!(
            "the pages could not be filled: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    site.add_folder(&made, "", &|path| path.ends_with(".html"))
}
