//! What units return: how every trial went under each policy, kept by unit.

use std::{collections::BTreeMap, ops::Range};

use serde::{Deserialize, Serialize};

use crate::engine::{
    random::{Name, Stream},
    tally::{Tally, ramp_span, ramp_units},
};

use super::{
    digits,
    model::{Draw, Kind, Model, Panel, Policy},
    rover::{Crossing, Drive},
};

/// A crossing takes far longer than the trials of the other panels: so many fewer are in a unit.
const CROSSINGS_LESS: u32 = 5;

/// Questions that are enough for a point of a curve.
const GLANCE: u32 = 4000;
/// Crossings that are.
const GLANCE_CROSSINGS: u32 = 400;

/// How one trial went.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Row {
    /// A question with two answers.
    Question(Question),
    /// A crossing under each policy but the oracle.
    Crossing(Box<[Drive; 4]>),
}

/// A question with two answers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Row of the data set, where there is one.
    pub row: u16,
    /// Loss of the fast answer, without its stake.
    pub fast: f32,
    /// Loss of the slow answer.
    pub slow: f32,
    /// Policies that ask the slow expert: bit 0 ours, bit 3 random, bit 4 the oracle.
    asks: u8,
}

/// What the trials of a design are weighed by.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Prices {
    /// Price of the slow way.
    pub ask: f64,
    /// What a loss of one costs.
    pub stake: f64,
    /// A larger loss is a wrong answer.
    pub limit: f64,
}

/// The trials of a unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Unit {
    first: u32,
    prices: Prices,
    rows: Vec<Row>,
}

/// Trials by unit.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Answers(BTreeMap<u32, Unit>);

impl Tally for Answers {
    fn merge(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }
}

/// The trials of a unit.
fn span(panel: Panel, unit: u32, trials: u32) -> Range<u32> {
    let less = less(panel);
    let span = ramp_span(unit, trials * less);
    span.start / less..span.end / less
}

fn less(panel: Panel) -> u32 {
    match panel {
        Panel::Rover => CROSSINGS_LESS,
        _ => 1,
    }
}

/// How many units it takes to run so many trials.
pub fn units(panel: Panel, trials: u32) -> u32 {
    ramp_units(trials * less(panel))
}

/// Units that are enough for a point of a curve.
pub fn glance(panel: Panel) -> u32 {
    match panel {
        Panel::Rover => units(panel, GLANCE_CROSSINGS),
        _ => units(panel, GLANCE),
    }
}

impl Question {
    fn new(row: u16, fast: f32, slow: f32, asks: [bool; 3]) -> Self {
        let [ours, random, oracle] = asks.map(u8::from);
        Self {
            row,
            fast,
            slow,
            asks: ours | random << Policy::Random as u8 | oracle << Policy::Oracle as u8,
        }
    }

    /// Whether a policy asks the slow expert.
    pub fn asks(&self, policy: Policy) -> bool {
        match policy {
            Policy::Fast => false,
            Policy::Slow => true,
            _ => self.asks >> policy as u8 & 1 == 1,
        }
    }

    /// What the answer is off by under a policy.
    pub fn loss(&self, policy: Policy) -> f64 {
        f64::from(if self.asks(policy) {
            self.slow
        } else {
            self.fast
        })
    }
}

impl Prices {
    fn of(model: &Model) -> Self {
        let (stake, limit) = match &model.kind {
            Kind::Pair(_, tolerance) => (1.0, tolerance * tolerance),
            Kind::Digits(reader) => (reader.stake, 0.5),
            Kind::Rover(rover) => (rover.stake(), 0.0),
        };
        Self {
            ask: model.price,
            stake,
            limit,
        }
    }

    /// Less the mistakes, less the price of what was asked: of a question, or of each step of a
    /// crossing. Nobody is an oracle of a crossing.
    pub fn reward(&self, row: &Row, policy: Policy) -> Option<f64> {
        match row {
            Row::Question(question) => {
                let asked = if question.asks(policy) { self.ask } else { 0.0 };
                Some(-self.stake * question.loss(policy) - asked)
            }
            Row::Crossing(drives) => {
                let drive = drives.get(policy as usize)?;
                let cost = self.stake * f64::from(drive.slips) + self.ask * f64::from(drive.fine);
                Some(-cost / f64::from(drive.steps.max(1)))
            }
        }
    }

    /// Whether it goes wrong: the answer is too far off, or the crossing ends on the way.
    pub fn wrong(&self, row: &Row, policy: Policy) -> Option<bool> {
        match row {
            Row::Question(question) => Some(question.loss(policy) > self.limit),
            Row::Crossing(drives) => Some(!drives.get(policy as usize)?.arrived),
        }
    }
}

impl Row {
    /// Share of the decisions in which our rule takes the slow way.
    pub fn slow_share(&self) -> f64 {
        match self {
            Self::Question(question) => f64::from(u8::from(question.asks(Policy::Ours))),
            Self::Crossing(drives) => f64::from(drives[0].fine) / f64::from(drives[0].steps.max(1)),
        }
    }
}

impl Answers {
    /// Does the trials of a unit.
    pub fn run(model: &Model, unit: u32) -> Self {
        let trials = span(model.panel(), unit, model.trials);
        let unit_of = Unit {
            first: trials.start,
            prices: Prices::of(model),
            rows: trials.map(|trial| row(model, trial)).collect(),
        };
        Self(BTreeMap::from([(unit, unit_of)]))
    }

    /// All trials with their index, in order, each with what it is weighed by.
    pub fn rows(&self) -> impl Iterator<Item = (u32, &Row, &Prices)> + Clone {
        self.0.values().flat_map(|unit| {
            let trials = unit.first..;
            let rows = trials.zip(&unit.rows);
            rows.map(|(trial, row)| (trial, row, &unit.prices))
        })
    }
}

fn row(model: &Model, trial: u32) -> Row {
    let stream = |draw: Draw| {
        Stream::new(Name {
            seed: model.seed,
            kind: 0,
            trial,
            purpose: draw as u8,
            observer: 0,
        })
    };
    match &model.kind {
        Kind::Pair(pair, _) => {
            let (fast, slow) = pair.draw(&mut stream(Draw::Fast), &mut stream(Draw::Slow));
            let loss = (slow - fast) * (slow - fast);
            let lot = stream(Draw::Lot).uniform() < pair.ours().slow_share;
            let asks = [pair.asks(fast), lot, loss > pair.price];
            Row::Question(Question::new(0, loss as f32, 0.0, asks))
        }
        Kind::Digits(reader) => {
            let seen = &digits::seen().held_out[trial as usize];
            let loss = |right: bool| if right { 0.0 } else { 1.0 };
            let (fast, slow) = (loss(seen.fast_right()), loss(seen.slow_right()));
            let asks = [
                reader.asks(seen.fast.confidence),
                stream(Draw::Lot).uniform() < reader.slow_share,
                reader.stake * f64::from(fast - slow) > model.price,
            ];
            Row::Question(Question::new(seen.row, fast, slow, asks))
        }
        Kind::Rover(rover) => {
            Row::Crossing(Box::new(rover.drives(&Crossing::new(model.seed, trial))))
        }
    }
}
