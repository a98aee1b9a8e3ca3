//! Messages by key: what the engine hands to the catalogues instead of sentences.

use std::borrow::Cow;

use serde::Serialize;

use super::stats::Estimate;

/// A message of the catalogue, with what fills its gaps.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Msg {
    /// Key in `locales/<language>/*.ftl`.
    pub key: Cow<'static, str>,
    /// Arguments by name.
    pub args: Vec<(&'static str, Arg)>,
}

/// What fills a gap in a message.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Arg {
    /// A number, written with this many decimals.
    Number {
        /// The number; it is rounded when it is written.
        value: f64,
        /// Digits after the decimal point.
        decimals: u8,
    },
    /// Text that is shown as it stands (what a reader typed, a link, a digest).
    Text(String),
    /// Another message, said first.
    Message(Msg),
}

impl Msg {
    /// A message without arguments.
    pub fn new(key: impl Into<Cow<'static, str>>) -> Self {
        Self {
            key: key.into(),
            args: Vec::new(),
        }
    }

    /// Adds a number with `decimals` digits after the point.
    #[must_use]
    pub fn number(mut self, name: &'static str, value: f64, decimals: u8) -> Self {
        self.args.push((name, Arg::Number { value, decimals }));
        self
    }

    /// Adds a whole number.
    #[must_use]
    pub fn count(self, name: &'static str, value: f64) -> Self {
        self.number(name, value, 0)
    }

    /// Adds the ends of an interval, `low` and `high`, with `decimals` digits after the point.
    #[must_use]
    pub fn range(self, e: Estimate, decimals: u8) -> Self {
        self.number("low", e.low, decimals)
            .number("high", e.high, decimals)
    }

    /// Adds `value` and its interval, with `decimals` digits after the point.
    #[must_use]
    pub fn estimate(self, e: Estimate, decimals: u8) -> Self {
        self.number("value", e.value, decimals).range(e, decimals)
    }

    /// Adds text that is shown as it stands.
    #[must_use]
    pub fn text(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, Arg::Text(value.into())));
        self
    }

    /// Adds another message as an argument.
    #[must_use]
    pub fn msg(mut self, name: &'static str, value: Msg) -> Self {
        self.args.push((name, Arg::Message(value)));
        self
    }
}
/// A number as it is written with so many decimals. Rounding to zero drops the sign. What a reader may add
/// up or compare is rounded by this function alone, so that a half goes the same way everywhere.
pub fn rounded(value: f64, decimals: u8) -> f64 {
    let text = format!("{value:.*}", usize::from(decimals));
    text.parse().unwrap_or(value) + 0.0
}
