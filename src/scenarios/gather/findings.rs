//! What may be said of a run, and the rule that decides it.

use crate::engine::{
    compare::Change,
    fact::{Fact, Find, Finding, Part},
    math::logit,
    msg::Msg,
    stats::Estimate,
    values::Values,
};

use super::{ID, params};

/// Facts of which a moved dial's consequences speak: the declared harm, then the other side.
const SIDES: [&str; 4] = ["error", "time_mean", "wrong_yes", "wrong_no"];

/// Statements that hold, the most important first.
pub fn findings(values: &Values, facts: &[Fact]) -> Vec<Finding> {
    let fact = |name: &str| Fact::find(facts, name);
    let all = [
        wrong(values, &fact),
        at_once(values),
        kinds(&fact),
        effort(values),
        looks(values, &fact),
        best(values, &fact),
        best_end(values, &fact),
        slowest(values, &fact),
        price(values, &fact),
        sure(values),
        formula(&fact),
        overshoot(&fact),
        fooled(values, &fact),
        fixed_formula(&fact),
        saves(&fact),
        quick_or_slow(&fact),
        sent_home(&fact),
        bears_judged(&fact),
        bears_waiting(values, &fact),
    ];
    all.into_iter().flatten().collect()
}

/// Statements about what moving one dial changes.
pub fn consequences(changes: &[Change]) -> Vec<Finding> {
    Change::tell(changes, &SIDES, consequence)
}

/// What decisions of this setting are called.
fn decisions(values: &Values) -> Msg {
    Msg::new(format!("{ID}-decisions-{}", values.word("setting")))
}

/// What looks of this setting are called, `count` of them.
pub fn looks_word(setting: &str, count: f64) -> Msg {
    Msg::new(format!("{ID}-looks-{setting}")).count("count", count)
}

/// What prices are counted in: wrong noes, which are as bad as any wrong answer unless one kind is worse.
fn coin(values: &Values) -> Msg {
    if values.get("harm_ratio") == 1.0 {
        return Msg::new(format!("{ID}-coin-alike"));
    }
    let no = Msg::new(format!("{ID}-no-{}", values.word("setting")));
    Msg::new(format!("{ID}-coin-no")).msg("no", no)
}

/// Many looks.
fn many(values: &Values) -> Msg {
    looks_word(values.word("setting"), 2.0)
}

/// The harm.
fn wrong(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let e = fact("error")?;
    let none = e.value < 0.5;
    let name = if none { "none_wrong" } else { "wrong" };
    let says = |msg: Msg| {
        let msg = msg.msg("decisions", decisions(values)).range(e, e.digits());
        if none {
            msg
        } else {
            msg.count("value", e.value)
        }
    };
    Some(Finding::new(ID, Part::Happened, name, says))
}

/// What is known before is sure enough already: nobody looks.
fn at_once(values: &Values) -> Option<Finding> {
    let start = logit(values.get("prior")) - libm::log(values.get("harm_ratio"));
    let early = values.word("rule") == "sequential" && start.abs() >= values.get("bound");
    let says = |msg: Msg| msg.msg("look", looks_word(values.word("setting"), 1.0));
    early.then(|| Finding::new(ID, Part::Happened, "at_once", says))
}

fn kinds(fact: Find<'_>) -> Option<Finding> {
    let (yes, no) = (fact("wrong_yes")?, fact("wrong_no")?);
    let says = |msg: Msg| {
        msg.number("yes", yes.value, 1)
            .number("yes_low", yes.low, 1)
            .number("yes_high", yes.high, 1)
            .number("no", no.value, 1)
            .number("no_low", no.low, 1)
            .number("no_high", no.high, 1)
    };
    Some(Finding::new(ID, Part::Happened, "kinds", says).in_file())
}

/// How much was computed.
fn effort(values: &Values) -> Option<Finding> {
    let says = |msg: Msg| msg.count("trials", values.get("trials"));
    Some(Finding::new(ID, Part::Happened, "effort", says).in_file())
}

/// The other side: what was gathered. Under a fixed rule there is nothing to average.
fn looks(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let e = fact("time_mean")?;
    let setting = values.word("setting");
    let fixed = values.word("rule") == "fixed";
    let says = |msg: Msg| {
        let msg = msg.msg("decision", Msg::new(format!("{ID}-decision-{setting}")));
        if fixed {
            msg.count("value", e.value)
                .msg("looks", looks_word(setting, e.value))
        } else {
            msg.estimate(e, 1).msg("looks", many(values))
        }
    };
    let name = if fixed { "looks_fixed" } else { "looks" };
    Some(Finding::new(ID, Part::Traded, name, says))
}

