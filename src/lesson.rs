//! What a teacher adds to a link, and what a student hands back:
//! `crossing?agree=3&v=2&lesson=2&lock=agree&ask=Why%3F&hand=2&a=…&end`.
//!
//! One mark stands at the end of the whole, so that a link that was cut off anywhere can be told from a
//! whole one. Links of version 1 have no mark and are taken as they are.
//!
//! A lesson changes what is shown and what can be moved. It is no part of the run: whatever follows
//! `&lesson=` or `&hand=` touches neither values nor seed, and so no digest.

use form_urlencoded::{byte_serialize, parse};
use serde::{Deserialize, Serialize};

use crate::{
    engine::{
        msg::Msg,
        values::{Values, shorten},
    },
    explain::schema,
    scenarios::Entry,
};

/// Version of both parts, as they are written.
pub const VERSION: u32 = 2;

/// The oldest version that is read; it has no mark at its end.
const UNMARKED: u32 = 1;

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
const END: &str = "&end";

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
    /// Whether it is still being written: what a student's own page keeps in its address.
    #[serde(default)]
    pub draft: bool,
    /// Who, if they say so.
    pub name: String,
    /// The number that was guessed; none if empty.
    pub guess: String,
    /// The number that was then shown.
    pub found: String,
    /// The digest that the student's device made.
    pub digest: String,
    /// Which dials the student moved, and where the teacher's link had put them; unknown in links that
    /// do not say.
    #[serde(default)]
    pub was: Option<Vec<(String, String)>>,
    /// An answer a question, in order; empty where there is none.
    pub answers: Vec<String>,
}

/// What was wrong with what a teacher or a student added. The run is as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum LessonError {
    /// The end of the link is missing.
    Cut,
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
            Self::Cut => Msg::new("link-cut-off"),
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

/// What is added to a link, and the mark of its end.
pub fn added(lesson: Option<&Lesson>, hand: Option<&HandIn>) -> String {
    let parts = [lesson.map(Lesson::part), hand.map(HandIn::part)];
    let text: String = parts.into_iter().flatten().collect();
    let end = if text.is_empty() { "" } else { END };
    text + end
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
    let cut = hand.or(lesson).is_some_and(is_cut);
    let mut flaws = Vec::new();
    let mut note = |found: Vec<LessonError>| flaws.extend(found.into_iter().next());
    // What was cut in two is the last piece: half a letter at its end is no flaw of its own.
    let told = |found: Vec<LessonError>, last: bool| match cut && last {
        true => vec![LessonError::Cut],
        false => found,
    };
    let lesson = lesson.and_then(|part| {
        if before.len() > LONGEST {
            note(vec![LessonError::TooLong(before.len())]);
            return None;
        }
        let (lesson, found) = Lesson::read(part, scenario);
        note(told(found, hand.is_none()));
        lesson
    });
    let hand = hand.and_then(|part| {
        if part.len() > LONGEST_HAND {
            note(vec![LessonError::HandTooLong(part.len())]);
            return None;
        }
        let (hand, found) = HandIn::read(part, scenario);
        note(told(found, true));
        hand
    });
    (lesson, hand, flaws)
}

impl Lesson {
    /// The part of a link that says it.
    fn part(&self) -> String {
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
                name if is_end(name) => {}
                _ => flaws.push(broken(&format!("{name}={value}"))),
            }
        }
        (Some(lesson), flaws)
    }
}

impl HandIn {
    /// The part of a link that says it.
    fn part(&self) -> String {
        let mut text = format!("{HAND}{VERSION}");
        if self.draft {
            text += "&draft";
        }
        let named = [
            ("name", &self.name),
            ("guess", &self.guess),
            ("found", &self.found),
            ("digest", &self.digest),
        ];
        for (name, value) in named.into_iter().filter(|(_, value)| !value.is_empty()) {
            text += &format!("&{name}={}", encoded(value));
        }
        match self.was.as_deref() {
            Some([]) => text += "&was=",
            Some(all) => {
                for (id, value) in all {
                    text += &format!("&was={}", encoded(&format!("{id}.{value}")));
                }
            }
            None => {}
        }
        for answer in &self.answers {
            text += &format!("&a={}", encoded(answer));
        }
        text
    }

