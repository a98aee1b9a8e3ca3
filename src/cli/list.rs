//! `list`: the scenarios with their dials, ranges and actors.

use serde_json::{Value, json};

use crate::{
    charts::Words as _,
    engine::{
        msg::Msg,
        param::{Kind, Param},
        values::Values,
    },
    explain::{schema, words::Catalogue},
    scenarios::{Entry, REGISTRY},
};

use super::Refusal;

pub fn list(json: bool, words: &Catalogue) -> Result<String, Refusal> {
    if json {
        let all: Vec<Value> = REGISTRY.iter().map(|s| scenario(*s, words)).collect();
        return Ok(format!("{:#}\n", Value::Array(all)));
    }
    let mut out = String::new();
    for entry in REGISTRY.iter().copied() {
        let title = words.say(&Msg::new(format!("{}-title", entry.id())));
        out += &format!("{}: {title}\n", entry.id());
        for param in entry.params() {
            let label = words.say(&schema::label(entry.id(), param));
            let range = range(param);
            let only = only(entry, param).map_or_else(String::new, |(dial, words)| {
                format!(" [{dial}: {}]", words.join(" "))
            });
            let actor = words.say(&param.actor.msg());
            out += &format!("  {:<16} {range:<36} {label} ({actor}){only}\n", param.id);
        }
        let presets: Vec<&str> = entry.presets().iter().map(|preset| preset.id).collect();
        out += &format!("  {}\n", presets.join(", "));
    }
    Ok(out)
}

/// The choice that decides whether a parameter plays a part, all else at its default, and the words
/// with which it does.
fn only(entry: &dyn Entry, param: &Param) -> Option<(&'static str, Vec<&'static str>)> {
    let home = Values::defaults(entry.params());
    entry.params().iter().find_map(|dial| {
        let Kind::Choice { options, .. } = dial.kind else {
            return None;
        };
        let plays = |word: &&&str| {
            let mut values = home.clone();
            values.read(dial.id, word).is_ok() && entry.plays(&values, param.id)
        };
        let words: Vec<&'static str> = options.iter().filter(plays).copied().collect();
        (!words.is_empty() && words.len() < options.len()).then_some((dial.id, words))
    })
}

fn range(param: &Param) -> String {
    match param.kind {
        Kind::Number { min, max, .. } => format!("{} … {}", param.text(min), param.text(max)),
        Kind::Choice { options, .. } => options.join(" "),
    }
}

fn scenario(entry: &dyn Entry, words: &Catalogue) -> Value {
    let presets: Vec<Value> = entry
        .presets()
        .iter()
        .map(|preset| {
            let set: serde_json::Map<String, Value> = preset
                .set
                .iter()
                .map(|(id, text)| ((*id).to_owned(), json!(text)))
                .collect();
            json!({ "id": preset.id, "set": set })
        })
        .collect();
    let params: Vec<Value> = entry
        .params()
        .iter()
        .map(|p| param(entry, p, words))
        .collect();
    json!({
        "id": entry.id(),
        "title": words.say(&Msg::new(format!("{}-title", entry.id()))),
        "params": params,
        "presets": presets,
    })
}

fn param(entry: &dyn Entry, param: &Param, words: &Catalogue) -> Value {
    let mut out = json!({
        "id": param.id,
        "label": words.say(&schema::label(entry.id(), param)),
        "actor": param.actor.id(),
        "group": param.group.id(),
        "default": param.text(param.default()),
    });
    let range = match param.kind {
        Kind::Number {
            min,
            max,
            step,
            unit,
            ..
        } => {
            json!({ "min": min, "max": max, "step": step, "unit": unit.id() })
        }
        Kind::Choice { options, .. } => json!({ "options": options }),
    };
    if let (Value::Object(out), Value::Object(range)) = (&mut out, range) {
        out.extend(range);
        if let Some((dial, words)) = only(entry, param) {
            out.insert("plays".to_owned(), json!({ dial: words }));
        }
    }
    out
}
