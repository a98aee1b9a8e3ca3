//! Everything that can be said has words: every key exists and every gap is filled.

mod telling;

use fast_or_right::{
    charts::{KEYS, Words as _},
    engine::{
        msg::Msg,
        param::{Group, Kind, Unit},
    },
    explain::{
        glossary,
        material::Material,
        pictures,
        reading::{Counts, sentences},
        report,
        words::Catalogue,
    },
    scenarios::REGISTRY,
};
use telling::{Said, check, glance, looks};

#[test]
fn every_preset_and_every_dial_can_be_told() {
    let words = Catalogue::english();
    for scenario in REGISTRY.iter().copied() {
        for look in looks(scenario) {
            let plan = glance(&look);
            let mut said = Said::default();
            pictures::charts(scenario, &plan)
                .iter()
                .for_each(|chart| said.chart(chart));
            said.report(&report::compose(&Material::of(&look, &plan)));
            let run = plan.chosen();
            let picks = scenario.story().picks.iter();
            for case in picks.filter_map(|pick| run.pick(pick)) {
                let record = run.replay(case).expect("a case of its own");
                for event in &record.events {
                    said.0.extend([event.who.clone(), event.what.clone()]);
                }
                let labels = record.scene.shapes.iter().flat_map(|s| s.label.clone());
                said.0.extend(labels);
                said.0.push(record.ending);
            }
            said.0.iter().for_each(|msg| check(&words, msg));
        }
    }
}

#[test]
fn every_name_of_the_schema_has_words() {
    let words = Catalogue::english();
    let has = |key: String| assert!(words.has(&key), "{key}");
    for scenario in REGISTRY {
        let id = scenario.id();
        for name in [
            "title",
            "question",
            "summary",
            "unknown",
            "unknown.limits",
            "opening",
            "scene-caption",
            "ask-regulator",
        ] {
            has(format!("{id}-{name}"));
        }
        for param in scenario.params() {
            has(format!("{id}-param-{}", param.id));
            has(format!("{id}-param-{}.help", param.id));
            has(format!("actor-{}", param.actor.id()));
            if param.actor.answers() {
                has(format!("{id}-ask-{}", param.actor.id()));
            }
            match param.kind {
                Kind::Number { unit, .. } => {
                    for end in ["", ".words", ".value"] {
                        has(format!("unit-{}{end}", unit.id()));
                    }
                }
                Kind::Choice { options, .. } => {
                    for word in options {
                        has(format!("{id}-option-{}-{word}", param.id));
                        has(format!("{id}-option-{}-{word}.short", param.id));
                    }
                }
            }
        }
        for preset in scenario.presets() {
            has(format!("{id}-preset-{}", preset.id));
            has(format!("{id}-preset-{}.help", preset.id));
        }
        scenario
            .story()
            .picks
            .iter()
            .for_each(|pick| has(format!("{id}-pick-{pick}")));
    }
    Group::ALL
        .iter()
        .for_each(|group| has(format!("group-{}", group.id())));
    KEYS.iter().for_each(|key| has((*key).to_owned()));
    assert_eq!(
        words.say(&Msg::new(format!("unit-{}", Unit::Millisecond.id()))),
        "ms"
    );
}

#[test]
fn every_key_that_the_scripts_ask_for_has_words() {
    let words = Catalogue::english();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("www");
    let mut asked = 0;
    for entry in std::fs::read_dir(folder).expect("www is a folder") {
        let path = entry.expect("a file").path();
        if path.extension().is_none_or(|end| end != "js") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a text");
        for part in text
            .split(['"', '\'', '`'])
            .filter(|part| part.starts_with("ui-"))
        {
            let is_key = part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
            if is_key {
                assert!(words.has(part), "{}: {part}", path.display());
                asked += 1;
            }
        }
    }
    assert!(
        asked > 10,
        "the scripts ask for {asked} texts: is this test looking in the right place?"
    );
}

#[test]
fn every_term_has_forms_and_a_meaning_that_is_easy_to_read() {
    let words = Catalogue::english();
    let all = glossary::terms(&words);
    let keys = words.keys();
    let named = keys.iter().filter(|key| key.starts_with("term-"));
    assert_eq!(all.len(), named.count());
    assert!(all.len() > 10, "{} terms", all.len());
    let mut forms: Vec<String> = Vec::new();
    for term in &all {
        assert!(words.has(&format!("term-{}.means", term.id)), "{}", term.id);
        let count = sentences(&term.means).len();
        assert!((1..=3).contains(&count) || term.id == "mark", "{}", term.id);
        let grade = Counts::of(&term.means).grade();
        assert!(grade <= 8.0, "{}: grade {grade:.1}", term.id);
        forms.extend(term.forms.iter().map(|form| form.to_lowercase()));
    }
    assert!(forms.iter().all(|form| !form.is_empty()));
    let every = forms.len();
    forms.sort();
    forms.dedup();
    assert_eq!(forms.len(), every, "two terms share a form");
}
