//! Messages as the build writes them for the engine: read once, by `fluent-syntax`, so that the engine
//! carries no parser. `build.rs` uses this file too.

use serde::{Deserialize, Serialize};

/// Every message of a language with its pattern, by key; attributes are `key.attribute`.
pub type Table<'a> = Vec<(&'a str, Pattern<'a>)>;

/// What a message says.
pub type Pattern<'a> = Vec<Part<'a>>;

/// A piece of a pattern.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Part<'a> {
    /// Text as it stands.
    Text(&'a str),
    /// The argument of this name.
    Gap(&'a str),
    /// One of several patterns, by the argument of this name.
    Choice {
        /// The argument's name.
        gap: &'a str,
        /// Tried in order.
        ways: Vec<(Way<'a>, Pattern<'a>)>,
        /// Where none fits.
        other: Pattern<'a>,
    },
}

/// What an argument must be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Way<'a> {
    /// This number, written without decimals.
    Number(i32),
    /// This text, or a number of this plural category.
    Word(&'a str),
}
