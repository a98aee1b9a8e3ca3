//! A plan: the runs, all under one seed, that pictures and a report need.

use std::collections::BTreeMap;

use super::{
    actor::Actor,
    asset::Asset,
    fact::Depth,
    order,
    param::{Group, Param},
    run::Run,
    values::Values,
};

/// More rounds than a phase can have.
const ROUNDS: f64 = 4_294_967_296.0;

/// What to look at. Only values and seed touch a digest.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// The design.
    pub values: Values,
    /// The seed of every run.
    pub seed: u32,
    /// The dial of the curve.
    pub over: &'static Param,
    /// The dial that the reader moves, and where to.
    pub against: Option<(&'static Param, f64)>,
    /// The design that shares are measured from.
    pub reference: Values,
    /// A design that the reader keeps beside this one.
    pub pinned: Option<Values>,
    /// How much is wanted.
    pub depth: Depth,
}

/// What a run is for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Purpose {
    /// The design itself.
    Chosen,
    /// A point of the curve: the dial's value.
    Point(f64),
    /// The design with the reader's dial moved.
    Against,
    /// The design that the reader keeps beside it.
    Pinned,
    /// The design with this parameter moved to this value.
    Moved(usize, f64),
    /// Actors of this set (bits, as in [`Plan::actors`]) at their own settings, the others at the
    /// reference.
    Coalition(u32),
    /// An assumption moved to a value, in the design itself (false) or with the reader's dial moved
    /// too (true).
    Assumed(usize, f64, bool),
}

/// A run of a plan.
pub struct Planned {
    /// The run.
    pub run: Box<dyn Run>,
    /// How many of its first units are wanted.
    pub wanted: u32,
    /// What it is for; one run may serve several purposes.
    pub purposes: Vec<Purpose>,
    /// Earlier phases are done first.
    phase: u32,
}

/// The runs. The first is the design itself.
pub struct Plan {
    /// What was asked for.
    pub request: Request,
    /// The runs; the design itself comes first.
    pub runs: Vec<Planned>,
    /// The actors whose settings differ from the reference, in order of bits.
    pub actors: Vec<Actor>,
}

/// What a plan needs of a scenario.
pub trait Make {
    /// Mends values by the rules between parameters and says whether it changed anything.
    fn mend(&self, values: &mut Values) -> bool;
    /// Whether a parameter plays a part in a design.
    fn plays(&self, values: &Values, param: &str) -> bool;
    /// A run that has done nothing yet.
    fn run(&self, values: Values, seed: u32) -> Box<dyn Run>;
}

/// Most points on a number dial's curve.
const POINTS: u32 = 11;

/// Values of an assumption's range at which a finding is tried.
const TRIES: u32 = 5;

impl Plan {
    /// The plan for a request.
    pub fn new(make: &dyn Make, request: Request) -> Self {
        let actors = differing(make, &request.values, &request.reference);
        let mut plan = Self {
            request,
            runs: Vec::new(),
            actors,
        };
        let values = plan.request.values.clone();
        plan.add(make, values.clone(), Purpose::Chosen);
        plan.add_curve(make, &values);
        if let Some(pinned) = plan.request.pinned.clone() {
            plan.add(make, pinned, Purpose::Pinned);
        }
        if let Some((param, to)) = plan.request.against {
            let mut moved = values.clone();
            moved.put(param.id, to);
            make.mend(&mut moved);
            plan.add(make, moved, Purpose::Against);
        }
        if plan.request.depth > Depth::Headline {
            plan.add_moved(make, &values);
            plan.add_coalitions(make);
        }
        if plan.request.depth == Depth::File {
            plan.add_assumed(make, &values);
        }
        plan
    }

