//! `pages`: fills the gaps of the pages' templates, so that a page is whole before any script runs.
//! The article is `index.html`; every lab has a page of its own, made of `lab.html`.
//!
//! | gap | what fills it |
//! |---|---|
//! | `{{key}}` | a message of the catalogue |
//! | `{{lab crossing}}` | the scenario's default run: pictures, tables, report, digest |
//! | `{{lab crossing?over=agree}}` | the same of another link |
//! | `{{lone crossing}}` | the same as `lab`, with what it is about |
//! | `{{limits crossing}}` | what the first limit does, over the grid of designs |
//! | `{{headline crossing}}` | the run's headline |
//! | `{{range crossing collisions}}` | how sure a fact of the run is |
//! | `{{version}}` | the engine's version |
//! | `{{sha256 pkg/x.wasm}}` | the hash of a file beside the templates |
//! | `{{cite pbs}}` | the number of the source `source-pbs` in the page's list, as a link to it |
//! | `{{crossing?agree=1 collisions}}` | a fact of that run; with `low` or `high`, an end of its interval |
//!
//! In the template of a lab's own page, `$lab` stands for the scenario's name, and `$over` for the dial
//! that its curve runs over there.

mod ahead;
mod html;

use std::{collections::BTreeMap, fs, path::Path};

use crate::{
    charts::Words as _,
    engine::{
        VERSION, asset,
        fact::{Depth, Fact},
        msg::Msg,
        plan::Plan,
    },
    explain::{schema, words::Catalogue},
    link::Look,
    scenarios,
    view::{self, Glance, LimitsView, Told},
};

use sha2::{Digest as _, Sha256};

use super::{
    Refusal,
    compute::{compute, compute_plan},
    limits::measured,
    run::open_strictly,
};

use ahead::Shown;
pub use html::escape;

/// The lab that opens where a link names none.
const FIRST: &str = "crossing";

/// Fills the templates of a folder and says what was written.
pub fn pages(from: &Path, to: &Path, words: &Catalogue) -> Result<String, Refusal> {
    let mut filler = Filler {
        words,
        folder: from,
        views: BTreeMap::new(),
        facts: BTreeMap::new(),
        sources: Vec::new(),
    };
    let ids = scenarios::REGISTRY.iter().map(|entry| entry.id());
    let own = ids.map(|id| ("lab.html", format!("{id}.html"), id));
    let all = [
        ("index.html", "index.html".to_owned(), FIRST),
        ("lab.html", "lab.html".to_owned(), FIRST),
        ("about.html", "about.html".to_owned(), FIRST),
    ];
    let mut said = String::new();
    fs::create_dir_all(to).map_err(|e| Refusal::file("cli-cannot-write", to, &e))?;
    for (template, page, lab) in all.into_iter().chain(own) {
        let (template, page) = (from.join(template), to.join(page));
        let text = fs::read_to_string(&template)
            .map_err(|e| Refusal::file("cli-cannot-read", &template, &e))?;
        let filled = filler
            .fill(&text.replace("$lab", lab).replace("$over", opens(lab)))
            .map_err(|gap| Refusal::file("cli-no-such-text", &template, &gap))?;
        fs::write(&page, filled).map_err(|e| Refusal::file("cli-cannot-write", &page, &e))?;
        said += &format!("{}\n", page.display());
    }
    Ok(said)
}

/// The dial of the curve on a lab's own page.
fn opens(lab: &str) -> &'static str {
    scenarios::find(lab).map_or("", |scenario| scenario.story().opens)
}

/// What has been run for the pages so far.
struct Filler<'a> {
    words: &'a Catalogue,
    /// Where the templates are.
    folder: &'a Path,
    /// Runs of labs, by link.
    views: BTreeMap<String, Shown>,
    /// Facts by link.
    facts: BTreeMap<String, Vec<Fact>>,
    /// Names of the page's sources, in the order of its list.
    sources: Vec<String>,
}

