//! HTML as text.

/// Text as it stands in HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    #[test]
    fn text_never_becomes_markup() {
        assert_eq!(
            super::escape("a<b> & \"c\""),
            "a&lt;b&gt; &amp; &quot;c&quot;"
        );
    }
}
