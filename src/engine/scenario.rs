//! What a scenario is. `src/scenarios/README.md` is the contract in words.

use serde::Serialize;

use super::{
    chart::{Chart, Role},
    compare::Change,
    fact::{Fact, Finding},
    grid::Limits,
    live::{Answer, Input, Wish},
    msg::Msg,
    param::Param,
    record::{Case, Record},
    rivals::Rivals,
    tally::Tally,
    values::Values,
};

/// One explorable trade-off: what can be set, and how a unit of work is done.
///
/// Everything is a pure function of its arguments: no clock, no input or output, no state.
pub trait Scenario: Sync + 'static {
    /// What is prepared once from values and seed: tables, codes, weights.
    type Model: Send + Sync;
    /// What a unit returns.
    type Tally: Tally;

    /// Id in links and file names, and prefix of the message keys.
    const ID: &'static str;

    /// The parameters: the only home of range, step, default, unit and actor.
    const PARAMS: &'static [Param];

    /// Settings to try; each is also a golden case.
    const PRESETS: &'static [Preset];

    /// What the pictures and the report are about.
    const STORY: &'static Story;

    /// Rules between parameters (`agree` is at most the number of observers): mends the values and
    /// tells each change. The page shows what was changed; the command line refuses it.
    fn repair(_values: &mut Values) -> Vec<Adjustment> {
        Vec::new()
    }

    /// Whether a parameter plays a part in this design. One that does not is not shown on the page,
    /// moved in plans or told of in reports; its value waits for a design in which it counts.
    fn plays(_values: &Values, _param: &str) -> bool {
        true
    }

    /// The dial that a curve runs over, or a comparison moves, in place of `dial`, where that one plays
    /// no part in this design; without it the usual dial, or the first that plays one.
    fn instead(_values: &Values, _dial: &str) -> Option<&'static str> {
        None
    }

    /// Names of the files of `data/` that [`Scenario::prepare`] reads for these values, with
    /// [`asset::named`](super::asset::named).
    fn assets(_values: &Values) -> &'static [&'static str] {
        &[]
    }

    /// Units in a whole run.
    fn units(values: &Values) -> u32;

    /// The first units that are enough for one point of a curve.
    fn glance(values: &Values) -> u32;

    /// Makes a design small enough for a test that runs every preset whole: fewer seeds, fewer
    /// rows. Only scenarios whose runs take long need it.
    fn shrink(_values: &mut Values) {}

    /// Prepares a design for its units; called when the first is done or its results are read.
    fn prepare(values: &Values, seed: u32) -> Self::Model;

    /// Does one unit.
    fn run_unit(model: &Self::Model, unit: u32) -> Self::Tally;

    /// Does one unit that takes long, and shows on the way what it has so far: a tally that stands
    /// in the unit's place until the unit is done, in pictures only. The result is that of
    /// [`Scenario::run_unit`].
    fn run_unit_watched(
        model: &Self::Model,
        unit: u32,
        _watch: &mut dyn FnMut(&Self::Tally),
    ) -> Self::Tally {
        Self::run_unit(model, unit)
    }

    /// Facts of the units so far, always the same names in the same order.
    fn facts(model: &Self::Model, tally: &Self::Tally) -> Vec<Fact>;

    /// A fact's value in every trial, keyed by trial, for comparing designs under the same noise.
    fn trials(tally: &Self::Tally, fact: &str) -> Option<Vec<(u32, f64)>>;

    /// Statements that hold of a run: decided here, by a rule, and said by the catalogue. Plain data
    /// in, plain data out, so that they can be tested without running anything.
    fn findings(values: &Values, facts: &[Fact]) -> Vec<Finding>;

    /// Statements about what moving one dial changes, the declared harm first. Something is said to
    /// differ only if the interval of the difference leaves out zero.
    fn consequences(changes: &[Change]) -> Vec<Finding>;

    /// Pictures of the scenario's own, beside the curve and the grids that its story gives.
    fn charts(_model: &Self::Model, _tally: &Self::Tally) -> Vec<Chart> {
        Vec::new()
    }

    /// A trial that is worth telling, if this run has one; the picks are named by the story.
    fn pick(_tally: &Self::Tally, _pick: &str) -> Option<Case> {
        None
    }

    /// Tells one trial, whole; `None` in scenarios that have no cases to tell.
    fn replay(_model: &Self::Model, _case: Case) -> Option<Record> {
        None
    }

    /// What a reader may give to this design, if anything: a drawing, a sound. It is outside link and
    /// digest.
    fn live(_values: &Values) -> Option<Wish> {
        None
    }

    /// What the design makes of it; asked only where [`Scenario::live`] wishes for something.
    fn answer(_model: &Self::Model, _input: &Input) -> Answer {
        Answer::default()
    }

    /// Tells one trial from what its unit kept. For scenarios whose trials take too long to be done
    /// again while somebody waits; the others have [`Scenario::replay`].
    fn recall(model: &Self::Model, _tally: &Self::Tally, case: Case) -> Option<Record> {
        Self::replay(model, case)
    }

    /// The facts that say how often each of the [`Scenario::rivals`] is wrong, the one's first.
    const TIMED: Option<[&'static str; 2]> = None;

    /// Two ways of answering that a device can time, where [`Scenario::TIMED`] says that there are.
    fn rivals(_values: &Values, _seed: u32) -> Option<Rivals> {
        None
    }

    /// Two facts that are also drawn against each other over the curve's dial: across, and up. Both are
    /// ratios, out of 1,000, to one design. The catalogue has `<id>-plane-title`, `-caption`, `-x`,
    /// `-y`, `-line` and `-origin`, the name of that design.
    fn plane() -> Option<[&'static str; 2]> {
        None
    }

    /// What a regulator is offered, if this scenario lets one be played. The catalogue has the keys
    /// that `explain::limits` names.
    const LIMITS: Option<&'static Limits> = None;

    /// One line a trial: the header, then a line for each; nothing where trials are not kept.
    fn trial_table(_tally: &Self::Tally, _line: &mut dyn FnMut(&[String])) {}
}

