//! `page`: fills the `{{key}}` gaps of a page's template from the catalogue, so that what is said
//! when nothing can run is in the HTML and in the catalogue alike.

use std::{fs, path::Path};

use crate::{engine::msg::Msg, explain::words::Catalogue};

use super::Refusal;

pub fn page(file: &Path, words: &Catalogue) -> Result<String, Refusal> {
    let text = fs::read_to_string(file).map_err(|e| Refusal::file("cli-cannot-read", file, &e))?;
    fill(&text, words).map_err(|key| Refusal::file("cli-no-such-text", file, &key))
}

fn fill(text: &str, words: &Catalogue) -> Result<String, String> {
    let mut parts = text.split("{{");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (key, rest) = part.split_once("}}").ok_or_else(|| part.to_owned())?;
        let said = words
            .try_say(&Msg::new(key.trim().to_owned()))
            .map_err(|_| key.to_owned())?;
        out += &escape(&said);
        out += rest;
    }
    Ok(out)
}

/// Text as it stands in HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled_and_escaped_and_unknown_ones_are_named() {
        let words = Catalogue::english();
        let filled = fill("<p>{{ page-title }}</p>", &words).expect("a key of the catalogue");
        assert!(
            filled.starts_with("<p>") && !filled.contains("{{"),
            "{filled}"
        );
        assert_eq!(
            fill("{{nothing-here}}", &words),
            Err("nothing-here".to_owned())
        );
        assert_eq!(escape("a<b & \"c\""), "a&lt;b &amp; &quot;c&quot;");
    }
}
