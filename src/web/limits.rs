//! A limit on a harm, on the page: the designs go out as states, their tallies come back.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::{
    charts::Words as _,
    engine::{grid::Grid, msg::Msg},
    explain::limits,
    link::Look,
    scenarios::{Entry, find},
    view::LimitsView,
};

use super::{LimitsDialJs, LimitsJs, StateJs, state::State, to_js, words};

/// The grid of a scenario, and what came back so far.
#[wasm_bindgen]
pub struct Regulator {
    scenario: &'static dyn Entry,
    grid: Grid,
}

/// The dial of the limit.
#[derive(Serialize)]
struct Dial {
    id: &'static str,
    label: String,
    help: String,
    kind: &'static str,
    min: f64,
    max: f64,
    step: f64,
    decimals: u8,
    default: String,
}

#[wasm_bindgen]
impl Regulator {
    /// That of a scenario.
    ///
    /// # Errors
    /// When there is none with this name, or it has no limits to set.
    #[wasm_bindgen(constructor)]
    pub fn new(scenario: &str) -> Result<Self, JsError> {
        let scenario = find(scenario);
        let made = scenario.and_then(|scenario| Some((scenario, limits::grid(scenario)?)));
        let (scenario, grid) = made.ok_or_else(|| JsError::new("no limits to set"))?;
        Ok(Self { scenario, grid })
    }

    /// The dial of the limit.
    ///
    /// # Errors
    /// Never with the data that there is.
    pub fn dial(&self) -> Result<LimitsDialJs, JsError> {
        let [min, max, step, first] = self.grid.limits.range;
        let key = |end: &str| Msg::new(format!("{}-limit-harm{end}", self.scenario.id()));
        let dial = words(|words| Dial {
            id: "limit",
            label: words.say(&key("")),
            help: words.say(&key(".help")),
            kind: "number",
            min,
            max,
            step,
            decimals: 0,
            default: first.to_string(),
        });
        Ok(to_js(&dial)?.unchecked_into())
    }

    /// How many designs there are.
    pub fn designs(&self) -> usize {
        self.grid.runs.len()
    }

    /// The state of a design, whose first run is the one that is wanted.
    ///
    /// # Errors
    /// When there is no such design.
    pub fn state(&self, design: usize) -> Result<StateJs, JsError> {
        let run = self.grid.runs.get(design);
        let run = run.ok_or_else(|| JsError::new("no such design"))?;
        let mut look = Look::first(self.scenario);
        look.values = run.values().clone();
        Ok(to_js(&State::new(&look))?.unchecked_into())
    }

    /// Units of a design.
    pub fn units(&self, design: usize) -> u32 {
        self.grid.runs.get(design).map_or(0, |run| run.units())
    }

    /// Adds a unit's tally.
    ///
    /// # Errors
    /// When the bytes are damaged, or there is no such design or unit.
    pub fn accept(&mut self, design: usize, unit: u32, tally: &[u8]) -> Result<(), JsError> {
        let run = self.grid.runs.get_mut(design);
        let run = run.ok_or_else(|| JsError::new("no such design"))?;
        run.accept(unit, tally)
            .map_err(|damaged| JsError::new(&damaged.to_string()))
    }

    /// What a limit does, as far as the designs have been looked at.
    ///
    /// # Errors
    /// Never with the data that there is.
    pub fn view(&self, limit: f64, narrow: bool) -> Result<LimitsJs, JsError> {
        let view = words(|words| LimitsView::new(self.scenario, &self.grid, limit, narrow, words));
        Ok(to_js(&view)?.unchecked_into())
    }
}
