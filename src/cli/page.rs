//! `page`: fills the gaps of a page's template, so that what is said when nothing can run is in the
//! HTML and in the catalogue alike, and so that a number in the article is the one that a run gives.
//!
//! `{{key}}` is a text of the catalogue. `{{link fact}}` is a fact of that run, `{{link fact low}}`
//! and `{{link fact high}}` are the ends of its interval.

use std::{collections::BTreeMap, fs, path::Path};

use crate::{
    charts::Words as _,
    engine::{fact::Fact, msg::Msg},
    explain::{schema, words::Catalogue},
};

use super::{Refusal, compute::compute, run::open_strictly};

pub fn page(file: &Path, words: &Catalogue) -> Result<String, Refusal> {
    let text = fs::read_to_string(file).map_err(|e| Refusal::file("cli-cannot-read", file, &e))?;
    fill(&text, words).map_err(|key| Refusal::file("cli-no-such-text", file, &key))
}

fn fill(text: &str, words: &Catalogue) -> Result<String, String> {
    let mut runs = Runs::default();
    let mut parts = text.split("{{");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (key, rest) = part.split_once("}}").ok_or_else(|| part.to_owned())?;
        let key = key.trim();
        let said = match key.split_once(' ') {
            Some((link, fact)) => runs.number(link, fact).map(|msg| words.say(&msg)),
            None => words.try_say(&Msg::new(key.to_owned())).ok(),
        };
        out += &escape(&said.ok_or_else(|| key.to_owned())?);
        out += rest;
    }
    Ok(out)
}

/// The facts of runs that a page names, each run once.
#[derive(Default)]
struct Runs(BTreeMap<String, Vec<Fact>>);

impl Runs {
    /// `fact`, `fact low` or `fact high` of the run of a link.
    fn number(&mut self, link: &str, fact: &str) -> Option<Msg> {
        if !self.0.contains_key(link) {
            self.0.insert(link.to_owned(), facts(link)?);
        }
        let (name, end) = fact.split_once(' ').unwrap_or((fact, ""));
        let fact = self.0.get(link)?.iter().find(|fact| fact.name == name)?;
        let estimate = fact.estimate?;
        let value = match end {
            "" => estimate.value,
            "low" => estimate.low,
            "high" => estimate.high,
            _ => return None,
        };
        Some(schema::fact_bare(fact, value))
    }
}

fn facts(link: &str) -> Option<Vec<Fact>> {
    let look = open_strictly(link).ok()?;
    let mut run = look.scenario.run(look.values.clone(), look.seed);
    let units: Vec<u32> = (0..run.units()).collect();
    compute(&mut *run, &units, None);
    Some(run.facts())
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
        let number = fill("{{crossing?trials=1000 collisions high}}", &words);
        assert!(number.is_ok_and(|text| text.parse::<f64>().is_ok()));
        for wrong in [
            "crossing?trials=1000 nothing",
            "nowhere x",
            "crossing?agree=99 hits",
        ] {
            assert_eq!(
                fill(&format!("{{{{{wrong}}}}}"), &words),
                Err(wrong.to_owned())
            );
        }
        assert_eq!(escape("a<b & \"c\""), "a&lt;b &amp; &quot;c&quot;");
    }
}
