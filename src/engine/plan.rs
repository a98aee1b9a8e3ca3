//! A plan: the runs, all under one seed, that a picture and a report need.

use super::{param::Param, run::Run, scenario::Story, values::Values};

/// What to look at: the design, the dial that the curve runs over, and the dial moved for "what
/// would have happened otherwise". Only values and seed touch a digest.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// The design.
    pub values: Values,
    /// The seed of every run.
    pub seed: u32,
    /// The dial of the curve.
    pub over: &'static Param,
    /// The dial that is moved, and where to.
    pub against: Option<(&'static Param, f64)>,
}

/// A run of a plan.
pub struct Planned {
    /// The run.
    pub run: Box<dyn Run>,
    /// How many of its first units are wanted.
    pub wanted: u32,
    /// Value of the curve's dial, if the run is a point of the curve.
    pub at: Option<f64>,
    /// Whether this is the design with one dial moved.
    pub against: bool,
}

/// The runs. The first is the design itself.
pub struct Plan {
    /// What was asked for.
    pub request: Request,
    /// The runs; the design itself comes first.
    pub runs: Vec<Planned>,
}

/// What a plan needs of a scenario.
pub trait Make {
    /// Mends values by the rules between parameters and says whether it changed anything.
    fn mend(&self, values: &mut Values) -> bool;
    /// A run that has done nothing yet.
    fn run(&self, values: Values, seed: u32) -> Box<dyn Run>;
}

/// Most points on a number dial's curve.
const POINTS: u32 = 11;

impl Plan {
    /// The plan for a request.
    pub fn new(make: &dyn Make, request: Request) -> Self {
        let chosen = make.run(request.values.clone(), request.seed);
        let here = request.values.get(request.over.id);
        let wanted = chosen.units();
        let mut runs = vec![Planned {
            run: chosen,
            wanted,
            at: Some(here),
            against: false,
        }];
        for at in curve_points(request.over, here) {
            let mut values = request.values.clone();
            values.put(request.over.id, at);
            // A point that the rules would move is no point of this curve.
            if at != here && !make.mend(&mut values) {
                let run = make.run(values, request.seed);
                runs.push(Planned {
                    wanted: run.glance(),
                    run,
                    at: Some(at),
                    against: false,
                });
            }
        }
        if let Some((param, to)) = request.against {
            let mut values = request.values.clone();
            values.put(param.id, to);
            make.mend(&mut values);
            let run = make.run(values, request.seed);
            runs.push(Planned {
                wanted: run.units(),
                run,
                at: None,
                against: true,
            });
        }
        Self { request, runs }
    }

    /// All work as (run, unit), in rounds: the first unit of every run, then the second …
    pub fn tasks(&self) -> Vec<(u32, u32)> {
        let longest = self.runs.iter().map(|r| r.wanted).max().unwrap_or(0);
        let numbered = || self.runs.iter().zip(0_u32..);
        (0..longest)
            .flat_map(|unit| {
                numbered()
                    .filter(move |(r, _)| unit < r.wanted)
                    .map(move |(_, i)| (i, unit))
            })
            .collect()
    }

    /// Units that are done, of those that are wanted.
    pub fn done(&self) -> u32 {
        self.runs.iter().map(|r| r.run.done()).sum()
    }

    /// The design itself.
    pub fn chosen(&self) -> &dyn Run {
        &*self.runs[0].run
    }

    /// Whether every unit of the design itself is done: only then does it have a digest.
    pub fn settled(&self) -> bool {
        self.runs[0].run.done() == self.runs[0].wanted
    }

    /// The design with one dial moved.
    pub fn against(&self) -> Option<&dyn Run> {
        self.runs.iter().find(|r| r.against).map(|r| &*r.run)
    }

    /// The points of the curve from left to right.
    pub fn curve(&self) -> Vec<(f64, &dyn Run)> {
        let points = self.runs.iter().filter_map(|r| Some((r.at?, &*r.run)));
        let mut points: Vec<(f64, &dyn Run)> = points.collect();
        points.sort_by(|a, b| a.0.total_cmp(&b.0));
        points
    }
}

/// The values of a dial at which its curve is measured: every word of a choice, every value of a
/// short dial, else `POINTS` values spread over the range, and always the reader's own.
pub fn curve_points(param: &Param, here: f64) -> Vec<f64> {
    let last = param.positions() - 1;
    let mut positions: Vec<u32> = match param.unit() {
        Some(_) if last >= POINTS => (0..POINTS)
            .map(|i| libm::round(f64::from(i * last) / f64::from(POINTS - 1)) as u32)
            .collect(),
        _ => (0..=last).collect(),
    };
    positions.push(param.position(here));
    positions.sort_unstable();
    positions.dedup();
    positions.into_iter().map(|p| param.at(p)).collect()
}

/// Where a dial is moved for "what would have happened otherwise" when the reader has not said:
/// to its default, or, where it stands there already, to its neighbour below (above at the end).
pub fn other_value(make: &dyn Make, values: &Values, param: &'static Param) -> Option<f64> {
    let here = param.position(values.get(param.id));
    let home = param.position(param.default());
    let near = [here.checked_sub(1), Some(here + 1)];
    let tries = std::iter::once(Some(home)).chain(near).flatten();
    let fits = |&position: &u32| {
        let mut moved = values.clone();
        moved.put(param.id, param.at(position));
        position != here && position < param.positions() && !make.mend(&mut moved)
    };
    tries
        .into_iter()
        .find(fits)
        .map(|position| param.at(position))
}

/// The request that a scenario's story starts with.
pub fn first_request(make: &dyn Make, story: &Story, values: Values, seed: u32) -> Option<Request> {
    let over = values.param(story.over)?;
    let against = values.param(story.against)?;
    let against = other_value(make, &values, against).map(|to| (against, to));
    Some(Request {
        values,
        seed,
        over,
        against,
    })
}
