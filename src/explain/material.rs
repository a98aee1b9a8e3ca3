//! What a report is made of, as plain data: so that it can be composed, and tested, without running
//! anything.

use crate::{
    engine::{
        actor::Actor,
        compare::Change,
        fact::{Fact, Finding},
        msg::Msg,
        param::Param,
        plan::{Plan, Purpose, Request},
        record::{Kept, Record},
        run::{self, Run},
        shares::{self, Shares},
        stats::Estimate,
    },
    link::Look,
    scenarios::Entry,
};

/// Everything that a report may speak of.
pub struct Material {
    /// The scenario.
    pub scenario: &'static dyn Entry,
    /// What was looked at.
    pub request: Request,
    /// The preset that shares are measured from.
    pub reference: &'static str,
    /// Facts of the run.
    pub facts: Vec<Fact>,
    /// Statements that hold of it.
    pub findings: Vec<Finding>,
    /// The reader's own dial, moved.
    pub against: Option<Moved>,
    /// Each dial moved alone.
    pub moved: Vec<Moved>,
    /// How the harm above the reference is shared.
    pub shares: Option<Shared>,
    /// The effect of the reader's dial over the range of every assumption.
    pub tries: Vec<Try>,
    /// A picked case.
    pub case: Option<Told>,
    /// Digest of the run, once every unit is done.
    pub digest: Option<String>,
    /// The link that opens the run.
    pub link: String,
}

/// A dial moved alone, and what changes.
pub struct Moved {
    /// The dial.
    pub param: &'static Param,
    /// Where it is moved to.
    pub to: f64,
    /// What changes under the same noise.
    pub changes: Vec<Change>,
}

/// Shares of the declared harm.
pub struct Shared {
    /// The players.
    pub actors: Vec<Actor>,
    /// Their shares, in harm per trial.
    pub shares: Shares,
}

/// The reader's dial moved while one assumption stands elsewhere.
pub struct Try {
    /// The assumption.
    pub param: &'static Param,
    /// Where it stands.
    pub at: f64,
    /// What the dial changes then, in the declared harm's unit.
    pub net: Estimate,
}

/// A case that was told, and how it would have ended with the reader's dial moved.
pub struct Told {
    /// Which case, as the scenario's story names it.
    pub pick: &'static str,
    /// How it ended.
    pub ending: Msg,
    /// How it ends with the dial moved.
    pub otherwise: Option<Msg>,
    /// What recorders would have kept.
    pub kept: Option<Kept>,
}

impl Moved {
    /// How a fact changes.
    pub fn change(&self, fact: &str) -> Option<&Change> {
        self.changes.iter().find(|change| change.fact == fact)
    }
}

/// The case that a report tells when nobody has picked one: the first that the run has.
const PICKS: [&str; 2] = ["typical", "needless"];

impl Material {
    /// What a plan has found so far.
    pub fn of(look: &Look, plan: &Plan) -> Self {
        let chosen = plan.chosen();
        let params = plan.request.values.params();
        let each = plan.purposes().filter_map(|(purpose, run)| match purpose {
            Purpose::Moved(index, to) => moved(chosen, run, &params[index], to),
            _ => None,
        });
        let against = plan
            .request
            .against
            .and_then(|(param, to)| moved(chosen, plan.run_for(Purpose::Against)?, param, to));
        Self {
            scenario: look.scenario,
            request: plan.request.clone(),
            reference: look.reference.id,
            facts: chosen.facts(),
            findings: chosen.findings(),
            against,
            moved: each.collect(),
            shares: shared(look.scenario.story().harm, plan),
            tries: tries(look.scenario.story().harm, plan),
            case: told(plan),
            digest: plan.settled().then(|| chosen.digest()),
            link: look.link(),
        }
    }

    /// Whether the design has the declared harm: one that is only counted has none to move or to share.
    pub fn has_harm(&self) -> bool {
        let harm = self.scenario.story().harm;
        self.facts.iter().any(|fact| fact.name == harm)
    }

    /// The dial whose effect on the declared harm is the largest of those that this run can tell.
    pub fn largest(&self) -> Option<&Moved> {
        let harm = self.scenario.story().harm;
        let size = |moved: &Moved| {
            let net = moved.change(harm)?.net;
            net.excludes_zero().then_some(net.value.abs())
        };
        let sized = self
            .moved
            .iter()
            .filter_map(|moved| Some((size(moved)?, moved)));
        sized
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, moved)| moved)
    }
}

fn moved(chosen: &dyn Run, run: &dyn Run, param: &'static Param, to: f64) -> Option<Moved> {
    let changes = run::changes(chosen, run);
    (!changes.is_empty()).then_some(Moved { param, to, changes })
}

/// Shares, once every set of actors has some trials.
fn shared(harm: &str, plan: &Plan) -> Option<Shared> {
    if plan.actors.is_empty() {
        return None;
    }
    let columns: Vec<Vec<(u32, f64)>> = (0..1_u32 << plan.actors.len())
        .map(|set| plan.run_for(Purpose::Coalition(set))?.trials(harm))
        .collect::<Option<_>>()?;
    let shares = shares::of_columns(plan.actors.len(), &columns)?;
    Some(Shared {
        actors: plan.actors.clone(),
        shares,
    })
}

fn tries(harm: &str, plan: &Plan) -> Vec<Try> {
    let params = plan.request.values.params();
    let pairs = plan.purposes().filter_map(|(purpose, here)| match purpose {
        Purpose::Assumed(index, at, false) => {
            let there = plan.run_for(Purpose::Assumed(index, at, true))?;
            let change = run::change(harm, here, there)?;
            Some(Try {
                param: &params[index],
                at,
                net: change.net,
            })
        }
        _ => None,
    });
    let tries: Vec<Try> = pairs.collect();
    // What changes no digit wherever it stands plays no part in this finding, and a finding that
    // holds whatever it is has not been tried.
    let counts = |id: &str| {
        let mut own = tries.iter().filter(|t| t.param.id == id).map(|t| t.net);
        let first = own.next();
        own.any(|net| Some(net) != first)
    };
    let part: Vec<&str> = tries
        .iter()
        .map(|t| t.param.id)
        .filter(|id| counts(id))
        .collect();
    if part.is_empty() {
        return tries;
    }
    tries
        .into_iter()
        .filter(|t| part.contains(&t.param.id))
        .collect()
}

fn told(plan: &Plan) -> Option<Told> {
    let chosen = plan.chosen();
    let (pick, case) = PICKS
        .iter()
        .find_map(|pick| Some((*pick, chosen.pick(pick)?)))?;
    let Record { ending, kept, .. } = chosen.replay(case)?;
    let other = plan.run_for(Purpose::Against);
    let otherwise = other.and_then(|run| Some(run.replay(case)?.ending));
    Some(Told {
        pick,
        ending,
        otherwise,
        kept,
    })
}
