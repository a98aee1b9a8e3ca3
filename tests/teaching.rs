//! The numbers in `docs/teaching.md` are those of the runs that it names, and its words those of the page.
//! `BLESS=1` writes both.

use std::{collections::BTreeMap, fs, path::Path};

use fast_or_right::{
    charts::Words as _,
    engine::fact::Fact,
    explain::{schema, words::Catalogue},
    link,
};

/// The facts of the whole run of a link, which must be right as it stands.
fn run(link: &str) -> Vec<Fact> {
    let (look, flaws) = link::open(link);
    assert!(flaws.is_empty(), "{link}: {flaws:?}");
    let mut run = look.scenario.run(look.values.clone(), look.seed);
    for unit in 0..run.units() {
        let tally = run.run_unit(unit);
        run.accept(unit, &tally).expect("its own tally");
    }
    run.facts()
}

/// Link and fact of a row of a table of answers.
fn asked(line: &str) -> Option<(&str, &str)> {
    let mut cells = line.strip_prefix("| `")?.split("` | ");
    let (link, fact) = (cells.next()?, cells.next()?.strip_prefix('`')?);
    Some((link, fact))
}

#[test]
fn answers_are_those_of_the_runs() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/teaching.md");
    let text = fs::read_to_string(&path).expect("the lessons");
    let words = Catalogue::english();
    let mut runs = BTreeMap::new();
    let mut now = String::new();
    for line in text.lines() {
        let Some((link, name)) = asked(line) else {
            now += &format!("{line}\n");
            continue;
        };
        let facts = runs.entry(link).or_insert_with(|| run(link));
        let fact = facts.iter().find(|fact| fact.name == name);
        let fact = fact.unwrap_or_else(|| panic!("{link} has no {name}"));
        let estimate = fact.estimate.expect("a value");
        let number = words.say(&schema::fact_bare(fact, estimate.value));
        let (scenario, _) = link.split_once('?').expect("a link of a lab");
        let label = words.say(&schema::fact_label(scenario, name));
        now += &format!("| `{link}` | `{name}` | {label} | {number} |\n");
    }
    assert!(
        runs.len() > 10,
        "{} links: is this the right file?",
        runs.len()
    );
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &now).expect("the lessons can be written");
    }
    assert_eq!(
        text, now,
        "numbers changed: BLESS=1, and read the difference"
    );
}