    fn add(&mut self, make: &dyn Make, values: Values, purpose: Purpose) {
        let whole = matches!(
            purpose,
            Purpose::Chosen | Purpose::Against | Purpose::Pinned
        );
        let phase = match purpose {
            Purpose::Chosen | Purpose::Point(_) | Purpose::Against | Purpose::Pinned => 0,
            Purpose::Moved(..) => 1,
            Purpose::Coalition(_) => 2,
            Purpose::Assumed(..) => 3,
        };
        let known = self
            .runs
            .iter()
            .position(|planned| *planned.run.values() == values);
        let index = known.unwrap_or_else(|| {
            let run = make.run(values, self.request.seed);
            self.runs.push(Planned {
                run,
                wanted: 0,
                purposes: Vec::new(),
                phase,
            });
            self.runs.len() - 1
        });
        let planned = &mut self.runs[index];
        let wanted = if whole {
            planned.run.units()
        } else {
            planned.run.glance()
        };
        planned.wanted = planned.wanted.max(wanted);
        planned.phase = planned.phase.min(phase);
        planned.purposes.push(purpose);
    }

    fn add_curve(&mut self, make: &dyn Make, values: &Values) {
        let over = self.request.over;
        let here = values.get(over.id);
        for at in curve_points(over, here) {
            let mut moved = values.clone();
            moved.put(over.id, at);
            // A point that the rules would move is no point of this curve.
            if at == here || !make.mend(&mut moved) {
                self.add(make, moved, Purpose::Point(at));
            }
        }
    }

    /// Each dial that somebody sets, moved alone: to the reference, or to its neighbour.
    fn add_moved(&mut self, make: &dyn Make, values: &Values) {
        let reference = self.request.reference.clone();
        for (index, param) in values.params().iter().enumerate() {
            let dial = param.group == Group::Dials
                && param.actor.answers()
                && make.plays(values, param.id);
            let to = dial
                .then(|| other_value(make, values, &reference, param))
                .flatten();
            if let Some(to) = to {
                let mut moved = values.clone();
                moved.put(param.id, to);
                self.add(make, moved, Purpose::Moved(index, to));
            }
        }
    }

    /// Every set of actors at their own settings, the others at the reference.
    fn add_coalitions(&mut self, make: &dyn Make) {
        if self.actors.is_empty() {
            return;
        }
        for set in 0..1_u32 << self.actors.len() {
            let mut mixed = self.request.reference.clone();
            for param in self.request.values.params() {
                let player = self.actors.iter().position(|&actor| actor == param.actor);
                // What plays no part is left alone, so that one design is one run.
                let plays = make.plays(&self.request.values, param.id);
                let own = !plays || player.is_none_or(|bit| set >> bit & 1 == 1);
                if own {
                    mixed.put(param.id, self.request.values.get(param.id));
                }
            }
            make.mend(&mut mixed);
            self.add(make, mixed, Purpose::Coalition(set));
        }
    }

    /// Every assumption over its range, with and without the reader's dial moved.
    fn add_assumed(&mut self, make: &dyn Make, values: &Values) {
        let Some((dial, to)) = self.request.against else {
            return;
        };
        for (index, param) in values.params().iter().enumerate() {
            let idle = !make.plays(values, param.id);
            if idle || param.group != Group::Assumptions || param.id == dial.id {
                continue;
            }
            for at in spread(param, TRIES) {
                for moved in [false, true] {
                    let mut tried = values.clone();
                    tried.put(param.id, at);
                    if moved {
                        tried.put(dial.id, to);
                    }
                    make.mend(&mut tried);
                    // An assumption that the rules put back plays no part in this design.
                    if tried.get(param.id) == at {
                        self.add(make, tried, Purpose::Assumed(index, at, moved));
                    }
                }
            }
        }
    }

    /// All work as (run, unit): phase by phase, and in each phase in rounds: the first unit of
    /// every run, then the second …
    pub fn tasks(&self) -> Vec<(u32, u32)> {
        let mut tasks: Vec<(u32, u32, u32)> = Vec::new();
        for (planned, index) in self.runs.iter().zip(0..) {
            tasks.extend((0..planned.wanted).map(|unit| (planned.phase, unit, index)));
        }
        // The rounds of a phase; within one, runs stand in their order already.
        order::by_number(&mut tasks, |&(phase, unit, _)| {
            f64::from(phase) * ROUNDS + f64::from(unit)
        });
        tasks
            .into_iter()
            .map(|(_, unit, run)| (run, unit))
            .collect()
    }