/// The best value of the dial that counts.
fn best_at(values: &Values, fact: Find<'_>) -> Option<(Estimate, u8)> {
    match params::dials(values).0 {
        "n" => Some((fact("best_n")?, 0)),
        _ => Some((fact("best_bound")?, 1)),
    }
}

/// Where the design stands beside the least price. "Too soon" and "too late" are said only if the
/// design lies outside the range of the best.
fn best(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let (cost, least, none) = (fact("cost")?, fact("cost_at_best")?, fact("time_at_best")?);
    let (best, digits) = best_at(values, fact)?;
    let dial = params::dials(values).0;
    let here = values.get(dial);
    let name = match () {
        () if here < best.low => "too_soon",
        () if here > best.high => "too_late",
        () if none.value == 0.0 => "best_none",
        () => "near_best",
    };
    let says = |msg: Msg| {
        let msg = msg
            .count("cost", cost.value)
            .msg("coin", coin(values))
            .number("low", best.low, digits)
            .number("high", best.high, digits)
            .msg("dial", Msg::new(format!("{ID}-param-{dial}")));
        match name {
            "too_soon" | "too_late" => msg.count("least", least.value),
            _ => msg,
        }
    };
    Some(Finding::new(ID, Part::Traded, name, says))
}

/// The best lies at an end of the dial, so it may lie beyond.
fn best_end(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let (best, digits) = best_at(values, fact)?;
    let param = values.param(params::dials(values).0)?;
    let says = |msg: Msg| msg.number("best", best.value, digits);
    let finding = || Finding::new(ID, Part::Traded, "best_end", says).in_file();
    let (least, most) = (param.at(0), param.at(param.positions() - 1));
    let inside = best.value > least && best.value < most;
    (!inside).then(finding)
}

fn slowest(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let e = fact("time_999")?;
    let says = |msg: Msg| {
        msg.estimate(e, 0)
            .msg("looks", looks_word(values.word("setting"), e.value))
    };
    Some(Finding::new(ID, Part::Traded, "slowest", says).in_file())
}

/// What the price is made of.
fn price(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let (mistakes, waiting, cost) = (fact("mistakes")?, fact("waiting")?, fact("cost")?);
    let says = |msg: Msg| {
        msg.estimate(cost, 1)
            .msg("coin", coin(values))
            .number("mistakes", mistakes.value, 1)
            .number("waiting", waiting.value, 1)
    };
    Some(Finding::new(ID, Part::Traded, "price", says).in_file())
}

/// How sure is sure enough: the odds at which the decider stops.
fn sure(values: &Values) -> Option<Finding> {
    let (bound, ratio) = (values.get("bound"), values.get("harm_ratio"));
    let says = |msg: Msg| {
        odds(
            odds(msg, "yes", libm::exp(bound) * ratio),
            "no",
            libm::exp(bound) / ratio,
        )
    };
    let finding = || Finding::new(ID, Part::Traded, "sure", says).in_file();
    (values.word("rule") == "sequential").then(finding)
}

/// Wald's formulas for small steps.
fn formula(fact: Find<'_>) -> Option<Finding> {
    let (error, time) = (fact("error_wald")?, fact("time_wald")?);
    let says = |msg: Msg| {
        msg.number("error", error.value, 1)
            .number("looks", time.value, 1)
    };
    Some(Finding::new(ID, Part::Traded, "formula", says).in_file())
}

/// How far the last look carries the evidence beyond the bound, and what the formulas give then.
fn overshoot(fact: Find<'_>) -> Option<Finding> {
    let (e, error, time) = (
        fact("overshoot")?,
        fact("error_corrected")?,
        fact("time_corrected")?,
    );
    let says = |msg: Msg| {
        msg.estimate(e, 0)
            .number("error", error.value, 1)
            .number("looks", time.value, 1)
    };
    Some(Finding::new(ID, Part::Traded, "overshoot", says).in_file())
}

/// Looks that share a fault are believed too much.
fn fooled(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let (e, believed) = (fact("error")?, fact("error_corrected")?);
    let holds = values.get("shared") > 0.0 && e.low > believed.value;
    let says = |msg: Msg| {
        msg.count("value", e.value)
            .count("believed", believed.value)
    };
    holds.then(|| Finding::new(ID, Part::Traded, "fooled", says).in_file())
}

