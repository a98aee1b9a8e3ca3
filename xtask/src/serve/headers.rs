//! The headers that every answer carries.

/// Nothing from elsewhere, nothing inline; WebAssembly is the one thing that may be compiled.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; \
    font-src 'self'; base-uri 'none'; form-action 'none'";

/// Name and value of each.
pub const COMMON: [(&str, &str); 4] = [
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    // Embedding pages load the modules and the wasm from here.
    ("Access-Control-Allow-Origin", "*"),
];

/// How long a file may be kept: what lies under the hash of what it holds never changes, and any
/// other file is asked for again.
pub fn cache(url: &str) -> &'static str {
    if url.starts_with("/v/") {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

/// The same in the form that static hosts read (`_headers`); that a file is asked for again is what
/// they do by themselves.
pub fn for_hosts() -> String {
    let mut text = "/*\n".to_owned();
    for (name, value) in COMMON {
        text += &format!("  {name}: {value}\n");
    }
    text + &format!("/v/*\n  Cache-Control: {}\n", cache("/v/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_is_one_line_without_unsafe_inline() {
        assert!(COMMON.iter().all(|(_, value)| !value.contains('\n')));
        assert!(!POLICY.contains("  ") && !POLICY.contains('\n'), "{POLICY}");
        assert!(!POLICY.contains("unsafe-inline") && !POLICY.contains("'unsafe-eval'"));
    }
}
