//! The house rules that a machine can check.

use std::{
    fs,
    path::{Path, PathBuf},
};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Files below a folder with one of these endings; what npm installed is not ours.
fn files(folder: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the project") {
            let path = entry.expect("an entry").path();
            let ending = path
                .extension()
                .and_then(|e| e.to_str())
                .unwrap_or_default();
            if path.is_dir() {
                if !path.ends_with("node_modules") {
                    folders.push(path);
                }
            } else if endings.contains(&ending) {
                let text = fs::read_to_string(&path).expect("a text");
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has no {endings:?}");
    found
}

#[test]
fn files_have_one_subject() {
    for folder in ["src", "tests", "train/src", "xtask/src", "www", "benches"] {
        for (path, text) in files(folder, &["rs", "js", "mjs", "css"]) {
            let most = match path.extension().and_then(|e| e.to_str()) {
                Some("js") => 150,
                _ => 500,
            };
            let lines = text.lines().count();
            assert!(
                lines <= most,
                "{}: {lines} lines, at most {most}",
                path.display()
            );
        }
    }
}

#[test]
fn names_stay_in_their_folders() {
    let rules: [(&[&str], &[&str]); 3] = [
        // The engine and the scenarios know nothing of the web, and do no input or output.
        (
            &["src/engine", "src/scenarios"],
            &[
                "wasm_bindgen",
                "web_sys",
                "js_sys",
                "std::fs",
                "std::io",
                "std::thread",
                "std::time",
            ],
        ),
        (
            &["src/engine", "src/scenarios", "src/explain", "src/cli"],
            &["plotters"],
        ),
        (
            &["src/engine"],
            &[
                "crate::scenarios",
                "crate::explain",
                "crate::charts",
                "crate::link",
            ],
        ),
    ];
    for (folders, banned) in rules {
        for (path, text) in folders.iter().flat_map(|folder| files(folder, &["rs"])) {
            for name in banned {
                let code = text
                    .lines()
                    .filter(|line| !line.trim_start().starts_with("//"));
                let found = code.into_iter().any(|line| line.contains(name));
                assert!(!found, "{} names {name}", path.display());
            }
        }
    }
}

#[test]
fn no_unfinished_work_is_named() {
    // Put together here, so that this file does not name them itself.
    let marks = [["TO", "DO"], ["FIX", "ME"]].map(|halves| halves.concat());
    for (path, text) in files("src", &["rs"])
        .into_iter()
        .chain(files("www", &["js", "css"]))
    {
        for mark in &marks {
            assert!(
                !text.contains(mark.as_str()),
                "{} says {mark}",
                path.display()
            );
        }
    }
}

#[test]
fn the_architecture_names_paths_that_exist() {
    let text = fs::read_to_string(root().join("docs/architecture.md")).expect("the document");
    let quoted = text.split('`').skip(1).step_by(2);
    let is_path = |word: &&str| {
        let first = word.split('/').next().unwrap_or_default();
        word.contains('/')
            && !word.contains([' ', '<', '*', '(', '#'])
            && root().join(first).exists()
    };
    let paths: Vec<&str> = quoted.filter(is_path).collect();
    assert!(paths.len() > 10, "the document names {} paths", paths.len());
    for path in paths {
        assert!(
            root().join(path).exists(),
            "docs/architecture.md names {path}"
        );
    }
}
