//! Laws, cases and papers that a text may name: the rows of `data/sources.toml`.

use crate::engine::{chart::Cell, msg::Msg};

/// A source, with what is said of it.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// What it says, in our words.
    pub text: &'static str,
    /// Where it stands.
    pub source: &'static str,
    /// How far to trust it: P, S, D, A or C.
    pub mark: &'static str,
    /// The day on which it was looked at.
    pub seen: &'static str,
}

/// A rule that speaks to some dials.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Stable name.
    pub id: &'static str,
    /// The scenario whose dials it speaks to.
    pub scenario: &'static str,
    /// Ids of those dials.
    pub dials: &'static [&'static str],
    /// What it leaves out.
    pub leaves: &'static str,
    /// What it asks, and where.
    pub source: Source,
}

/// Whether a rule makes anybody state six things: deadline, accuracy at it, age of data, sensor
/// disagreement, who chose and why, uncertainty.
#[derive(Debug, Clone, Copy)]
pub struct MatrixLine {
    /// Stable name: the message `matrix-<id>` names the rule.
    pub id: &'static str,
    /// One cell a thing.
    pub cells: [Cell; 6],
}

/// A paper or data set behind a scenario's numbers.
#[derive(Debug, Clone, Copy)]
pub struct Paper {
    /// Stable name.
    pub id: &'static str,
    /// The scenario.
    pub scenario: &'static str,
    /// What was taken from it, and where it stands.
    pub source: Source,
}

include!(concat!(env!("OUT_DIR"), "/sources.rs"));

impl Source {
    /// Fills a message with text, source, mark and date.
    pub fn fill(&self, msg: Msg) -> Msg {
        msg.text("text", self.text)
            .text("source", self.source)
            .text("mark", self.mark)
            .text("seen", self.seen)
    }
}
