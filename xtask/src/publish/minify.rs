//! Scripts and style sheets without what readers do not need: comments, spaces, long names of locals.
//!
//! Module by module, by esbuild: nothing is bundled, so what is published has the files that stand in
//! the repository.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::run::{run, tool};
use crate::site::Site;
use crate::{needs, paths};

/// Minifies the scripts and style sheets of the labs; `work` is a folder for it. What stands beside the
/// pages, for others to read, stays as it is.
pub fn minify(site: &mut Site, work: &Path) -> Result<()> {
    needs::ensure_packages()?;
    let of_labs = |path: &str| path.starts_with("www/") || path.starts_with("pkg/");
    let kinds = [".js", ".css"];
    let files = site.paths(|path| of_labs(path) && kinds.iter().any(|end| path.ends_with(end)));
    let (from, to) = (work.join("from"), work.join("to"));
    if work.exists() {
        fs::remove_dir_all(work).with_context(|| format!("cannot empty {}", work.display()))?;
    }
    for path in &files {
        let file = from.join(path);
        let folder = file.parent().unwrap_or(&from);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&file, site.bytes(path)))
            .with_context(|| format!("cannot write {}", file.display()))?;
    }
    let program = paths::root().join("node_modules/.bin/esbuild");
    let mut esbuild = tool(&program.to_string_lossy());
    esbuild
        .current_dir(&from)
        .args(&files)
        .args(["--minify", "--charset=utf8", "--legal-comments=none"])
        .args(["--log-level=warning", "--outbase=."])
        .arg(format!("--outdir={}", to.display()));
    run(&mut esbuild)?;
    for path in files {
        let file = to.join(&path);
        let small = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        site.put(path, small);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_stay_files_and_say_the_same() {
        let mut site = Site::of(&[
            (
                "www/a.js",
                "// @ts-check\n/** @type {import(\"./c.js\")} */\nimport { b } from \"./b.js\";\nexport const a = () => b(1);\n",
            ),
            ("www/a.css", "/* why */\np > a {\n  color: red;\n}\n"),
            ("pkg/x.wasm", "as it is"),
            ("sw.js", "// read by others\n"),
        ]);
        let work = std::env::temp_dir().join(format!("xtask-{}-minify", std::process::id()));
        minify(&mut site, &work).unwrap();
        fs::remove_dir_all(&work).unwrap();
        assert_eq!(
            site.text("www/a.js"),
            "import{b as o}from\"./b.js\";export const a=()=>o(1);\n"
        );
        assert_eq!(site.text("www/a.css"), "p>a{color:red}\n");
        assert_eq!(site.text("pkg/x.wasm"), "as it is");
        assert_eq!(site.text("sw.js"), "// read by others\n");
    }
}
