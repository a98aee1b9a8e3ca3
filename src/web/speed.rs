//! What a device can time: who answers, and what the page shows of the times it measured itself.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::{
    charts::{Size, Words as _},
    engine::{rivals::Rivals, stats::middle_half},
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
        self.rivals.sequential(times)
    }
}

/// What was measured, ready to be shown.
#[derive(Serialize)]
struct SpeedView {
    sentences: Vec<String>,
    /// Nothing before the run has facts.
    chart: Option<ChartView>,
}

/// What the page shows of its own measurement of a session's design: tries [µs for an answer] of the one, of
/// the many one after another, and of the many side by side (empty where that cannot be).
///
/// # Errors
/// When there is no try of one of the first two.
#[wasm_bindgen]
pub fn speed(
    session: &Session,
    one: Vec<f64>,
    sequential: Vec<f64>,
    parallel: Vec<f64>,
    narrow: bool,
) -> Result<SpeedJs, JsError> {
    let known = middle_half(&one).zip(middle_half(&sequential));
    let (one, sequential) = known.ok_or_else(|| JsError::new("no try"))?;
    let times = Times {
        one,
        sequential,
        parallel: middle_half(&parallel),
    };
    let (look, plan) = session.parts();
    let id = look.scenario.id();
    let timed = look.scenario.timed();
    let facts = plan.chosen().facts();
    let width = if narrow { Size::NARROW } else { Size::WIDE };
    let view = words(|words| SpeedView {
        sentences: speed::sentences(id, &times)
            .iter()
            .map(|msg| words.say(msg))
            .collect(),
        chart: timed
            .and_then(|wrong| speed::chart(id, &facts, wrong, &times))
            .map(|chart| view::chart_view(&chart, width, words)),
    });
    Ok(to_js(&view)?.unchecked_into())
}
