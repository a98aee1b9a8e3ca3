//! The report: readable, honest about its intervals, and whole.

mod telling;

use std::collections::BTreeSet;

use fast_or_right::{
    charts::Words as _,
    engine::{
        actor::Actor,
        compare::Change,
        fact::{Depth, Fact},
        msg::{Arg, Msg},
        param::{Group, Param},
        random::{Name, Stream},
        sample::between,
        shares::Shares,
        stats::Estimate,
    },
    explain::{
        material::{Material, Moved, Shared, Try},
        reading::{Counts, sentences, words as words_of},
        report::{Kind, Report, compose},
        words::Catalogue,
    },
    scenarios::{Entry, REGISTRY},
};
use telling::{Said, check, glance, presets};

/// The whole sentences of a report, and its headline first.
fn prose(report: &Report, words: &Catalogue) -> Vec<String> {
    let items = report.sections.iter().flat_map(|section| &section.items);
    let texts = items.filter_map(|item| match &item.kind {
        Kind::Text(msg) | Kind::Bullet(msg) => Some(words.say(msg)),
        Kind::Code(_) => None,
    });
    std::iter::once(words.say(&report.headline))
        .chain(texts)
        .collect()
}

fn grade(texts: &[String]) -> f64 {
    texts
        .iter()
        .map(|text| Counts::of(text))
        .fold(Counts::default(), Counts::plus)
        .grade()
}

/// The whole report of every preset, with the preset's name.
type Told = Vec<(&'static str, Report)>;

/// The runs are what takes time: they are computed once for all that is asked of their reports.
#[test]
fn every_preset_is_told_whole_honestly_and_in_easy_words() {
    let words = Catalogue::english();
    let mut told = Told::new();
    for scenario in REGISTRY.iter().copied() {
        for (look, preset) in presets(scenario).iter().zip(scenario.presets()) {
            told.push((preset.id, compose(&Material::of(look, &glance(look)))));
        }
    }
    stories_and_files_are_easy_to_read(&words, &told);
    every_finding_is_reached(&words, &told);
    every_argument_is_used_and_no_computed_number_stands_in_a_message(&words, &told);
}

fn stories_and_files_are_easy_to_read(words: &Catalogue, told: &Told) {
    for (preset, whole) in told {
        for (depth, most) in [(Depth::Story, 8.0), (Depth::File, 9.0)] {
            let report = whole.clone().at(depth);
            let texts = prose(&report, words);
            let grade = grade(&texts);
            assert!(grade <= most, "{} {depth:?}: grade {grade:.1}", preset);
            for text in &texts {
                for sentence in sentences(text) {
                    let count = words_of(&sentence).count();
                    assert!(count <= 25, "{}: {count} words: {sentence}", preset);
                }
            }
        }
        let story = prose(&whole.clone().at(Depth::Story), words);
        let headline = words_of(&story[0]).count();
        assert!(headline <= 18, "{}: a headline of {headline} words", preset);
        let count: usize = story
            .iter()
            .skip(1)
            .map(|text| words_of(text).count())
            .sum();
        assert!(count < 150, "{}: a story of {count} words", preset);
        assert!(
            !story.join(" ").contains('%'),
            "{}: counts are out of 1,000",
            preset
        );
    }
}

/// Facts, changes and shares drawn at random: what no run of a test's size would give.
struct Dice(Stream);

impl Dice {
    fn new(trial: u32) -> Self {
        Self(Stream::new(Name {
            seed: 1,
            kind: 0,
            trial,
            purpose: 0,
            observer: 0,
        }))
    }

    fn one_in(&mut self, n: f64) -> bool {
        self.0.uniform() < 1.0 / n
    }

    fn estimate(&mut self, low: f64, high: f64) -> Estimate {
        let value = if self.one_in(8.0) {
            0.0
        } else {
            between(&mut self.0, low, high)
        };
        let half = between(&mut self.0, 0.0, (high - low) / 4.0);
        Estimate {
            value,
            low: value - half,
            high: value + half,
        }
    }

    fn changes(&mut self, facts: &[Fact]) -> Vec<Change> {
        let change = |fact: &Fact| {
            let net = self.estimate(-200.0, 200.0);
            let avoided = (-net.value).max(0.0);
            let added = net.value.max(0.0);
            Change {
                fact: fact.name,
                per: fact.per,
                here: 500.0,
                net,
                avoided,
                added,
                trials: 4000,
            }
        };
        facts.iter().map(change).collect()
    }
}

/// Two who set dials of the scenario, and nature.
fn some_actors(scenario: &dyn Entry) -> Vec<Actor> {
    let mut actors: Vec<Actor> = scenario.params().iter().map(|p| p.actor).collect();
    actors.retain(|actor| actor.answers());
    actors.dedup();
    actors.truncate(2);
    actors.push(Actor::Nature);
    actors
}

/// A report's material with everything in it at random.
fn random_material(trial: u32) -> Material {
    let mut dice = Dice::new(trial);
    let scenario = REGISTRY[trial as usize % REGISTRY.len()];
    let all = presets(scenario);
    let look = &all[trial as usize / REGISTRY.len() % all.len()];
    let mut request = look.request();
    for param in scenario.params() {
        let position = dice.0.uniform() * f64::from(param.positions());
        request.values.put(param.id, param.at(position as u32));
    }
    scenario.repair(&mut request.values);
    let run = scenario.run(request.values.clone(), request.seed);
    let mut facts = run.facts();
    for fact in &mut facts {
        let most = if fact.per.is_some() { 1000.0 } else { 3000.0 };
        // Rewards, and their differences, have either sign.
        let signed = matches!(fact.unit, "reward" | "difference");
        fact.estimate = (!dice.one_in(6.0)).then(|| {
            let e = dice.estimate(if signed { -most } else { 0.0 }, most);
            if signed {
                return e;
            }
            Estimate {
                value: e.value,
                low: e.low.max(0.0),
                high: e.high,
            }
        });
    }
    let dials = |group: Group| {
        scenario
            .params()
            .iter()
            .filter(move |p: &&Param| p.group == group)
    };
    let moved = |dice: &mut Dice, param: &'static Param| Moved {
        param,
        to: param.at(0),
        changes: dice.changes(&facts),
    };
    let against = request.against.map(|(param, _)| moved(&mut dice, param));
    let none = dice.one_in(4.0);
    let all_moved: Vec<Moved> = if none {
        Vec::new()
    } else {
        dials(Group::Dials).map(|p| moved(&mut dice, p)).collect()
    };
    let actors = some_actors(scenario);
    let shares = (!dice.one_in(4.0)).then(|| Shared {
        shares: Shares {
            players: actors.iter().map(|_| dice.estimate(-0.1, 0.2)).collect(),
            whole: dice.estimate(-0.2, 0.3),
            means: [dice.estimate(0.3, 0.6), dice.estimate(0.0, 0.3)].map(|e| e.value),
            trials: 4000,
        },
        actors,
    });
    let steady = dice.one_in(3.0);
    let tries =
        dials(Group::Assumptions).flat_map(|param| [(param, 0), (param, param.positions() - 1)]);
    let tries = tries.map(|(param, position)| {
        let base = against
            .as_ref()
            .and_then(|m| m.changes.first())
            .map(|c| c.net);
        let net = match base.filter(|_| steady) {
            Some(base) => base,
            None => dice.estimate(-200.0, 200.0),
        };
        Try {
            param,
            at: param.at(position),
            net,
        }
    });
    let tries: Vec<Try> = tries.collect();
    Material {
        scenario,
        reference: look.reference.id,
        findings: scenario.findings(&request.values, &facts),
        request,
        facts,
        against,
        moved: all_moved,
        shares,
        tries,
        case: None,
        digest: Some("0".repeat(64)),
        link: look.link(),
    }
}

