//! Designs on a grid of dials, all under the same noise, and which of them keep a limit on a harm.

use super::{
    param::Param,
    plan::Make,
    run::{self, Run},
    stats::Estimate,
    values::Values,
};

/// What a regulator is offered: a limit on the declared harm, and the designs that it may allow.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Dials and the positions that are tried.
    pub axes: &'static [(&'static str, &'static [f64])],
    /// What differs from the defaults in every design.
    pub set: &'static [(&'static str, f64)],
    /// The fact that the limit costs, to be as small as possible.
    pub cost: &'static str,
    /// Who else pays: told of the design that costs least.
    pub also: &'static [&'static str],
    /// Limits that can be set, in the harm's unit: least, largest, step, first.
    pub range: [f64; 4],
}

/// Whether a design keeps a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The whole interval of its harm lies at or below the limit.
    Keeps,
    /// The limit lies inside the interval.
    Open,
    /// The whole interval lies above it.
    Breaks,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Keeps, Self::Open, Self::Breaks];

    /// What is known of a harm and a limit.
    pub fn of(harm: Estimate, limit: f64) -> Self {
        match () {
            () if harm.high <= limit => Self::Keeps,
            () if harm.low > limit => Self::Breaks,
            () => Self::Open,
        }
    }

    /// The word in message keys.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Keeps => "keeps",
            Self::Open => "open",
            Self::Breaks => "breaks",
        }
    }
}

/// The designs, and what is known of each.
pub struct Grid {
    /// What is asked of them.
    pub limits: &'static Limits,
    /// The declared harm.
    pub harm: &'static str,
    /// A run each, in the order of the axes, the last axis fastest.
    pub runs: Vec<Box<dyn Run>>,
}

/// A design that has been looked at.
#[derive(Debug, Clone, Copy)]
pub struct Judged {
    /// Its place in [`Grid::runs`].
    pub place: usize,
    /// The declared harm.
    pub harm: Estimate,
    /// What the limit costs.
    pub cost: Estimate,
    /// Whether it keeps the limit.
    pub verdict: Verdict,
}

impl Grid {
    /// Every combination that the rules between dials let stand.
    ///
    /// # Panics
    /// If an axis names a dial that is not there; a test makes every grid.
    pub fn new(
        make: &dyn Make,
        params: &'static [Param],
        limits: &'static Limits,
        harm: &'static str,
        seed: u32,
    ) -> Self {
        let mut base = Values::defaults(params);
        limits.set.iter().for_each(|(id, at)| base.put(id, *at));
        let mut designs = vec![base];
        for (id, positions) in limits.axes {
            let at = |design: &Values, position: f64| {
                let mut moved = design.clone();
                moved.put(id, position);
                moved
            };
            let spread = |design: Values| positions.iter().map(move |p| at(&design, *p));
            designs = designs.into_iter().flat_map(spread).collect();
        }
        designs.retain(|design| !make.mend(&mut design.clone()));
        let run = |design| make.run(design, seed);
        Self {
            limits,
            harm,
            runs: designs.into_iter().map(run).collect(),
        }
    }

    /// Units that are done, and units in all.
    pub fn progress(&self) -> (u32, u32) {
        let runs = self.runs.iter();
        runs.fold((0, 0), |(done, all), run| {
            (done + run.done(), all + run.units())
        })
    }

    /// The designs that have been looked at.
    pub fn judged(&self, limit: f64) -> Vec<Judged> {
        let judge = |(place, run): (usize, &dyn Run)| {
            let facts = run.facts();
            let find = |name: &str| facts.iter().find(|fact| fact.name == name)?.estimate;
            let (harm, cost) = (find(self.harm)?, find(self.limits.cost)?);
            Some(Judged {
                place,
                harm,
                cost,
                verdict: Verdict::of(harm, limit),
            })
        };
        let runs = self.runs.iter().map(|run| &**run);
        runs.enumerate().filter_map(judge).collect()
    }

    /// What one design costs more than another, on the trials that both have.
    pub fn extra_cost(&self, of: usize, beside: usize) -> Option<Estimate> {
        let change = run::change(self.limits.cost, &*self.runs[beside], &*self.runs[of]);
        Some(change?.net)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_kept_only_beyond_chance() {
        let harm = Estimate {
            value: 50.0,
            low: 45.0,
            high: 55.0,
        };
        assert_eq!(Verdict::of(harm, 55.0), Verdict::Keeps);
        assert_eq!(Verdict::of(harm, 54.9), Verdict::Open);
        assert_eq!(Verdict::of(harm, 45.0), Verdict::Open);
        assert_eq!(Verdict::of(harm, 44.9), Verdict::Breaks);
    }
}
