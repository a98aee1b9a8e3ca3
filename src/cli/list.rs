//! `list`: the scenarios with their dials, ranges and actors.

use serde_json::{Value, json};

use crate::{
    charts::Words as _,
    engine::{
        msg::Msg,
        param::{Kind, Param},
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
    for entry in REGISTRY {
        let title = words.say(&Msg::new(format!("{}-title", entry.id())));
        out += &format!("{}: {title}\n", entry.id());
        for param in entry.params() {
            let label = words.say(&schema::label(entry.id(), param));
            let range = range(param);
            let actor = words.say(&param.actor.msg());
            out += &format!("  {:<16} {range:<36} {label} ({actor})\n", param.id);
        }
        let presets: Vec<&str> = entry.presets().iter().map(|preset| preset.id).collect();
        out += &format!("  {}\n", presets.join(", "));
    }
    Ok(out)
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
        .map(|p| param(entry.id(), p, words))
        .collect();
    json!({
        "id": entry.id(),
        "title": words.say(&Msg::new(format!("{}-title", entry.id()))),
        "params": params,
        "presets": presets,
    })
}

fn param(scenario: &str, param: &Param, words: &Catalogue) -> Value {
    let mut out = json!({
        "id": param.id,
        "label": words.say(&schema::label(scenario, param)),
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
    }
    out
}