/// By ten thousand random facts, which can all be told, or by a preset.
fn every_finding_is_reached(words: &Catalogue, told: &Told) {
    let mut reached: BTreeSet<String> = BTreeSet::new();
    for trial in 0..10_000 {
        let material = random_material(trial);
        let mut said = Said::default();
        said.report(&compose(&material));
        said.0.iter().for_each(|msg| check(words, msg));
        honest(&material);
        reached.extend(said.keys());
    }
    for (_, report) in told {
        let mut said = Said::default();
        said.report(report);
        reached.extend(said.keys());
    }
    for key in words.keys() {
        let is_told = key.contains("-finding-") || key.starts_with("report-");
        let elsewhere = ["headline-nothing-yet", "report-sturdy-later"].contains(&key.as_str());
        assert!(
            !is_told || elsewhere || reached.contains(&key),
            "{key} is never said"
        );
    }
}

/// Nothing is said to differ whose interval holds zero.
fn honest(material: &Material) {
    for moved in material.moved.iter().chain(&material.against) {
        for finding in material.scenario.consequences(&moved.changes) {
            if finding.msg.args.is_empty() {
                continue;
            }
            let get = |wanted: &str| {
                let found = finding.msg.args.iter().find(|(name, _)| *name == wanted);
                match found {
                    Some((_, Arg::Number { value, .. })) => *value,
                    _ => panic!("{} has no {wanted}", finding.name),
                }
            };
            assert!(
                get("low") > 0.0 && get("value") >= get("low"),
                "{}",
                finding.name
            );
        }
    }
    if let Some(largest) = material.largest() {
        let harm = material.scenario.story().harm;
        assert!(
            largest
                .change(harm)
                .is_some_and(|change| change.net.excludes_zero())
        );
    }
}

fn every_argument_is_used_and_no_computed_number_stands_in_a_message(
    words: &Catalogue,
    told: &Told,
) {
    let mut said = Said::default();
    for trial in 0..500 {
        said.report(&compose(&random_material(trial)));
    }
    for (_, report) in told {
        said.report(report);
    }
    let gaps = |msg: &Msg| {
        let unused = msg
            .args
            .iter()
            .filter(|(name, _)| !words.uses(&msg.key, name));
        unused
            .map(|(name, _)| format!("{} does not use {name}", msg.key))
            .collect::<Vec<_>>()
    };
    let unused: BTreeSet<String> = said.0.iter().flat_map(gaps).collect();
    assert!(unused.is_empty(), "{unused:#?}");
    for key in words.keys().iter().filter(|key| key.contains("-finding-")) {
        let mut marked = Msg::new(key.clone());
        for name in words.variables(key) {
            marked
                .args
                .push((String::leak(name), Arg::Text("~".to_owned())));
        }
        let text = words.say(&marked).replace("1,000", "");
        assert!(
            !text.contains(|c: char| c.is_ascii_digit()),
            "{key} holds a number: {text}"
        );
    }
}
