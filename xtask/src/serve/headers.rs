//! The headers that every answer carries.

/// Nothing from elsewhere, nothing inline; WebAssembly is the one thing that may be compiled.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; \
    font-src 'self'; base-uri 'none'; form-action 'none'";

/// Name and value of each.
pub const COMMON: [(&str, &str); 5] = [
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    // Embedding pages load the modules and the wasm from here.
    ("Access-Control-Allow-Origin", "*"),
    // A rebuilt file is seen at the next load.
    ("Cache-Control", "no-cache"),
];

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
