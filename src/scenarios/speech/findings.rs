//! What may be said of a run, and the rule that decides it.

use crate::engine::{
    compare::Change,
    fact::{Fact, Find, Finding, Part},
    msg::Msg,
    stats::Estimate,
    values::Values,
};

use super::{
    ID, facts,
    figures::{self, Group},
    live::shape::Shape,
    model::{self, Panel, SHIPPED},
    pictures::size,
};

/// Statements that hold, the most important first.
pub fn findings(values: &Values, facts: &[Fact]) -> Vec<Finding> {
    let fact = |name: &str| Fact::find(facts, name);
    let all = match Panel::of(values) {
        Panel::Live => live(values, &fact),
        Panel::Published => published(values, &fact),
    };
    all.into_iter().flatten().collect()
}

/// Statements about what moving one dial changes.
pub fn consequences(changes: &[Change]) -> Vec<Finding> {
    Change::tell(changes, &[facts::WOMAN], consequence)
}

fn says(part: Part, name: &'static str, fill: impl FnOnce(Msg) -> Msg) -> Option<Finding> {
    Some(Finding::new(ID, part, name, fill))
}

fn filed(finding: Option<Finding>) -> Option<Finding> {
    finding.map(Finding::in_file)
}

fn live(values: &Values, fact: Find<'_>) -> Vec<Option<Finding>> {
    let shape = model::shipped(values).map(|place| SHIPPED[place].shape);
    vec![
        misheard(fact),
        fact(facts::WOMAN).and_then(|_| filed(says(Part::Happened, "range_means", |msg| msg))),
        cost(fact),
        beside(
            fact,
            facts::WOMAN,
            ["woman_worse", "woman_better", "woman_untold"],
        ),
        says(Part::Traded, "who_trained", |msg| msg),
        filed(beside(
            fact,
            "wer_heldout_speaker",
            ["stranger_worse", "stranger_better", "stranger_untold"],
        )),
        filed(shape.and_then(|shape| beginnings(shape, values.get("clear")))),
        filed(equal_steps()),
        fact(facts::WOMAN).and_then(|e| {
            filed(says(Part::Bears, "bears_speakers", |msg| {
                msg.count("value", e.value)
            }))
        }),
        fact("mmac_per_second").and_then(|e| {
            filed(says(Part::Bears, "bears_owner", |msg| {
                msg.number("value", e.value, 1)
            }))
        }),
    ]
}

/// The harm.
fn misheard(fact: Find<'_>) -> Option<Finding> {
    let wrong = fact(facts::WOMAN)?;
    let name = if wrong.value > 0.0 {
        "misheard"
    } else {
        "none_misheard"
    };
    says(Part::Happened, name, |msg| match name {
        "misheard" => msg.estimate(wrong, 0),
        _ => msg.range(wrong, 0),
    })
}

/// What the ears work.
fn cost(fact: Find<'_>) -> Option<Finding> {
    let own = fact("mmac_per_second")?;
    let largest = facts::mmac_per_second(SHIPPED[0].shape);
    let name = if own.value < largest {
        "cost"
    } else {
        "cost_largest"
    };
    says(Part::Traded, name, |msg| {
        let msg = msg.number("own", own.value, 1);
        match name {
            "cost" => msg.number("largest", largest, 1),
            _ => msg,
        }
    })
}

/// Somebody beside the men who were trained on: other recordings, so the intervals of two shares
/// that were measured apart.
fn beside(fact: Find<'_>, who: &str, names: [&'static str; 3]) -> Option<Finding> {
    let (theirs, seen) = (fact(who)?, fact("wer")?);
    let [worse, better, untold] = names;
    let apart = apart(theirs, seen);
    let name = match apart.excludes_zero() {
        false => untold,
        true if apart.value > 0.0 => worse,
        true => better,
    };
    says(Part::Traded, name, |msg| {
        let msg = msg
            .count("seen", seen.value)
            .count("seen_low", seen.low)
            .count("seen_high", seen.high);
        match who {
            facts::WOMAN => msg,
            _ => msg.estimate(theirs, 0),
        }
    })
}

