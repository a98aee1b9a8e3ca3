//! Squeezed ears: performance against efficiency in speech recognition.
//!
//! After Wu, Kim, Pan, Han, Weinberger & Artzi, *Performance-Efficiency Trade-offs in Unsupervised
//! Pre-training for Speech Recognition* (ICASSP 2022). One panel counts what the published networks
//! cost. The other runs a recogniser of the same structure in small, on spoken digits and trained
//! with their answers given; it is not theirs.

pub mod live;
pub mod published;

mod facts;
mod figures;
mod findings;
mod listen;
mod model;
mod params;
mod pictures;
mod tally;
#[cfg(test)]
mod tests;

use crate::engine::{
    chart::Chart,
    compare::Change,
    fact::{Fact, Finding},
    live::{Answer, Input, Wish},
    param::Param,
    scenario::{Adjustment, Preset, Scenario, Story},
    values::Values,
};

use self::{
    model::{Model, Panel},
    tally::Heard,
};

const ID: &str = "speech";

/// The scenario.
pub struct Speech;

impl Scenario for Speech {
    type Model = Model;
    type Tally = Heard;

    const ID: &'static str = ID;
    const PARAMS: &'static [Param] = &params::PARAMS;
    const PRESETS: &'static [Preset] = &params::PRESETS;
    const STORY: &'static Story = &params::STORY;

    fn repair(values: &mut Values) -> Vec<Adjustment> {
        params::repair(values)
    }

    fn plays(values: &Values, param: &str) -> bool {
        params::plays(values, param)
    }

    fn instead(values: &Values, dial: &str) -> Option<&'static str> {
        params::instead(values, dial)
    }

    fn assets(values: &Values) -> &'static [&'static str] {
        match Panel::of(values) {
            Panel::Published => &[],
            Panel::Live => &model::ASSETS,
        }
    }

    fn units(values: &Values) -> u32 {
        tally::units(values)
    }

    fn glance(values: &Values) -> u32 {
        tally::glance(values)
    }

    fn shrink(values: &mut Values) {
        values.put("trials", 20.0);
    }

    fn prepare(values: &Values, seed: u32) -> Model {
        Model::new(values, seed)
    }

    fn run_unit(model: &Model, unit: u32) -> Heard {
        Heard::run(model, unit)
    }

    fn facts(model: &Model, tally: &Heard) -> Vec<Fact> {
        facts::facts(model, tally)
    }

    fn trials(tally: &Heard, fact: &str) -> Option<Vec<(u32, f64)>> {
        (fact == facts::WOMAN).then(|| tally.by_clip())
    }

    fn findings(values: &Values, facts: &[Fact]) -> Vec<Finding> {
        findings::findings(values, facts)
    }

    fn consequences(changes: &[Change]) -> Vec<Finding> {
        findings::consequences(changes)
    }

    fn charts(model: &Model, tally: &Heard) -> Vec<Chart> {
        pictures::charts(model, tally)
    }

    fn live(values: &Values) -> Option<Wish> {
        (Panel::of(values) == Panel::Live).then_some(Wish::Listen)
    }

    fn answer(model: &Model, input: &Input) -> Answer {
        listen::answer(model, input)
    }

    fn trial_table(tally: &Heard, line: &mut dyn FnMut(&[String])) {
        tally.table(line);
    }
}
