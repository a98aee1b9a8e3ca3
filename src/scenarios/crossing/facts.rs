//! What is measured in every trial, and the facts made of it.

use crate::engine::{fact::Fact, stats, tally::Trials};

use super::{
    harm,
    model::Model,
    trial::{EMPTY, PERSON, Row},
};

/// How a measure becomes a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Out of 1,000 crossings of the kind.
    PerThousand,
    /// Mean over the crossings in which the car braked.
    MeanWhereBraked,
}

/// One thing that is read off every trial of a kind.
struct Measure {
    fact: &'static str,
    /// Crossings it is counted in.
    of: u8,
    kind: Kind,
    unit: &'static str,
    value: fn(&Row) -> f64,
}

const fn out_of_1000(fact: &'static str, of: u8, value: fn(&Row) -> f64) -> Measure {
    Measure {
        fact,
        of,
        kind: Kind::PerThousand,
        unit: "crossings",
        value,
    }
}

fn flag(row: &Row, flag: u8) -> f64 {
    f64::from(u8::from(row.is(flag)))
}

fn if_hit(row: &Row, risk: fn(f64) -> f64) -> f64 {
    if row.is(Row::HIT) {
        risk(row.impact_m_s())
    } else {
        0.0
    }
}

static MEASURES: [Measure; 8] = [
    out_of_1000("collisions", PERSON, |row| flag(row, Row::HIT)),
    out_of_1000("deaths", PERSON, |row| if_hit(row, harm::death)),
    out_of_1000("severe", PERSON, |row| if_hit(row, harm::severe)),
    out_of_1000("needless_stops", EMPTY, |row| flag(row, Row::BRAKED)),
    out_of_1000("rear_ends", EMPTY, |row| flag(row, Row::REAR_END)),
    out_of_1000("rear_ends_person", PERSON, |row| flag(row, Row::REAR_END)),
    Measure {
        fact: "decision_ms",
        of: PERSON,
        kind: Kind::MeanWhereBraked,
        unit: "ms",
        value: |row| f64::from(row.decision_ms),
    },
    Measure {
        fact: "age_ms",
        of: PERSON,
        kind: Kind::MeanWhereBraked,
        unit: "ms",
        value: |row| f64::from(row.age_ms),
    },
];

/// Facts of a tally, always the same names in the same order.
pub fn facts(model: &Model, tally: &Trials<Row>) -> Vec<Fact> {
    let mut facts: Vec<Fact> = MEASURES.iter().map(|m| m.fact(tally)).collect();
    let lost = |row: &Row| flag(row, Row::BRAKED) * model.stop_cost_s();
    let estimate = stats::mean(tally.of(EMPTY).map(|(_, row)| lost(row)));
    facts.push(Fact::run("time_lost_s", "s", estimate));
    facts
}

/// A fact's value in every trial, keyed by trial.
pub fn trials(tally: &Trials<Row>, fact: &str) -> Option<Vec<(u32, f64)>> {
    let measure = MEASURES.iter().find(|m| m.fact == fact)?;
    let rows = tally.of(measure.of).filter(|(_, row)| measure.counts(row));
    Some(
        rows.map(|(trial, row)| (trial, (measure.value)(row)))
            .collect(),
    )
}

impl Measure {
    fn counts(&self, row: &Row) -> bool {
        self.kind != Kind::MeanWhereBraked || row.is(Row::BRAKED)
    }

    fn fact(&self, tally: &Trials<Row>) -> Fact {
        let rows = tally.of(self.of).filter(|(_, row)| self.counts(row));
        let values = rows.map(|(_, row)| (self.value)(row));
        match self.kind {
            Kind::PerThousand => {
                let share = stats::share(values.sum(), tally.len(self.of));
                let estimate = share.map(|e| e.scaled(1000.0));
                Fact::run(self.fact, self.unit, estimate).out_of_1000()
            }
            Kind::MeanWhereBraked => Fact::run(self.fact, self.unit, stats::mean(values)),
        }
    }
}