/// Difference of two shares that were measured apart, from their own intervals (Newcombe 1998,
/// method 10).
pub fn apart(a: Estimate, b: Estimate) -> Estimate {
    let value = a.value - b.value;
    let root = |x: f64, y: f64| libm::sqrt(x * x + y * y);
    Estimate {
        value,
        low: value - root(a.value - a.low, b.high - b.value),
        high: value + root(a.high - a.value, b.value - b.low),
    }
}

/// How many networks of this size were trained, and which one ships.
fn beginnings(shape: Shape, clear_db: f64) -> Option<Finding> {
    let (_, trained) = figures::beginnings(shape);
    let (least, most) = figures::across(shape, Group::Seen, clear_db)?;
    says(Part::Traded, "beginnings", |msg| {
        msg.count("trained", trained as f64)
            .count("least", least)
            .count("most", most)
    })
}

/// What one would have said after the same number of training steps.
fn equal_steps() -> Option<Finding> {
    let told = figures::equal_steps()?;
    says(Part::Traded, "equal_steps", |msg| {
        msg.msg("worse", size(told.worse))
            .msg("better", size(told.better))
            .count("step", f64::from(told.step))
            .count("worse_early", told.early.0)
            .count("better_early", told.early.1)
            .count("worse_end", told.end.0)
            .count("better_end", told.end.1)
    })
}

fn published(values: &Values, fact: Find<'_>) -> Vec<Option<Finding>> {
    let id = values.word("model");
    vec![
        counted(id, fact),
        frames(fact),
        beside_base(id, fact),
        fact("extractor_share").and_then(|e| {
            filed(says(Part::Traded, "extractor", |msg| {
                msg.count("value", e.value)
            }))
        }),
        quoted(fact),
        filed(says(Part::Bears, "bears_published", |msg| msg)),
    ]
}

fn name(id: &str) -> Msg {
    Msg::new(format!("{ID}-option-model-{id}.short"))
}

fn counted(id: &str, fact: Find<'_>) -> Option<Finding> {
    let (params, gmac) = (fact("params_m")?, fact("gmac_7s")?);
    says(Part::Happened, "counted", |msg| {
        msg.msg("name", name(id))
            .number("params", params.value, 1)
            .number("gmac", gmac.value, 1)
    })
}

fn frames(fact: Find<'_>) -> Option<Finding> {
    let frames = fact("frames_per_s")?;
    says(Part::Traded, "frames", |msg| {
        msg.number("frames", frames.value, 1)
    })
}

/// The work beside that of wav2vec 2.0; counted, so without an interval.
fn beside_base(id: &str, fact: Find<'_>) -> Option<Finding> {
    let share = fact("work_of_base")?;
    let base = facts::gmac(facts::base());
    if id == "wav2vec2_base" {
        return says(Part::Traded, "is_base", |msg| msg);
    }
    says(Part::Traded, "beside_base", |msg| {
        msg.count("value", 10.0 * share.value)
            .msg("other", name("wav2vec2_base"))
            .number("base", base, 1)
    })
}

/// What the authors report, or that nobody does.
fn quoted(fact: Find<'_>) -> Option<Finding> {
    let Some((clean, other)) = fact("quoted_clean").zip(fact("quoted_other")) else {
        return says(Part::Traded, "unquoted", |msg| msg);
    };
    says(Part::Traded, "quoted", |msg| {
        msg.count("clean", clean.value).count("other", other.value)
    })
}

/// A change whose interval leaves out zero is said; otherwise that this run cannot tell.
fn consequence(change: &Change) -> Option<Finding> {
    let tells = change.net.excludes_zero();
    let name = match (tells, change.net.value < 0.0) {
        (false, _) => "cannot_tell_misheard",
        (true, true) => "fewer_misheard",
        (true, false) => "more_misheard",
    };
    let fill = |msg: Msg| if tells { change.fill(msg) } else { msg };
    says(Part::Otherwise, name, fill)
}
