//! Debian packages, where this user may install them.

use std::fs;
use std::process::Command;

use anyhow::Result;

use crate::run::{ask, run, tool};

/// Installs the packages, or gives `false` where that is not ours to do.
pub fn install(packages: &[&str]) -> Result<bool> {
    if ask("apt-get", &["--version"]).is_none() {
        return Ok(false);
    }
    let Some(prefix) = prefix() else {
        return Ok(false);
    };
    println!("Installing the packages {}", packages.join(", "));
    run(apt(prefix).arg("update"))?;
    run(apt(prefix)
        .args(["install", "--yes", "--no-install-recommends"])
        .args(packages))?;
    Ok(true)
}

/// Whether this is Debian itself, whose packages have the names we know, and this user may install them.
pub fn ours_on_debian() -> bool {
    let system = fs::read_to_string("/etc/os-release").unwrap_or_default();
    system.lines().any(|line| line == "ID=debian") && prefix().is_some()
}

/// What goes before `apt-get`: nothing for root, `sudo` where it asks for no password.
fn prefix() -> Option<&'static [&'static str]> {
    if ask("id", &["-u"]).is_some_and(|id| id == "0") {
        Some(&[])
    } else if ask("sudo", &["-n", "true"]).is_some() {
        Some(&["sudo", "-n"])
    } else {
        None
    }
}

fn apt(prefix: &[&str]) -> Command {
    let mut words = prefix.to_vec();
    words.extend([
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "--quiet",
    ]);
    let mut command = tool(words[0]);
    command.args(&words[1..]);
    command
}
