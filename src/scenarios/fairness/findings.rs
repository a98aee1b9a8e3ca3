//! What may be said of a run, and the rule that decides it.

use crate::engine::{
    compare::Change,
    fact::{Fact, Find, Finding, Part},
    msg::Msg,
    stats::Estimate,
    values::Values,
};

use super::{
    ID,
    model::{Method, Model},
    params::MOST,
    people::Data,
    shipped,
    split::FIFTH,
};
use crate::{data::Adult, link::SEED};

/// Facts of which a moved dial's consequences speak: the declared harm, what it costs, and who
/// carries it.
const SIDES: [&str; 4] = ["gap", "err", "women_1", "men_1"];

/// What the first task of Adult asks: a yearly income above this [dollars].
const INCOME: f64 = 50_000.0;
/// What the second task of German Credit asks: a loan above this [marks].
const AMOUNT: f64 = 2_000.0;

/// Statements that hold, the most important first.
pub fn findings(values: &Values, facts: &[Fact]) -> Vec<Finding> {
    let fact = |name: &str| Fact::find(facts, name);
    let all = [
        flagged(values, &fact),
        range_means(&fact),
        leans(&fact),
        second(values, &fact),
        fairer(values, &fact),
        mistakes(values, &fact),
        ratios(&fact),
        no_ratio(&fact),
        full(&fact),
        full_made(values, &fact),
        parts(values),
        bears(values, &fact),
        bears_users(&fact),
    ];
    all.into_iter().flatten().collect()
}

/// Statements about what moving one dial changes.
pub fn consequences(changes: &[Change]) -> Vec<Finding> {
    Change::tell(changes, &SIDES, consequence)
}

fn data(values: &Values) -> Data {
    Data::named(values.word("data"))
}

fn finding(part: Part, name: &'static str, says: impl FnOnce(Msg) -> Msg) -> Option<Finding> {
    Some(Finding::new(ID, part, name, says))
}

