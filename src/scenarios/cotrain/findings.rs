//! What may be said of a run, and the rule that decides it.

use crate::{
    engine::{
        compare::Change,
        fact::{Fact, Find, Finding, Part},
        msg::Msg,
        values::Values,
    },
    link::SEED,
};

use super::{ID, measured, model::Data, params, published::PRINTED};

/// Facts of which a moved dial's consequences speak, the declared harm first.
const SIDES: [&str; 2] = ["error_cotrained", "error_big"];

/// Statements that hold, the most important first.
pub fn findings(values: &Values, facts: &[Fact]) -> Vec<Finding> {
    let fact = |name: &str| Fact::find(facts, name);
    let divided = params::split(values) > 1;
    let all = [
        undivided(values, &fact).filter(|_| !divided),
        winner(values, &fact).filter(|_| divided),
        errors(values, &fact).filter(|_| divided),
        effort(values, &fact),
        talk(values, &fact).filter(|_| divided),
        one_small(&fact).filter(|_| divided),
        numbers(&fact).filter(|_| divided),
        ahead(values, &fact).filter(|_| divided),
        ahead_made(values, &fact).filter(|_| divided),
        crossover(),
        Some(paper()),
        bears_read(values, &fact),
        bears_maker(&fact).filter(|_| divided),
    ];
    all.into_iter().flatten().collect()
}

/// Statements about what moving one dial changes.
pub fn consequences(changes: &[Change]) -> Vec<Finding> {
    Change::tell(changes, &SIDES, consequence)
}

/// What is read: "letters", "digits".
pub fn things(data: Data) -> Msg {
    Msg::new(format!("{ID}-things-{}", data.id()))
}

fn data(values: &Values) -> Data {
    Data::named(values.word("data"))
}

fn split(msg: Msg, values: &Values) -> Msg {
    msg.count("split", params::split(values) as f64)
        .msg("things", things(data(values)))
}

/// Whole counts, unless those would hide what there is.
fn digits(value: f64) -> u8 {
    u8::from(value.abs() < 10.0)
}

fn undivided(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let wrong = fact("error_big")?;
    let says = |msg: Msg| msg.estimate(wrong, 0).msg("things", things(data(values)));
    Some(Finding::new(ID, Part::Happened, "undivided", says))
}

/// Whether the small ones or the big one is right more often, by the whole interval of the paired
/// difference.
fn winner(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let gain = fact("gain")?;
    let (name, by) = match () {
        () if gain.low > 0.0 => ("small_better", gain),
        () if gain.high < 0.0 => ("big_better", -gain),
        () => {
            let says = |msg: Msg| split(msg, values);
            return Some(Finding::new(ID, Part::Happened, "no_winner", says));
        }
    };
    let says = |msg: Msg| split(msg, values).estimate(by, digits(by.value));
    Some(Finding::new(ID, Part::Happened, name, says))
}

fn errors(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let (big, small) = (fact("error_big")?, fact("error_cotrained")?);
    let says = |msg: Msg| {
        msg.count("big", big.value)
            .count("big_low", big.low)
            .count("big_high", big.high)
            .count("split", params::split(values) as f64)
            .estimate(small, 0)
    };
    Some(Finding::new(ID, Part::Happened, "errors", says))
}

/// How small this run is.
fn effort(values: &Values, fact: Find<'_>) -> Option<Finding> {
    fact("error_big")?;
    let says = |msg: Msg| {
        msg.count("rows", f64::from(params::rows(values)))
            .msg("things", things(data(values)))
            .count("epochs", values.get("epochs"))
            .count("seeds", values.get("seeds"))
    };
    Some(Finding::new(ID, Part::Happened, "effort", says))
}

/// What training together changes, beside the same small ones trained alone.
fn talk(values: &Values, fact: Find<'_>) -> Option<Finding> {
    if values.get("cotrain") == 0.0 {
        return Some(Finding::new(ID, Part::Traded, "no_talk", |msg| msg));
    }
    let gain = fact("gain_cotraining")?;
    let (name, by) = match () {
        () if gain.low > 0.0 => ("talk_helps", gain),
        () if gain.high < 0.0 => ("talk_hurts", -gain),
        () => return Some(Finding::new(ID, Part::Traded, "talk_open", |msg| msg)),
    };
    let says = |msg: Msg| msg.estimate(by, digits(by.value));
    Some(Finding::new(ID, Part::Traded, name, says))
}

