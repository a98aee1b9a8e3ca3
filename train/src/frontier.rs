//! Accuracy against fairness on all of Adult, measured once and shipped: what takes too long in a
//! page.

use std::{fmt::Write as _, fs, path::Path};

use anyhow::{Context as _, Result};
use fast_or_right::{
    engine::{VERSION, fact::Fact, values::Values},
    link,
    scenarios::{self, fairness::shipped::COLUMNS},
};

/// The designs: every way, at weights that were chosen before anything was measured.
const WEIGHTS: [&str; 5] = ["0.5", "1.0", "2.0", "3.0", "5.0"];
const WEIGHED: [&str; 3] = ["fairness_weight", "mta_f_loss", "mta_f_set"];
/// With the other measure of what is unfair: one way only.
const OTHER: [&str; 3] = ["0.5", "1.0", "2.0"];
/// People to learn from: all of the published training file but those who set thresholds.
const ROWS: &str = "26000";
const SEEDS: &str = "10";

/// Writes the file, a line more after each design.
pub fn frontier(to: &Path) -> Result<()> {
    let mut text = format!(
        "# Made by `cargo run --release --package train -- frontier`, engine version {VERSION}, seed {}.\n\
         # Each line is the run `fairness?data=adult&rows={ROWS}&seeds=…` of its design and has that run's digest.\n\
         # are and arfg: of 1,000 mistakes, or of a gap of 1,000, of networks that learn each task alone.\n\
         # err and gap: out of 1,000 people.\n",
        link::SEED
    );
    writeln!(text, "{CHECK}{}\n{COLUMNS}", small()?)?;
    for design in designs() {
        let line = measure(&design, ROWS, SEEDS)?;
        println!("{line}");
        writeln!(text, "{line}")?;
        fs::write(to, &text).with_context(|| format!("cannot write {}", to.display()))?;
    }
    Ok(())
}

/// Method, weight and measure of each design.
fn designs() -> Vec<[&'static str; 3]> {
    let mut all = vec![["multi_task", "1.0", "mmd"]];
    for method in WEIGHED {
        all.extend(WEIGHTS.map(|weight| [method, weight, "mmd"]));
    }
    all.extend(OTHER.map(|weight| ["fairness_weight", weight, "correlation"]));
    all
}

/// The line that a test makes again.
const CHECK: &str = "# Small enough for a test: ";

fn small() -> Result<String> {
    measure(&["mta_f_set", "2.0", "mmd"], "200", "2")
}

/// Runs a design and says it as a line of the file.
fn measure([method, lambda, measure]: &[&str; 3], rows: &str, seeds: &str) -> Result<String> {
    let scenario = scenarios::find("fairness").context("no such scenario")?;
    let mut values = Values::defaults(scenario.params());
    for (param, text) in [
        ("method", *method),
        ("lambda", *lambda),
        ("measure", *measure),
        ("rows", rows),
        ("seeds", seeds),
    ] {
        let read = values.read(param, text);
        read.map_err(|error| anyhow::anyhow!("{param}={text}: {error:?}"))?;
    }
    let ratio = values.text("ratio");
    let mut run = scenario.run(values, link::SEED);
    run.complete(&mut |_| ());
    let facts = run.facts();
    let mut cells: Vec<String> = [*method, *lambda, &ratio, *measure, seeds]
        .map(str::to_owned)
        .to_vec();
    for name in ["are", "arfg"] {
        match Fact::find(&facts, name) {
            Some(e) => cells.extend([e.value, e.low, e.high].map(|v| format!("{v:.2}"))),
            None => cells.extend([(); 3].map(|()| String::new())),
        }
    }
    for name in ["err_1", "err_2", "gap_1", "gap_2"] {
        let value = Fact::find(&facts, name).map(|e| format!("{:.2}", e.value));
        cells.push(value.unwrap_or_default());
    }
    cells.push(run.digest());
    Ok(cells.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_line_comes_out_as_in_the_shipped_file() {
        let shipped = include_str!("../../data/fairness-frontier.csv");
        let line = shipped.lines().find_map(|line| line.strip_prefix(CHECK));
        let now = small().expect("a run");
        assert_eq!(line, Some(&*now));
    }
}