/// Names of a count and the ends of its interval in a message.
type Names = [&'static str; 3];
const WOMEN: Names = ["women", "women_low", "women_high"];
const MEN: Names = ["men", "men_low", "men_high"];

fn counts(msg: Msg, names: Names, e: Estimate) -> Msg {
    let ends = [e.value, e.low, e.high];
    names
        .into_iter()
        .zip(ends)
        .fold(msg, |msg, (name, x)| msg.count(name, x))
}

/// The first task: who is wrongly flagged, out of 1,000 of each.
fn flagged(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let (women, men) = (fact("women_1")?, fact("men_1")?);
    let says = |msg: Msg| counts(counts(msg, WOMEN, women), MEN, men);
    match data(values) {
        Data::Adult => finding(Part::Happened, "adult", |msg| {
            says(msg).count("income", INCOME)
        }),
        Data::German => finding(Part::Happened, "german", says),
    }
}

/// What the ranges are about: nothing is simulated here.
fn range_means(fact: Find<'_>) -> Option<Finding> {
    fact("women_1").and(fact("men_1"))?;
    finding(Part::Happened, "range_means", |msg| msg).map(Finding::in_file)
}

/// Whether the first task leans to either side.
fn leans(fact: Find<'_>) -> Option<Finding> {
    let lean = fact("lean_1")?;
    let name = match () {
        () if lean.low > 0.0 => "leans_women",
        () if lean.high < 0.0 => "leans_men",
        () => {
            let unsure = finding(Part::Happened, "leans_unsure", |msg| msg);
            return unsure.map(Finding::in_file);
        }
    };
    finding(Part::Happened, name, |msg| msg.estimate(size(lean), 0)).map(Finding::in_file)
}

/// The second task, in the file.
fn second(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let (women, men) = (fact("women_2")?, fact("men_2")?);
    let says = |msg: Msg| counts(counts(msg, WOMEN, women), MEN, men);
    let found = match data(values) {
        Data::Adult => finding(Part::Happened, "adult_second", says),
        Data::German => finding(Part::Happened, "german_second", |msg| {
            says(msg).count("amount", AMOUNT)
        }),
    };
    found.map(Finding::in_file)
}

/// The gap, against the networks that learn alone.
fn fairer(values: &Values, fact: Find<'_>) -> Option<Finding> {
    if Method::named(values.word("method")) == Method::SingleTask {
        return finding(Part::Traded, "alone", |msg| msg);
    }
    let change = fact("gap_change")?;
    let name = match () {
        () if change.high < 0.0 => "gap_smaller",
        () if change.low > 0.0 => "gap_larger",
        () => {
            let says = |msg: Msg| msg.range(change, 0);
            return finding(Part::Traded, "gap_unsure", says);
        }
    };
    finding(Part::Traded, name, |msg| msg.estimate(size(change), 0))
}

/// Wrong answers, against the networks that learn alone.
fn mistakes(values: &Values, fact: Find<'_>) -> Option<Finding> {
    if Method::named(values.word("method")) == Method::SingleTask {
        return None;
    }
    let change = fact("err_change")?;
    let name = match () {
        () if change.high < 0.0 => "err_fewer",
        () if change.low > 0.0 => "err_more",
        () => {
            let says = |msg: Msg| msg.range(change, 1);
            return finding(Part::Traded, "err_unsure", says);
        }
    };
    finding(Part::Traded, name, |msg| msg.estimate(size(change), 1))
}

/// A difference without its sign.
fn size(e: Estimate) -> Estimate {
    if e.value < 0.0 { -e } else { e }
}

/// The two ratios of the paper.
fn ratios(fact: Find<'_>) -> Option<Finding> {
    let (are, arfg) = (fact("are")?, fact("arfg")?);
    let says = |msg: Msg| {
        let msg = counts(msg, ["are", "are_low", "are_high"], are);
        counts(msg, ["arfg", "arfg_low", "arfg_high"], arfg)
    };
    finding(Part::Traded, "ratios", says).map(Finding::in_file)
}

/// Why there is no ratio of gaps.
fn no_ratio(fact: Find<'_>) -> Option<Finding> {
    let (are, lean) = (fact("are")?, fact("lean_1_alone"));
    let none = fact("arfg").is_none() && lean.is_some();
    let says = |msg: Msg| counts(msg, ["are", "are_low", "are_high"], are);
    finding(Part::Traded, "no_ratio", says)
        .filter(|_| none)
        .map(Finding::in_file)
}

/// The same on all of Adult, measured ahead of time.
fn full(fact: Find<'_>) -> Option<Finding> {
    let (are, arfg) = (fact("are_full")?, fact("arfg_full")?);
    let rows = MOST[Data::Adult as usize] as f64;
    let says = |msg: Msg| {
        let msg = counts(msg, ["are", "are_low", "are_high"], are);
        counts(msg, ["arfg", "arfg_low", "arfg_high"], arfg)
            .count("rows", rows)
            .count("seeds", f64::from(shipped::seeds().unwrap_or(0)))
    };
    finding(Part::Traded, "full", says).map(Finding::in_file)
}

/// Who made it, so that it can be made again.
fn full_made(values: &Values, fact: Find<'_>) -> Option<Finding> {
    full(fact)?;
    let point = shipped::point(&Model::new(values, SEED))?;
    let command = shipped::command()?;
    let says = |msg: Msg| {
        msg.text("command", command)
            .text("seed", SEED.to_string())
            .text("digest", point.digest)
    };
    finding(Part::Traded, "full_made", says).map(Finding::in_file)
}

/// Who is learned from, who sets thresholds, and who is judged.
fn parts(values: &Values) -> Option<Finding> {
    let says = |msg: Msg| {
        let (validation, test) = match data(values) {
            Data::Adult => (Adult::TRAIN - MOST[0], Adult::TEST),
            Data::German => (FIFTH, FIFTH),
        };
        msg.count("train", values.get("rows"))
            .count("validation", validation as f64)
            .count("test", test as f64)
    };
    finding(Part::Traded, "parts", says).map(Finding::in_file)
}

/// Who carries it.
fn bears(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let (women, men) = (fact("women_1")?, fact("men_1")?);
    let name = match data(values) {
        Data::Adult => "bears_adult",
        Data::German => "bears_german",
    };
    let says = |msg: Msg| msg.count("women", women.value).count("men", men.value);
    finding(Part::Bears, name, says).map(Finding::in_file)
}

/// Who carries wrong answers.
fn bears_users(fact: Find<'_>) -> Option<Finding> {
    let err = fact("err")?;
    let says = |msg: Msg| msg.count("err", err.value);
    finding(Part::Bears, "bears_users", says).map(Finding::in_file)
}

/// A change whose interval leaves out zero is said; of the harm it is also said when this run cannot
/// tell.
fn consequence(change: &Change) -> Option<Finding> {
    let fewer = change.net.value < 0.0;
    let tells = change.net.excludes_zero();
    let name = match (change.fact, tells, fewer) {
        ("gap", false, _) => "cannot_tell_gap",
        (_, false, _) => return None,
        ("gap", true, true) => "less_gap",
        ("gap", true, false) => "more_gap",
        ("err", true, true) => "fewer_mistakes",
        ("err", true, false) => "more_mistakes",
        ("women_1", true, true) => "fewer_women",
        ("women_1", true, false) => "more_women",
        (_, true, true) => "fewer_men",
        (_, true, false) => "more_men",
    };
    let digits = u8::from(change.fact == "err");
    let says = |msg: Msg| {
        if tells {
            change.numbers(msg, digits)
        } else {
            msg
        }
    };
    let found = Finding::new(ID, Part::Otherwise, name, says);
    Some(if change.fact == "gap" {
        found
    } else {
        found.in_file()
    })
}
