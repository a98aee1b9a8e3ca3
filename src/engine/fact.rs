//! Facts and findings: what a run found, before anybody says it.

use serde::Serialize;

use super::{msg::Msg, stats::Estimate};

/// Where a fact comes from. Only `Run` facts are part of the digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Computed by this run.
    Run,
    /// Made ahead of time by a command and shipped.
    Shipped,
    /// Measured on this device, now.
    Measured,
    /// Quoted from a source.
    Quoted,
}

/// A named number with its interval.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fact {
    /// Name, as in the command line's JSON.
    pub name: &'static str,
    /// Value and interval; absent where the run holds no such case.
    pub estimate: Option<Estimate>,
    /// Unit: `crossings`, `ms`, `s` …
    pub unit: &'static str,
    /// "Out of": 1,000 for shares; absent for means.
    pub per: Option<u32>,
    /// Where it comes from.
    pub origin: Origin,
}

impl Fact {
    /// A fact that the run computed: a mean, a time, a number without "out of".
    pub const fn run(name: &'static str, unit: &'static str, estimate: Option<Estimate>) -> Self {
        Self {
            name,
            estimate,
            unit,
            per: None,
            origin: Origin::Run,
        }
    }

    /// The same fact as a count out of 1,000; its estimate is one already.
    #[must_use]
    pub const fn out_of_1000(mut self) -> Self {
        self.per = Some(1000);
        self
    }

    /// The estimate of the fact with this name, where there is one.
    pub fn find(facts: &[Self], name: &str) -> Option<Estimate> {
        facts.iter().find(|fact| fact.name == name)?.estimate
    }
}

/// Gives the estimate of a fact by name, as findings ask for it.
pub type Find<'a> = &'a dyn Fn(&str) -> Option<Estimate>;

/// How much is wanted of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Depth {
    /// One sentence.
    Headline,
    /// What happened, what was traded, who set the dials, what else there was.
    Story,
    /// Everything, with the finding tried over every assumption.
    File,
}

impl Depth {
    /// All depths, the shortest first.
    pub const ALL: [Self; 3] = [Self::Headline, Self::Story, Self::File];

    /// The word in links and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Story => "story",
            Self::File => "file",
        }
    }
}

/// Which part of the report a finding belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// What happened.
    Happened,
    /// What was gained in speed and paid in accuracy, or the reverse.
    Traded,
    /// What would have happened with one dial moved.
    Otherwise,
    /// Who is hurt, and who saves time or money.
    Bears,
}

/// A statement that holds for a run, with what it needs to be said.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// Where it is said.
    pub part: Part,
    /// The shortest report that says it.
    pub depth: Depth,
    /// Name: the message `<scenario>-finding-<name>` says it.
    pub name: &'static str,
    /// The filled message.
    pub msg: Msg,
}

impl Finding {
    /// A finding of a scenario, with the message that says it.
    pub fn new(
        scenario: &str,
        part: Part,
        name: &'static str,
        fill: impl FnOnce(Msg) -> Msg,
    ) -> Self {
        Self {
            part,
            depth: Depth::Story,
            name,
            msg: fill(Msg::new(format!("{scenario}-finding-{name}"))),
        }
    }

    /// The same finding, said only in the whole file.
    #[must_use]
    pub fn in_file(mut self) -> Self {
        self.depth = Depth::File;
        self
    }
}
