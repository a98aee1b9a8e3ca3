//! The inner loop of the stragglers as the benchmark in JavaScript calls it: a wasm of its own, built
//! with the page's flags, so that nothing of it is in the page's.

#![cfg(target_arch = "wasm32")]

use wasm_bindgen::prelude::*;

use fast_or_right::scenarios::stragglers::bench;

/// The inner loop of the stragglers, and the data that its peer needs.
#[wasm_bindgen]
pub struct StragglersBench(bench::Bench);

#[wasm_bindgen]
impl StragglersBench {
    /// Draws data, code and sets of workers.
    ///
    /// # Errors
    /// When the features do not fix an answer, which has probability zero.
    #[wasm_bindgen(constructor)]
    pub fn new(wait_for: usize) -> Result<Self, JsError> {
        if !(1..=bench::WORKERS).contains(&wait_for) {
            return Err(JsError::new("no such number of workers"));
        }
        let bench = bench::Bench::new(wait_for);
        bench
            .map(Self)
            .ok_or_else(|| JsError::new("a singular draw"))
    }

    /// Runs this many rounds and gives w.
    pub fn run(&self, rounds: usize) -> Vec<f64> {
        self.0.run(rounds)
    }

    /// The step size, for slopes that are summed over rows.
    pub fn factor(&self) -> f64 {
        self.0.factor()
    }

    /// Every worker's Gram matrix of features and answer, whole, row by row.
    pub fn grams(&self) -> Vec<f64> {
        self.0.grams()
    }

    /// Which workers answer, set by set: 1 or 0 for each worker.
    pub fn sets(&self) -> Vec<u8> {
        self.0.sets()
    }
}
