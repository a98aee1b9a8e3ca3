//! The dials, assumptions and presets of "many small or one big". Ranges, steps, defaults, units and
//! actors are written here and nowhere else.

use crate::engine::{
    actor::Actor,
    chart::Role,
    msg::Msg,
    param::{Group, Param, Unit},
    scenario::{Adjustment, Preset, Story},
    values::Values,
};

use super::{ID, examples::Examples, model::Data};

/// Units in each hidden layer of the big network: each twice the one before, so that a curve over
/// them costs as much at its end as all of it.
pub static WIDTHS: [&str; 5] = ["16", "32", "64", "128", "256"];
/// Into how many small networks its numbers are divided.
pub static SPLITS: [&str; 4] = ["1", "2", "4", "8"];
/// Examples to learn from.
static ROWS: [&str; 8] = ["125", "250", "500", "1000", "2000", "4000", "8000", "16000"];

/// Ranges are [least, largest, step, default].
pub static PARAMS: [Param; 10] = [
    Param::choice("split", Actor::Engineer, &SPLITS, "4"),
    Param::number("cotrain", Actor::Engineer, Unit::One, [0.0, 1.0, 0.25, 0.5]),
    Param::choice("views", Actor::Engineer, &["own", "shared"], "own"),
    Param::choice("width", Actor::Builder, &WIDTHS, "64"),
    Param::choice("train_rows", Actor::Gatherer, &ROWS, "1000"),
    Param::number("epochs", Actor::Payer, Unit::Count, [2.0, 60.0, 2.0, 10.0]),
    Param::choice("data", Actor::Nature, &Data::NAMES, "letters"),
    Param::assumed("augment", Unit::One, [0.0, 1.0, 0.25, 1.0]),
    Param::assumed("rate", Unit::One, [0.01, 0.1, 0.01, 0.05]),
    Param::number("seeds", Actor::Reader, Unit::Count, [2.0, 64.0, 1.0, 6.0])
        .in_group(Group::Effort),
];

/// Settings to try.
pub static PRESETS: [Preset; 8] = [
    Preset {
        id: "usual",
        set: &[],
    },
    Preset {
        id: "one_big",
        set: &[("split", "1")],
    },
    Preset {
        id: "narrow",
        set: &[("width", "16")],
    },
    Preset {
        id: "wide",
        set: &[("width", "256"), ("split", "2")],
    },
    Preset {
        id: "eight",
        set: &[("split", "8")],
    },
    Preset {
        id: "alone",
        set: &[("cotrain", "0.00")],
    },
    Preset {
        id: "same_view",
        set: &[("views", "shared")],
    },
    Preset {
        id: "digits",
        set: &[("data", "digits")],
    },
];

/// What the pictures and the report are about.
pub static STORY: Story = Story {
    curve: &[("error_cotrained", Role::Hasty), ("error_big", Role::Late)],
    over: "width",
    opens: "width",
    against: "split",
    harm: "error_cotrained",
    guess: "error_cotrained",
    reference: "one_big",
    people: &[("error_cotrained", Role::Hasty), ("error_big", Role::Late)],
    picks: &["typical", "saved", "spoiled"],
};

/// Nobody learns from more examples than a data set has beside its test.
pub fn repair(values: &mut Values) -> Vec<Adjustment> {
    let data = Data::named(values.word("data"));
    let asked = rows(values);
    let most = Examples::pool(data) as u32;
    if asked <= most {
        return Vec::new();
    }
    let fits = |word: &&&str| count(word) <= most;
    let used = ROWS.iter().rev().find(fits).map_or(0, |word| count(word));
    let at = ROWS.iter().position(|word| count(word) == used);
    values.put("train_rows", at.unwrap_or(0) as f64);
    let msg = Msg::new(format!("{ID}-repair-rows"))
        .count("asked", f64::from(asked))
        .count("most", f64::from(most))
        .count("used", f64::from(used));
    vec![Adjustment {
        param: "train_rows",
        msg,
    }]
}

/// Few examples, few rounds, two seeds.
pub fn shrink(values: &mut Values) {
    values.put("train_rows", 0.0);
    values.put("epochs", 2.0);
    values.put("seeds", 2.0);
}

/// A word of a choice that is a number.
///
/// # Panics
/// If it is not: the lists above are ours.
fn count(word: &str) -> u32 {
    match word.parse() {
        Ok(count) => count,
        Err(_) => panic!("{word} is no number"),
    }
}

/// The big network's width.
pub fn width(values: &Values) -> usize {
    count(values.word("width")) as usize
}

/// The number of small networks.
pub fn split(values: &Values) -> usize {
    count(values.word("split")) as usize
}

/// Examples to learn from.
pub fn rows(values: &Values) -> u32 {
    count(values.word("train_rows"))
}