    fn read(part: &str, scenario: &dyn Entry) -> (Option<Self>, Vec<LessonError>) {
        let mut hand = Self::default();
        let Some(pieces) = pieces(part) else {
            return (None, vec![LessonError::HandVersion(shorten(version(part)))]);
        };
        let mut flaws = Vec::new();
        let is_number = |text: &str| text.len() <= 24 && text.parse().is_ok_and(f64::is_finite);
        let is_guess = |text: &str| is_number(text) && !text.starts_with('-');
        let is_digest =
            |text: &str| text.len() <= 64 && text.bytes().all(|b| b.is_ascii_hexdigit());
        for (name, value) in pieces {
            match name.as_str() {
                "draft" if value.is_empty() => hand.draft = true,
                "name" if is_text(&value, NAME) => hand.name = value,
                "guess" if is_guess(&value) => hand.guess = value,
                "found" if is_number(&value) => hand.found = value,
                "digest" if is_digest(&value) => hand.digest = value,
                "was" if hand.moved_from(&value, scenario) => {}
                "a" if is_text(&value, ANSWER) && hand.answers.len() < QUESTIONS => {
                    hand.answers.push(value);
                }
                name if is_end(name) => {}
                _ => {
                    let piece = format!("{name}={value}");
                    flaws.push(LessonError::HandBroken(shorten(&piece)));
                }
            }
        }
        (Some(hand), flaws)
    }

    /// Takes where one dial stood at first, or that none was moved; nothing if it is neither.
    fn moved_from(&mut self, text: &str, scenario: &dyn Entry) -> bool {
        let mut values = Values::defaults(scenario.params());
        let pair = text.split_once('.').and_then(|(id, value)| {
            let id = values.param(id)?.id;
            values.read(id, value).ok()?;
            Some((id.to_owned(), values.text(id)))
        });
        let known = self.was.as_deref().unwrap_or_default();
        let twice = known
            .iter()
            .any(|(id, _)| pair.as_ref().is_some_and(|p| p.0 == *id));
        let good = !twice && (pair.is_some() || text.is_empty());
        if good {
            self.was.get_or_insert_default().extend(pair);
        }
        good
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
    let known = version(part)
        .parse()
        .is_ok_and(|v: u32| (UNMARKED..=VERSION).contains(&v));
    let rest = part.split_once('&').map_or("", |(_, rest)| rest);
    let cut = is_cut(part);
    let whole = move |text: String| match cut {
        true => text
            .trim_end_matches(char::REPLACEMENT_CHARACTER)
            .to_owned(),
        false => text,
    };
    let pairs = parse(if cut { mended(rest) } else { rest }.as_bytes())
        .map(move |(name, value)| (name.into_owned(), whole(value.into_owned())));
    known.then_some(pairs)
}

/// Whether the end of a part is missing that should have one.
fn is_cut(part: &str) -> bool {
    let marked = version(part) == VERSION.to_string();
    part.is_empty() || marked && !part.split('&').skip(1).any(is_end)
}

/// A full stop, or what else a letter puts behind a link, takes nothing from it.
fn is_end(piece: &str) -> bool {
    piece.trim_end_matches(|c: char| c.is_ascii_punctuation()) == &END[1..]
}

/// Without half an escape at the end.
fn mended(part: &str) -> &str {
    match part.rfind('%') {
        Some(at) if part.len() - at < 3 => &part[..at],
        _ => part,
    }
}

/// Text that can be shown: whole letters, lines, no more of them than allowed.
fn is_text(text: &str, longest: usize) -> bool {
    let bad = |c: char| c == char::REPLACEMENT_CHARACTER || (c.is_control() && !"\n\t".contains(c));
    text.chars().count() <= longest && !text.contains(bad)
}

#[cfg(test)]
mod tests;
