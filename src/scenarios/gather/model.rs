//! A design, ready for trials: how the evidence walks, and when the decider stops.
//!
//! Everything is measured in log-odds. A look is normal with mean +μ where the true answer is yes and
//! −μ where it is no, and variance 1; it moves the log-odds by 2μ times itself. With a prior π and a
//! wrong yes h times as bad as a wrong no, the less harmful answer is yes exactly where
//! log-odds − ln h > 0 (our derivation [D]), so the walk begins at ln(π/(1−π)) − ln h, and the
//! decider stops where it is `bound` away from zero.

use serde::{Deserialize, Serialize};

use crate::engine::{math::logit, param::Param, values::Values};

use super::{clinic::Clinic, params::PARAMS};

/// When the gathering stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// As soon as the log-odds are `bound` away from zero.
    Sequential,
    /// After a fixed number of looks.
    Fixed,
}

/// A design.
#[derive(Debug, Clone)]
pub struct Model {
    /// Seed of every stream.
    pub seed: u32,
    /// Decisions to run.
    pub trials: u32,
    /// What is decided about, as a word of the dial; it changes names alone.
    pub setting: &'static str,
    /// When the gathering stops.
    pub rule: Rule,
    /// Every value of the dial that says when: log-odds, or looks.
    pub grid: Vec<f64>,
    /// Which of them is the design's own.
    pub own: usize,
    /// Mean of one look where the true answer is yes, with variance 1.
    pub signal: f64,
    /// Share of a look's variance that all looks of one decision have in common.
    pub shared: f64,
    /// Share of decisions whose true answer is yes.
    pub prior: f64,
    /// What mistakes and looks are worth.
    pub prices: Prices,
    /// The tests of the clinic, where the setting is one.
    pub clinic: Option<Clinic>,
}

/// What mistakes and looks are worth, in wrong noes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Prices {
    /// How many wrong noes one wrong yes is as bad as.
    pub harm_ratio: f64,
    /// Price of one look.
    pub look: f64,
}

impl Prices {
    /// Wrong answers, weighed by their harm.
    pub fn mistakes(&self, wrong_yes: f64, wrong_no: f64) -> f64 {
        self.harm_ratio * wrong_yes + wrong_no
    }

    /// Wrong answers and looks together.
    pub fn all(&self, wrong_yes: f64, wrong_no: f64, looks: f64) -> f64 {
        self.mistakes(wrong_yes, wrong_no) + self.look * looks
    }
}

impl Model {
    /// The design that these values describe.
    pub fn new(values: &Values, seed: u32) -> Self {
        let fixed = values.word("rule") == "fixed";
        let dial = param(if fixed { "n" } else { "bound" });
        Self {
            seed,
            trials: values.count("trials"),
            setting: values.word("setting"),
            rule: if fixed { Rule::Fixed } else { Rule::Sequential },
            grid: (0..dial.positions()).map(|i| dial.at(i)).collect(),
            own: dial.position(values.get(dial.id)) as usize,
            signal: values.get("signal"),
            shared: values.get("shared"),
            prior: values.get("prior"),
            prices: Prices {
                harm_ratio: values.get("harm_ratio"),
                look: values.get("cost"),
            },
            clinic: Clinic::new(values),
        }
    }

    /// Where the walk begins [log-odds]: what is known before the first look, weighed by harm.
    pub fn start(&self) -> f64 {
        logit(self.prior) - self.weight()
    }

    /// What the odds must be multiplied by before yes and no do equal harm [logarithm].
    pub fn weight(&self) -> f64 {
        libm::log(self.prices.harm_ratio)
    }

    /// How far one standard deviation of a look moves the log-odds.
    pub fn stride(&self) -> f64 {
        2.0 * self.signal
    }

    /// The design's own bound [log-odds], or number of looks.
    pub fn stop(&self) -> f64 {
        self.grid[self.own]
    }
}

/// A parameter of the scenario's own.
fn param(id: &str) -> &'static Param {
    let mut all = PARAMS.iter();
    match all.find(|param| param.id == id) {
        Some(param) => param,
        None => panic!("no parameter is called {id}"),
    }
}
