//! `limits`: what a limit on the declared harm allows and costs, over a grid of designs.

use clap::Args;

use crate::{
    charts::Words as _,
    engine::{grid::Grid, msg::Msg},
    explain::{limits, words::Catalogue},
    scenarios::{Entry, find},
    view::LimitsView,
};

use super::{
    Refusal,
    compute::{self, compute},
};

#[derive(Args)]
pub struct Options {
    /// A scenario's name
    scenario: String,
    /// The limit, out of 1,000; the page's own by default
    #[arg(long)]
    at: Option<f64>,
    /// Print JSON, with every design
    #[arg(long)]
    json: bool,
    /// Threads, from 1 to 1,000; all that there are by default
    #[arg(long, value_parser = compute::threads)]
    threads: Option<usize>,
}

pub fn limits(options: &Options, words: &Catalogue) -> Result<String, Refusal> {
    let none = || {
        let msg = Msg::new("cli-no-limits").text("text", options.scenario.clone());
        Refusal::one(msg)
    };
    let scenario = find(&options.scenario).ok_or_else(none)?;
    let grid = measured(scenario, options.threads).ok_or_else(none)?;
    let [least, largest, _, first] = grid.limits.range;
    let limit = options.at.unwrap_or(first);
    if !(least..=largest).contains(&limit) {
        let msg = Msg::new("cli-limit-range")
            .number("least", least, 0)
            .number("largest", largest, 0);
        return Err(Refusal::one(msg));
    }
    if options.json {
        let view = LimitsView::new(scenario, &grid, limit, false, words);
        let json = serde_json::json!({
            "limit": limit,
            "said": view.items.iter().map(|item| &item.text).collect::<Vec<_>>(),
            "designs": { "columns": view.chart.table.columns, "rows": view.chart.table.rows },
            "pick": view.pick,
        });
        return Ok(format!("{json:#}\n"));
    }
    let told = limits::told(scenario, &grid, limit);
    let mut out = String::new();
    for item in &told.items {
        use crate::explain::report::Kind;
        match &item.kind {
            Kind::Text(msg) => out += &format!("{}\n", words.say(msg)),
            Kind::Bullet(msg) => out += &format!("- {}\n", words.say(msg)),
            Kind::Code(text) => out += &format!("{text}\n"),
        }
    }
    out.extend(told.pick.map(|link| link + "\n"));
    Ok(out)
}

/// The grid of a scenario with all of its units done.
pub fn measured(scenario: &'static dyn Entry, threads: Option<usize>) -> Option<Grid> {
    let mut grid = limits::grid(scenario)?;
    for run in &mut grid.runs {
        let units: Vec<u32> = (0..run.units()).collect();
        compute(&mut **run, &units, threads);
    }
    Some(grid)
}
