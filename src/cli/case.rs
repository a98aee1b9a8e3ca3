//! `case`: the record of one trial.

use clap::Args;
use serde_json::{Value, json};

use crate::{
    charts::Words as _,
    engine::{
        msg::Msg,
        record::{Event, Record},
    },
    explain::{schema, words::Catalogue},
};

use super::{Refusal, compute::compute, run::open_strictly};

#[derive(Args)]
pub struct Options {
    /// A scenario's name, or a link
    link: String,
    /// Which case, as `list --json` names them
    #[arg(long, default_value = "worst")]
    pick: String,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub fn case(options: &Options, words: &Catalogue) -> Result<String, Refusal> {
    let look = open_strictly(&options.link)?;
    let picks = look.scenario.story().picks;
    let text = &options.pick;
    if !picks.contains(&text.as_str()) {
        let known = picks.join(", ");
        return Err(Refusal::one(
            Msg::new("cli-unknown-pick")
                .text("text", text)
                .text("known", known),
        ));
    }
    let mut run = look.scenario.run(look.values.clone(), look.seed);
    let units: Vec<u32> = (0..run.units()).collect();
    compute(&mut *run, &units, None);
    let none = || Refusal::one(Msg::new("cli-no-such-case").text("text", text));
    let case = run.pick(text).ok_or_else(none)?;
    let record = run.replay(case).ok_or_else(none)?;
    if options.json {
        return Ok(format!("{:#}\n", json_of(&record, words)));
    }
    let line = |event: &Event| {
        let (who, what) = (words.say(&event.who), words.say(&event.what));
        let at = schema::moment(look.scenario.id(), &record.scene, event.at_s);
        format!("{:>8}  {who} {what}\n", words.say(&at))
    };
    let mut out: String = record.events.iter().map(line).collect();
    let pick = Msg::new(format!("{}-pick-{text}", look.scenario.id()));
    let told = Msg::new("report-case")
        .msg("pick", pick)
        .msg("ending", record.ending);
    out += &format!("\n{}\n", words.say(&told));
    Ok(out)
}

fn json_of(record: &Record, words: &Catalogue) -> Value {
    let event = |event: &Event| {
        json!({
            "at_s": event.at_s,
            "who": words.say(&event.who),
            "what": words.say(&event.what),
            "event": event.what,
        })
    };
    let kept = record.kept.as_ref().map(|kept| {
        let questions = kept.questions.iter();
        json!({
            "recorders": kept.recorders.iter().map(|m| words.say(m)).collect::<Vec<_>>(),
            "questions": questions
                .map(|q| json!({ "ask": words.say(&q.ask), "answered": q.answered }))
                .collect::<Vec<_>>(),
            "chart": kept.chart,
        })
    });
    json!({
        "case": record.case,
        "ending": words.say(&record.ending),
        "events": record.events.iter().map(event).collect::<Vec<_>>(),
        "kept": kept,
        "scene": record.scene,
    })
}
