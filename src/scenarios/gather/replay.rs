//! One decision told whole: which one to tell, and what each look did to it.

use crate::engine::{
    msg::Msg,
    record::{Case, Event, Record, Scene},
};

use super::{
    ID, findings,
    model::{Model, Rule},
    scene,
    tally::{Decisions, Row},
    walk::{MOST, Walk},
};

/// Looks that are told one by one at the beginning of a long walk, and at its end.
const FIRST: usize = 5;
const LAST: usize = 3;

/// A decision worth telling: the wrong one that is in the middle by looks, the wrong one with the
/// fewest, and the longest of all.
pub fn pick(tally: &Decisions, pick: &str) -> Option<Case> {
    let wrong = |row: &Row| row.wrong_yes() || row.wrong_no();
    let mut wrongs: Vec<(u16, u32)> = tally
        .rows()
        .filter(|(_, row)| wrong(row))
        .map(|(trial, row)| (row.looks, trial))
        .collect();
    wrongs.sort_unstable();
    let trial = match pick {
        "typical" => wrongs.get(wrongs.len() / 2)?.1,
        "quickest" => wrongs.first()?.1,
        "longest" => {
            let all = tally
                .rows()
                .map(|(trial, row)| (row.looks, u32::MAX - trial));
            u32::MAX - all.max()?.1
        }
        _ => return None,
    };
    Some(Case { kind: 0, trial })
}

/// What happened in one decision.
pub struct Course {
    /// Log-odds less the weight of harm: before the first look, and after each.
    pub levels: Vec<f64>,
    /// The true answer.
    pub truth: bool,
    /// What was decided.
    pub says: bool,
}

impl Course {
    /// Walks until this design stops.
    pub fn new(model: &Model, trial: u32) -> Self {
        let mut walk = Walk::new(model, trial);
        let mut levels = vec![walk.level];
        let goes_on = |levels: &[f64]| {
            let looks = levels.len() - 1;
            let on = match model.rule {
                Rule::Fixed => (looks as f64) < model.stop(),
                Rule::Sequential => levels[looks].abs() < model.stop(),
            };
            on && looks < usize::from(MOST)
        };
        while goes_on(&levels) {
            walk.look();
            levels.push(walk.level);
        }
        Self {
            levels,
            truth: walk.truth,
            says: walk.says(),
        }
    }

    /// Looks that were taken.
    pub fn looks(&self) -> usize {
        self.levels.len() - 1
    }
}

/// Tells one decision.
pub fn replay(model: &Model, case: Case) -> Record {
    let course = Course::new(model, case.trial);
    let scene = scene::scene(model, &course);
    let lead = scene::lead(model, &course);
    Record {
        case,
        events: events(model, &course, &scene),
        lead,
        ending: ending(model, &course),
        kept: None,
        scene,
    }
}

/// The word for an answer.
pub fn answer(model: &Model, yes: bool) -> Msg {
    let word = if yes { "yes" } else { "no" };
    Msg::new(format!("{ID}-{word}-{}", model.setting))
}

fn ending(model: &Model, course: &Course) -> Msg {
    let right = course.truth == course.says;
    let key = if right {
        "ending-right"
    } else {
        "ending-wrong"
    };
    let looks = course.looks() as f64;
    Msg::new(format!("{ID}-{key}"))
        .count("count", looks)
        .msg("looks", findings::looks_word(model.setting, looks))
        .msg("answer", answer(model, course.says))
}

/// The looks that are told: all of a few, else the first, the last, and the one at which the walk
/// was farthest on the other side.
fn told(course: &Course) -> Vec<usize> {
    let looks = course.looks();
    if looks <= FIRST + LAST + 2 {
        return (1..=looks).collect();
    }
    let side = if course.says { 1.0 } else { -1.0 };
    let away = |i: &usize| course.levels[*i] * side;
    let farthest = (1..=looks).min_by(|a, b| away(a).total_cmp(&away(b)));
    let mut told: Vec<usize> = (1..=FIRST).chain(looks - LAST + 1..=looks).collect();
    told.extend(farthest);
    told.sort_unstable();
    told.dedup();
    told
}

fn events(model: &Model, course: &Course, scene: &Scene) -> Vec<Event> {
    let at_s = |look: usize| scene.steps.map_or(0.0, |steps| look as f64 / steps.per_s);
    let decider = || Msg::new(format!("{ID}-who-{}", model.setting));
    let mut events = vec![Event {
        at_s: 0.0,
        who: decider(),
        what: leaning(model, "event-begins", course.levels[0]),
    }];
    for look in told(course) {
        events.push(Event {
            at_s: at_s(look),
            who: Msg::new(format!("{ID}-look-{}", model.setting)).count("number", look as f64),
            what: leaning(model, "event-look", course.levels[look]),
        });
    }
    let right = course.truth == course.says;
    let key = if right {
        "event-decides-right"
    } else {
        "event-decides-wrong"
    };
    events.push(Event {
        at_s: at_s(course.looks()),
        who: decider(),
        what: Msg::new(format!("{ID}-{key}")).msg("answer", answer(model, course.says)),
    });
    events
}

/// Which way the evidence leans, and by how much: the odds without the weight of harm.
fn leaning(model: &Model, name: &str, level: f64) -> Msg {
    let log_odds = level + model.weight();
    let odds = libm::exp(log_odds.abs());
    if odds < 1.05 {
        return Msg::new(format!("{ID}-{name}-even"));
    }
    let msg = Msg::new(format!("{ID}-{name}"));
    findings::odds(msg, "odds", odds).msg("answer", answer(model, log_odds > 0.0))
}
