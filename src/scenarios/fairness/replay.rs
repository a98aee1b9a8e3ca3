//! One person told: what networks that learn alone say, what the chosen method says, and what was
//! true.

use crate::{
    data::{Adult, German, Words},
    engine::{
        msg::Msg,
        record::{Case, Event, Record},
    },
};

use super::{
    ID,
    judge::Counts,
    model::Model,
    people::{Data, People},
    scene,
    tally::{Row, Rows, Seen},
};

/// How long each thing is told [s]: the person, the two ways, the truth.
pub const STEP_S: f64 = 2.0;
/// When they are told [s].
pub const AT_S: [f64; 4] = [0.0, STEP_S, 2.0 * STEP_S, 3.0 * STEP_S];

/// A person for whom the two ways decide differently: of those who were wrongly flagged by one of
/// them (else of all), the one in the middle by how far the two are apart.
pub fn pick(tally: &Rows, pick: &str) -> Option<Case> {
    let task = match pick {
        "typical" => 0,
        "second" => 1,
        _ => return None,
    };
    let row = tally.0.get(&0)?;
    let mut apart: Vec<(f32, u32)> = row
        .seen
        .iter()
        .filter(|seen| says(&row.alone, seen.alone, task) != says(&row.chosen, seen.chosen, task))
        .map(|seen| {
            let over = |counts: &Counts, score: f32| score - counts.threshold;
            let a = over(&row.alone[task], seen.alone[task]);
            let b = over(&row.chosen[task], seen.chosen[task]);
            ((a - b).abs(), seen.person)
        })
        .collect();
    apart.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let middle = apart.get(apart.len() / 2)?;
    Some(Case {
        kind: task as u8,
        trial: middle.1,
    })
}

fn says(counts: &[Counts], scores: [f32; 2], task: usize) -> bool {
    scores[task] >= counts[task].threshold
}

/// What one way makes of the person.
#[derive(Debug, Clone, Copy)]
pub struct Opinion {
    /// Score, 0 to 1.
    pub score: f64,
    /// From this score on it flags.
    pub threshold: f64,
}

impl Opinion {
    fn new(counts: &Counts, score: f32) -> Self {
        Self {
            score: f64::from(score),
            threshold: f64::from(counts.threshold),
        }
    }

    /// Whether it flags.
    pub fn flags(self) -> bool {
        self.score >= self.threshold
    }
}

/// Tells one person, if this run has kept the case.
pub fn replay(model: &Model, tally: &Rows, case: Case) -> Option<Record> {
    let row: &Row = tally.0.get(&0)?;
    let seen: &Seen = row.seen.iter().find(|seen| seen.person == case.trial)?;
    let task = usize::from(case.kind);
    let people = model.people();
    let truth = people.is_yes(task, case.trial);
    let alone = Opinion::new(&row.alone[task], seen.alone[task]);
    let chosen = Opinion::new(&row.chosen[task], seen.chosen[task]);
    let asks = |name: &str| Msg::new(format!("{ID}-{name}-{}-{}", model.data.word(), task + 1));
    let word = if chosen.flags() { "flags" } else { "lets" };
    let right = if chosen.flags() == truth {
        "right"
    } else {
        "wrong"
    };
    let events = vec![
        Event {
            at_s: AT_S[0],
            who: Msg::new(format!("{ID}-who-record")),
            what: person(model.data, people, case.trial),
        },
        opinion(AT_S[1], Msg::new(format!("{ID}-who-alone")), alone),
        opinion(AT_S[2], Msg::new(format!("{ID}-who-chosen")), chosen),
        Event {
            at_s: AT_S[3],
            who: Msg::new(format!("{ID}-who-truth")),
            what: asks(if truth { "true" } else { "not" }),
        },
    ];
    Some(Record {
        case,
        events,
        scene: scene::scene(alone, chosen, truth),
        lead: scene::lead(chosen),
        ending: Msg::new(format!("{ID}-ending-{word}-{right}")).msg("asked", asks("asked")),
        kept: None,
    })
}

fn opinion(at_s: f64, who: Msg, opinion: Opinion) -> Event {
    let word = if opinion.flags() {
        "event-flags"
    } else {
        "event-lets"
    };
    let what = Msg::new(format!("{ID}-{word}"))
        .count("score", 1000.0 * opinion.score)
        .count("threshold", 1000.0 * opinion.threshold);
    Event { at_s, who, what }
}

/// The row of the data set in plain words.
fn person(data: Data, people: &People, person: u32) -> Msg {
    let sex = if people.is_woman(person) {
        "woman"
    } else {
        "man"
    };
    let msg = Msg::new(format!("{ID}-person-{}", data.word()))
        .msg("sex", Msg::new(format!("{ID}-sex-{sex}")));
    let at = |column: &[u8]| f64::from(column[person as usize]);
    let named = |msg: Msg, name: &'static str| {
        let found = people.words.iter().find(|(words, _)| words.name == name);
        let word = found.map(|(words, column)| word_of(words, column[person as usize]));
        msg.msg(
            name,
            word.unwrap_or_else(|| Msg::new(format!("{ID}-unknown-word"))),
        )
    };
    match data {
        Data::Adult => {
            let adult = Adult::read();
            let msg = msg
                .count("age", at(adult.column(Adult::AGE)))
                .count("hours", at(adult.column(Adult::HOURS)));
            ["school", "job", "marriage"].into_iter().fold(msg, named)
        }
        Data::German => {
            let german = German::read();
            let msg = msg
                .count("age", at(german.column(German::AGE)))
                .count("months", at(german.column(German::MONTHS)));
            ["purpose", "employed"].into_iter().fold(msg, named)
        }
    }
}

/// The message for a word of the source: its letters and digits, with hyphens between.
pub fn word_of(words: &Words, value: u8) -> Msg {
    let source = words.words[usize::from(value)];
    let mut slug = String::new();
    for c in source.chars() {
        match c {
            '?' => slug += "unknown",
            c if c.is_ascii_alphanumeric() => slug.push(c.to_ascii_lowercase()),
            _ => slug.push('-'),
        }
    }
    Msg::new(format!("{ID}-{}-{slug}", words.name))
}
