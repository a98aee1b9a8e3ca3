//! The dials, assumptions and presets of the shared map. Ranges, steps, defaults, units and actors
//! are written here and nowhere else.

use crate::engine::{
    actor::Actor,
    chart::Role,
    msg::Msg,
    param::{Param, Unit},
    scenario::{Adjustment, Preset, Story},
    values::Values,
};

use super::{ID, latency};

/// The assumptions that count for one profile alone.
const RATES: [&str; 4] = ["w_rate", "a_rate", "r_rate", "s_rate"];

const fn rate(id: &'static str, default: f64) -> Param {
    Param::assumed(id, Unit::One, [0.01, 10.0, 0.01, default])
}

/// Ranges are [least, largest, step, default].
pub static PARAMS: [Param; 12] = [
    Param::number("r", Actor::Engineer, Unit::Count, [1.0, 10.0, 1.0, 1.0]),
    Param::number("w", Actor::Engineer, Unit::Count, [1.0, 10.0, 1.0, 1.0]),
    Param::number("n", Actor::Operator, Unit::Count, [1.0, 10.0, 1.0, 3.0]),
    Param::number(
        "save_deadline",
        Actor::Operator,
        Unit::Millisecond,
        [0.5, 500.0, 0.5, 10.0],
    ),
    Param::choice("profile", Actor::CloudCompany, &latency::NAMES, "disk"),
    Param::number(
        "deadline",
        Actor::Manufacturer,
        Unit::Millisecond,
        [0.1, 500.0, 0.1, 1.0],
    ),
    Param::assumed("t", Unit::Millisecond, [0.0, 200.0, 0.1, 10.0]),
    rate("w_rate", 0.1),
    rate("a_rate", 1.0),
    rate("r_rate", 1.0),
    rate("s_rate", 1.0),
    Param::trials(100_000.0),
];

/// Settings to try.
pub static PRESETS: [Preset; 8] = [
    Preset {
        id: "disk",
        set: &[],
    },
    Preset {
        id: "read_two",
        set: &[("r", "2")],
    },
    Preset {
        id: "write_two",
        set: &[("w", "2")],
    },
    Preset {
        id: "quorum",
        set: &[("r", "2"), ("w", "2")],
    },
    Preset {
        id: "ssd",
        set: &[("profile", "ssd"), ("t", "0.0")],
    },
    Preset {
        id: "ymmr",
        set: &[
            ("profile", "ymmr"),
            ("deadline", "10.0"),
            ("save_deadline", "50.0"),
            ("t", "50.0"),
        ],
    },
    Preset {
        id: "wan",
        set: &[
            ("profile", "wan"),
            ("deadline", "100.0"),
            ("save_deadline", "100.0"),
        ],
    },
    Preset {
        id: "exponential",
        set: &[
            ("profile", "exponential"),
            ("deadline", "5.0"),
            ("t", "0.0"),
        ],
    },
];

/// What the pictures and the report are about. An answer that was given before it was right is the
/// hasty side here; one that comes after the car had to act is the late side.
pub static STORY: Story = Story {
    curve: &[("stale_at_t", Role::Hasty), ("slow_reads", Role::Late)],
    over: "r",
    opens: "r",
    against: "r",
    harm: "stale_at_t",
    guess: "stale_at_t",
    reference: "quorum",
    people: &[("stale_at_t", Role::Hasty), ("slow_reads", Role::Late)],
    picks: &[],
};

/// Nobody waits for more copies than there are, and rates count only where they are used.
pub fn repair(values: &mut Values) -> Vec<Adjustment> {
    let mut told = Vec::new();
    let n = values.count("n");
    for (param, key) in [("r", "repair-r"), ("w", "repair-w")] {
        let asked = values.count(param);
        if asked > n {
            values.put(param, f64::from(n));
            let msg = Msg::new(format!("{ID}-{key}"))
                .count("asked", f64::from(asked))
                .count("used", f64::from(n));
            told.push(Adjustment { param, msg });
        }
    }
    if values.word("profile") != "exponential" {
        let home = Values::defaults(&PARAMS);
        for param in RATES {
            if values.get(param) != home.get(param) {
                values.put(param, home.get(param));
                let name = Msg::new(format!("{ID}-param-{param}"));
                let msg = Msg::new(format!("{ID}-repair-rate")).msg("dial", name);
                told.push(Adjustment { param, msg });
            }
        }
    }
    told
}

/// Whether a dial plays a part: rates do with plain times alone.
pub fn plays(values: &Values, param: &str) -> bool {
    !RATES.contains(&param) || values.word("profile") == "exponential"
}
