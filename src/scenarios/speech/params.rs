//! The dials, assumptions and presets of the squeezed ears. Ranges, steps, defaults, units and actors
//! are written here and nowhere else.

use crate::engine::{
    actor::Actor,
    chart::Role,
    msg::Msg,
    param::{Group, Param, Unit},
    scenario::{Adjustment, Preset, Story},
    values::Values,
};

use super::{
    model::{self, Panel},
    published::family::MODELS,
};

/// Frames that become one.
pub const SQUEEZES: [&str; 3] = ["x1", "x2", "x4"];

/// Ranges are [least, largest, step, default].
pub static PARAMS: [Param; 11] = [
    Param::choice("panel", Actor::Reader, &Panel::NAMES, "live"),
    Param::choice("squeeze", Actor::Engineer, &SQUEEZES, "x2"),
    Param::choice("ears", Actor::Builder, &["large", "small"], "large"),
    Param::number(
        "clear",
        Actor::Nature,
        Unit::Decibel,
        [0.0, 40.0, 10.0, 30.0],
    ),
    Param::choice("model", Actor::Engineer, &MODELS, "sew_tiny"),
    Param::number(
        "width",
        Actor::Engineer,
        Unit::Count,
        [256.0, 1024.0, 64.0, 512.0],
    ),
    Param::number(
        "depth",
        Actor::Engineer,
        Unit::Count,
        [2.0, 48.0, 2.0, 12.0],
    ),
    Param::choice(
        "attention",
        Actor::Engineer,
        &["plain", "disentangled"],
        "plain",
    ),
    Param::choice(
        "extractor",
        Actor::Engineer,
        &["original", "compact"],
        "compact",
    ),
    Param::number(
        "channels",
        Actor::Engineer,
        Unit::Count,
        [32.0, 512.0, 32.0, 64.0],
    ),
    Param::number(
        "trials",
        Actor::Reader,
        Unit::Count,
        [20.0, 1000.0, 20.0, 100.0],
    )
    .in_group(Group::Effort),
];

/// Whether a dial plays a part in a design.
pub fn plays(values: &Values, param: &str) -> bool {
    let live = Panel::of(values) == Panel::Live;
    let own = !live && values.word("model") == "custom";
    match param {
        "panel" => true,
        "squeeze" => live || own,
        "ears" | "clear" | "trials" => live,
        "model" => !live,
        _ => own,
    }
}

/// The dial that counts in place of one that plays no part: the squeeze where there is one to set,
/// and else the network.
pub fn instead(values: &Values, dial: &str) -> Option<&'static str> {
    let own = if plays(values, "squeeze") {
        "squeeze"
    } else {
        "model"
    };
    (!plays(values, dial)).then_some(own)
}

/// Settings to try.
pub static PRESETS: [Preset; 10] = [
    Preset {
        id: "squeezed",
        set: &[],
    },
    Preset {
        id: "whole",
        set: &[("squeeze", "x1")],
    },
    Preset {
        id: "tight",
        set: &[("squeeze", "x4")],
    },
    Preset {
        id: "small",
        set: &[("ears", "small"), ("squeeze", "x1")],
    },
    Preset {
        id: "cheapest",
        set: &[("ears", "small")],
    },
    Preset {
        id: "noisy",
        set: &[("clear", "10")],
    },
    Preset {
        id: "wav2vec2",
        set: &[("panel", "published"), ("model", "wav2vec2_base")],
    },
    Preset {
        id: "sew",
        set: &[("panel", "published")],
    },
    Preset {
        id: "sew_d",
        set: &[("panel", "published"), ("model", "sew_d_mid")],
    },
    Preset {
        id: "own",
        set: &[
            ("panel", "published"),
            ("model", "custom"),
            ("squeeze", "x4"),
        ],
    },
];

/// What the pictures and the report are about: digits misheard are the hasty side, work is the slow
/// one.
pub static STORY: Story = Story {
    curve: &[("wer_woman", Role::Hasty), ("work", Role::Late)],
    over: "squeeze",
    opens: "squeeze",
    against: "squeeze",
    harm: "wer_woman",
    guess: "wer_woman",
    reference: "whole",
    people: &[("wer_woman", Role::Hasty)],
    picks: &[],
};

/// Only the sizes that were trained can be heard.
pub fn repair(values: &mut Values) -> Vec<Adjustment> {
    if Panel::of(values) == Panel::Published || model::shipped(values).is_some() {
        return Vec::new();
    }
    let msg = Msg::new("speech-repair-small");
    // The text of a dial's own position is always read.
    let _ = values.read("squeeze", "x2");
    vec![Adjustment {
        param: "squeeze",
        msg,
    }]
}