    /// How many of the first tasks make the first picture.
    pub fn first(&self) -> usize {
        self.runs
            .iter()
            .filter(|planned| planned.phase == 0)
            .count()
    }

    /// The data that the runs need, each once.
    pub fn assets(&self) -> impl Iterator<Item = &'static Asset> {
        let all = self.runs.iter().flat_map(|planned| planned.run.assets());
        let by_name: BTreeMap<_, _> = all.map(|asset| (asset.name, asset)).collect();
        by_name.into_values()
    }

    /// Units that are done.
    pub fn done(&self) -> u32 {
        self.runs.iter().map(|planned| planned.run.done()).sum()
    }

    /// The design itself.
    pub fn chosen(&self) -> &dyn Run {
        &*self.runs[0].run
    }

    /// Whether every unit of the design itself is done: only then does it have a digest.
    pub fn settled(&self) -> bool {
        self.runs[0].run.done() == self.runs[0].run.units()
    }

    /// The run for a purpose, if it is planned.
    pub fn run_for(&self, purpose: Purpose) -> Option<&dyn Run> {
        let planned = self
            .runs
            .iter()
            .find(|planned| planned.purposes.contains(&purpose))?;
        Some(&*planned.run)
    }

    /// Runs with their purposes, in the order in which they were planned.
    pub fn purposes(&self) -> impl Iterator<Item = (Purpose, &dyn Run)> {
        let each = |planned: &'_ Planned| planned.purposes.clone();
        self.runs
            .iter()
            .flat_map(move |p| each(p).into_iter().map(move |why| (why, &*p.run)))
    }

    /// The points of the curve from left to right.
    pub fn curve(&self) -> Vec<(f64, &dyn Run)> {
        let point = |(purpose, run)| match purpose {
            Purpose::Point(at) => Some((at, run)),
            _ => None,
        };
        let mut points: Vec<(f64, &dyn Run)> = self.purposes().filter_map(point).collect();
        order::by_number(&mut points, |point| point.0);
        points
    }
}

/// The actors who set something else than the reference, nature included, in a fixed order; only
/// what plays a part in the design counts.
pub fn differing(make: &dyn Make, values: &Values, reference: &Values) -> Vec<Actor> {
    let differs = |p: &&Param| values.get(p.id) != reference.get(p.id);
    let moved = values
        .params()
        .iter()
        .filter(differs)
        .filter(|p| make.plays(values, p.id));
    let mut actors: Vec<Actor> = moved
        .map(|p| p.actor)
        .filter(|&a| a != Actor::Reader)
        .collect();
    order::by_number(&mut actors, |&actor| f64::from(actor as u8));
    actors.dedup();
    actors
}

/// `count` values spread over a parameter's range, its ends included.
fn spread(param: &Param, count: u32) -> Vec<f64> {
    let last = param.positions() - 1;
    let step = |i: u32| libm::round(f64::from(i * last) / f64::from(count - 1)) as u32;
    let mut positions: Vec<u32> = (0..count).map(step).collect();
    positions.dedup();
    positions.into_iter().map(|p| param.at(p)).collect()
}

/// The values of a dial at which its curve is measured: every word of a choice, every value of a
/// short dial, else `POINTS` values spread over the range, and always the reader's own.
pub fn curve_points(param: &Param, here: f64) -> Vec<f64> {
    let few = param.positions() <= POINTS || param.unit().is_none();
    let count = if few { param.positions() } else { POINTS };
    let mut points = if count > 1 {
        spread(param, count)
    } else {
        Vec::new()
    };
    points.push(here);
    order::by_number(&mut points, |&point| point);
    points.dedup();
    points
}

/// Where a dial is moved for "what would have happened otherwise" when the reader has not said: to
/// the reference, or, where it stands there already, to its neighbour below (above at the end).
pub fn other_value(
    make: &dyn Make,
    values: &Values,
    reference: &Values,
    param: &'static Param,
) -> Option<f64> {
    let here = param.position(values.get(param.id));
    let home = param.position(reference.get(param.id));
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
