//! Many small or one big: the numbers of one network, spread over several small ones that learn
//! beside each other, against the one big network that has them all.
//!
//! After Zhao, Wang, Lv, Wu, Wang & Cai, *Divide and Co-training* (arXiv 2011.14660, IEEE TIP 2022):
//! the same loss and the same comparison at equal numbers, on small networks that are really trained,
//! here and now, on printed letters or written digits.

mod ballots;
mod charts;
mod examples;
mod facts;
mod findings;
pub mod measured;
mod model;
mod params;
mod published;
mod replay;
mod scene;
mod speed;
mod tally;
mod team;
#[cfg(test)]
mod tests;
mod train;
mod widths;

use crate::{
    data::{Digits, Letters},
    engine::{
        chart::Chart,
        compare::Change,
        fact::{Fact, Finding},
        param::Param,
        record::{Case, Record},
        rivals::Rivals,
        scenario::{Adjustment, Preset, Scenario, Story},
        values::Values,
    },
};

use self::{
    model::{Data, Model},
    tally::Seeds,
};

const ID: &str = "cotrain";

/// Seeds that are enough for a point of a curve: the fewest whose interval says something.
const GLANCE: u32 = 3;

/// The scenario.
pub struct Cotrain;

impl Scenario for Cotrain {
    type Model = Model;
    type Tally = Seeds;

    const ID: &'static str = ID;
    const PARAMS: &'static [Param] = &params::PARAMS;
    const PRESETS: &'static [Preset] = &params::PRESETS;
    const STORY: &'static Story = &params::STORY;

    fn repair(values: &mut Values) -> Vec<Adjustment> {
        params::repair(values)
    }

    fn assets(values: &Values) -> &'static [&'static str] {
        match Data::named(values.word("data")) {
            Data::Letters => &[Letters::ASSET],
            Data::Digits => &[Digits::ASSET],
        }
    }

    /// A unit is a seed: one big network and both kinds of small ones, trained from the beginning.
    fn units(values: &Values) -> u32 {
        values.count("seeds")
    }

    fn glance(_: &Values) -> u32 {
        GLANCE
    }

    fn shrink(values: &mut Values) {
        params::shrink(values);
    }

    fn prepare(values: &Values, seed: u32) -> Model {
        Model::new(values, seed)
    }

    fn run_unit(model: &Model, unit: u32) -> Seeds {
        train::seed(model, unit, None)
    }

    fn run_unit_watched(model: &Model, unit: u32, watch: &mut dyn FnMut(&Seeds)) -> Seeds {
        train::seed(model, unit, Some(watch))
    }

    fn facts(model: &Model, tally: &Seeds) -> Vec<Fact> {
        facts::facts(model, tally)
    }

    fn trials(tally: &Seeds, fact: &str) -> Option<Vec<(u32, f64)>> {
        facts::trials(tally, fact)
    }

    fn findings(values: &Values, facts: &[Fact]) -> Vec<Finding> {
        findings::findings(values, facts)
    }

    fn consequences(changes: &[Change]) -> Vec<Finding> {
        findings::consequences(changes)
    }

    fn charts(model: &Model, tally: &Seeds) -> Vec<Chart> {
        charts::charts(model, tally)
    }

    fn pick(tally: &Seeds, pick: &str) -> Option<Case> {
        replay::pick(tally, pick)
    }

    fn recall(model: &Model, tally: &Seeds, case: Case) -> Option<Record> {
        replay::replay(model, tally, case)
    }

    const TIMED: Option<[&'static str; 2]> = Some(["error_big", "error_cotrained"]);

    fn rivals(values: &Values, seed: u32) -> Option<Rivals> {
        Some(speed::rivals(values, seed))
    }

    fn trial_table(tally: &Seeds, line: &mut dyn FnMut(&[String])) {
        const COLUMNS: [&str; 6] = [
            "seed",
            "tested",
            "wrong_big",
            "wrong_cotrained",
            "wrong_independent",
            "wrong_one_small",
        ];
        line(&COLUMNS.map(str::to_owned));
        for (seed, row) in &tally.rows {
            line(&[
                seed.to_string(),
                row.tested.to_string(),
                row.big.to_string(),
                row.together.to_string(),
                row.alone.to_string(),
                row.one().map(|one| format!("{one:.3}")).unwrap_or_default(),
            ]);
        }
    }
}
