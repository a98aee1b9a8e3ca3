//! What a device can time: who answers, and what the page shows of the times it measured itself.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::{
    charts::{Size, Words as _},
    engine::{rivals::Rivals, stats::Estimate},
    explain::speed::{self, Times},
    view::{self, ChartView},
};

use super::{Session, SpeedJs, StateJs, state, to_js, words};

/// The rivals of a design, ready to answer.
#[wasm_bindgen]
pub struct Racers {
    rivals: Rivals,
}

#[wasm_bindgen]
impl Racers {
    /// Those of a state's design.
    ///
    /// # Errors
    /// When the value is no `State`, or its scenario has nothing to time.
    #[wasm_bindgen(constructor)]
    pub fn new(state: StateJs) -> Result<Self, JsError> {
        let (look, _) = state::read(state)?;
        let rivals = look.scenario.rivals(&look.values, look.seed);
        let rivals = rivals.ok_or_else(|| JsError::new("nothing to time"))?;
        Ok(Self { rivals })
    }

    /// How many the many are.
    pub fn many(&self) -> usize {
        self.rivals.many.len()
    }

    /// The one answers so many times.
    pub fn one(&mut self, times: u32) -> f32 {
        (self.rivals.one)(times)
    }

    /// One of the many answers once; nothing where there is none such.
    pub fn single(&mut self, which: usize) -> f32 {
        self.rivals
            .many
            .get_mut(which)
            .map_or(0.0, |answers| answers(1))
    }

    /// All of the many answer so many times, one after another.
    pub fn sequential(&mut self, times: u32) -> f32 {
        let mut sum = 0.0;
        for _ in 0..times {
            sum += self
                .rivals
                .many
                .iter_mut()
                .map(|answers| answers(1))
                .sum::<f32>();
        }
        sum
    }
}

/// What was measured, ready to be shown.
#[derive(Serialize)]
struct SpeedView {
    sentences: Vec<String>,
    /// Nothing before the run has facts.
    chart: Option<ChartView>,
}

#[wasm_bindgen]
impl Session {
    /// What the page shows of its own measurement: median and middle half [µs] of the one, of the
    /// many one after another, and of the many side by side (empty where that cannot be).
    ///
    /// # Errors
    /// When there are not three numbers for each way.
    pub fn speed(
        &self,
        one: &[f64],
        sequential: &[f64],
        parallel: &[f64],
        narrow: bool,
    ) -> Result<SpeedJs, JsError> {
        let estimate = |numbers: &[f64]| match *numbers {
            [value, low, high] => Ok(Estimate { value, low, high }),
            _ => Err(JsError::new("three numbers are needed")),
        };
        let times = Times {
            one: estimate(one)?,
            sequential: estimate(sequential)?,
            parallel: match parallel {
                [] => None,
                numbers => Some(estimate(numbers)?),
            },
        };
        let (look, plan) = self.parts();
        let id = look.scenario.id();
        let rivals = look.scenario.rivals(&look.values, look.seed);
        let facts = plan.chosen().facts();
        let width = if narrow { Size::NARROW } else { Size::WIDE };
        let view = words(|words| SpeedView {
            sentences: speed::sentences(id, &times)
                .iter()
                .map(|msg| words.say(msg))
                .collect(),
            chart: rivals
                .and_then(|rivals| speed::chart(id, &facts, rivals.wrong, &times))
                .map(|chart| view::chart_view(&chart, width, words)),
        });
        Ok(to_js(&view)?.unchecked_into())
    }
}
