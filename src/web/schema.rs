//! The scenarios as the page needs them: dials with labels, ranges and actors.

use serde::Serialize;

use crate::{
    charts::Words as _,
    engine::{
        msg::Msg,
        param::{Group, Kind, Param},
    },
    explain::{
        glossary::{self, Term},
        schema,
        words::Catalogue,
    },
    scenarios::{Entry, REGISTRY},
};

#[derive(Serialize)]
pub struct ScenarioSchema {
    id: &'static str,
    title: String,
    question: String,
    summary: String,
    groups: Vec<Labelled>,
    params: Vec<ParamSchema>,
    presets: Vec<Labelled>,
    picks: Vec<Labelled>,
    timed: bool,
    guess: &'static str,
}

#[derive(Serialize)]
struct Labelled {
    id: &'static str,
    label: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
}

#[derive(Serialize)]
struct ParamSchema {
    id: &'static str,
    label: String,
    help: String,
    group: &'static str,
    actor: ActorName,
    default: String,
    assumption: bool,
    over: bool,
    #[serde(flatten)]
    kind: KindSchema,
}

#[derive(Serialize)]
struct ActorName {
    id: &'static str,
    name: String,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum KindSchema {
    Number {
        min: f64,
        max: f64,
        step: f64,
        decimals: usize,
        unit: String,
        unit_words: String,
    },
    Choice {
        options: Vec<OptionSchema>,
    },
}

#[derive(Serialize)]
struct OptionSchema {
    value: &'static str,
    label: String,
}

#[derive(Serialize)]
pub struct TermView {
    id: String,
    forms: Vec<String>,
    means: String,
}

/// All terms of art.
pub fn terms(words: &Catalogue) -> Vec<TermView> {
    let view = |term: Term| TermView {
        id: term.id,
        forms: term.forms,
        means: term.means,
    };
    glossary::terms(words).into_iter().map(view).collect()
}

/// All scenarios.
pub fn all(words: &Catalogue) -> Vec<ScenarioSchema> {
    REGISTRY
        .iter()
        .map(|entry| scenario(*entry, words))
        .collect()
}

fn scenario(entry: &dyn Entry, words: &Catalogue) -> ScenarioSchema {
    let id = entry.id();
    let say = |key: String| words.say(&Msg::new(key));
    let labelled = |name: &'static str, key: String| Labelled {
        id: name,
        label: say(key.clone()),
        help: words
            .has(&format!("{key}.help"))
            .then(|| say(format!("{key}.help"))),
    };
    let presets = entry
        .presets()
        .iter()
        .map(|p| labelled(p.id, format!("{id}-preset-{}", p.id)));
    let picks = entry
        .story()
        .picks
        .iter()
        .map(|p| labelled(p, format!("{id}-pick-{p}")));
    ScenarioSchema {
        id,
        title: say(format!("{id}-title")),
        question: say(format!("{id}-question")),
        summary: say(format!("{id}-summary")),
        groups: Group::ALL
            .iter()
            .map(|g| labelled(g.id(), format!("group-{}", g.id())))
            .collect(),
        params: entry.params().iter().map(|p| param(id, p, words)).collect(),
        presets: presets.collect(),
        picks: picks.collect(),
        timed: entry.timed().is_some(),
        guess: entry.story().guess,
    }
}

fn param(scenario: &str, param: &Param, words: &Catalogue) -> ParamSchema {
    let kind = match param.kind {
        Kind::Number {
            min,
            max,
            step,
            unit,
            ..
        } => KindSchema::Number {
            min,
            max,
            step,
            decimals: param.decimals(),
            unit: words.say(&Msg::new(format!("unit-{}", unit.id()))),
            unit_words: words.say(&Msg::new(format!("unit-{}.words", unit.id()))),
        },
        Kind::Choice { options, .. } => KindSchema::Choice {
            options: options
                .iter()
                .map(|word| OptionSchema {
                    value: word,
                    label: words.say(&schema::option(scenario, param, word)),
                })
                .collect(),
        },
    };
    ParamSchema {
        id: param.id,
        label: words.say(&schema::label(scenario, param)),
        help: words.say(&schema::help(scenario, param)),
        group: param.group.id(),
        actor: ActorName {
            id: param.actor.id(),
            name: words.say(&param.actor.msg()),
        },
        default: param.text(param.default()),
        assumption: param.group == Group::Assumptions,
        over: schema::is_dial(param),
        kind,
    }
}
