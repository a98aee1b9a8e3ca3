//! What may be said of a run, and the rule that decides it.

use crate::engine::{
    compare::Change,
    fact::{Fact, Find, Finding, Part},
    msg::Msg,
    values::Values,
};

use super::{ID, spectrum::SETS};

/// Facts of which a moved dial's consequences speak: the declared harm, then its two sides.
const SIDES: [&str; 4] = ["missed", "off_target", "too_late", "wait_mean_s"];

/// Half of 1,000: a way that is first more often than this wins.
const HALF: f64 = 500.0;

/// Statements that hold, the most important first.
pub fn findings(values: &Values, facts: &[Fact]) -> Vec<Finding> {
    let fact = |name: &str| Fact::find(facts, name);
    let all = [
        happened(&fact),
        sides(&fact),
        winner(&fact),
        safer(&fact),
        copies(&fact),
        papers(values, &fact),
        skipping(&fact),
        wait(&fact),
        bound(&fact),
        no_bound(&fact),
        spectrum(&fact),
        late_steps(values, &fact),
        bears_users(&fact),
        bears_owners(&fact),
    ];
    all.into_iter().flatten().collect()
}

/// Statements about what moving one dial changes.
pub fn consequences(changes: &[Change]) -> Vec<Finding> {
    Change::tell(changes, &SIDES, consequence)
}

fn happened(fact: Find<'_>) -> Option<Finding> {
    let missed = fact("missed")?;
    // What is written as a whole count of zero is said as "none".
    if missed.value < 0.5 {
        let says = |msg: Msg| msg.range(missed, 0);
        return Some(Finding::new(ID, Part::Happened, "none_missed", says));
    }
    let says = |msg: Msg| msg.estimate(missed, 0);
    Some(Finding::new(ID, Part::Happened, "happened", says))
}

/// The two ways to miss.
fn sides(fact: Find<'_>) -> Option<Finding> {
    let (off, late) = (fact("off_target")?, fact("too_late")?);
    let says = |msg: Msg| msg.count("off", off.value).count("late", late.value);
    Some(Finding::new(ID, Part::Traded, "sides", says))
}

/// Whether coding or plain skipping is first on target: in more than half of the runs, by the whole
/// interval; otherwise this run cannot tell.
fn winner(fact: Find<'_>) -> Option<Finding> {
    let (code, plain) = (fact("code_first")?, fact("plain_first")?);
    let (name, e) = match () {
        () if code.low > HALF => ("code_wins", code),
        () if plain.low > HALF => ("plain_wins", plain),
        () => return Some(Finding::new(ID, Part::Traded, "no_winner", |msg| msg)),
    };
    Some(Finding::new(ID, Part::Traded, name, |msg| {
        msg.estimate(e, 0)
    }))
}

/// Which of the two leaves more runs off target for ever: said only if the ranges lie apart.
fn safer(fact: Find<'_>) -> Option<Finding> {
    let (code, plain) = (fact("encoded_never")?, fact("uncoded_k_never")?);
    let name = match () {
        () if code.high < plain.low => "code_safer",
        () if plain.high < code.low => "plain_safer",
        () => return None,
    };
    let says = |msg: Msg| msg.count("code", code.value).count("plain", plain.value);
    Some(Finding::new(ID, Part::Traded, name, says).in_file())
}

/// Whether plain copies, whichever is back first, beat the code.
fn copies(fact: Find<'_>) -> Option<Finding> {
    let copies = fact("copies_first").filter(|e| e.low > HALF)?;
    let says = |msg: Msg| msg.estimate(copies, 0);
    Some(Finding::new(ID, Part::Traded, "copies_win", says).in_file())
}

/// What the authors of the method report, beside this run.
fn papers(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let (code, plain) = (fact("code_first")?, fact("plain_first")?);
    if code.low > HALF {
        return Some(Finding::new(ID, Part::Traded, "paper_agrees", |msg| msg).in_file());
    }
    let says = |msg: Msg| msg.count("times", values.get("redundancy"));
    let finding = || Finding::new(ID, Part::Traded, "paper_differs", says).in_file();
    (plain.low > HALF).then(finding)
}

