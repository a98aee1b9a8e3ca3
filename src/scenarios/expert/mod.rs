//! Ask the slow expert? A machine has a fast way to answer and a slow one that is better. For each
//! question it decides whether the slow way is worth its price.
//!
//! The idea is that of Ghosh, Chinchali & Duggirala, *Interpretable Trade-offs Between Robot Task
//! Accuracy and Compute Efficiency*, IROS 2021. Its theorem was not at hand: the rule here is our own
//! derivation of the idea, and the page says so.

pub mod digits;

mod facts;
mod findings;
mod live;
mod model;
mod pair;
mod params;
mod pictures;
mod rover;
mod tally;
#[cfg(test)]
mod tests;

use crate::{
    data::{Digits, Terrain},
    engine::{
        chart::Chart,
        compare::Change,
        fact::{Fact, Finding},
        live::{Answer, Input, Wish},
        param::Param,
        scenario::{Preset, Scenario, Story},
        values::Values,
    },
};

use self::{
    digits::nets::Nets,
    model::{Model, Panel},
    tally::Answers,
};

const ID: &str = "expert";

/// The scenario.
pub struct Expert;

impl Scenario for Expert {
    type Model = Model;
    type Tally = Answers;

    const ID: &'static str = ID;
    const PARAMS: &'static [Param] = &params::PARAMS;
    const PRESETS: &'static [Preset] = &params::PRESETS;
    const STORY: &'static Story = &params::STORY;

    fn plays(values: &Values, param: &str) -> bool {
        params::plays(Panel::of(values), param)
    }

    fn assets(values: &Values) -> &'static [&'static str] {
        match Panel::of(values) {
            Panel::Gaussian => &[],
            Panel::Digits => &[Digits::ASSET, Nets::ASSET],
            Panel::Rover => &[Terrain::ASSET],
        }
    }

    fn units(values: &Values) -> u32 {
        tally::units(Panel::of(values), model::trials(values))
    }

    fn glance(values: &Values) -> u32 {
        tally::glance(Panel::of(values))
    }

    fn prepare(values: &Values, seed: u32) -> Model {
        Model::new(values, seed)
    }

    fn run_unit(model: &Model, unit: u32) -> Answers {
        Answers::run(model, unit)
    }

    fn facts(model: &Model, tally: &Answers) -> Vec<Fact> {
        facts::facts(model, tally)
    }

    fn trials(tally: &Answers, fact: &str) -> Option<Vec<(u32, f64)>> {
        facts::trials(tally, fact)
    }

    fn findings(values: &Values, facts: &[Fact]) -> Vec<Finding> {
        findings::findings(values, facts)
    }

    fn consequences(changes: &[Change]) -> Vec<Finding> {
        findings::consequences(changes)
    }

    fn charts(model: &Model, tally: &Answers) -> Vec<Chart> {
        pictures::charts(model, tally)
    }

    fn live(values: &Values) -> Option<Wish> {
        (Panel::of(values) == Panel::Digits).then_some(live::WISH)
    }

    fn answer(model: &Model, input: &Input) -> Answer {
        live::answer(model, input)
    }

    fn trial_table(tally: &Answers, line: &mut dyn FnMut(&[String])) {
        facts::table(tally, line);
    }
}
