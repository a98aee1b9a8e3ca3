//! What is measured in every decision, and the facts made of it.

use crate::engine::{
    fact::Fact,
    stats::{self, Estimate},
};

use super::{
    best,
    clinic::{Clinic, JOURNAL, PREPRINT, Study},
    forms::{self, OVERSHOOT},
    model::{Model, Prices, Rule},
    tally::{Decisions, Row},
};

const DECISIONS: &str = "decisions";
const LOOKS: &str = "looks";
const PEOPLE: &str = "people";

/// Something that is read off every decision.
struct Measure {
    fact: &'static str,
    unit: &'static str,
    /// Yes or no: its share has another interval than a mean.
    share: bool,
    value: fn(&Prices, &Row) -> f64,
}

const fn flag(holds: bool) -> f64 {
    if holds { 1.0 } else { 0.0 }
}

static MEASURES: [Measure; 7] = [
    Measure {
        fact: "error",
        unit: DECISIONS,
        share: true,
        value: |_, row| flag(row.wrong_yes() || row.wrong_no()),
    },
    Measure {
        fact: "wrong_yes",
        unit: DECISIONS,
        share: true,
        value: |_, row| flag(row.wrong_yes()),
    },
    Measure {
        fact: "wrong_no",
        unit: DECISIONS,
        share: true,
        value: |_, row| flag(row.wrong_no()),
    },
    Measure {
        fact: "mistakes",
        unit: DECISIONS,
        share: false,
        value: |prices, row| prices.mistakes(flag(row.wrong_yes()), flag(row.wrong_no())),
    },
    Measure {
        fact: "waiting",
        unit: DECISIONS,
        share: false,
        value: |prices, row| prices.look * f64::from(row.looks),
    },
    Measure {
        fact: "cost",
        unit: DECISIONS,
        share: false,
        value: |prices, row| {
            let looks = f64::from(row.looks);
            prices.all(flag(row.wrong_yes()), flag(row.wrong_no()), looks)
        },
    },
    Measure {
        fact: "time_mean",
        unit: LOOKS,
        share: false,
        value: |_, row| f64::from(row.looks),
    },
];

/// Facts of a tally, always the same names in the same order.
pub fn facts(model: &Model, tally: &Decisions) -> Vec<Fact> {
    let mut facts: Vec<Fact> = MEASURES.iter().map(|m| m.fact(model, tally)).collect();
    let mistakes = facts[3].estimate;
    facts.push(Fact::run("time_999", LOOKS, slowest(tally)));
    facts.push(Fact::run("overshoot", "percent", overshoot(model, tally)));
    facts.extend(formulas(model));
    facts.extend(bests(model, tally));
    facts.push(Fact::run(
        "fixed_looks",
        LOOKS,
        fixed_looks(model, mistakes),
    ));
    facts.extend(clinic(model.clinic.as_ref()));
    facts
}

/// A fact's value in every decision, keyed by decision.
pub fn trials(tally: &Decisions, fact: &str) -> Option<Vec<(u32, f64)>> {
    let measure = MEASURES.iter().find(|m| m.fact == fact)?;
    let prices = tally.prices()?;
    let rows = tally.rows();
    Some(
        rows.map(|(trial, row)| (trial, (measure.value)(prices, row)))
            .collect(),
    )
}

impl Measure {
    fn fact(&self, model: &Model, tally: &Decisions) -> Fact {
        let values = tally
            .rows()
            .map(|(_, row)| (self.value)(&model.prices, row));
        let estimate = if self.share {
            stats::share(values.sum(), tally.len())
        } else {
            stats::mean(values)
        };
        if self.unit == LOOKS {
            return Fact::run(self.fact, LOOKS, estimate);
        }
        Fact::run(self.fact, self.unit, estimate.map(|e| e.scaled(1000.0))).out_of_1000()
    }
}

/// Looks that 999 of 1,000 decisions do with, if there are enough decisions to bound it.
fn slowest(tally: &Decisions) -> Option<Estimate> {
    let mut looks: Vec<f64> = tally.rows().map(|(_, row)| f64::from(row.looks)).collect();
    stats::bounded_quantile_of(&mut looks, 0.999)
}