/// What plain skipping leaves undone, beside a published test that found no such loss.
fn skipping(fact: Find<'_>) -> Option<Finding> {
    let (skip, all) = (fact("uncoded_k_floor_gap")?, fact("uncoded_all_floor_gap")?);
    let (skip, all) = (skip.scaled(1000.0), all.scaled(1000.0));
    let says = |msg: Msg| {
        msg.number("skip", skip.value, 1)
            .number("low", skip.low, 1)
            .number("high", skip.high, 1)
            .number("all", all.value, 1)
    };
    let finding = || Finding::new(ID, Part::Traded, "skipping", says).in_file();
    // Less than a tenth of one part in 1,000 is not worth a word.
    (skip.low > all.high + 0.1).then(finding)
}

fn wait(fact: Find<'_>) -> Option<Finding> {
    let wait = fact("wait_mean_s")?;
    let says = |msg: Msg| msg.number("wait", wait.value, 1);
    Some(Finding::new(ID, Part::Traded, "wait", says).in_file())
}

/// The promise of the bound beside what was measured.
fn bound(fact: Find<'_>) -> Option<Finding> {
    let (bound, measured) = (fact("rate_bound")?, fact("rate_measured")?);
    let says = |msg: Msg| {
        msg.number("bound", bound.value, 2)
            .number("measured", measured.value, 2)
            .count("sets", SETS as f64)
    };
    Some(Finding::new(ID, Part::Traded, "bound", says).in_file())
}

fn no_bound(fact: Find<'_>) -> Option<Finding> {
    let none = fact("epsilon").is_some() && fact("rate_bound").is_none();
    let says = |msg: Msg| msg.count("sets", SETS as f64);
    none.then(|| Finding::new(ID, Part::Traded, "no_bound", says).in_file())
}

fn spectrum(fact: Find<'_>) -> Option<Finding> {
    let (low, high) = (fact("spectrum_low")?, fact("spectrum_high")?);
    let says = |msg: Msg| {
        msg.number("least", low.value, 2)
            .number("most", high.value, 2)
    };
    Some(Finding::new(ID, Part::Traded, "spectrum", says).in_file())
}

/// The exact line for learning from old news.
fn late_steps(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let line = fact("stable_step")?;
    let says = |msg: Msg| {
        msg.count("late", values.get("delay_steps"))
            .number("step", line.value, 2)
    };
    Some(Finding::new(ID, Part::Traded, "late_steps", says).in_file())
}

fn bears_users(fact: Find<'_>) -> Option<Finding> {
    let off = fact("off_target")?;
    let says = |msg: Msg| msg.count("off", off.value);
    Some(Finding::new(ID, Part::Bears, "bears_users", says).in_file())
}

fn bears_owners(fact: Find<'_>) -> Option<Finding> {
    let late = fact("too_late")?;
    let says = |msg: Msg| msg.count("late", late.value);
    Some(Finding::new(ID, Part::Bears, "bears_owners", says).in_file())
}

/// A change whose interval leaves out zero is said; of the harm it is also said when this run cannot
/// tell.
fn consequence(change: &Change) -> Option<Finding> {
    let fewer = change.net.value < 0.0;
    let tells = change.net.excludes_zero();
    let name = match (change.fact, tells, fewer) {
        ("missed", false, _) => "cannot_tell_missed",
        (_, false, _) => return None,
        ("missed", true, true) => "fewer_missed",
        ("missed", true, false) => "more_missed",
        ("off_target", true, true) => "fewer_off",
        ("off_target", true, false) => "more_off",
        ("too_late", true, true) => "fewer_late",
        ("too_late", true, false) => "more_late",
        (_, true, true) => "shorter_rounds",
        (_, true, false) => "longer_rounds",
    };
    let says = |msg: Msg| if tells { change.fill(msg) } else { msg };
    let finding = Finding::new(ID, Part::Otherwise, name, says);
    // The two ways to miss, and the wait that they pay for, are for the file.
    let harm = change.fact == "missed";
    Some(if harm { finding } else { finding.in_file() })
}
