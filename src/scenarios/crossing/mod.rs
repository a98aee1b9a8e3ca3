//! The crossing: a car, a person who may step out, and how many opinions it takes to brake.
//!
//! The subject of Cooper, Levy & De Sa 2021: a distributed real-time machine-learning system with
//! a dial between deciding fast and deciding right.

mod facts;
mod findings;
mod harm;
mod model;
mod observe;
mod params;
mod perception;
mod quorum;
mod recorder;
mod replay;
mod rss;
mod scene;
#[cfg(test)]
mod tests;
mod trial;

use crate::engine::{
    compare::Change,
    fact::{Fact, Finding},
    grid::Limits,
    param::Param,
    record::{Case, Record},
    scenario::{Adjustment, Preset, Scenario, Story},
    tally::{Trials, ramp_span, ramp_units},
    values::Values,
};

use self::{
    model::Model,
    observe::Deaf,
    trial::{EMPTY, PERSON, Row, Scratch},
};

const ID: &str = "crossing";

/// Crossings of each kind that are enough for a point of a curve.
const GLANCE: u32 = 4000;

/// The scenario.
pub struct Crossing;

impl Scenario for Crossing {
    type Model = Model;
    type Tally = Trials<Row>;

    const ID: &'static str = ID;
    const PARAMS: &'static [Param] = &params::PARAMS;
    const PRESETS: &'static [Preset] = &params::PRESETS;
    const STORY: &'static Story = &params::STORY;
    const LIMITS: Option<&'static Limits> = Some(&params::LIMITS);

    fn repair(values: &mut Values) -> Vec<Adjustment> {
        params::repair(values)
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

    fn run_unit(model: &Model, unit: u32) -> Trials<Row> {
        let mut tally = Trials::default();
        let mut scratch = Scratch::default();
        for kind in [PERSON, EMPTY] {
            let trials = ramp_span(unit, model.trials);
            let row = |trial| trial::run(model, kind, trial, &mut scratch, &mut Deaf).0;
            tally.keep(kind, unit, trials.map(row).collect());
        }
        tally
    }

    fn facts(model: &Model, tally: &Trials<Row>) -> Vec<Fact> {
        facts::facts(model, tally)
    }

    fn trials(tally: &Trials<Row>, fact: &str) -> Option<Vec<(u32, f64)>> {
        facts::trials(tally, fact)
    }

    fn findings(values: &Values, facts: &[Fact]) -> Vec<Finding> {
        findings::findings(values, facts)
    }

    fn consequences(changes: &[Change]) -> Vec<Finding> {
        findings::consequences(changes)
    }

    fn pick(tally: &Trials<Row>, pick: &str) -> Option<Case> {
        replay::pick(tally, pick)
    }

    fn replay(model: &Model, case: Case) -> Option<Record> {
        Some(replay::replay(model, case))
    }

    fn trial_table(tally: &Trials<Row>, line: &mut dyn FnMut(&[String])) {
        const COLUMNS: [&str; 9] = [
            "kind",
            "trial",
            "lookalike",
            "braked",
            "decision_ms",
            "age_ms",
            "hit",
            "impact_m_s",
            "rear_end",
        ];
        line(&COLUMNS.map(str::to_owned));
        for (kind, name) in [(PERSON, "person"), (EMPTY, "empty")] {
            for (trial, row) in tally.of(kind) {
                let flag = |flag| u8::from(row.is(flag)).to_string();
                // What did not happen has no number.
                let braked = |n: u16| {
                    if row.is(Row::BRAKED) {
                        n.to_string()
                    } else {
                        String::new()
                    }
                };
                line(&[
                    name.to_owned(),
                    trial.to_string(),
                    flag(Row::LOOKALIKE),
                    flag(Row::BRAKED),
                    braked(row.decision_ms),
                    braked(row.age_ms),
                    flag(Row::HIT),
                    if row.is(Row::HIT) {
                        format!("{:.2}", row.impact_m_s())
                    } else {
                        String::new()
                    },
                    flag(Row::REAR_END),
                ]);
            }
        }
    }
}
