//! Stragglers: many workers train one model, and some are slow. Wait for all, go on without the
//! slowest, or send every piece of work more than once, in code.
//!
//! Real least squares on real numbers, after the encoded optimisation of Karakus, Sun, Diggavi & Yin
//! (arXiv 1711.04969, 1803.05397), beside its competitors. Only the waiting is simulated.

pub mod bench;
mod charts;
mod codes;
mod data;
mod delays;
mod descent;
mod facts;
mod findings;
mod gradient_code;
mod hadamard;
mod model;
mod packed;
mod paley;
mod params;
mod schemes;
mod spectrum;
mod staleness;
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

use self::{
    model::Model,
    schemes::Scheme,
    tally::{Promise, Reps},
    trial::Scratch,
};

const ID: &str = "stragglers";

/// Repetitions that are enough for a point of a curve.
const GLANCE: u32 = 64;

/// The scenario.
pub struct Stragglers;

impl Scenario for Stragglers {
    type Model = Model;
    type Tally = Reps;

    const ID: &'static str = ID;
    const PARAMS: &'static [Param] = &params::PARAMS;
    const PRESETS: &'static [Preset] = &params::PRESETS;
    const STORY: &'static Story = &params::STORY;

    fn repair(values: &mut Values) -> Vec<Adjustment> {
        params::repair(values)
    }

    fn prepare(values: &Values, seed: u32) -> Model {
        Model::new(values, seed)
    }

    /// The repetitions, and one unit for the spectra of the codes.
    fn units(values: &Values) -> u32 {
        tally::units(values.count("trials")) + 1
    }

    fn glance(values: &Values) -> u32 {
        tally::units(values.count("trials").min(GLANCE))
    }

    fn run_unit(model: &Model, unit: u32) -> Reps {
        let mut reps = Reps::default();
        if unit >= tally::units(model.settings.trials) {
            reps.spectra = spectrum::sample(model);
            return reps;
        }
        let built = model.built();
        reps.promise = Some(Promise {
            epsilon: built.coded_reach.epsilon(),
            rate_bound: built.coded_reach.rate_bound(built.problem.curvature),
        });
        let mut scratch = Scratch::default();
        for trial in tally::span(unit, model.settings.trials) {
            reps.rows
                .insert(trial, trial::run(model, trial, &mut scratch));
        }
        reps
    }

    fn facts(model: &Model, tally: &Reps) -> Vec<Fact> {
        facts::facts(model, tally)
    }

    fn trials(tally: &Reps, fact: &str) -> Option<Vec<(u32, f64)>> {
        facts::trials(tally, fact)
    }

    fn findings(values: &Values, facts: &[Fact]) -> Vec<Finding> {
        findings::findings(values, facts)
    }

    fn consequences(changes: &[Change]) -> Vec<Finding> {
        findings::consequences(changes)
    }

    fn charts(model: &Model, tally: &Reps) -> Vec<Chart> {
        charts::charts(model, tally)
    }

    fn trial_table(tally: &Reps, line: &mut dyn FnMut(&[String])) {
        let mut columns = vec!["trial".to_owned(), "end".to_owned()];
        for name in schemes::NAMES {
            columns.push(format!("{name}_time_to_target_s"));
            columns.push(format!("{name}_floor_gap"));
        }
        line(&columns);
        for (trial, row) in &tally.rows {
            let mut cells = vec![trial.to_string(), row.end.word().to_owned()];
            for scheme in Scheme::ALL {
                let outcome = row.of(scheme);
                // What did not happen has no number.
                let time = outcome.on_target_s.map(|s| format!("{s:.3}"));
                cells.push(time.unwrap_or_default());
                cells.push(format!("{:.3e}", outcome.floor));
            }
            line(&cells);
        }
    }
}
