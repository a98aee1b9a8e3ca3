//! A plan on the page, and its units in a worker.

use wasm_bindgen::prelude::*;

use crate::{
    engine::{
        live::Input,
        plan::{Plan, Purpose},
        run::Run,
    },
    link::Look,
    view,
};

use super::{AnswerJs, ChartsJs, GlanceJs, StateJs, answer::AnswerView, packed, state, to_js};

/// Whether a run is one that a case is told from.
fn of_case(purpose: &Purpose) -> bool {
    matches!(purpose, Purpose::Chosen | Purpose::Against)
}

/// One plan (the chosen run, the curve's runs, the comparison's run) and what came back so far.
#[wasm_bindgen]
pub struct Session {
    look: Look,
    plan: Plan,
    /// Of each run the units that came, as they came: handing them on costs next to nothing, and reading
    /// them again is the work of whoever gets them.
    came: Vec<Vec<(u32, Vec<u8>)>>,
}

#[wasm_bindgen]
impl Session {
    /// Plans what a state needs.
    ///
    /// # Errors
    /// When the value is no `State`.
    #[wasm_bindgen(constructor)]
    pub fn new(state: StateJs) -> Result<Self, JsError> {
        let (look, _) = state::read(state)?;
        let plan = Plan::new(look.scenario, look.request());
        let came = vec![Vec::new(); plan.runs.len()];
        Ok(Self { look, plan, came })
    }

    /// Plans what a state needs, and takes over the runs that an earlier session has: the same design
    /// under the same seed gives the same tallies.
    ///
    /// # Errors
    /// As [`Session::new`].
    pub fn after(state: StateJs, mut before: Session) -> Result<Self, JsError> {
        let mut session = Self::new(state)?;
        let same = session.look.scenario.id() == before.look.scenario.id()
            && session.look.seed == before.look.seed;
        if same {
            for (planned, came) in session.plan.runs.iter_mut().zip(&mut session.came) {
                let mut known = before.plan.runs.iter_mut().zip(&mut before.came);
                let known =
                    known.find(|(k, _)| k.run.done() > 0 && k.run.values() == planned.run.values());
                if let Some((known, known_came)) = known {
                    std::mem::swap(&mut planned.run, &mut known.run);
                    std::mem::swap(came, known_came);
                }
            }
        }
        Ok(session)
    }

    /// Pairs of run and unit that are not here yet, in the order in which they are best done.
    pub fn tasks(&self) -> Vec<u32> {
        self.missing(self.plan.tasks())
            .flat_map(|(run, unit)| [run, unit])
            .collect()
    }

    /// How many of the tasks make the first picture.
    pub fn first(&self) -> usize {
        let mut tasks = self.plan.tasks();
        tasks.truncate(self.plan.first());
        self.missing(tasks).count()
    }

    /// Names of the data files that the runs need.
    pub fn assets(&self) -> Vec<String> {
        self.plan
            .assets()
            .map(|asset| asset.name.to_owned())
            .collect()
    }

    /// Adds a unit's tally.
    ///
    /// # Errors
    /// When the bytes are damaged, or there is no such run or unit.
    pub fn accept(&mut self, run: usize, unit: u32, tally: Vec<u8>) -> Result<(), JsError> {
        let taken = self.run_at(run)?.accept(unit, &tally);
        taken.map_err(|damaged| JsError::new(&damaged.to_string()))?;
        self.came[run].push((unit, tally));
        Ok(())
    }

    /// Takes what a unit under way has so far, for pictures only.
    ///
    /// # Errors
    /// As [`Session::accept`].
    pub fn preview(&mut self, run: usize, unit: u32, tally: &[u8]) -> Result<(), JsError> {
        let taken = self.run_at(run)?.preview(unit, tally);
        taken.map_err(|damaged| JsError::new(&damaged.to_string()))
    }

    /// The units that are here with their tallies, for [`tell`](super::tell::tell) in another instance: of
    /// every run, or of those that a case is told from.
    pub fn tallies(&self, case: bool) -> Vec<u8> {
        let mut out = Vec::new();
        for ((run, planned), units) in (0..).zip(&self.plan.runs).zip(&self.came) {
            if case && !planned.purposes.iter().any(of_case) {
                continue;
            }
            for (unit, tally) in units {
                packed::add(&mut out, run, *unit, tally);
            }
        }
        out
    }

    /// Units that are here.
    pub fn done(&self) -> u32 {
        self.plan.done()
    }

