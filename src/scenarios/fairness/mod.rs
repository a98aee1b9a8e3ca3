//! Fair to whom? Two tasks learned from the same people, alone or together, with or without a weight
//! on fairness: who is wrongly flagged, women or men, and what it costs to make that even.
//!
//! After Wang et al., *Understanding and Improving Fairness-Accuracy Trade-offs in Multi-Task
//! Learning* (KDD 2021), and the code of its authors, with two differences: a real three-way split,
//! and sex is never a feature (their code for German Credit feeds it in).

mod facts;
mod findings;
mod judge;
mod measure;
mod model;
mod network;
mod params;
mod people;
mod pictures;
mod replay;
mod scene;
pub mod shipped;
mod split;
mod streams;
mod tally;
#[cfg(test)]
mod tests;
mod trial;

use std::collections::BTreeMap;

use crate::{
    data::{Adult, German},
    engine::{
        chart::Chart,
        compare::Change,
        fact::{Fact, Finding},
        param::Param,
        record::{Case, Record},
        scenario::{Adjustment, Preset, Scenario, Story},
        values::Values,
    },
};

use self::{
    model::Model,
    tally::{Row, Rows},
};

const ID: &str = "fairness";

/// Repetitions that are enough for a point of a curve.
const GLANCE: u32 = 5;

/// The scenario.
pub struct Fairness;

impl Scenario for Fairness {
    type Model = Model;
    type Tally = Rows;

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
        match values.word("data") {
            "german" => &[German::ASSET],
            _ => &[Adult::ASSET],
        }
    }

    fn units(values: &Values) -> u32 {
        values.count("seeds")
    }

    fn glance(_: &Values) -> u32 {
        GLANCE
    }

    fn shrink(values: &mut Values) {
        values.put("rows", values.get("rows").min(300.0));
        values.put("seeds", 2.0);
    }

    fn prepare(values: &Values, seed: u32) -> Model {
        Model::new(values, seed)
    }

    fn run_unit(model: &Model, unit: u32) -> Rows {
        Self::run_unit_watched(model, unit, &mut |_| ())
    }

    fn run_unit_watched(model: &Model, unit: u32, watch: &mut dyn FnMut(&Rows)) -> Rows {
        let rows = |row: Row| Rows(BTreeMap::from([(unit, row)]));
        rows(trial::run(model, unit, &mut |row| watch(&rows(row))))
    }

    fn facts(model: &Model, tally: &Rows) -> Vec<Fact> {
        facts::facts(model, tally)
    }

    fn trials(tally: &Rows, fact: &str) -> Option<Vec<(u32, f64)>> {
        facts::trials(tally, fact)
    }

    fn findings(values: &Values, facts: &[Fact]) -> Vec<Finding> {
        findings::findings(values, facts)
    }

    fn consequences(changes: &[Change]) -> Vec<Finding> {
        findings::consequences(changes)
    }

    fn plane() -> Option<[&'static str; 2]> {
        Some(["are", "arfg"])
    }

    fn charts(model: &Model, tally: &Rows) -> Vec<Chart> {
        // What was measured ahead waits for the run's own pictures: the first picture is the curve.
        if tally.0.is_empty() {
            return Vec::new();
        }
        pictures::charts(model)
    }

    fn pick(tally: &Rows, pick: &str) -> Option<Case> {
        replay::pick(tally, pick)
    }

    fn recall(model: &Model, tally: &Rows, case: Case) -> Option<Record> {
        replay::replay(model, tally, case)
    }

    fn trial_table(tally: &Rows, line: &mut dyn FnMut(&[String])) {
        const COLUMNS: [&str; 8] = [
            "trial",
            "way",
            "task",
            "people",
            "wrong",
            "no",
            "flagged",
            "threshold",
        ];
        line(&COLUMNS.map(str::to_owned));
        for (trial, row) in &tally.0 {
            for (way, counts) in [("alone", &row.alone), ("chosen", &row.chosen)] {
                for (task, counts) in counts.iter().enumerate() {
                    let pair = |[men, women]: [u32; 2]| format!("{men} men {women} women");
                    line(&[
                        trial.to_string(),
                        way.to_owned(),
                        (task + 1).to_string(),
                        counts.people.to_string(),
                        counts.wrong.to_string(),
                        pair(counts.no),
                        pair(counts.flagged),
                        counts.threshold.to_string(),
                    ]);
                }
            }
        }
    }
}
