//! The dials, assumptions and presets of the stragglers. Ranges, steps, defaults, units and actors
//! are written here and nowhere else.

use crate::engine::{
    actor::Actor,
    chart::Role,
    msg::Msg,
    param::{Group, Param, Unit},
    scenario::{Adjustment, Preset, Story},
    values::Values,
};

use super::{codes, data, delays, schemes};

/// Most steps by which a gradient can be late.
pub const MOST_LATE: u32 = 10;

/// Ranges are [least, largest, step, default].
pub static PARAMS: [Param; 15] = [
    Param::number(
        "wait_for",
        Actor::Engineer,
        Unit::Count,
        [1.0, 64.0, 1.0, 48.0],
    ),
    Param::choice("scheme", Actor::Engineer, &schemes::NAMES, "encoded"),
    Param::number(
        "redundancy",
        Actor::Engineer,
        Unit::Times,
        [1.0, 4.0, 1.0, 2.0],
    ),
    Param::choice("encoding", Actor::Engineer, &codes::NAMES, "hadamard"),
    Param::number(
        "delay_steps",
        Actor::Engineer,
        Unit::Count,
        [0.0, MOST_LATE as f64, 1.0, 2.0],
    ),
    Param::number(
        "workers",
        Actor::MachineOperator,
        Unit::Count,
        [4.0, 64.0, 1.0, 64.0],
    ),
    Param::number(
        "deadline",
        Actor::MachineOperator,
        Unit::Second,
        [5.0, 300.0, 5.0, 90.0],
    ),
    Param::choice(
        "delay_model",
        Actor::Nature,
        &delays::NAMES,
        "shifted_exponential",
    ),
    Param::choice("load_cost", Actor::Nature, &delays::COSTS, "additive"),
    Param::choice("data", Actor::Nature, &data::NAMES, "clustered"),
    Param::assumed("persistence", Unit::One, [0.0, 1.0, 0.05, 0.9]),
    Param::assumed("noise", Unit::One, [0.0, 2.0, 0.1, 1.0]),
    Param::assumed("slow_share", Unit::One, [0.0, 0.5, 0.05, 0.25]),
    Param::assumed("slow_factor", Unit::Times, [1.0, 10.0, 0.5, 5.0]),
    Param::number(
        "trials",
        Actor::Reader,
        Unit::Count,
        [8.0, 512.0, 8.0, 200.0],
    )
    .in_group(Group::Effort),
];

/// Settings to try.
pub static PRESETS: [Preset; 8] = [
    Preset {
        id: "usual",
        set: &[],
    },
    Preset {
        id: "short_rounds",
        set: &[("wait_for", "24")],
    },
    Preset {
        id: "wait_for_all",
        set: &[("scheme", "uncoded_all"), ("wait_for", "64")],
    },
    Preset {
        id: "two_copies",
        set: &[("scheme", "first_finisher"), ("wait_for", "24")],
    },
    Preset {
        id: "rare_persistent",
        set: &[("data", "rare"), ("persistence", "1.00")],
    },
    Preset {
        id: "independent",
        set: &[
            ("scheme", "uncoded_k"),
            ("data", "incoherent"),
            ("persistence", "0.00"),
            ("deadline", "30"),
        ],
    },
    Preset {
        id: "too_few",
        set: &[("scheme", "uncoded_k"), ("wait_for", "8")],
    },
    Preset {
        id: "heavy_tail",
        set: &[("delay_model", "pareto"), ("encoding", "gaussian")],
    },
];

/// What the pictures and the report are about.
pub static STORY: Story = Story {
    curve: &[("off_target", Role::Hasty), ("too_late", Role::Late)],
    over: "wait_for",
    opens: "wait_for",
    against: "wait_for",
    harm: "missed",
    guess: "missed",
    reference: "short_rounds",
    people: &[("off_target", Role::Hasty), ("too_late", Role::Late)],
    picks: &[],
};

/// Nobody waits for more workers than there are, and a code has only some sizes.
pub fn repair(values: &mut Values) -> Vec<Adjustment> {
    let mut told = Vec::new();
    let workers = values.count("workers");
    if values.count("wait_for") > workers {
        told.push(mend(
            values,
            "wait_for",
            f64::from(workers),
            "stragglers-repair-wait",
        ));
    }
    let asked = values.count("redundancy");
    match values.word("encoding") {
        "paley" if asked != 2 => {
            told.push(mend(values, "redundancy", 2.0, "stragglers-repair-paley"));
        }
        // Powers of two only; never fewer copies than were asked for.
        "hadamard" if !asked.is_power_of_two() => {
            let next = f64::from(asked.next_power_of_two());
            told.push(mend(
                values,
                "redundancy",
                next,
                "stragglers-repair-hadamard",
            ));
        }
        _ => {}
    }
    told
}

fn mend(values: &mut Values, param: &'static str, used: f64, key: &'static str) -> Adjustment {
    let msg = Msg::new(key)
        .count("asked", values.get(param))
        .count("used", used);
    values.put(param, used);
    Adjustment { param, msg }
}