impl Filler<'_> {
    /// The text without gaps, or the gap that nothing fills.
    fn fill(&mut self, text: &str) -> Result<String, String> {
        let ids = text.split("id=\"source-").skip(1);
        let names = ids.filter_map(|rest| rest.split('"').next());
        self.sources = names.map(str::to_owned).collect();
        let mut parts = text.split("{{");
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (gap, rest) = part.split_once("}}").ok_or_else(|| part.to_owned())?;
            out += &self.gap(gap).ok_or_else(|| gap.to_owned())?;
            out += rest;
        }
        Ok(out)
    }

    fn gap(&mut self, gap: &str) -> Option<String> {
        let parts: Vec<&str> = gap.split_whitespace().collect();
        match *parts {
            ["version"] => Some(VERSION.to_string()),
            ["sha256", file] => {
                let bytes = fs::read(self.folder.join(file)).ok()?;
                Some(asset::hex(&Sha256::digest(bytes)))
            }
            [key] => {
                let said = self.words.try_say(&Msg::new(key.to_owned()));
                said.ok().map(|said| escape(&said))
            }
            [kind @ ("lab" | "lone"), link] => {
                let words = self.words;
                let (id, _) = link.split_once('?').unwrap_or((link, ""));
                Some(ahead::lab(id, self.view(link)?, kind == "lone", words))
            }
            ["limits", id] => {
                let scenario = scenarios::find(id)?;
                let grid = measured(scenario, None)?;
                let [_, _, _, limit] = grid.limits.range;
                let view = LimitsView::new(scenario, &grid, limit, true, self.words);
                Some(ahead::limits(id, &view, self.words))
            }
            ["cite", name] => {
                let at = self.sources.iter().position(|source| source == name)?;
                let number = at + 1;
                Some(format!(
                    "<a class=\"source\" href=\"#source-{name}\">{number}</a>"
                ))
            }
            ["headline", id] => Some(escape(&self.view(id)?.glance.headline)),
            ["range", id, name] => {
                let words = self.words;
                let facts = &self.view(id)?.glance.facts;
                let fact = facts.iter().find(|fact| fact.name == name)?;
                Some(escape(&ahead::range(fact, words)))
            }
            [link, name] => self.number(link, name, ""),
            [link, name, end] => self.number(link, name, end),
            _ => None,
        }
    }

    /// A fact of the run of a link, or an end of its interval.
    fn number(&mut self, link: &str, name: &str, end: &str) -> Option<String> {
        let look = open_strictly(link).ok()?;
        let link = look.link();
        if link == Look::first(look.scenario).link() {
            // Its lab is on some page.
            self.view(look.scenario.id())?;
        } else if !self.facts.contains_key(&link) {
            self.facts.insert(link.clone(), facts(&look));
        }
        let fact = self.facts.get(&link)?.iter().find(|f| f.name == name)?;
        let estimate = fact.estimate?;
        let value = match end {
            "" => estimate.value,
            "low" => estimate.low,
            "high" => estimate.high,
            _ => return None,
        };
        Some(escape(&self.words.say(&schema::fact_bare(fact, value))))
    }

    /// The run of a lab, with everything that its story needs.
    fn view(&mut self, lab: &str) -> Option<&Shown> {
        if !self.views.contains_key(lab) {
            let mut look = open_strictly(lab).ok()?;
            let link = look.link();
            look.depth = Depth::Story;
            let mut plan = Plan::new(look.scenario, look.request());
            compute_plan(&mut plan, None);
            let shown = Shown {
                glance: Glance::new(&look, &plan, true, self.words),
                others: view::charts(&look, &plan, true, self.words, view::OTHERS),
                told: Told::new(&look, &plan, true, self.words),
            };
            self.views.insert(lab.to_owned(), shown);
            self.facts.insert(link, plan.chosen().facts());
        }
        self.views.get(lab)
    }
}

/// The facts of the whole run of a look.
fn facts(look: &Look) -> Vec<Fact> {
    let mut run = look.scenario.run(look.values.clone(), look.seed);
    let units: Vec<u32> = (0..run.units()).collect();
    compute(&mut *run, &units, None);
    run.facts()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(text: &str) -> Result<String, String> {
        let words = &Catalogue::english();
        Filler {
            words,
            folder: Path::new(env!("CARGO_MANIFEST_DIR")),
            views: BTreeMap::new(),
            facts: BTreeMap::new(),
            sources: Vec::new(),
        }
        .fill(text)
    }

    #[test]
    fn gaps_are_filled_and_escaped_and_unknown_ones_are_named() {
        let filled = fill("<p>{{ page-title }}</p>").expect("a key of the catalogue");
        assert!(
            filled.starts_with("<p>") && !filled.contains("{{"),
            "{filled}"
        );
        assert_eq!(fill("{{version}}"), Ok(VERSION.to_string()));
        let hash = fill("{{sha256 LICENSE}}").expect("a file");
        assert!(hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit()));
        let number = fill("{{crossing?trials=1000 collisions high}}").expect("a fact");
        assert!(number.parse::<f64>().is_ok(), "{number}");
        for unknown in [
            "nothing-here",
            "lab nothing",
            "crossing nothing",
            "sha256 nothing",
            "nowhere x",
            "crossing?agree=99 hits",
            "a b c d",
            "",
        ] {
            let text = format!("{{{{{unknown}}}}}");
            assert_eq!(fill(&text), Err(unknown.to_owned()));
        }
    }

    #[test]
    fn sources_are_numbered_as_they_are_listed() {
        let list = "<li id=\"source-a\"></li><li id=\"source-b\"></li>";
        let filled = fill(&format!("{{{{cite b}}}}{list}")).expect("a source");
        assert!(filled.starts_with("<a class=\"source\" href=\"#source-b\">2</a>"));
        assert_eq!(fill("{{cite b}}"), Err("cite b".to_owned()));
    }

    #[test]
    fn a_lab_is_whole_before_any_script_runs() {
        let filled = fill("{{lab stale}}|{{headline stale}}").expect("a scenario");
        let (lab, headline) = filled.rsplit_once('|').expect("both");
        assert!(lab.contains(headline), "{headline}");
        for part in [
            "<svg",
            "<table>",
            "<figcaption",
            "class=\"digest\"",
            "data-section=\"happened\"",
        ] {
            assert!(lab.contains(part), "{part}");
        }
        assert!(!lab.contains("style="));
    }
}
