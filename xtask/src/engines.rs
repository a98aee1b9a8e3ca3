//! The engines of the page: the whole, which has every lab and tells of it, and a smaller one for each lab
//! that many readers see before they have the whole.

use std::path::{Path, PathBuf};

/// A build of the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Engine {
    /// The one scenario that it computes and draws, which is also the name of its folder. `None` is the
    /// whole.
    pub only: Option<&'static str>,
}

/// Every engine. `www/glue.js` loads them.
pub const ENGINES: [Engine; 2] = [
    Engine { only: None },
    Engine {
        only: Some("crossing"),
    },
];

impl Engine {
    /// Its place in `pkg/`.
    pub fn folder(self, pkg: &Path) -> PathBuf {
        self.only.map_or(pkg.to_owned(), |name| pkg.join(name))
    }

    /// What cargo is told, so that it holds the scenarios that it should.
    pub fn features(self) -> Vec<&'static str> {
        match self.only {
            None => Vec::new(),
            Some(name) => vec!["--no-default-features", "--features", name],
        }
    }

    /// The profile of its published build.
    pub fn profile(self) -> &'static str {
        self.only.map_or("wasm", |_| "wasm-small")
    }

    /// The part of a page's files, below `pkg/`, that belongs to it.
    pub fn owns(self, path: &str) -> bool {
        match self.only {
            None => !path.contains('/'),
            Some(name) => path.split_once('/').is_some_and(|(own, _)| own == name),
        }
    }
}

/// The engine that a lab runs on.
pub fn of(lab: &str) -> Engine {
    let own = ENGINES.into_iter().find(|engine| engine.only == Some(lab));
    own.unwrap_or(ENGINES[0])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paths;

    #[test]
    fn a_lab_has_its_own_engine_or_the_whole() {
        assert_eq!(of("crossing").only, Some("crossing"));
        assert_eq!(of("gather").only, None);
        assert!(of("crossing").owns("crossing/fast_or_right.js"));
        assert!(!of("crossing").owns("fast_or_right.js"));
        assert!(of("gather").owns("fast_or_right.js"));
        assert!(!of("gather").owns("crossing/fast_or_right.js"));
    }

    #[test]
    fn engines_that_are_published_are_built_in_folders_of_their_own() {
        let profiles: std::collections::BTreeSet<_> = ENGINES.map(Engine::profile).into();
        assert_eq!(profiles.len(), ENGINES.len());
    }

    #[test]
    fn the_page_loads_every_engine() {
        let glue = std::fs::read_to_string(paths::root().join("www/glue.js")).unwrap();
        for engine in ENGINES {
            let folder = engine.folder(Path::new("../pkg"));
            let path = format!("{}/fast_or_right", folder.display());
            for file in ["{path}.js", "{path}_bg.wasm"].map(|end| end.replace("{path}", &path)) {
                assert!(glue.contains(&file), "{file}");
            }
        }
    }
}