    /// The first chart and the facts of what is here so far, without the report: for a dial in motion.
    ///
    /// # Errors
    /// Never with the data that there is.
    pub fn glance(&self, narrow: bool) -> Result<GlanceJs, JsError> {
        let glance = super::words(|words| view::Glance::new(&self.look, &self.plan, narrow, words));
        Ok(to_js(&glance)?.unchecked_into())
    }

    /// The charts after the first one.
    ///
    /// # Errors
    /// As [`Session::glance`].
    pub fn others(&self, narrow: bool) -> Result<ChartsJs, JsError> {
        let charts =
            super::words(|words| view::charts(&self.look, &self.plan, narrow, words, view::OTHERS));
        Ok(to_js(&charts)?.unchecked_into())
    }

    /// What the design makes of a drawing: dots row by row, 0 (paper) to 1 (ink).
    ///
    /// # Errors
    /// Never with the data that there is: a drawing that does not fit gets a sentence.
    pub fn answer_drawing(
        &self,
        width: usize,
        ink: Vec<f32>,
        narrow: bool,
    ) -> Result<AnswerJs, JsError> {
        self.answer(&Input::Drawing { width, ink }, narrow)
    }

    /// What the design makes of the wish to hear one of its own sounds, and to see how long each of
    /// its machines took on this device for a second of sound [µs], if that was measured: equally many
    /// tries of each, one machine after another.
    ///
    /// # Errors
    /// As [`Session::answer_drawing`].
    pub fn answer_listen(
        &self,
        turn: u32,
        tries: Vec<f64>,
        narrow: bool,
    ) -> Result<AnswerJs, JsError> {
        self.answer(&Input::Listen { turn, tries }, narrow)
    }

    /// Lets one of the design's machines do its work on a sound, over and over, so that the page can take the
    /// time.
    pub fn work(&self, which: usize, samples: Vec<f32>, times: u32) {
        let input = Input::Work { which, samples };
        for _ in 0..times {
            self.plan.chosen().answer(&input);
        }
    }
}

impl Session {
    fn answer(&self, input: &Input, narrow: bool) -> Result<AnswerJs, JsError> {
        let answer = self.plan.chosen().answer(input);
        let view = super::words(|words| AnswerView::new(&answer, narrow, words));
        Ok(to_js(&view)?.unchecked_into())
    }

    /// What was looked at, and its plan.
    #[cfg(feature = "tell")]
    pub(super) fn parts(&self) -> (&Look, &Plan) {
        (&self.look, &self.plan)
    }

    fn run_at(&mut self, run: usize) -> Result<&mut dyn Run, JsError> {
        match self.plan.runs.get_mut(run) {
            Some(planned) => Ok(&mut *planned.run),
            None => Err(JsError::new("no such run")),
        }
    }

    fn missing(&self, tasks: Vec<(u32, u32)>) -> impl Iterator<Item = (u32, u32)> {
        let runs = self.plan.runs.iter();
        let here: Vec<Vec<u32>> = runs.map(|planned| planned.run.accepted()).collect();
        tasks
            .into_iter()
            .filter(move |(run, unit)| here[*run as usize].binary_search(unit).is_err())
    }
}

/// Does the units of a plan: what a worker holds.
#[wasm_bindgen]
pub struct UnitRunner {
    plan: Plan,
}

#[wasm_bindgen]
impl UnitRunner {
    /// Plans the same runs as [`Session::new`].
    ///
    /// # Errors
    /// When the value is no `State`.
    #[wasm_bindgen(constructor)]
    pub fn new(state: StateJs) -> Result<Self, JsError> {
        let (look, _) = state::read(state)?;
        Ok(Self {
            plan: Plan::new(look.scenario, look.request()),
        })
    }

    /// Does one unit and returns its tally; `watch` is called with what a long one has so far.
    ///
    /// # Errors
    /// When there is no such run or unit.
    pub fn run(&self, run: usize, unit: u32, watch: &js_sys::Function) -> Result<Vec<u8>, JsError> {
        let planned = self
            .plan
            .runs
            .get(run)
            .filter(|planned| unit < planned.run.units());
        let planned = planned.ok_or_else(|| JsError::new("no such run"))?;
        let mut watch = |tally: Vec<u8>| {
            let bytes = js_sys::Uint8Array::from(tally.as_slice());
            // What the page does with a preview cannot stop the unit.
            let _ = watch.call1(&JsValue::NULL, &bytes);
        };
        Ok(planned.run.run_unit_watched(unit, &mut watch))
    }
}
