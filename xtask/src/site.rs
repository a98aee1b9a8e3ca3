//! The site as a map from path to bytes: collected, then written as one.
//!
//! Whatever changes the site between the two (pre-rendered text, hashed folders, compressed
//! copies) is a function on the map.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// The files of the site by their path in it, with `/` between folders.
#[derive(Debug, Default)]
pub struct Site {
    files: BTreeMap<String, Vec<u8>>,
}

/// What [`Site::write`] did.
#[derive(Debug, PartialEq, Eq)]
pub struct Written {
    /// Files new or changed.
    pub changed: usize,
    /// Files no longer part of the site.
    pub removed: usize,
}

impl Site {
    /// Everything the page is made of: the HTML, its code and style, the bindings and the data.
    pub fn collect(root: &Path) -> Result<Self> {
        let mut site = Self::default();
        for page in ["index.html", "lab.html", "embed.js", "sw.js"] {
            site.add_file(root, page)?;
        }
        for folder in ["www", "data", "pkg"] {
            site.add_folder(root, folder, &is_loaded)?;
        }
        Ok(site)
    }

    /// A site of these files, for tests.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let mut site = Self::default();
        for (path, text) in files {
            site.put((*path).to_owned(), (*text).into());
        }
        site
    }

    /// Whether a file is part of the site.
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// The paths of the files that are wanted, in order.
    pub fn paths(&self, wanted: impl Fn(&str) -> bool) -> Vec<String> {
        self.files
            .keys()
            .filter(|path| wanted(path))
            .cloned()
            .collect()
    }

    /// What a file holds; nothing if it is not part of the site.
    pub fn bytes(&self, path: &str) -> &[u8] {
        self.files.get(path).map_or(&[], Vec::as_slice)
    }

    /// What a file holds as text.
    pub fn text(&self, path: &str) -> String {
        String::from_utf8_lossy(self.bytes(path)).into_owned()
    }

    /// Adds a file or replaces it.
    pub fn put(&mut self, path: String, bytes: Vec<u8>) {
        self.files.insert(path, bytes);
    }

    /// Takes a file out.
    pub fn take(&mut self, path: &str) -> Vec<u8> {
        self.files.remove(path).unwrap_or_default()
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Makes the folder hold exactly these files; what has not changed is not touched, so that a
    /// running server never misses a file.
    pub fn write(&self, folder: &Path) -> Result<Written> {
        let mut written = Written {
            changed: 0,
            removed: 0,
        };
        let mut old = Self::default();
        old.add_folder(folder, "", &|_| true)?;
        for path in old.files.keys().filter(|path| !self.has(path)) {
            fs::remove_file(folder.join(path)).with_context(|| format!("cannot remove {path}"))?;
            written.removed += 1;
            // A folder goes with its last file.
            let mut above = Path::new(path).parent();
            while let Some(empty) = above.filter(|at| *at != Path::new("")) {
                if fs::remove_dir(folder.join(empty)).is_err() {
                    break;
                }
                above = empty.parent();
            }
        }
        for (path, bytes) in &self.files {
            if old.files.get(path) == Some(bytes) {
                continue;
            }
            let to = folder.join(path);
            let save = || {
                fs::create_dir_all(to.parent().unwrap_or(folder))?;
                fs::write(&to, bytes)
            };
            save().with_context(|| format!("cannot write {}", to.display()))?;
            written.changed += 1;
        }
        Ok(written)
    }

    /// Adds a file if it exists.
    fn add_file(&mut self, base: &Path, path: &str) -> Result<()> {
        let from = base.join(path);
        if from.is_file() {
            let bytes = fs::read(&from).with_context(|| format!("cannot read {path}"))?;
            self.files.insert(path.to_owned(), bytes);
        }
        Ok(())
    }

    /// Adds a folder if it exists, without hidden files.
    pub fn add_folder(&mut self, base: &Path, at: &str, keep: &dyn Fn(&str) -> bool) -> Result<()> {
        let folder = base.join(at);
        if !folder.is_dir() {
            return Ok(());
        }
        for entry in fs::read_dir(&folder).with_context(|| format!("cannot read {at}"))? {
            let entry = entry?;
            let Ok(name) = entry.file_name().into_string() else {
                bail!(
                    "{at}/{}: a file of the site needs a plain name",
                    entry.path().display()
                );
            };
            if name.starts_with('.') {
                continue;
            }
            let path = if at.is_empty() {
                name
            } else {
                format!("{at}/{name}")
            };
            if entry.path().is_dir() {
                self.add_folder(base, &path, keep)?;
            } else if keep(&path) {
                self.add_file(base, &path)?;
            }
        }
        Ok(())
    }
}

/// Of `pkg/` and `data/`, only what a browser loads.
fn is_loaded(path: &str) -> bool {
    match path.split_once('/') {
        Some(("pkg", _)) => path.ends_with(".js") || path.ends_with(".wasm"),
        Some(("data", _)) => path.ends_with(".bin"),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A fresh folder of this test's own.
    fn folder(name: &str) -> std::path::PathBuf {
        let path = std::env::temp_dir().join(format!("xtask-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        path
    }

    #[test]
    fn the_site_is_collected_and_kept_in_step() {
        let (root, dist) = (folder("root"), folder("dist"));
        for file in [
            "index.html",
            "www/a/b.js",
            "pkg/x.js",
            "pkg/x.d.ts",
            "pkg/.stamp",
            "src/l",
        ] {
            fs::create_dir_all(root.join(file).parent().unwrap()).unwrap();
            fs::write(root.join(file), file).unwrap();
        }
        let site = Site::collect(&root).unwrap();
        assert_eq!(
            site.files.keys().collect::<Vec<_>>(),
            ["index.html", "pkg/x.js", "www/a/b.js"]
        );

        fs::write(dist.join("stale.txt"), "old").unwrap();
        assert_eq!(
            site.write(&dist).unwrap(),
            Written {
                changed: 3,
                removed: 1
            }
        );
        assert_eq!(
            site.write(&dist).unwrap(),
            Written {
                changed: 0,
                removed: 0
            }
        );
        assert_eq!(fs::read(dist.join("www/a/b.js")).unwrap(), b"www/a/b.js");

        fs::write(dist.join("index.html"), "edited").unwrap();
        assert_eq!(
            site.write(&dist).unwrap(),
            Written {
                changed: 1,
                removed: 0
            }
        );
        [root, dist]
            .iter()
            .for_each(|dir| fs::remove_dir_all(dir).unwrap());
    }
}
