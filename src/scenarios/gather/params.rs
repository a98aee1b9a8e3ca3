//! The dials, assumptions and presets of "decide now or gather more". Ranges, steps, defaults, units
//! and actors are written here and nowhere else.

use crate::engine::{
    actor::Actor,
    chart::Role,
    msg::Msg,
    param::{Param, Unit},
    scenario::{Adjustment, Preset, Story},
    values::Values,
};

use super::ID;

/// The assumptions that count in the clinic alone.
const CLINIC: [&str; 7] = [
    "contacts",
    "catch",
    "infectious",
    "apart",
    "slow_wait",
    "stays_home",
    "slow_finds",
];

/// Ranges are [least, largest, step, default]. `bound` is in log-odds: the decider stops when the
/// odds, weighed by `harm_ratio`, are e^bound to one. `signal` is the drift of one look, whose noise
/// has variance one. `cost` is the price of one look in units of one wrong no.
pub static PARAMS: [Param; 17] = [
    Param::choice(
        "setting",
        Actor::Reader,
        &["court", "clinic", "machine"],
        "court",
    ),
    Param::number("bound", Actor::Decider, Unit::One, [0.2, 10.0, 0.2, 2.0]),
    Param::choice(
        "rule",
        Actor::Decider,
        &["sequential", "fixed"],
        "sequential",
    ),
    Param::number("n", Actor::Decider, Unit::Count, [1.0, 60.0, 1.0, 9.0]),
    Param::number("cost", Actor::Payer, Unit::One, [0.001, 0.1, 0.001, 0.005]),
    Param::number("signal", Actor::Gatherer, Unit::One, [0.1, 2.0, 0.05, 0.5]),
    Param::number(
        "harm_ratio",
        Actor::Lawmaker,
        Unit::Times,
        [0.1, 10.0, 0.1, 1.0],
    ),
    Param::number("prior", Actor::Nature, Unit::One, [0.01, 0.99, 0.01, 0.5]),
    Param::assumed("shared", Unit::One, [0.0, 0.9, 0.05, 0.0]),
    Param::assumed("contacts", Unit::Count, [1.0, 30.0, 1.0, 8.0]),
    Param::assumed("catch", Unit::One, [0.01, 0.3, 0.01, 0.05]),
    Param::assumed("infectious", Unit::Day, [2.0, 10.0, 1.0, 5.0]),
    Param::assumed("apart", Unit::Day, [1.0, 4.0, 1.0, 2.0]),
    Param::assumed("slow_wait", Unit::Day, [0.5, 5.0, 0.5, 1.0]),
    Param::assumed("stays_home", Unit::One, [0.0, 1.0, 0.05, 0.0]),
    Param::assumed("slow_finds", Unit::One, [0.5, 1.0, 0.01, 1.0]),
    Param::trials(20_000.0),
];

/// Settings to try.
pub static PRESETS: [Preset; 9] = [
    Preset {
        id: "court",
        set: &[],
    },
    Preset {
        id: "careful",
        set: &[("bound", "4.0")],
    },
    Preset {
        id: "hurry",
        set: &[("bound", "0.4")],
    },
    Preset {
        id: "never",
        set: &[("bound", "10.0")],
    },
    Preset {
        id: "better_ten",
        set: &[("bound", "3.0"), ("harm_ratio", "10.0")],
    },
    Preset {
        id: "fixed",
        set: &[("rule", "fixed")],
    },
    Preset {
        id: "clinic",
        set: &[
            ("setting", "clinic"),
            ("signal", "1.00"),
            ("prior", "0.10"),
            ("bound", "3.0"),
            ("harm_ratio", "0.2"),
            ("cost", "0.010"),
        ],
    },
    Preset {
        id: "machine",
        set: &[
            ("setting", "machine"),
            ("signal", "0.25"),
            ("cost", "0.002"),
            ("bound", "3.0"),
        ],
    },
    Preset {
        id: "fooled_alike",
        set: &[("setting", "machine"), ("bound", "4.0"), ("shared", "0.20")],
    },
];

/// What the pictures and the report are about. A wrong answer is the hasty side; what the looks
/// cost is the late side; both are priced in wrong answers, so they can be added.
pub static STORY: Story = Story {
    curve: &[
        ("mistakes", Role::Hasty),
        ("waiting", Role::Late),
        ("cost", Role::Ink),
    ],
    over: "bound",
    opens: "bound",
    against: "bound",
    harm: "error",
    guess: "error",
    reference: "careful",
    people: &[("error", Role::Hasty)],
    picks: &["typical", "quickest", "longest"],
};

/// What counts in the clinic alone stays where it was elsewhere.
pub fn repair(values: &mut Values) -> Vec<Adjustment> {
    let mut told = Vec::new();
    if values.word("setting") == "clinic" {
        return told;
    }
    let home = Values::defaults(&PARAMS);
    for param in CLINIC {
        if values.get(param) != home.get(param) {
            values.put(param, home.get(param));
            let name = Msg::new(format!("{ID}-param-{param}"));
            let msg = Msg::new(format!("{ID}-repair-clinic")).msg("dial", name);
            told.push(Adjustment { param, msg });
        }
    }
    told
}

/// The dial that says when the gathering stops, and the one that plays no part under this rule.
pub fn dials(values: &Values) -> (&'static str, &'static str) {
    match values.word("rule") {
        "fixed" => ("n", "bound"),
        _ => ("bound", "n"),
    }
}

/// Whether a dial plays a part: one of the two that say when to stop, and the clinic's own only there.
pub fn plays(values: &Values, param: &str) -> bool {
    let clinic = !CLINIC.contains(&param) || values.word("setting") == "clinic";
    clinic && param != dials(values).1
}
