//! What several tests share: digests of every preset.

use fast_or_right::{
    engine::{VERSION, run::Run, scenario::preset_values},
    link,
    scenarios::{Entry, REGISTRY},
};

/// Does all units of a run, in order.
pub fn complete(run: &mut dyn Run) {
    for unit in 0..run.units() {
        let tally = run.run_unit(unit);
        run.accept(unit, &tally).expect("its own tally");
    }
}

fn digest(scenario: &'static dyn Entry, preset: usize) -> String {
    let mut values = preset_values(scenario.params(), &scenario.presets()[preset]);
    scenario.shrink(&mut values);
    let mut run = scenario.run(values, link::SEED);
    complete(&mut *run);
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