fn one_small(fact: Find<'_>) -> Option<Finding> {
    let one = fact("error_one_small")?;
    let says = |msg: Msg| msg.estimate(one, 0);
    Some(Finding::new(ID, Part::Traded, "one_small", says).in_file())
}

fn numbers(fact: Find<'_>) -> Option<Finding> {
    let (big, small) = (fact("params_big")?, fact("params_small_total")?);
    let unused = fact("params_unused")?;
    let says = |msg: Msg| {
        msg.count("big", big.value)
            .count("small", small.value)
            .number("unused", unused.value, 1)
    };
    Some(Finding::new(ID, Part::Traded, "numbers", says).in_file())
}

/// The same design with many more seeds, ahead of time.
fn ahead(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let gain = fact("gain_ahead")?;
    let row = measured::of(params::width(values), params::split(values))?;
    let (name, by) = match () {
        () if gain.low > 0.0 => ("ahead_small", gain),
        () if gain.high < 0.0 => ("ahead_big", -gain),
        () => ("ahead_open", gain),
    };
    let says = |msg: Msg| {
        msg.count("seeds", f64::from(row.seeds))
            .count("rows", f64::from(row.rows))
            .estimate(by, 1)
    };
    Some(Finding::new(ID, Part::Traded, name, says).in_file())
}

/// Who made it, so that it can be made again.
fn ahead_made(values: &Values, fact: Find<'_>) -> Option<Finding> {
    fact("gain_ahead")?;
    let row = measured::of(params::width(values), params::split(values))?;
    let command = measured::command()?;
    let says = |msg: Msg| {
        msg.text("command", command)
            .text("seed", SEED.to_string())
            .text("digest", row.digest)
    };
    Some(Finding::new(ID, Part::Traded, "ahead_made", says).in_file())
}

/// In how many of the sizes that were measured ahead dividing helped.
fn crossover() -> Option<Finding> {
    let all = measured::all();
    let (first, last) = (all.first()?, all.last()?);
    let helped = all.iter().filter(|row| row.gain.low > 0.0).count();
    let hurt = all.iter().filter(|row| row.gain.high < 0.0).count();
    let says = |msg: Msg| {
        msg.count("all", all.len() as f64)
            .count("helped", helped as f64)
            .count("hurt", hurt as f64)
            .count("open", (all.len() - helped - hurt) as f64)
            .count("narrow", first.width as f64)
            .count("wide", last.width as f64)
    };
    Some(Finding::new(ID, Part::Traded, "crossover", says).in_file())
}

fn paper() -> Finding {
    let hurt = PRINTED.iter().filter(|row| row.small > row.big).count();
    let says = |msg: Msg| {
        msg.count("all", PRINTED.len() as f64)
            .count("helped", (PRINTED.len() - hurt) as f64)
            .count("hurt", hurt as f64)
    };
    Finding::new(ID, Part::Traded, "paper", says).in_file()
}

fn bears_read(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let wrong = fact("error_cotrained")?;
    let says = |msg: Msg| {
        msg.count("value", wrong.value)
            .msg("things", things(data(values)))
    };
    Some(Finding::new(ID, Part::Bears, "bears_read", says).in_file())
}

fn bears_maker(fact: Find<'_>) -> Option<Finding> {
    let (big, small) = (fact("params_big")?, fact("params_small_total")?);
    let says = |msg: Msg| msg.count("big", big.value).count("small", small.value);
    Some(Finding::new(ID, Part::Bears, "bears_maker", says).in_file())
}

/// A change whose interval leaves out zero is said; of the harm it is also said when this run cannot
/// tell.
fn consequence(change: &Change) -> Option<Finding> {
    let harm = change.fact == SIDES[0];
    let tells = change.net.excludes_zero();
    let name = match (harm, tells, change.net.value < 0.0) {
        (true, false, _) => "cannot_tell_wrong",
        (false, false, _) => return None,
        (true, true, true) => "fewer_wrong",
        (true, true, false) => "more_wrong",
        (false, true, true) => "fewer_big",
        (false, true, false) => "more_big",
    };
    let says = |msg: Msg| match tells {
        true => change.numbers(msg, digits(change.net.value)),
        false => msg,
    };
    let finding = Finding::new(ID, Part::Otherwise, name, says);
    Some(if harm { finding } else { finding.in_file() })
}
