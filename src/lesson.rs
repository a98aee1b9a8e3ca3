//! What a teacher adds to a link, and what a student hands back:
//! `crossing?agree=3&v=2&lesson=1&lock=agree&ask=Why%3F&hand=1&a=…`.
//!
//! A lesson changes what is shown and what can be moved. It is no part of the run: whatever follows
//! `&lesson=` or `&hand=` touches neither values nor seed, and so no digest.

use form_urlencoded::{byte_serialize, parse};
use serde::{Deserialize, Serialize};

use crate::{
    engine::{msg::Msg, values::shorten},
    explain::schema,
    scenarios::Entry,
};

/// Version of both parts.
pub const VERSION: u32 = 1;

/// Longest link with its lesson [letters].
pub const LONGEST: usize = 2000;

/// Longest part that a student adds [letters]: three whole answers, even where a letter takes nine.
pub const LONGEST_HAND: usize = 12_000;

/// Most questions of a lesson.
pub const QUESTIONS: usize = 3;

/// Longest question [characters].
pub const QUESTION: usize = 200;

/// Longest answer [characters].
pub const ANSWER: usize = 400;

/// Longest name [characters].
pub const NAME: usize = 60;

const LESSON: &str = "&lesson=";
const HAND: &str = "&hand=";

/// What a teacher set.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    /// Dials that are shown and stay as they are.
    pub locked: Vec<String>,
    /// Dials that stay as they are and are not shown.
    pub hidden: Vec<String>,
    /// The fact to guess before anything is shown: one of the curve's; none if empty.
    pub guess: String,
    /// Questions, as plain text.
    pub ask: Vec<String>,
}

/// What a student hands in, beside the run itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandIn {
    /// Who, if they say so.
    pub name: String,
    /// The number that was guessed; none if empty.
    pub guess: String,
    /// The number that was then shown.
    pub found: String,
    /// The digest that the student's device made.
    pub digest: String,
    /// An answer a question, in order; empty where there is none.
    pub answers: Vec<String>,
}

/// What was wrong with what a teacher or a student added. The run is as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum LessonError {
    /// The link with its lesson is this long: the lesson is left out.
    TooLong(usize),
    /// A lesson of a version that this page does not know.
    Version(String),
    /// A piece of the lesson that is left out.
    Broken(String),
    /// The student's part is this long: it is left out.
    HandTooLong(usize),
    /// A student's part of a version that this page does not know.
    HandVersion(String),
    /// A piece of the student's part that is left out.
    HandBroken(String),
}

impl LessonError {
    /// The sentence that says what was wrong and what is left out.
    pub fn msg(&self) -> Msg {
        let too_long = |key: &'static str, length: usize, longest: usize| {
            let msg = Msg::new(key).count("length", length as f64);
            msg.count("longest", longest as f64)
        };
        let text = |key: &'static str, text: &str| Msg::new(key).text("text", text);
        match self {
            Self::TooLong(length) => too_long("link-lesson-too-long", *length, LONGEST),
            Self::Version(version) => text("link-lesson-version", version),
            Self::Broken(piece) => text("link-lesson-broken", piece),
            Self::HandTooLong(length) => too_long("link-hand-too-long", *length, LONGEST_HAND),
            Self::HandVersion(version) => text("link-hand-version", version),
            Self::HandBroken(piece) => text("link-hand-broken", piece),
        }
    }
}

/// The run's part of a link: all before what a teacher or a student added.
pub fn run_part(text: &str) -> &str {
    let ends = [LESSON, HAND].map(|mark| text.find(mark));
    let end = ends.into_iter().flatten().min();
    &text[..end.unwrap_or(text.len())]
}

/// Reads what was added to a link of this scenario. The first flaw of each part is told; what can
/// be used is used.
pub fn open(
    text: &str,
    scenario: &dyn Entry,
) -> (Option<Lesson>, Option<HandIn>, Vec<LessonError>) {
    let text = text.trim().trim_start_matches('#');
    let (before, hand) = text
        .split_once(HAND)
        .map_or((text, None), |(a, b)| (a, Some(b)));
    let (_, lesson) = before
        .split_once(LESSON)
        .map_or((before, None), |(a, b)| (a, Some(b)));
    let mut flaws = Vec::new();
    let mut note = |found: Vec<LessonError>| flaws.extend(found.into_iter().next());
    let lesson = lesson.and_then(|part| {
        if before.len() > LONGEST {
            note(vec![LessonError::TooLong(before.len())]);
            return None;
        }
        let (lesson, found) = Lesson::read(part, scenario);
        note(found);
        lesson
    });
    let hand = hand.and_then(|part| {
        if part.len() > LONGEST_HAND {
            note(vec![LessonError::HandTooLong(part.len())]);
            return None;
        }
        let (hand, found) = HandIn::read(part);
        note(found);
        hand
    });
    (lesson, hand, flaws)
}

