//! The media type of a file, by the end of its name.

use std::path::Path;

/// The value of `Content-Type`.
pub fn of(file: &Path) -> &'static str {
    match file
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" | "toml" | "ftl" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_browser_insists_on_is_right() {
        assert_eq!(of(Path::new("a/x_bg.wasm")), "application/wasm");
        assert_eq!(of(Path::new("x.min.js")), "text/javascript; charset=utf-8");
        assert_eq!(of(Path::new("x.mjs")), "text/javascript; charset=utf-8");
        assert_eq!(of(Path::new("index.html")), "text/html; charset=utf-8");
        assert_eq!(of(Path::new("style.css")), "text/css; charset=utf-8");
        assert_eq!(of(Path::new("weights.bin")), "application/octet-stream");
        assert_eq!(of(Path::new("js")), "application/octet-stream");
    }
}
