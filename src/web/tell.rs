//! What is told of a run: its report, and its cases. The page asks for it apart from the pictures, in a
//! worker of its own: composing it takes longer than drawing, and an engine that only draws is smaller.

use wasm_bindgen::prelude::*;

use crate::{
    engine::plan::{Plan, Purpose},
    link::Look,
    view::Told,
};

use super::{CaseView, StateJs, ToldJs, case::Other, packed, state, to_js, words};

/// What is told of a state's runs so far; `tallies` are those of the session that has them.
///
/// # Errors
/// When the value is no `State`, or the tallies are not those of its runs.
#[wasm_bindgen]
pub fn tell(state: StateJs, tallies: &[u8], narrow: bool) -> Result<ToldJs, JsError> {
    let (look, _) = state::read(state)?;
    let plan = with(&look, tallies)?;
    let told = words(|words| Told::new(&look, &plan, narrow, words));
    Ok(to_js(&told)?.unchecked_into())
}

#[wasm_bindgen]
impl CaseView {
    /// A trial that is worth telling, if the run has one of the kind `pick`, with the same trial under the
    /// moved dial; the tallies of these two runs are enough.
    ///
    /// # Errors
    /// As [`tell`].
    pub fn of(state: StateJs, tallies: &[u8], pick: &str) -> Result<Option<CaseView>, JsError> {
        let (look, _) = state::read(state)?;
        let plan = with(&look, tallies)?;
        let run = plan.chosen();
        let Some(case) = run.pick(pick) else {
            return Ok(None);
        };
        let against = plan.run_for(Purpose::Against).zip(plan.request.against);
        let other = against.and_then(|(run, (param, to))| {
            let record = run.replay(case)?;
            Some(Other { record, param, to })
        });
        let record = run.replay(case);
        Ok(record.map(|record| Self::new(look.scenario.id(), pick, record, other)))
    }
}

/// The plan of a look with what is here of its runs.
fn with(look: &Look, mut tallies: &[u8]) -> Result<Plan, JsError> {
    let damaged = || JsError::new("these are no tallies of the runs");
    let mut plan = Plan::new(look.scenario, look.request());
    while !tallies.is_empty() {
        let (run, unit, tally) = packed::next(&mut tallies).ok_or_else(damaged)?;
        let planned = plan.runs.get_mut(run).ok_or_else(damaged)?;
        planned.run.accept(unit, tally).map_err(|_| damaged())?;
    }
    Ok(plan)
}
