//! What may be said of a run of the shared map, and the rule that decides it.

use crate::engine::{
    compare::Change,
    fact::{Fact, Find, Finding, Part},
    msg::Msg,
    values::Values,
};

use super::{ID, latency};

/// Facts of which a moved dial's consequences speak: the declared harm, then what it costs.
const SIDES: [&str; 3] = ["stale_at_t", "slow_reads", "slow_writes"];

/// Statements that hold, the most important first.
pub fn findings(values: &Values, facts: &[Fact]) -> Vec<Finding> {
    let fact = |name: &str| Fact::find(facts, name);
    let all = [
        stale(values, &fact),
        slow(values, &fact),
        saved(values, &fact),
        slowest(&fact),
        t_999(&fact),
        printed(&fact),
        published(&fact),
        published_share(&fact),
        ymmr(values),
        versions(&fact),
        bears_drivers(&fact),
        bears_operator(values),
    ];
    all.into_iter().flatten().collect()
}

/// Statements about what moving one dial changes.
pub fn consequences(changes: &[Change]) -> Vec<Finding> {
    Change::tell(changes, &SIDES, consequence)
}

/// The harm. Where more copies answer and confirm than there are, they overlap: no read can be
/// stale, whatever chance does.
fn stale(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let stale = fact("stale_at_t")?;
    let [n, r, w] = ["n", "r", "w"].map(|id| values.get(id));
    let t = values.get("t");
    if r + w > n {
        let says = |msg: Msg| msg.count("r", r).count("w", w).count("n", n);
        return Some(Finding::new(ID, Part::Happened, "overlap", says));
    }
    let name = if stale.value < 0.5 { "nobody" } else { "stale" };
    Some(Finding::new(ID, Part::Happened, name, |msg| {
        let msg = if stale.value < 0.5 {
            msg
        } else {
            msg.count("value", stale.value)
        };
        ms(msg, "t", t).range(stale, 0)
    }))
}

/// The other side of waiting: answers that come too late.
fn slow(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let slow = fact("slow_reads")?;
    let deadline = values.get("deadline");
    let name = if slow.value < 0.5 {
        "none_slow"
    } else {
        "slow"
    };
    let says = |msg: Msg| {
        let msg = ms(msg, "deadline", deadline);
        if slow.value < 0.5 {
            msg
        } else {
            msg.estimate(slow, 0)
        }
    };
    Some(Finding::new(ID, Part::Traded, name, says))
}

/// What waiting for confirmations costs.
fn saved(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let late = fact("slow_writes")?;
    let says = |msg: Msg| {
        let msg = ms(msg, "deadline", values.get("save_deadline"));
        msg.estimate(late, 0)
    };
    Some(Finding::new(ID, Part::Traded, "saved", says).in_file())
}

fn slowest(fact: Find<'_>) -> Option<Finding> {
    let (read, write) = (fact("read_999_ms")?, fact("write_999_ms")?);
    let says = |msg: Msg| {
        msg.number("read", read.value, 2)
            .number("write", write.value, 2)
    };
    Some(Finding::new(ID, Part::Traded, "slowest", says).in_file())
}

fn t_999(fact: Find<'_>) -> Option<Finding> {
    let t = fact("t_999_ms").filter(|t| t.value > 0.0)?;
    let says = |msg: Msg| msg.estimate(t, 2);
    Some(Finding::new(ID, Part::Traded, "t_999", says).in_file())
}

/// The paper's own way of measuring, and why it comes out low, where it does.
fn printed(fact: Find<'_>) -> Option<Finding> {
    let t = fact("t_999_ms").filter(|t| t.value > 0.0)?;
    let printed = fact("t_999_printed_ms").filter(|printed| printed.value < t.value)?;
    let says = |msg: Msg| msg.estimate(printed, 2);
    Some(Finding::new(ID, Part::Traded, "printed", says).in_file())
}

fn published(fact: Find<'_>) -> Option<Finding> {
    let published = fact("t_999_published_ms")?;
    let says = |msg: Msg| msg.number("value", published.value, 2);
    Some(Finding::new(ID, Part::Traded, "published", says).in_file())
}

/// A share that the paper prints, beside ours.
fn published_share(fact: Find<'_>) -> Option<Finding> {
    let (published, ours) = (fact("fresh_at_0_published")?, fact("fresh_at_0")?);
    let says = |msg: Msg| msg.count("published", published.value).estimate(ours, 0);
    Some(Finding::new(ID, Part::Traded, "published_share", says).in_file())
}

/// Why one number of a profile is not the one that the paper prints.
fn ymmr(values: &Values) -> Option<Finding> {
    let says = |msg: Msg| {
        msg.number("printed", latency::YMMR_SHAPE_PRINTED, 2)
            .number("used", latency::YMMR_SHAPE, 1)
    };
    let finding = || Finding::new(ID, Part::Traded, "ymmr", says).in_file();
    (values.word("profile") == "ymmr").then(finding)
}

fn versions(fact: Find<'_>) -> Option<Finding> {
    let (two, five) = (fact("k_fresh_2")?, fact("k_fresh_5")?);
    let says = |msg: Msg| msg.count("two", two.value).count("five", five.value);
    Some(Finding::new(ID, Part::Traded, "versions", says).in_file())
}

fn bears_drivers(fact: Find<'_>) -> Option<Finding> {
    let (stale, slow) = (fact("stale_at_t")?, fact("slow_reads")?);
    let says = |msg: Msg| msg.count("stale", stale.value).count("slow", slow.value);
    Some(Finding::new(ID, Part::Bears, "bears_drivers", says).in_file())
}

fn bears_operator(values: &Values) -> Option<Finding> {
    let says = |msg: Msg| msg.count("n", values.get("n"));
    Some(Finding::new(ID, Part::Bears, "bears_operator", says).in_file())
}

/// A change whose interval leaves out zero is said. Of the harm it is also said when this run cannot
/// tell; so it is of slow answers, if any trial at all turned out differently.
fn consequence(change: &Change) -> Option<Finding> {
    let fewer = change.net.value < 0.0;
    let touched = change.avoided > 0.0 || change.added > 0.0;
    let name = match (change.fact, change.net.excludes_zero(), fewer) {
        ("stale_at_t", false, _) => "cannot_tell_stale",
        ("slow_reads", false, _) if touched => "cannot_tell_slow",
        (_, false, _) => return None,
        ("stale_at_t", true, true) => "fewer_stale",
        ("stale_at_t", true, false) => "more_stale",
        ("slow_reads", true, true) => "fewer_slow",
        ("slow_reads", true, false) => "more_slow",
        (_, true, true) => "fewer_late_saves",
        (_, true, false) => "more_late_saves",
    };
    Some(Finding::new(ID, Part::Otherwise, name, |msg| {
        if change.net.excludes_zero() {
            change.fill(msg)
        } else {
            msg
        }
    }))
}

/// Adds a setting in milliseconds, with a decimal only where it has one.
pub fn ms(msg: Msg, name: &'static str, value: f64) -> Msg {
    let whole = value == libm::round(value);
    msg.number(name, value, u8::from(!whole))
}
