//! Terms of art and what they mean: the messages `term-…` of the catalogue.

use crate::{charts::Words as _, engine::msg::Msg};

use super::words::Catalogue;

/// Every term's key starts with this.
const START: &str = "term-";

/// A term of art.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Stable name.
    pub id: String,
    /// How it stands in a text, the usual form first.
    pub forms: Vec<String>,
    /// One or two plain sentences.
    pub means: String,
}

/// All terms of the catalogue, in its order.
pub fn terms(words: &Catalogue) -> Vec<Term> {
    let keys = words.keys().into_iter();
    keys.filter_map(|key| Some(term(key.strip_prefix(START)?, &key, words)))
        .collect()
}

/// The message's text is the usual form; `.also` holds others, with commas between them.
fn term(id: &str, key: &str, words: &Catalogue) -> Term {
    let say = |end: &str| words.say(&Msg::new(format!("{key}{end}")));
    let also = words.has(&format!("{key}.also")).then(|| say(".also"));
    let others = also.iter().flat_map(|text| text.split(','));
    Term {
        id: id.to_owned(),
        forms: std::iter::once(say(""))
            .chain(others.map(|form| form.trim().to_owned()))
            .collect(),
        means: say(".means"),
    }
}
