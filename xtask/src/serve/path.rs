//! From the address in a request to a file, never outside the folder served.

use std::path::{Path, PathBuf};

/// The relative path a request asks for, or nothing if it is not a plain path.
///
/// What follows `?` or `#` is left out, `%xx` is decoded, a folder stands for its `index.html`.
pub fn of_url(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let decoded = decode(path)?;
    let mut file = PathBuf::new();
    let mut parts = decoded.split('/').peekable();
    while let Some(part) = parts.next() {
        if part.is_empty() && parts.peek().is_none() {
            file.push("index.html");
        } else if is_plain(part) {
            file.push(part);
        } else {
            return None;
        }
    }
    Some(file)
}

/// The file, if it lies in the folder once every symbolic link is followed.
pub fn inside(folder: &Path, relative: &Path) -> Option<PathBuf> {
    let folder = folder.canonicalize().ok()?;
    let file = folder.join(relative).canonicalize().ok()?;
    (file.starts_with(&folder) && file.is_file()).then_some(file)
}

/// A name that is nothing but a name on any system: no `..`, no hidden file, no drive.
fn is_plain(part: &str) -> bool {
    !part.is_empty()
        && !part.starts_with('.')
        && !part.contains(['\\', ':'])
        && !part.chars().any(char::is_control)
}

fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_paths_are_found() {
        for (url, path) in [
            ("/", "index.html"),
            ("/?x=/../y", "index.html"),
            ("/lab.html#/../a", "lab.html"),
            ("/www/", "www/index.html"),
            ("/v/a-1/b_2.min.js?v=1", "v/a-1/b_2.min.js"),
            ("/a%20b.txt", "a b.txt"),
            ("/%C3%A9.txt", "é.txt"),
        ] {
            assert_eq!(of_url(url), Some(PathBuf::from(path)), "{url}");
        }
    }

    #[test]
    fn everything_else_is_refused() {
        for url in [
            "",
            "index.html",
            "http://elsewhere/x",
            "//etc/passwd",
            "/a//b",
            "/..",
            "/../x",
            "/a/../../x",
            "/./x",
            "/%2e%2e/x",
            "/%2E%2E%2Fx",
            "/..%2fx",
            "/..%5cx",
            "/..\\x",
            "/c:/x",
            "/.stamp",
            "/a%00b",
            "/a%0ab",
            "/%",
            "/%4",
            "/%zz",
            "/%+1",
            "/%ff",
            "/%252e%252e/../x",
        ] {
            assert_eq!(of_url(url), None, "{url:?}");
        }
        // Decoded once only: this names a file whose name holds a percent sign.
        assert_eq!(of_url("/%252e%252e/x"), Some(PathBuf::from("%2e%2e/x")));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_outside_is_not_followed() {
        let base = std::env::temp_dir().join(format!("xtask-{}-link", std::process::id()));
        let folder = base.join("dist");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(base.join("secret"), "").unwrap();
        std::fs::write(folder.join("open"), "").unwrap();
        std::os::unix::fs::symlink("../secret", folder.join("link")).unwrap();
        assert!(inside(&folder, Path::new("open")).is_some());
        assert_eq!(inside(&folder, Path::new("link")), None);
        assert_eq!(inside(&folder, Path::new("../secret")), None);
        assert_eq!(inside(&folder, Path::new("")), None);
        std::fs::remove_dir_all(base).unwrap();
    }
}
