//! What a finished run prints: JSON for machines, lines for people.

use serde_json::{Map, Value, json};

use crate::{
    charts::Words as _,
    engine::{VERSION, fact::Fact, msg::Msg, run::Run},
    explain::{schema, words::Catalogue},
    link::Look,
};

pub fn result(look: &Look, run: &dyn Run, json: bool, words: &Catalogue) -> String {
    let facts = run.facts();
    if json {
        return json_of(look, run, &facts);
    }
    let mut out = format!("{}\n", look.link());
    for fact in &facts {
        let label = words.say(&schema::fact_label(look.scenario.id(), fact.name));
        let value = match fact.estimate {
            Some(e) => [e.value, e.low, e.high]
                .map(|v| words.say(&schema::fact_value(fact, v)))
                .join("  "),
            None => words.say(&Msg::new("fact-absent")),
        };
        out += &format!("{:<18} {value:<40} {label}\n", fact.name);
    }
    out + &words.say(&Msg::new("report-digest").text("digest", run.digest())) + "\n"
}

fn json_of(look: &Look, run: &dyn Run, facts: &[Fact]) -> String {
    let values: Map<String, Value> = look
        .values
        .all()
        .map(|(p, text)| (p.id.to_owned(), value(&text)))
        .collect();
    let facts: Map<String, Value> = facts
        .iter()
        .map(|fact| (fact.name.to_owned(), fact_json(fact)))
        .collect();
    let findings: Vec<&str> = run.findings().iter().map(|finding| finding.name).collect();
    let out = json!({
        "scenario": look.scenario.id(),
        "version": VERSION,
        "values": values,
        "seed": look.seed,
        "digest": run.digest(),
        "facts": facts,
        "findings": findings,
    });
    format!("{out:#}\n")
}

/// Numbers as numbers, words as words.
fn value(text: &str) -> Value {
    match text.parse::<f64>() {
        Ok(number) if number.fract() == 0.0 => json!(number as i64),
        Ok(number) => json!(number),
        Err(_) => json!(text),
    }
}

fn fact_json(fact: &Fact) -> Value {
    let [value, low, high] = match fact.estimate {
        Some(e) => [e.value, e.low, e.high].map(Some),
        None => [None; 3],
    };
    json!({ "value": value, "low": low, "high": high, "unit": fact.unit, "per": fact.per })
}
