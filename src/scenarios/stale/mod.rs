//! Stale answers: a fleet's shared map of hazards, kept on several copies. Waiting for more copies
//! makes an answer right more often, and later.
//!
//! The trade-off of Bailis et al., *Probabilistically Bounded Staleness for Practical Partial
//! Quorums*, VLDB 2012.

mod facts;
mod findings;
mod frontier;
mod latency;
mod model;
mod params;
mod pictures;
mod printed;
mod tally;
#[cfg(test)]
mod tests;
mod trial;

use crate::engine::{
    chart::Chart,
    compare::Change,
    fact::{Fact, Finding},
    param::Param,
    scenario::{Adjustment, Preset, Scenario, Story},
    values::Values,
};

use self::{model::Model, tally::Reads};

const ID: &str = "stale";

/// Reads that are enough for a point of a curve.
const GLANCE: u32 = 16_384;

/// The scenario.
pub struct Stale;

impl Scenario for Stale {
    type Model = Model;
    type Tally = Reads;

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

    fn prepare(values: &Values, seed: u32) -> Model {
        Model::new(values, seed)
    }

    fn units(values: &Values) -> u32 {
        tally::units(values.count("trials"))
    }

    fn glance(_: &Values) -> u32 {
        tally::units(GLANCE)
    }

    fn run_unit(model: &Model, unit: u32) -> Reads {
        Reads::run(model, unit)
    }

    fn facts(model: &Model, tally: &Reads) -> Vec<Fact> {
        facts::facts(model, tally)
    }

    fn trials(tally: &Reads, fact: &str) -> Option<Vec<(u32, f64)>> {
        facts::trials(tally, fact)
    }

    fn findings(values: &Values, facts: &[Fact]) -> Vec<Finding> {
        findings::findings(values, facts)
    }

    fn consequences(changes: &[Change]) -> Vec<Finding> {
        findings::consequences(changes)
    }

    fn charts(model: &Model, tally: &Reads) -> Vec<Chart> {
        pictures::charts(model, tally)
    }

    fn trial_table(tally: &Reads, line: &mut dyn FnMut(&[String])) {
        const COLUMNS: [&str; 5] = ["trial", "needed_ms", "read_ms", "write_ms", "fresh"];
        line(&COLUMNS.map(str::to_owned));
        for (trial, row, limits) in tally.rows() {
            line(&[
                trial.to_string(),
                row.needed.to_string(),
                row.read.to_string(),
                row.write.to_string(),
                u8::from(facts::fresh(row, limits.t)).to_string(),
            ]);
        }
    }
}
