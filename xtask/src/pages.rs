//! The pages' texts: the project's own command fills the gaps that templates leave for them.

use anyhow::{Context, Result, bail};

use crate::run::tool;
use crate::site::Site;

/// Fills every page of the site.
pub fn fill(site: &mut Site) -> Result<()> {
    let pages: Vec<String> = site.pages().map(str::to_owned).collect();
    for page in pages {
        // Built as for the tests, so that a build after them compiles nothing.
        let mut command = tool("cargo");
        command.args(["run", "--quiet", "--bin", "fast-or-right", "--"]);
        let output = command
            .args(["page", &page])
            .output()
            .context("cargo could not be started")?;
        if !output.status.success() {
            bail!(
                "{page} could not be filled: {}",
                String::from_utf8_lossy(&output.stderr).trim()
            );
        }
        site.put(&page, output.stdout);
    }
    Ok(())
}