impl Lesson {
    /// The part of a link that says it.
    pub fn part(&self) -> String {
        let mut text = format!("{LESSON}{VERSION}");
        for (name, ids) in [("lock", &self.locked), ("hide", &self.hidden)] {
            if !ids.is_empty() {
                text += &format!("&{name}={}", encoded(&ids.join(".")));
            }
        }
        if !self.guess.is_empty() {
            text += &format!("&guess={}", encoded(&self.guess));
        }
        for question in &self.ask {
            text += &format!("&ask={}", encoded(question));
        }
        text
    }

    fn read(part: &str, scenario: &dyn Entry) -> (Option<Self>, Vec<LessonError>) {
        let mut lesson = Self::default();
        let broken = |piece: &str| LessonError::Broken(shorten(piece));
        let Some(pieces) = pieces(part) else {
            return (None, vec![LessonError::Version(shorten(version(part)))]);
        };
        let is_dial = |id: &str| {
            scenario
                .params()
                .iter()
                .any(|p| p.id == id && schema::is_dial(p))
        };
        let mut flaws = Vec::new();
        for (name, value) in pieces {
            match name.as_str() {
                "lock" | "hide" => {
                    for id in value.split('.') {
                        let here = if name == "lock" {
                            &mut lesson.locked
                        } else {
                            &mut lesson.hidden
                        };
                        if is_dial(id) && !here.iter().any(|known| known == id) {
                            here.push(id.to_owned());
                        } else {
                            flaws.push(broken(id));
                        }
                    }
                }
                "guess"
                    if scenario
                        .story()
                        .curve
                        .iter()
                        .any(|(fact, _)| *fact == value) =>
                {
                    lesson.guess = value;
                }
                "ask" if is_text(&value, QUESTION) && lesson.ask.len() < QUESTIONS => {
                    lesson.ask.push(value);
                }
                _ => flaws.push(broken(&format!("{name}={value}"))),
            }
        }
        (Some(lesson), flaws)
    }
}

impl HandIn {
    /// The part of a link that says it.
    pub fn part(&self) -> String {
        let mut text = format!("{HAND}{VERSION}");
        let named = [
            ("name", &self.name),
            ("guess", &self.guess),
            ("found", &self.found),
            ("digest", &self.digest),
        ];
        for (name, value) in named.into_iter().filter(|(_, value)| !value.is_empty()) {
            text += &format!("&{name}={}", encoded(value));
        }
        for answer in &self.answers {
            text += &format!("&a={}", encoded(answer));
        }
        text
    }

    fn read(part: &str) -> (Option<Self>, Vec<LessonError>) {
        let mut hand = Self::default();
        let Some(pieces) = pieces(part) else {
            return (None, vec![LessonError::HandVersion(shorten(version(part)))]);
        };
        let mut flaws = Vec::new();
        let is_number = |text: &str| text.len() <= 24 && text.parse().is_ok_and(f64::is_finite);
        let is_digest =
            |text: &str| text.len() <= 64 && text.bytes().all(|b| b.is_ascii_hexdigit());
        for (name, value) in pieces {
            match name.as_str() {
                "name" if is_text(&value, NAME) => hand.name = value,
                "guess" if is_number(&value) => hand.guess = value,
                "found" if is_number(&value) => hand.found = value,
                "digest" if is_digest(&value) => hand.digest = value,
                "a" if is_text(&value, ANSWER) && hand.answers.len() < QUESTIONS => {
                    hand.answers.push(value);
                }
                _ => {
                    let piece = format!("{name}={value}");
                    flaws.push(LessonError::HandBroken(shorten(&piece)));
                }
            }
        }
        (Some(hand), flaws)
    }
}

fn encoded(text: &str) -> String {
    byte_serialize(text.as_bytes()).collect()
}

fn version(part: &str) -> &str {
    part.split('&').next().unwrap_or_default()
}

/// The pieces after the version, decoded; none if this page does not know the version.
fn pieces(part: &str) -> Option<impl Iterator<Item = (String, String)>> {
    let known = version(part).parse() == Ok(VERSION);
    let rest = part.split_once('&').map_or("", |(_, rest)| rest);
    let pairs = parse(rest.as_bytes()).map(|(name, value)| (name.into_owned(), value.into_owned()));
    known.then_some(pairs)
}

