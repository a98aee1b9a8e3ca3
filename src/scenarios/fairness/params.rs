//! The dials and presets of "fair to whom". Ranges, steps, defaults, units and actors are written
//! here and nowhere else.

use crate::engine::{
    actor::Actor,
    chart::Role,
    msg::Msg,
    param::{Group, Param, Unit},
    scenario::{Adjustment, Preset, Story},
    values::Values,
};

use super::{ID, measure, model, people};

/// Most people of each data set that can be learned from; the others set thresholds, or are judged.
pub const MOST: [usize; 2] = [26_000, 600];

/// Ranges are [least, largest, step, default].
pub static PARAMS: [Param; 7] = [
    Param::choice("method", Actor::Engineer, &model::NAMES, "fairness_weight"),
    Param::number("lambda", Actor::Decider, Unit::One, [0.0, 5.0, 0.5, 1.0]),
    Param::number("ratio", Actor::Engineer, Unit::One, [0.0, 2.0, 0.1, 1.0]),
    Param::choice("measure", Actor::Lawmaker, &measure::NAMES, "mmd"),
    Param::choice("data", Actor::Gatherer, &people::NAMES, "adult"),
    Param::number(
        "rows",
        Actor::Reader,
        Unit::Count,
        [200.0, MOST[0] as f64, 100.0, 2000.0],
    )
    .in_group(Group::Effort),
    Param::number("seeds", Actor::Reader, Unit::Count, [2.0, 40.0, 1.0, 8.0])
        .in_group(Group::Effort),
];

/// Settings to try.
pub static PRESETS: [Preset; 8] = [
    Preset {
        id: "usual",
        set: &[],
    },
    Preset {
        id: "together",
        set: &[("method", "multi_task")],
    },
    Preset {
        id: "alone",
        set: &[("method", "single_task")],
    },
    Preset {
        id: "heavy",
        set: &[("lambda", "4.0")],
    },
    Preset {
        id: "mta_f_loss",
        set: &[("method", "mta_f_loss")],
    },
    Preset {
        id: "mta_f_set",
        set: &[("method", "mta_f_set")],
    },
    Preset {
        id: "correlation",
        set: &[("measure", "correlation")],
    },
    Preset {
        id: "german",
        set: &[("data", "german"), ("rows", "600"), ("seeds", "20")],
    },
];

/// What the pictures and the report are about. Unfair treatment is the hasty side; wrong answers are
/// the other one.
pub static STORY: Story = Story {
    curve: &[("gap", Role::Hasty), ("err", Role::Late)],
    over: "lambda",
    opens: "lambda",
    against: "lambda",
    harm: "gap",
    guess: "women_1",
    reference: "heavy",
    people: &[
        ("women_1", Role::Hasty),
        ("men_1", Role::Hasty),
        ("women_2", Role::Hasty),
        ("men_2", Role::Hasty),
    ],
    picks: &["typical", "second"],
};

/// Nobody learns from more people than there are.
pub fn repair(values: &mut Values) -> Vec<Adjustment> {
    let mut told = Vec::new();
    let data = people::Data::named(values.word("data"));
    let most = MOST[data as usize] as f64;
    let asked = values.get("rows");
    if asked > most {
        values.put("rows", most);
        let msg = Msg::new(format!("{ID}-repair-rows"))
            .count("asked", asked)
            .count("used", most);
        told.push(Adjustment { param: "rows", msg });
    }
    told
}

/// Whether a dial plays a part: fairness is weighed in some ways only, and only MTA-F keeps a share
/// apart.
pub fn plays(values: &Values, dial: &str) -> bool {
    let method = model::Method::named(values.word("method"));
    match dial {
        "lambda" | "measure" => method.is_weighed(),
        "ratio" => method.parts(),
        _ => true,
    }
}

/// The dial that counts where another plays no part.
pub fn instead(values: &Values, dial: &str) -> Option<&'static str> {
    let method = model::Method::named(values.word("method"));
    match dial {
        dial if plays(values, dial) => None,
        "ratio" if method.is_weighed() => Some("lambda"),
        _ => Some("method"),
    }
}
