//! Decide now or gather more: a court that may hear one more witness, a clinic that may run one more
//! test, a machine that may measure once more. More looks make an answer right more often, and later.
//!
//! The everyday shape of the trade-off that Cooper, Levy & De Sa 2021 write about, as Wald's
//! sequential test.

mod best;
mod clinic;
mod facts;
mod findings;
mod forms;
mod model;
mod params;
mod pictures;
mod replay;
mod scene;
mod tally;
#[cfg(test)]
mod tests;
mod walk;

use crate::engine::{
    chart::Chart,
    compare::Change,
    fact::{Fact, Finding},
    param::Param,
    record::{Case, Record},
    scenario::{Adjustment, Preset, Scenario, Story},
    tally::ramp_units,
    values::Values,
};

use self::{
    model::Model,
    tally::{Decisions, Row},
};

const ID: &str = "gather";

/// Decisions that are enough for a point of a curve.
const GLANCE: u32 = 4000;

/// The scenario.
pub struct Gather;

impl Scenario for Gather {
    type Model = Model;
    type Tally = Decisions;

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
        let (counts, rests) = params::dials(values);
        (dial == rests).then_some(counts)
    }

    fn prepare(values: &Values, seed: u32) -> Model {
        Model::new(values, seed)
    }

    fn units(values: &Values) -> u32 {
        ramp_units(values.count("trials"))
    }

    fn glance(_: &Values) -> u32 {
        ramp_units(GLANCE)
    }

    fn run_unit(model: &Model, unit: u32) -> Decisions {
        Decisions::run(model, unit)
    }

    fn facts(model: &Model, tally: &Decisions) -> Vec<Fact> {
        facts::facts(model, tally)
    }

    fn trials(tally: &Decisions, fact: &str) -> Option<Vec<(u32, f64)>> {
        facts::trials(tally, fact)
    }

    fn findings(values: &Values, facts: &[Fact]) -> Vec<Finding> {
        findings::findings(values, facts)
    }

    fn consequences(changes: &[Change]) -> Vec<Finding> {
        findings::consequences(changes)
    }

    fn charts(model: &Model, tally: &Decisions) -> Vec<Chart> {
        pictures::charts(model, tally)
    }

    fn pick(tally: &Decisions, pick: &str) -> Option<Case> {
        replay::pick(tally, pick)
    }

    fn replay(model: &Model, case: Case) -> Option<Record> {
        Some(replay::replay(model, case))
    }

    fn trial_table(tally: &Decisions, line: &mut dyn FnMut(&[String])) {
        const COLUMNS: [&str; 5] = ["trial", "truth", "says", "looks", "beyond"];
        line(&COLUMNS.map(str::to_owned));
        let flag = |row: &Row, flag: u8| u8::from(row.flags & flag != 0).to_string();
        for (trial, row) in tally.rows() {
            line(&[
                trial.to_string(),
                flag(row, Row::TRUTH),
                flag(row, Row::SAYS),
                row.looks.to_string(),
                format!("{:.3}", f64::from(row.beyond) / 1000.0),
            ]);
        }
    }
}
