//! What can be wrong with a link.

use crate::{
    engine::{msg::Msg, scenario::Adjustment, values::ValueError},
    scenarios::REGISTRY,
};

use super::{LONGEST_READ, VERSION};

/// What was wrong with a link. Every variant can be said in one sentence.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum LinkError {
    /// No scenario has this name.
    UnknownScenario(String),
    /// The text is longer than any link of ours.
    TooLong,
    /// A part that is no `name=value`.
    NoPair(String),
    /// A name that was given twice.
    Twice(String),
    /// A value that does not fit its parameter; the page used this one instead.
    Value(ValueError, Option<String>),
    /// Values that do not fit each other.
    Repaired(Adjustment),
    /// A seed that is no whole number below 2³².
    BadSeed(String),
    /// A dial for the curve or for the comparison that is not there, and those that are.
    UnknownDial(String, String),
    /// A dial for the curve or for the comparison that plays no part in the design, and the one that
    /// is used instead.
    IdleDial(Msg, Msg),
    /// A reference design that is not there, and those that are.
    UnknownReference(String, String),
    /// A depth of the report that is not there.
    UnknownDepth(String),
    /// A packed list of values that does not fit the scenario.
    BadPack,
    /// A pinned design that does not fit the scenario.
    BadPin,
    /// A version that this page does not know.
    UnknownVersion(String),
    /// An earlier engine, and the commit at which it is kept.
    OldEngine(u32, &'static str),
}

impl LinkError {
    /// The sentence that says what was wrong, and the one that says what is used instead.
    pub fn msg(&self) -> Msg {
        let problem = self.problem();
        match self {
            Self::Value(_, Some(used)) => Msg::new("link-used-instead")
                .msg("problem", problem)
                .text("used", used),
            Self::Value(_, None)
            | Self::Repaired(_)
            | Self::UnknownVersion(_)
            | Self::OldEngine(..) => problem,
            told => {
                let used = Msg::new(format!("{}.used", problem.key));
                let used = match told {
                    Self::IdleDial(_, used_instead) => used.msg("used", used_instead.clone()),
                    _ => used,
                };
                Msg::new("link-told")
                    .msg("problem", problem)
                    .msg("used", used)
            }
        }
    }

    /// The sentence that says what was wrong, and what is accepted.
    pub fn problem(&self) -> Msg {
        match self {
            Self::UnknownScenario(text) => {
                let known: Vec<&str> = REGISTRY.iter().map(|scenario| scenario.id()).collect();
                Msg::new("link-unknown-scenario")
                    .text("text", text)
                    .text("known", known.join(", "))
            }
            Self::TooLong => Msg::new("link-too-long").count("longest", LONGEST_READ as f64),
            Self::NoPair(text) => Msg::new("link-no-pair").text("text", text),
            Self::Twice(text) => Msg::new("link-twice").text("text", text),
            Self::Value(error, _) => error.msg(),
            Self::Repaired(adjustment) => adjustment.msg.clone(),
            Self::BadSeed(text) => Msg::new("link-bad-seed").text("text", text),
            Self::UnknownDial(text, known) => Msg::new("link-unknown-dial")
                .text("text", text)
                .text("known", known),
            Self::IdleDial(asked, _) => Msg::new("link-idle-dial").msg("asked", asked.clone()),
            Self::UnknownReference(text, known) => Msg::new("link-unknown-reference")
                .text("text", text)
                .text("known", known),
            Self::UnknownDepth(text) => Msg::new("link-unknown-depth").text("text", text),
            Self::BadPack => Msg::new("link-bad-pack"),
            Self::BadPin => Msg::new("link-bad-pin"),
            Self::UnknownVersion(text) => Msg::new("link-unknown-version")
                .text("text", text)
                .text("ours", VERSION.to_string()),
            Self::OldEngine(version, place) => Msg::new("link-old-engine")
                .text("text", version.to_string())
                .text("ours", VERSION.to_string())
                .text("place", *place),
        }
    }
}
