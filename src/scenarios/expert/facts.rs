//! What is read off every trial, and the facts made of it.

use crate::engine::{
    fact::Fact,
    stats::{self, Estimate},
};

use super::{
    model::{Kind, Model, Panel, Policy},
    rover::Drive,
    tally::{Answers, Prices, Row},
};

/// Something that is read off every trial of some panels.
struct Measure {
    fact: &'static str,
    unit: &'static str,
    panels: &'static [Panel],
    kind: Shape,
    value: fn(&Prices, &Row) -> Option<f64>,
}

/// How the trials of a measure become a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Yes or no, out of 1,000.
    Share,
    /// A share in each trial, out of 1,000.
    MeanShare,
    /// A mean.
    Mean,
}

const ALL: &[Panel] = &[Panel::Gaussian, Panel::Digits, Panel::Rover];
const PAIR: &[Panel] = &[Panel::Gaussian];
const ANSWERED: &[Panel] = &[Panel::Gaussian, Panel::Digits];
const DIGITS: &[Panel] = &[Panel::Digits];
const ROVER: &[Panel] = &[Panel::Rover];

type Value = fn(&Prices, &Row) -> Option<f64>;

const fn share(fact: &'static str, panels: &'static [Panel], value: Value) -> Measure {
    Measure {
        fact,
        unit: "trials",
        panels,
        kind: Shape::Share,
        value,
    }
}

const fn reward(fact: &'static str, panels: &'static [Panel], value: Value) -> Measure {
    Measure {
        fact,
        unit: "reward",
        panels,
        kind: Shape::Mean,
        value,
    }
}

const fn driven(fact: &'static str, unit: &'static str, value: Value) -> Measure {
    Measure {
        fact,
        unit,
        panels: ROVER,
        kind: Shape::Mean,
        value,
    }
}

fn wrong(prices: &Prices, row: &Row, policy: Policy) -> Option<f64> {
    prices
        .wrong(row, policy)
        .map(|wrong| f64::from(u8::from(wrong)))
}

/// Our rule's reward less another's.
fn gain(prices: &Prices, row: &Row, over: Policy) -> Option<f64> {
    Some(prices.reward(row, Policy::Ours)? - prices.reward(row, over)?)
}

fn drive(row: &Row, policy: Policy) -> Option<&Drive> {
    match row {
        Row::Crossing(drives) => drives.get(policy as usize),
        Row::Question(_) => None,
    }
}

fn arrived(row: &Row, policy: Policy) -> Option<f64> {
    Some(f64::from(u8::from(drive(row, policy)?.arrived)))
}

fn energy(row: &Row, policy: Policy) -> Option<f64> {
    Some(f64::from(drive(row, policy)?.energy))
}

fn worst(row: &Row, policy: Policy) -> Option<f64> {
    Some(f64::from(drive(row, policy)?.worst))
}

static MEASURES: [Measure; 31] = [
    share("wrong", ALL, |p, row| wrong(p, row, Policy::Ours)),
    Measure {
        fact: "slow_share",
        unit: "trials",
        panels: ALL,
        kind: Shape::MeanShare,
        value: |_, row| Some(row.slow_share()),
    },
    share("wrong_fast", DIGITS, |p, row| wrong(p, row, Policy::Fast)),
    share("wrong_slow", DIGITS, |p, row| wrong(p, row, Policy::Slow)),
    share("wrong_random", DIGITS, |p, row| {
        wrong(p, row, Policy::Random)
    }),
    share("wrong_oracle", DIGITS, |p, row| {
        wrong(p, row, Policy::Oracle)
    }),
    share("arrived", ROVER, |_, row| arrived(row, Policy::Ours)),
    share("arrived_coarse", ROVER, |_, row| arrived(row, Policy::Fast)),
    share("arrived_fine", ROVER, |_, row| arrived(row, Policy::Slow)),
    share("arrived_random", ROVER, |_, row| {
        arrived(row, Policy::Random)
    }),
    Measure {
        fact: "fine_share",
        unit: "steps",
        panels: ROVER,
        kind: Shape::MeanShare,
        value: |_, row| Some(row.slow_share()),
    },
    driven("energy", "energy", |_, row| energy(row, Policy::Ours)),
    driven("energy_coarse", "energy", |_, row| {
        energy(row, Policy::Fast)
    }),
    driven("energy_fine", "energy", |_, row| energy(row, Policy::Slow)),
    driven("energy_random", "energy", |_, row| {
        energy(row, Policy::Random)
    }),
    driven("worst_slope", "degrees", |_, row| worst(row, Policy::Ours)),
    driven("worst_slope_coarse", "degrees", |_, row| {
        worst(row, Policy::Fast)
    }),
    driven("worst_slope_fine", "degrees", |_, row| {
        worst(row, Policy::Slow)
    }),
    driven("worst_slope_random", "degrees", |_, row| {
        worst(row, Policy::Random)
    }),
    reward("loss", PAIR, |p, row| {
        Some(-p.reward(row, Policy::Ours)? - p.ask * row.slow_share())
    }),
    reward("reward_ours", ALL, |p, row| p.reward(row, Policy::Ours)),
    reward("reward_fast", ALL, |p, row| p.reward(row, Policy::Fast)),
    reward("reward_slow", ALL, |p, row| p.reward(row, Policy::Slow)),
    reward("reward_random", ALL, |p, row| p.reward(row, Policy::Random)),
    reward("reward_oracle", ANSWERED, |p, row| {
        p.reward(row, Policy::Oracle)
    }),
    reward("gain_fast", ALL, |p, row| gain(p, row, Policy::Fast)),
    reward("gain_slow", ALL, |p, row| gain(p, row, Policy::Slow)),
    reward("gain_random", ALL, |p, row| gain(p, row, Policy::Random)),
    reward("gain_oracle", ANSWERED, |p, row| {
        gain(p, row, Policy::Oracle)
    }),
    share("saved", DIGITS, |p, row| turned(p, row, false)),
    share("spoiled", DIGITS, |p, row| turned(p, row, true)),
];