fn fixed_formula(fact: Find<'_>) -> Option<Finding> {
    let formula = fact("error_fixed")?;
    let says = |msg: Msg| msg.number("error", formula.value, 1);
    Some(Finding::new(ID, Part::Traded, "fixed_formula", says).in_file())
}

/// A fixed number that makes mistakes as rare needs more looks.
fn saves(fact: Find<'_>) -> Option<Finding> {
    let (fixed, here) = (fact("fixed_looks")?, fact("time_mean")?);
    let says = |msg: Msg| msg.estimate(fixed, 0).number("here", here.value, 1);
    let finding = || Finding::new(ID, Part::Traded, "saves", says).in_file();
    (fixed.low > here.high).then(finding)
}

/// Three quick tests against the slow one. Something is said to be better only if the ranges of both
/// versions of the study agree on it.
fn quick_or_slow(fact: Find<'_>) -> Option<Finding> {
    let (quick, journal, slow) = (
        fact("infected_3")?,
        fact("infected_3_journal")?,
        fact("infected_slow")?,
    );
    let both =
        |holds: fn(Estimate, f64) -> bool| holds(quick, slow.value) && holds(journal, slow.value);
    let name = match () {
        () if both(|e, slow| e.high < slow) => "quick_fewer",
        () if both(|e, slow| e.low > slow) => "quick_more",
        () => "quick_open",
    };
    let says = |msg: Msg| {
        msg.estimate(quick, 1)
            .number("journal", journal.value, 1)
            .number("journal_low", journal.low, 1)
            .number("journal_high", journal.high, 1)
            .number("slow", slow.value, 1)
    };
    Some(Finding::new(ID, Part::Traded, name, says).in_file())
}

fn sent_home(fact: Find<'_>) -> Option<Finding> {
    let (one, three, journal) = (
        fact("needless_1")?,
        fact("needless_3")?,
        fact("needless_3_journal")?,
    );
    let says = |msg: Msg| {
        msg.count("one", one.value)
            .range(three, 0)
            .count("three", three.value)
            .count("journal", journal.value)
            .count("journal_low", journal.low)
            .count("journal_high", journal.high)
    };
    Some(Finding::new(ID, Part::Traded, "sent_home", says).in_file())
}

fn bears_judged(fact: Find<'_>) -> Option<Finding> {
    let (yes, no) = (fact("wrong_yes")?, fact("wrong_no")?);
    let says = |msg: Msg| msg.count("yes", yes.value).count("no", no.value);
    Some(Finding::new(ID, Part::Bears, "bears_judged", says).in_file())
}

fn bears_waiting(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let e = fact("time_mean")?;
    let says = |msg: Msg| msg.number("value", e.value, 1).msg("looks", many(values));
    Some(Finding::new(ID, Part::Bears, "bears_waiting", says).in_file())
}

/// A change whose interval leaves out zero is said; of the harm it is also said when this run cannot
/// tell.
fn consequence(change: &Change) -> Option<Finding> {
    let (tells, fewer) = (change.net.excludes_zero(), change.net.value < 0.0);
    let name = match (change.fact, tells, fewer) {
        ("error", false, _) => "cannot_tell_wrong",
        (_, false, _) => return None,
        ("error", true, true) => "fewer_wrong",
        ("error", true, false) => "more_wrong",
        ("time_mean", true, true) => "fewer_looks",
        ("time_mean", true, false) => "more_looks",
        ("wrong_yes", true, true) => "fewer_wrong_yes",
        ("wrong_yes", true, false) => "more_wrong_yes",
        (_, true, true) => "fewer_wrong_no",
        (_, true, false) => "more_wrong_no",
    };
    let says = |msg: Msg| match (tells, change.fact) {
        (false, _) => msg,
        (true, "time_mean") => change.numbers(msg, 1),
        (true, _) => change.fill(msg),
    };
    let finding = Finding::new(ID, Part::Otherwise, name, says);
    let side = matches!(change.fact, "error" | "time_mean");
    Some(if side { finding } else { finding.in_file() })
}

/// Adds odds to one, with a decimal where they are small.
pub fn odds(msg: Msg, name: &'static str, odds: f64) -> Msg {
    msg.number(name, odds, u8::from(odds < 9.95))
}
