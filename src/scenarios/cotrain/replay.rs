//! One test example told whole: what it is, and who says what.

use crate::engine::{
    msg::Msg,
    record::{Case, Event, Record},
};

use super::{
    ID,
    ballots::Ballot,
    examples::Examples,
    findings,
    model::{Data, Model},
    scene,
    tally::Seeds,
};

/// Answers in a second of the scene.
pub const PER_S: f64 = 2.0;

/// An example worth telling: the first on which the big one and the small ones differ; the first that
/// the small ones alone get right; the first that the big one alone gets right.
pub fn pick(tally: &Seeds, pick: &str) -> Option<Case> {
    let ballots = tally.ballots.as_ref()?;
    let fits = |(_, ballot): &(usize, Ballot<'_>)| {
        let differ = ballot.big != ballot.together;
        match pick {
            "typical" => differ,
            "saved" => differ && ballot.together == ballot.truth,
            "spoiled" => differ && ballot.big == ballot.truth,
            _ => false,
        }
    };
    let (test, _) = ballots.iter().enumerate().find(fits)?;
    Some(Case {
        kind: 0,
        trial: test as u32,
    })
}

/// Tells one test example.
pub fn replay(model: &Model, tally: &Seeds, case: Case) -> Option<Record> {
    let test = case.trial as usize;
    let ballot = tally.ballots.as_ref()?.get(test)?;
    let row = Examples::test_row(model.data, test);
    Some(Record {
        case,
        events: events(model, ballot),
        scene: scene::scene(model, row, ballot),
        lead: Vec::new(),
        ending: ending(model, ballot),
        kept: None,
    })
}

/// A class as it is written.
pub fn class(data: Data, class: u8) -> String {
    let first = match data {
        Data::Letters => b'A',
        Data::Digits => b'0',
    };
    // Past the last one only in a tally that somebody made up.
    char::from(first.saturating_add(class)).to_string()
}

/// Everybody who answers, in order: the big one, each small one, the small ones together.
pub fn voices(ballot: Ballot<'_>) -> Vec<(Msg, u8)> {
    let who = |name: &str| Msg::new(format!("{ID}-who-{name}"));
    let mut voices = vec![(who("big"), ballot.big)];
    if ballot.each.len() > 1 {
        for (number, answer) in ballot.each.iter().enumerate() {
            voices.push((who("small").count("number", number as f64 + 1.0), *answer));
        }
        voices.push((who("together"), ballot.together));
    }
    voices
}

fn events(model: &Model, ballot: Ballot<'_>) -> Vec<Event> {
    let mut events = vec![Event {
        at_s: 0.0,
        who: Msg::new(format!("{ID}-who-test")).msg("things", findings::things(model.data)),
        what: Msg::new(format!("{ID}-event-is")).text("truth", class(model.data, ballot.truth)),
    }];
    for (at, (who, answer)) in voices(ballot).into_iter().enumerate() {
        let right = if answer == ballot.truth {
            "right"
        } else {
            "wrong"
        };
        events.push(Event {
            at_s: (at as f64 + 1.0) / PER_S,
            who,
            what: Msg::new(format!("{ID}-event-{right}")).text("answer", class(model.data, answer)),
        });
    }
    events
}

fn ending(model: &Model, ballot: Ballot<'_>) -> Msg {
    let name = if ballot.each.len() > 1 {
        "ending"
    } else {
        "ending-one"
    };
    let msg = Msg::new(format!("{ID}-{name}"))
        .text("truth", class(model.data, ballot.truth))
        .text("big", class(model.data, ballot.big));
    if ballot.each.len() > 1 {
        msg.text("together", class(model.data, ballot.together))
    } else {
        msg
    }
}