/// Whether asking turned a wrong answer of the fast model right, or a right one wrong.
fn turned(prices: &Prices, row: &Row, to_wrong: bool) -> Option<f64> {
    let (fast, ours) = (
        prices.wrong(row, Policy::Fast)?,
        prices.wrong(row, Policy::Ours)?,
    );
    Some(f64::from(u8::from(fast != ours && ours == to_wrong)))
}

/// Facts of a tally: of the same panel always the same names in the same order.
pub fn facts(model: &Model, tally: &Answers) -> Vec<Fact> {
    let panel = model.panel();
    let own = MEASURES
        .iter()
        .filter(|measure| measure.panels.contains(&panel));
    let mut facts: Vec<Fact> = own.map(|measure| measure.fact(tally)).collect();
    facts.extend(exact(model));
    facts
}

/// A fact's value in every trial, keyed by trial.
pub fn trials(tally: &Answers, fact: &str) -> Option<Vec<(u32, f64)>> {
    let measure = MEASURES.iter().find(|measure| measure.fact == fact)?;
    let value = |(trial, row, prices)| Some((trial, (measure.value)(prices, row)?));
    tally.rows().map(value).collect()
}

impl Measure {
    fn fact(&self, tally: &Answers) -> Fact {
        let values = tally
            .rows()
            .filter_map(|(_, row, prices)| (self.value)(prices, row));
        let estimate = match self.kind {
            Shape::Share => stats::share(values.clone().sum(), values.count() as u64),
            Shape::MeanShare => bounded(stats::mean(values.clone()), values),
            Shape::Mean => stats::mean(values),
        };
        let fact = |scale: f64| Fact::run(self.fact, self.unit, estimate.map(|e| e.scaled(scale)));
        if self.kind == Shape::Mean {
            fact(1.0)
        } else {
            fact(1000.0).out_of_1000()
        }
    }
}

/// A mean of shares has Wilson's interval where all are yes or no, which never collapses; its ends
/// are shares too.
fn bounded(mean: Option<Estimate>, values: impl Iterator<Item = f64> + Clone) -> Option<Estimate> {
    if values.clone().all(|v| v == 0.0 || v == 1.0) {
        return stats::share(values.clone().sum(), values.count() as u64);
    }
    mean.map(|e| e.within(0.0, 1.0))
}

/// What the closed forms say, beside what was counted.
fn exact(model: &Model) -> Vec<Fact> {
    let Kind::Pair(pair, _) = &model.kind else {
        return Vec::new();
    };
    let (ours, price) = (pair.ours(), pair.price);
    let exact = |name, unit, value| Fact::run(name, unit, Some(Estimate::exact(value)));
    let number = |name, value: f64| exact(name, "reward", value);
    vec![
        exact("slow_share_exact", "trials", 1000.0 * ours.slow_share).out_of_1000(),
        number("loss_exact", ours.loss),
        number("reward_ours_exact", ours.reward(price)),
        number("reward_fast_exact", -pair.distance()),
        number("reward_slow_exact", -price),
        number("reward_random_exact", pair.random().reward(price)),
        number("reward_oracle_exact", pair.oracle().reward(price)),
    ]
}

/// One line a trial.
pub fn table(tally: &Answers, line: &mut dyn FnMut(&[String])) {
    let Some((_, first, prices)) = tally.rows().next() else {
        return;
    };
    let own = |measure: &&Measure| (measure.value)(prices, first).is_some();
    // What is measured on the other panels alone has no value here; what is the same twice, one column.
    let columns: Vec<&Measure> = MEASURES
        .iter()
        .filter(own)
        .filter(|m| m.fact != "fine_share")
        .collect();
    let picture = tally
        .rows()
        .any(|(_, row, _)| matches!(row, Row::Question(q) if q.row > 0));
    let mut head = vec!["trial".to_owned()];
    if picture {
        head.push("row".to_owned());
    }
    head.extend(columns.iter().map(|measure| measure.fact.to_owned()));
    line(&head);
    for (trial, row, prices) in tally.rows() {
        let mut cells = vec![trial.to_string()];
        if let (Row::Question(question), true) = (row, picture) {
            cells.push(question.row.to_string());
        }
        let cell = |measure: &&Measure| {
            (measure.value)(prices, row).map_or_else(String::new, |value| format!("{value:.6}"))
        };
        cells.extend(columns.iter().map(cell));
        line(&cells);
    }
}
