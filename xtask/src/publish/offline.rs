//! The service worker's list: what one build is made of.

use anyhow::{Result, ensure};

use super::{digest, is_page};
use crate::site::Site;

/// The lines of `sw.js` that the build writes.
const BUILD: &str = "const BUILD = \"\";";
const FILES: &str = "const FILES = [];";

/// Names the build in the service worker and lists what it keeps at the first visit: the pages and
/// everything under the folder but data, which is kept once a lab has asked for it.
pub fn list(site: &mut Site, folder: &str) -> Result<()> {
    if !site.has("sw.js") {
        return Ok(());
    }
    let inner = format!("v/{folder}/");
    let data = format!("{inner}data/");
    let files =
        site.paths(|path| is_page(path) || path.starts_with(&inner) && !path.starts_with(&data));
    let text = site.text("sw.js");
    ensure!(
        text.contains(BUILD) && text.contains(FILES),
        "sw.js has not the two lines that the build writes"
    );
    let build = format!("const BUILD = \"{folder} {}\";", digest(site, &files));
    let list = format!("const FILES = {};", serde_json::to_string(&files)?);
    let text = text.replace(BUILD, &build).replace(FILES, &list);
    site.put("sw.js".into(), text.into_bytes());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_code_are_kept_and_data_is_not() {
        let mut site = Site::default();
        for path in [
            "index.html",
            "v/a/www/page.js",
            "v/a/data/x.bin",
            "embed.js",
        ] {
            site.put(path.into(), path.into());
        }
        list(&mut site, "a").unwrap();
        site.put("sw.js".into(), format!("{BUILD}\n{FILES}").into());
        list(&mut site, "a").unwrap();
        let text = site.text("sw.js");
        assert!(
            text.contains("[\"index.html\",\"v/a/www/page.js\"]"),
            "{text}"
        );
        assert!(text.starts_with("const BUILD = \"a "), "{text}");
        assert!(list(&mut site, "a").is_err(), "the lines are there once");
    }

    #[test]
    fn the_worker_in_the_repository_has_its_lines() {
        let text = std::fs::read_to_string(crate::paths::root().join("sw.js")).unwrap();
        assert!(text.contains(BUILD) && text.contains(FILES));
    }
}
