//! The browsers that the page is tested in: found, or installed where this user may.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::apt;
use crate::run::{ask, tool};

/// A browser of the tests, and how it is come by.
pub struct Browser {
    /// As the tests call it.
    pub name: &'static str,
    /// The variable that names its program, for us and for the tests.
    pub variable: &'static str,
    /// Its usual programs, the best first.
    programs: &'static [&'static str],
    /// What each answers if it can start at all.
    question: &'static str,
    /// What else must be there to run it.
    beside: &'static [&'static str],
    /// Debian's packages of it all.
    packages: &'static [&'static str],
}

/// Every browser that the tests know; the tests cannot do without the first.
pub const ALL: [Browser; 3] = [
    Browser {
        name: "Chromium",
        variable: "CHROMIUM",
        programs: &[
            "chromium",
            "chromium-browser",
            "google-chrome-stable",
            "google-chrome",
        ],
        question: "--version",
        beside: &[],
        packages: &["chromium"],
    },
    Browser {
        name: "Firefox",
        variable: "FIREFOX",
        programs: &["firefox-esr", "firefox"],
        question: "--version",
        beside: &[],
        packages: &["firefox-esr"],
    },
    Browser {
        name: "WebKit",
        variable: "WEBKIT",
        programs: &["WebKitWebDriver"],
        question: "--help",
        beside: &["Xvfb"],
        packages: &["webkit2gtk-driver", "xvfb"],
    },
];

impl Browser {
    /// Its program, if it starts: the one that the variable names, or else one by its usual names.
    pub fn find(&self) -> Option<PathBuf> {
        if self.beside.iter().any(|name| on_path(name).is_empty()) {
            return None;
        }
        let programs = match std::env::var_os(self.variable) {
            Some(wish) => vec![PathBuf::from(wish)],
            None => self
                .programs
                .iter()
                .flat_map(|name| on_path(name))
                .collect(),
        };
        let starts = |path: &Path| ask(&path.to_string_lossy(), &[self.question]).is_some();
        programs.into_iter().find(|path| starts(path))
    }

    /// Its program, installed if need be.
    pub fn ensure(&self) -> Result<PathBuf> {
        if self.find().is_none() && std::env::var_os(self.variable).is_none() {
            apt::install(self.packages)?;
        }
        self.find().with_context(|| {
            format!(
                "{} is missing or does not start: {}",
                self.name,
                self.hint()
            )
        })
    }

    /// What to do about it where it is missing.
    pub fn hint(&self) -> String {
        format!(
            "install {}, or set {} to the path of {}",
            self.packages.join(" and "),
            self.variable,
            self.programs[0],
        )
    }
}

/// Those that the tests will run in. The first must be there, and on a Debian whose packages are ours to
/// install, every one; elsewhere one sentence says which is left out.
pub fn ensure_all() -> Result<Vec<(&'static Browser, PathBuf)>> {
    let mut found = Vec::new();
    for (index, browser) in ALL.iter().enumerate() {
        match browser.ensure() {
            Ok(path) => found.push((browser, path)),
            Err(error) if index == 0 || apt::ours_on_debian() => return Err(error),
            Err(error) => println!("No test in {}: {error:#}", browser.name),
        }
    }
    Ok(found)
}

/// Node.js on a script, told which browsers there are and where.
pub fn node(found: &[(&Browser, PathBuf)]) -> std::process::Command {
    let names: Vec<&str> = found.iter().map(|(browser, _)| browser.name).collect();
    let mut node = tool("node");
    node.env("ENGINES", names.join(" "));
    node.envs(found.iter().map(|(browser, path)| (browser.variable, path)));
    node
}

/// Every file of that name in the folders of PATH.
fn on_path(name: &str) -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .filter(|path| path.is_file())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tests_are_told_which_browsers_there_are() {
        let found = [(&ALL[0], PathBuf::from("a")), (&ALL[2], PathBuf::from("b"))];
        let command = node(&found);
        let told: Vec<_> = command
            .get_envs()
            .map(|(name, value)| (name.to_str().unwrap(), value.and_then(|v| v.to_str())))
            .collect();
        assert_eq!(
            told,
            [
                ("CHROMIUM", Some("a")),
                ("ENGINES", Some("Chromium WebKit")),
                ("WEBKIT", Some("b")),
            ]
        );
    }

    #[test]
    fn what_is_missing_is_named_with_its_package() {
        assert_eq!(
            ALL[2].hint(),
            "install webkit2gtk-driver and xvfb, or set WEBKIT to the path of WebKitWebDriver"
        );
        assert!(on_path("no-such-program-here").is_empty());
    }
}
