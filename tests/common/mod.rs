//! What several tests share: digests of every preset.

use fast_or_right::{
    engine::{VERSION, scenario::preset_values},
    link,
    scenarios::{Entry, REGISTRY},
};

fn digest(scenario: &'static dyn Entry, preset: usize) -> String {
    let mut values = preset_values(scenario.params(), &scenario.presets()[preset]);
    scenario.shrink(&mut values);
    let mut run = scenario.run(values, link::SEED);
    run.complete(&mut |_| ());
    run.digest()
}

/// The golden file's text: engine version, then `scenario preset digest` lines.
pub fn digests() -> String {
    let mut out = format!("engine {VERSION}\n");
    for scenario in REGISTRY {
        for (i, preset) in scenario.presets().iter().enumerate() {
            out += &format!("{} {} {}\n", scenario.id(), preset.id, digest(scenario, i));
        }
    }
    out
}