/// Text that can be shown: whole letters, lines, no more of them than allowed.
fn is_text(text: &str, longest: usize) -> bool {
    let bad = |c: char| c == char::REPLACEMENT_CHARACTER || (c.is_control() && !"\n\t".contains(c));
    text.chars().count() <= longest && !text.contains(bad)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{link, scenarios::REGISTRY};
    use proptest::prelude::*;

    fn lesson() -> Lesson {
        Lesson {
            locked: vec!["agree".into()],
            hidden: vec!["speed".into(), "loss".into()],
            guess: "collisions".into(),
            ask: vec![
                "Who pays? 5 & 6 = \"<b>11</b>\"".into(),
                "Für wen?\nUnd wann?".into(),
            ],
        }
    }

    #[test]
    fn a_lesson_and_a_hand_in_read_back_and_leave_the_run_alone() {
        let hand = HandIn {
            name: "Ada & Grace".into(),
            guess: "120".into(),
            found: "92".into(),
            digest: "00ff".into(),
            answers: vec!["&hand=2#<img>".into(), String::new()],
        };
        let run = "crossing?agree=3&seed=7&v=2";
        let text = format!("{run}{}{}", lesson().part(), hand.part());
        assert_eq!(run_part(&text), run);
        assert_eq!(
            open(&text, REGISTRY[0]),
            (Some(lesson()), Some(hand), vec![])
        );
        let (look, flaws) = link::open(&text);
        assert_eq!((flaws, look.link().as_str()), (vec![], run));
    }

    #[test]
    fn every_flaw_is_named_once_and_the_run_opens() {
        let long = format!("lesson=1&ask={}", "a".repeat(LONGEST));
        let question = format!("lesson=1&ask={}", "a".repeat(QUESTION + 1));
        let hand = format!("hand=1&a={}", "a".repeat(LONGEST_HAND));
        let flawed = [
            (long.as_str(), "link-lesson-too-long"),
            (question.as_str(), "link-lesson-broken"),
            ("lesson=9&ask=a", "link-lesson-version"),
            ("lesson=1&lock=wheels.horn", "link-lesson-broken"),
            ("lesson=1&lock=agree.agree", "link-lesson-broken"),
            ("lesson=1&hide=trials", "link-lesson-broken"),
            ("lesson=1&guess=luck", "link-lesson-broken"),
            ("lesson=1&ask=%ff", "link-lesson-broken"),
            ("lesson=1&ask=a&ask=b&ask=c&ask=d", "link-lesson-broken"),
            ("lesson=1&run=this", "link-lesson-broken"),
            (hand.as_str(), "link-hand-too-long"),
            ("hand=&a=1", "link-hand-version"),
            ("hand=1&guess=many", "link-hand-broken"),
            ("hand=1&guess=NaN", "link-hand-broken"),
            ("hand=1&digest=xyz", "link-hand-broken"),
            ("hand=1&a=%00", "link-hand-broken"),
        ];
        for (part, key) in flawed {
            let text = format!("crossing?agree=3&v=2&{part}");
            let (_, _, flaws) = open(&text, REGISTRY[0]);
            let keys: Vec<_> = flaws.iter().map(|f| f.msg().key.to_string()).collect();
            assert_eq!(keys, [key], "{part}");
            let (look, flaws) = link::open(&text);
            assert_eq!((flaws, look.values.count("agree")), (vec![], 3), "{part}");
        }
    }

    proptest! {
        #[test]
        fn any_text_can_be_asked_and_answered(texts in prop::collection::vec("\\PC{0,60}", 0..3)) {
            let texts: Vec<_> = texts.into_iter().filter(|t| is_text(t, ANSWER)).collect();
            let lesson = Lesson { ask: texts.clone(), ..Lesson::default() };
            let hand = HandIn { answers: texts, ..HandIn::default() };
            let text = format!("crossing?v=2{}{}", lesson.part(), hand.part());
            let (read, handed, flaws) = open(&text, REGISTRY[0]);
            if flaws.is_empty() {
                prop_assert_eq!((read, handed), (Some(lesson), Some(hand)));
            } else {
                prop_assert!(lesson.part().len() > 1900);
            }
            prop_assert_eq!(link::open(&text).1, vec![]);
        }

        #[test]
        fn no_text_breaks_a_reader(text in "\\PC{0,200}") {
            for mark in [LESSON, HAND] {
                open(&format!("crossing?v=2{mark}1&{text}"), REGISTRY[0]);
                prop_assert_eq!(link::open(&format!("crossing?v=2{mark}{text}")).1, vec![]);
            }
        }
    }
}