/// A named setting.
#[derive(Debug, Clone, Copy)]
pub struct Preset {
    /// Name in links and message keys.
    pub id: &'static str,
    /// What differs from the defaults.
    pub set: &'static [(&'static str, &'static str)],
}

/// What a scenario's pictures and report are about.
#[derive(Debug, Clone, Copy)]
pub struct Story {
    /// Facts drawn over the dial, with the side of the trade-off that each stands for.
    pub curve: &'static [(&'static str, Role)],
    /// The dial that the curve runs over where a link names none: links of this version keep it.
    pub over: &'static str,
    /// The dial that the curve runs over on the lab's own page, where no link was followed: the one
    /// that shows both sides of the trade-off best.
    pub opens: &'static str,
    /// The dial that is moved first for "what would have happened otherwise".
    pub against: &'static str,
    /// The declared harm: the fact whose excess over the reference is shared between actors.
    pub harm: &'static str,
    /// The fact that a reader of the article guesses before the run at the defaults is shown; that run
    /// has a number for it, out of a whole.
    pub guess: &'static str,
    /// The preset that shares are measured from at first.
    pub reference: &'static str,
    /// Grids of 1,000 people: each a fact and its side.
    pub people: &'static [(&'static str, Role)],
    /// Names of the trials that can be told.
    pub picks: &'static [&'static str],
}

/// A rule between parameters that changed a value.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Adjustment {
    /// The parameter that was changed.
    pub param: &'static str,
    /// The sentence: what the rule is, what was asked for, what is used.
    pub msg: Msg,
}

/// Reads a preset into values.
///
/// # Panics
/// If a preset of the code's own is malformed; a test reads every one.
pub fn preset_values(params: &'static [Param], preset: &Preset) -> Values {
    let mut values = Values::defaults(params);
    for (id, text) in preset.set {
        if let Err(error) = values.read(id, text) {
            panic!("preset {}: {error:?}", preset.id);
        }
    }
    values
}
