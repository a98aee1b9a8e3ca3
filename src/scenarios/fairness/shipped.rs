//! The frontier on all of Adult, measured ahead of time by `train frontier` and shipped.

use std::sync::OnceLock;

use crate::engine::stats::Estimate;

use super::{
    measure::Measure,
    model::{Method, Model},
    people::Data,
};

/// What the command wrote: lines that begin with # say how.
static FILE: &str = include_str!("../../../data/fairness-frontier.csv");

/// One design of the frontier.
#[derive(Debug, Clone, Copy)]
pub struct Point {
    /// How the tasks were learned.
    pub method: Method,
    /// Weight of the fairness term.
    pub lambda: f64,
    /// What unfair means.
    pub measure: Measure,
    /// Mistakes, for each 1,000 of the networks that learn alone.
    pub are: Estimate,
    /// Gap, for each 1,000 of theirs; nothing where it is not available.
    pub arfg: Option<Estimate>,
    /// Digest of the run.
    pub digest: &'static str,
}

/// The columns of the file.
pub const COLUMNS: &str = "method,lambda,ratio,measure,seeds,are,are_low,are_high,arfg,arfg_low,arfg_high,err_1,err_2,gap_1,gap_2,digest";

/// All points, in the order of the file.
pub fn points() -> &'static [Point] {
    static POINTS: OnceLock<Vec<Point>> = OnceLock::new();
    POINTS.get_or_init(|| FILE.lines().filter_map(point_of).collect())
}

fn point_of(line: &'static str) -> Option<Point> {
    if line.starts_with('#') || line == COLUMNS {
        return None;
    }
    let cells: Vec<&'static str> = line.split(',').collect();
    let number = |at: usize| cells.get(at)?.parse::<f64>().ok();
    let estimate = |at: usize| {
        Some(Estimate {
            value: number(at)?,
            low: number(at + 1)?,
            high: number(at + 2)?,
        })
    };
    Some(Point {
        method: Method::named(cells.first()?),
        lambda: number(1)?,
        measure: Measure::named(cells.get(3)?),
        are: estimate(5)?,
        arfg: estimate(8),
        digest: cells.last().copied()?,
    })
}

/// The command that made the file, as the file says it.
pub fn command() -> Option<&'static str> {
    FILE.lines().next()?.split('`').nth(1)
}

/// The point of the frontier that has this design's method and weight, if it was measured.
pub fn point(model: &Model) -> Option<&'static Point> {
    let aim = &model.aim;
    let home = aim.ratio == 1.0 && model.data == Data::Adult;
    let same = |point: &&Point| {
        let weighed = aim.method.is_weighed();
        point.method == aim.method
            && (!weighed || (point.lambda == aim.lambda && point.measure == aim.measure))
    };
    points().iter().filter(|_| home).find(same)
}

/// The seeds behind each point.
pub fn seeds() -> Option<u32> {
    let line = FILE.lines().find(|&line| point_of(line).is_some())?;
    line.split(',').nth(4)?.parse().ok()
}
