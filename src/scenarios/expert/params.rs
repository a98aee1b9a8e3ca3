//! The dials, assumptions and presets of "ask the slow expert?". Ranges, steps, defaults, units and
//! actors are written here and nowhere else.

use crate::engine::{
    actor::Actor,
    chart::Role,
    param::{Group, Param, Unit},
    scenario::{Preset, Story},
};

use super::model::Panel;

/// Ranges are [least, largest, step, default]. `price` is what one question to the slow expert
/// costs, T = βΔc/α. It is told in the unit of the panel's mistakes: squared distance (`gaussian`),
/// a share of `stake` (`digits`), energy of a flat step (`rover`). `look`, `budget` and `slip` are
/// such energies too.
pub static PARAMS: [Param; 20] = [
    Param::choice("panel", Actor::Reader, &Panel::NAMES, "digits"),
    Param::number("price", Actor::Engineer, Unit::One, [0.0, 2.0, 0.05, 0.4]),
    Param::number("mu_fast", Actor::Trainer, Unit::One, [-3.0, 3.0, 0.1, 0.0]),
    Param::number("mu_slow", Actor::Trainer, Unit::One, [-3.0, 3.0, 0.1, 0.3]),
    Param::number(
        "sigma_fast",
        Actor::Trainer,
        Unit::One,
        [0.1, 4.0, 0.1, 2.0],
    ),
    Param::number(
        "sigma_slow",
        Actor::Trainer,
        Unit::One,
        [0.1, 4.0, 0.1, 1.0],
    ),
    Param::number("rho", Actor::Trainer, Unit::One, [-1.0, 1.0, 0.05, 0.8]),
    Param::number("stake", Actor::Planner, Unit::One, [1.0, 20.0, 0.5, 4.0]),
    Param::number(
        "checked",
        Actor::Trainer,
        Unit::Count,
        [20.0, 400.0, 20.0, 400.0],
    ),
    Param::choice(
        "confidence",
        Actor::Engineer,
        &["checked", "raw"],
        "checked",
    ),
    Param::number(
        "limit",
        Actor::Builder,
        Unit::Degree,
        [8.0, 30.0, 1.0, 20.0],
    ),
    Param::number("look", Actor::Builder, Unit::One, [0.1, 5.0, 0.1, 1.0]),
    Param::number(
        "budget",
        Actor::Planner,
        Unit::One,
        [150.0, 600.0, 10.0, 300.0],
    ),
    Param::assumed("tolerance", Unit::One, [0.1, 4.0, 0.1, 1.0]),
    Param::assumed("slip", Unit::One, [1.0, 60.0, 1.0, 20.0]),
    Param::assumed("climb", Unit::One, [0.0, 10.0, 0.5, 4.0]),
    Param::assumed("sight", Unit::Count, [1.0, 9.0, 2.0, 5.0]),
    Param::assumed("haze", Unit::Degree, [0.0, 6.0, 0.5, 2.0]),
    Param::trials(20_000.0),
    Param::number(
        "crossings",
        Actor::Reader,
        Unit::Count,
        [100.0, 10_000.0, 100.0, 1000.0],
    )
    .in_group(Group::Effort),
];

/// Whether a dial plays a part in a panel.
pub fn plays(panel: Panel, param: &str) -> bool {
    match param {
        "mu_fast" | "mu_slow" | "sigma_fast" | "sigma_slow" | "rho" | "tolerance" | "trials" => {
            panel == Panel::Gaussian
        }
        "stake" | "checked" | "confidence" => panel == Panel::Digits,
        "limit" | "look" | "budget" | "slip" | "climb" | "sight" | "haze" | "crossings" => {
            panel == Panel::Rover
        }
        _ => true,
    }
}

/// Settings to try.
pub static PRESETS: [Preset; 11] = [
    Preset {
        id: "digits",
        set: &[],
    },
    Preset {
        id: "digits_dear",
        set: &[("price", "2.00")],
    },
    Preset {
        id: "few_checks",
        set: &[("price", "2.00"), ("checked", "40")],
    },
    Preset {
        id: "own_word",
        set: &[("price", "2.00"), ("confidence", "raw")],
    },
    Preset {
        id: "free",
        set: &[("price", "0.00")],
    },
    Preset {
        id: "pair",
        set: &[("panel", "gaussian"), ("price", "1.00")],
    },
    Preset {
        id: "alike",
        set: &[
            ("panel", "gaussian"),
            ("sigma_fast", "1.1"),
            ("rho", "0.95"),
            ("price", "0.20"),
        ],
    },
    Preset {
        id: "rover",
        set: &[("panel", "rover"), ("price", "1.00")],
    },
    Preset {
        id: "rover_hasty",
        set: &[("panel", "rover"), ("price", "2.00")],
    },
    Preset {
        id: "rover_careful",
        set: &[("panel", "rover"), ("price", "0.20")],
    },
    Preset {
        id: "rover_tight",
        set: &[("panel", "rover"), ("price", "1.00"), ("budget", "220")],
    },
];

/// What the pictures and the report are about. A mistake of the fast way is the hasty side; a
/// question to the slow one is the late side.
pub static STORY: Story = Story {
    curve: &[("wrong", Role::Hasty), ("slow_share", Role::Late)],
    over: "price",
    opens: "price",
    against: "price",
    harm: "wrong",
    guess: "wrong",
    reference: "free",
    people: &[("wrong", Role::Hasty), ("slow_share", Role::Late)],
    picks: &[],
};
