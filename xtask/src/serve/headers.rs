//! The headers that every answer carries.

use tiny_http::Header;

/// Nothing from elsewhere, nothing inline; WebAssembly is the one thing that may be compiled.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; \
    font-src 'self'; base-uri 'none'; form-action 'none'";

const COMMON: [(&str, &str); 5] = [
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    // Embedding pages load the modules and the wasm from here.
    ("Access-Control-Allow-Origin", "*"),
    // A rebuilt file is seen at the next load.
    ("Cache-Control", "no-cache"),
];

/// The headers of every answer.
pub fn common() -> impl Iterator<Item = Header> {
    COMMON.iter().map(|(name, value)| header(name, value))
}

/// The media type.
pub fn content_type(value: &str) -> Header {
    header("Content-Type", value)
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("names and values written here are ASCII")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_is_one_line_without_unsafe_inline() {
        let all: Vec<_> = common().map(|header| header.to_string()).collect();
        assert_eq!(all.len(), COMMON.len());
        assert!(!POLICY.contains("  ") && !POLICY.contains('\n'), "{POLICY}");
        assert!(!POLICY.contains("unsafe-inline") && !POLICY.contains("'unsafe-eval'"));
    }
}