/// How far walks end beyond the bound [hundredths of a look's standard deviation].
fn overshoot(model: &Model, tally: &Decisions) -> Option<Estimate> {
    let walked = tally.rows().filter(|(_, row)| row.looks > 0);
    let beyond = walked.map(|(_, row)| f64::from(row.beyond) / 10.0);
    let e = stats::mean(beyond).filter(|_| model.rule == Rule::Sequential);
    e.filter(|e| e.low.is_finite())
}

/// What the closed forms say, beside what was counted.
fn formulas(model: &Model) -> [Fact; 5] {
    let exact = |name, unit, value: Option<f64>| Fact::run(name, unit, value.map(Estimate::exact));
    let per_1000 = |name, value: Option<f64>| {
        let estimate = value.map(|v| Estimate::exact(1000.0 * v));
        Fact::run(name, DECISIONS, estimate).out_of_1000()
    };
    let bounds =
        |beyond| (model.rule == Rule::Sequential).then(|| forms::wald(model, model.stop(), beyond));
    let (wald, corrected) = (bounds(0.0), bounds(OVERSHOOT));
    let fixed = (model.rule == Rule::Fixed).then(|| forms::fixed(model, model.stop()));
    [
        per_1000("error_wald", wald.map(|f| f.error())),
        exact("time_wald", LOOKS, wald.map(|f| f.looks)),
        per_1000("error_corrected", corrected.map(|f| f.error())),
        exact("time_corrected", LOOKS, corrected.map(|f| f.looks)),
        per_1000("error_fixed", fixed.map(|f| f.error())),
    ]
}

/// Where both prices together are least.
fn bests(model: &Model, tally: &Decisions) -> [Fact; 4] {
    let best = best::best(model, tally);
    let at = |rule| best.filter(|_| model.rule == rule).map(|b| b.at);
    [
        Fact::run("best_bound", "bound", at(Rule::Sequential)),
        Fact::run("best_n", LOOKS, at(Rule::Fixed)),
        Fact::run(
            "cost_at_best",
            DECISIONS,
            best.map(|b| b.price.scaled(1000.0)),
        )
        .out_of_1000(),
        Fact::run("time_at_best", LOOKS, best.map(|b| b.looks)),
    ]
}

/// How many looks a fixed number would need for the same mistakes.
fn fixed_looks(model: &Model, mistakes: Option<Estimate>) -> Option<Estimate> {
    let e = mistakes.filter(|e| model.rule == Rule::Sequential && e.low > 0.0)?;
    let looks = |mistakes: f64| forms::fixed_for(model, mistakes / 1000.0);
    // Fewer mistakes need more looks.
    Some(Estimate {
        value: looks(e.value)?,
        low: looks(e.high)?,
        high: looks(e.low)?,
    })
}

/// Whom the tests of a clinic let through and send home. The two versions of the study differ in how
/// many are sent home only for three tests.
fn clinic(clinic: Option<&Clinic>) -> Vec<Fact> {
    let infected = |name, study: &Study, tests: usize| {
        Fact::run(name, PEOPLE, clinic.map(|c| c.quick(study, tests))).out_of_1000()
    };
    let needless = |name, study: &Study, tests: usize| {
        Fact::run(name, PEOPLE, clinic.map(|c| c.needless(study, tests))).out_of_1000()
    };
    let slow = clinic.map(|c| Estimate::exact(c.slow()));
    vec![
        infected("infected_1", &PREPRINT, 1),
        infected("infected_2", &PREPRINT, 2),
        infected("infected_3", &PREPRINT, 3),
        infected("infected_1_journal", &JOURNAL, 1),
        infected("infected_2_journal", &JOURNAL, 2),
        infected("infected_3_journal", &JOURNAL, 3),
        Fact::run("infected_slow", PEOPLE, slow).out_of_1000(),
        needless("needless_1", &PREPRINT, 1),
        needless("needless_2", &PREPRINT, 2),
        needless("needless_3", &PREPRINT, 3),
        needless("needless_3_journal", &JOURNAL, 3),
    ]
}
