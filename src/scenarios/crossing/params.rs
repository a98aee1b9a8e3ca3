//! The crossing's dials, assumptions and presets. Ranges, steps, defaults, units and actors are
//! written here and nowhere else.

use crate::engine::{
    actor::Actor,
    chart::Role,
    grid::Limits,
    msg::Msg,
    param::{Param, Unit},
    scenario::{Adjustment, Preset, Story},
    values::Values,
};

use super::perception;

/// Ranges are [least, largest, step, default].
pub static PARAMS: [Param; 30] = [
    Param::number("agree", Actor::Engineer, Unit::Count, [1.0, 4.0, 1.0, 2.0]),
    Param::number(
        "max_age",
        Actor::Engineer,
        Unit::Millisecond,
        [50.0, 1000.0, 10.0, 1000.0],
    ),
    Param::choice("perception", Actor::Manufacturer, &perception::NAMES, "d3"),
    Param::number(
        "hardware",
        Actor::Manufacturer,
        Unit::Times,
        [1.0, 16.0, 1.0, 4.0],
    ),
    Param::number(
        "logging",
        Actor::Manufacturer,
        Unit::Percent,
        [0.0, 50.0, 5.0, 0.0],
    ),
    Param::number(
        "speed",
        Actor::RoadAuthority,
        Unit::KilometrePerHour,
        [20.0, 80.0, 1.0, 40.0],
    ),
    Param::number("peers", Actor::City, Unit::Count, [0.0, 6.0, 1.0, 2.0]),
    Param::number("sight", Actor::City, Unit::Metre, [10.0, 80.0, 1.0, 30.0]),
    Param::number(
        "delay",
        Actor::NetworkOperator,
        Unit::Millisecond,
        [5.0, 300.0, 5.0, 50.0],
    ),
    Param::number(
        "loss",
        Actor::NetworkOperator,
        Unit::Percent,
        [0.0, 50.0, 1.0, 10.0],
    ),
    Param::choice("road", Actor::Nature, &["dry", "wet"], "dry"),
    Param::assumed("persistence", Unit::One, [0.0, 0.99, 0.01, 0.9]),
    Param::assumed("shared", Unit::One, [0.0, 1.0, 0.01, 0.64]),
    Param::assumed("hit_factor", Unit::Times, [1.0, 1.8, 0.05, 1.45]),
    Param::assumed("flicker", Unit::PerSecond, [0.0, 0.1, 0.001, 0.005]),
    Param::assumed("lookalikes", Unit::One, [0.0, 1.0, 0.01, 0.2]),
    Param::assumed("lookalike_rate", Unit::One, [0.0, 1.0, 0.01, 0.25]),
    Param::assumed("walk", Unit::KilometrePerHour, [2.0, 10.0, 0.5, 5.0]),
    Param::assumed("walk_out", Unit::Metre, [1.0, 8.0, 0.5, 4.0]),
    Param::assumed("peer_hidden", Unit::One, [0.0, 1.0, 0.05, 0.5]),
    Param::assumed("peer_reach", Unit::Metre, [10.0, 80.0, 1.0, 40.0]),
    Param::assumed("period", Unit::Millisecond, [20.0, 1000.0, 10.0, 100.0]),
    Param::assumed("actuation", Unit::Millisecond, [0.0, 500.0, 10.0, 200.0]),
    Param::assumed(
        "brake_dry",
        Unit::MetrePerSecondSquared,
        [4.0, 10.0, 0.5, 8.0],
    ),
    Param::assumed(
        "brake_wet",
        Unit::MetrePerSecondSquared,
        [2.0, 8.0, 0.5, 5.0],
    ),
    Param::assumed("headway", Unit::Second, [0.5, 4.0, 0.1, 1.5]),
    Param::assumed("reaction", Unit::Second, [0.3, 2.5, 0.1, 1.0]),
    Param::assumed("follower_spread", Unit::One, [0.1, 1.0, 0.05, 0.4]),
    Param::assumed(
        "follower_brake",
        Unit::MetrePerSecondSquared,
        [3.0, 10.0, 0.5, 7.0],
    ),
    Param::trials(20_000.0),
];

/// Settings to try.
pub static PRESETS: [Preset; 9] = [
    Preset {
        id: "town",
        set: &[],
    },
    Preset {
        id: "one_camera",
        set: &[("peers", "0"), ("agree", "1")],
    },
    Preset {
        id: "second_opinion_spares",
        set: &[
            ("perception", "d7x"),
            ("hardware", "1"),
            ("speed", "30"),
            ("peers", "6"),
            ("loss", "2"),
            ("delay", "20"),
        ],
    },
    Preset {
        id: "second_opinion_costs",
        set: &[
            ("speed", "60"),
            ("sight", "40"),
            ("peers", "1"),
            ("loss", "30"),
            ("delay", "150"),
        ],
    },
    Preset {
        id: "fast_computer",
        set: &[
            ("speed", "50"),
            ("peers", "0"),
            ("agree", "1"),
            ("hardware", "1"),
        ],
    },
    Preset {
        id: "slow_computer",
        set: &[
            ("speed", "50"),
            ("peers", "0"),
            ("agree", "1"),
            ("hardware", "8"),
        ],
    },
    Preset {
        id: "careful",
        set: &[
            ("hardware", "1"),
            ("agree", "1"),
            ("speed", "30"),
            ("peers", "3"),
            ("sight", "40"),
            ("delay", "20"),
            ("loss", "2"),
        ],
    },
    Preset {
        id: "keeps_a_log",
        set: &[("logging", "20")],
    },
    Preset {
        id: "too_old",
        set: &[("perception", "d6"), ("max_age", "200")],
    },
];

/// What the pictures and the report are about.
pub static STORY: Story = Story {
    curve: &[("collisions", Role::Late), ("needless_stops", Role::Hasty)],
    over: "perception",
    opens: "agree",
    against: "agree",
    harm: "collisions",
    guess: "collisions",
    reference: "careful",
    people: &[("collisions", Role::Late), ("needless_stops", Role::Hasty)],
    picks: &["worst", "typical", "saved", "needless"],
};

/// What a regulator is offered: who is hit is limited, and the price is hard stops for nobody.
pub static LIMITS: Limits = Limits {
    axes: &[
        ("speed", &[30.0, 40.0, 50.0]),
        ("peers", &[0.0, 2.0, 6.0]),
        ("agree", &[1.0, 2.0, 3.0]),
        ("hardware", &[1.0, 4.0]),
    ],
    set: &[("trials", 4000.0)],
    cost: "needless_stops",
    also: &["rear_ends", "time_lost_s"],
    range: [0.0, 400.0, 5.0, 25.0],
};

/// There are no more opinions than observers: the car itself and its peers.
pub fn repair(values: &mut Values) -> Vec<Adjustment> {
    let (agree, observers) = (values.count("agree"), values.count("peers") + 1);
    if agree <= observers {
        return Vec::new();
    }
    values.put("agree", f64::from(observers));
    let msg = Msg::new("crossing-repair-agree")
        .count("asked", f64::from(agree))
        .count("used", f64::from(observers));
    vec![Adjustment {
        param: "agree",
        msg,
    }]
}
