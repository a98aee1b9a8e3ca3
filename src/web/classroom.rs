//! Lessons and hand-ins: the parts of a link that are no part of the run.

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

use crate::{
    charts::Words as _,
    lesson::{self, HandIn, Lesson, LessonError},
    link,
};

use super::{StateJs, from_js, state, to_js, words};

#[wasm_bindgen]
extern "C" {
    /// What was added to a link.
    #[wasm_bindgen(typescript_type = "Added")]
    pub type AddedJs;
    /// What is to be added to a link.
    #[wasm_bindgen(typescript_type = "Adding")]
    pub type AddingJs;
    /// A link with what was added.
    #[wasm_bindgen(typescript_type = "LessonLink")]
    pub type LessonLinkJs;
}

#[derive(Serialize)]
struct Added {
    lesson: Option<Lesson>,
    hand: Option<HandIn>,
    notes: Vec<String>,
}

#[derive(Deserialize)]
struct Adding {
    lesson: Option<Lesson>,
    hand: Option<HandIn>,
}

#[derive(Serialize)]
struct LessonLink {
    link: String,
    longest: usize,
    notes: Vec<String>,
}

fn told(flaws: &[LessonError]) -> Vec<String> {
    words(|words| flaws.iter().map(|flaw| words.say(&flaw.msg())).collect())
}

/// What a teacher or a student added to a link; flaws are notes.
///
/// # Errors
/// Never: flaws of the link are notes.
#[wasm_bindgen]
pub fn open_lesson(fragment: &str) -> Result<AddedJs, JsError> {
    let (look, _) = link::open(fragment);
    let (lesson, hand, flaws) = lesson::open(fragment, look.scenario);
    let notes = told(&flaws);
    let added = Added {
        lesson,
        hand,
        notes,
    };
    Ok(to_js(&added)?.unchecked_into())
}

/// The link of a state with what a teacher or a student adds. The notes say what would be lost when
/// it is opened.
///
/// # Errors
/// When a value is not of its type.
#[wasm_bindgen]
pub fn lesson_link(state: StateJs, adding: AddingJs) -> Result<LessonLinkJs, JsError> {
    let (look, _) = state::read(state)?;
    let adding: Adding = from_js(adding.into())?;
    let mut link = look.link();
    link += &lesson::added(adding.lesson.as_ref(), adding.hand.as_ref());
    let notes = told(&lesson::open(&link, look.scenario).2);
    let longest = lesson::LONGEST;
    let made = LessonLink {
        link,
        longest,
        notes,
    };
    Ok(to_js(&made)?.unchecked_into())
}
