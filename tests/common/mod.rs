//! What several tests share: digests of every preset.

#![allow(dead_code)] // each test file uses its own part of this module

use fast_or_right::{
    engine::{
        VERSION,
        scenario::{Preset, preset_values},
        values::Values,
    },
    link,
    scenarios::{Entry, REGISTRY},
};

/// A preset at the size of a test.
pub fn small(scenario: &dyn Entry, preset: &Preset) -> Values {
    let mut values = preset_values(scenario.params(), preset);
    scenario.shrink(&mut values);
    values
}

/// The golden file's text: engine version, then `scenario preset digest` lines.
pub fn digests() -> String {
    let mut out = format!("engine {VERSION}\n");
    for scenario in REGISTRY.iter().copied() {
        for preset in scenario.presets() {
            let mut run = scenario.run(small(scenario, preset), link::SEED);
            run.complete(&mut |_| ());
            out += &format!("{} {} {}\n", scenario.id(), preset.id, run.digest());
        }
    }
    out
}
