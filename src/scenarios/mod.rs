//! The registry: one line a scenario, and a feature of the package of the same name. The page has an
//! engine with all of them, and one for a lab that many readers see first.

pub mod cotrain;
pub mod crossing;
pub mod expert;
pub mod fairness;
pub mod gather;
pub mod speech;
pub mod stale;
pub mod stragglers;

use std::marker::PhantomData;

use crate::engine::{
    compare::Change,
    fact::{Fact, Finding},
    grid::Limits,
    live::Wish,
    param::Param,
    plan::Make,
    rivals::Rivals,
    run::{Design, Run},
    scenario::{Adjustment, Preset, Scenario, Story},
    values::Values,
};

/// Every scenario of this build, in the order in which the page tells them.
pub static REGISTRY: &[&dyn Entry] = &[
    #[cfg(feature = "crossing")]
    &Of::<crossing::Crossing>::NEW,
    #[cfg(feature = "gather")]
    &Of::<gather::Gather>::NEW,
    #[cfg(feature = "expert")]
    &Of::<expert::Expert>::NEW,
    #[cfg(feature = "cotrain")]
    &Of::<cotrain::Cotrain>::NEW,
    #[cfg(feature = "stale")]
    &Of::<stale::Stale>::NEW,
    #[cfg(feature = "stragglers")]
    &Of::<stragglers::Stragglers>::NEW,
    #[cfg(feature = "speech")]
    &Of::<speech::Speech>::NEW,
    #[cfg(feature = "fairness")]
    &Of::<fairness::Fairness>::NEW,
];

/// A scenario whose types are hidden, so that links, pages and commands can treat all alike.
pub trait Entry: Make + Sync {
    /// Id in links and file names.
    fn id(&self) -> &'static str;
    /// The parameters.
    fn params(&self) -> &'static [Param];
    /// Settings to try.
    fn presets(&self) -> &'static [Preset];
    /// What the pictures and the report are about.
    fn story(&self) -> &'static Story;
    /// Mends values by the rules between parameters and tells each change.
    fn repair(&self, values: &mut Values) -> Vec<Adjustment>;
    /// Makes a design small enough for a test that runs every preset whole.
    fn shrink(&self, values: &mut Values);
    /// Two facts that are also drawn against each other.
    fn plane(&self) -> Option<[&'static str; 2]>;
    /// The dial that counts in place of one that plays no part in this design.
    fn instead(&self, values: &Values, dial: &str) -> Option<&'static str>;
    /// What a reader may give to this design, if anything.
    fn live(&self, values: &Values) -> Option<Wish>;
    /// The facts that say how often each of two ways is wrong that a device can time.
    fn timed(&self) -> Option<[&'static str; 2]>;
    /// What a regulator is offered, if one can be played.
    fn limits(&self) -> Option<&'static Limits>;
    /// The two ways, ready to answer.
    fn rivals(&self, values: &Values, seed: u32) -> Option<Rivals>;
    /// Statements that hold of a run with these facts.
    fn findings(&self, values: &Values, facts: &[Fact]) -> Vec<Finding>;
    /// Statements about what moving one dial changes.
    fn consequences(&self, changes: &[Change]) -> Vec<Finding>;
}

/// The scenario with this id.
pub fn find(id: &str) -> Option<&'static dyn Entry> {
    REGISTRY.iter().copied().find(|entry| entry.id() == id)
}

struct Of<S>(PhantomData<fn() -> S>);

impl<S> Of<S> {
    const NEW: Self = Self(PhantomData);
}

impl<S: Scenario> Make for Of<S> {
    fn mend(&self, values: &mut Values) -> bool {
        !S::repair(values).is_empty()
    }

    fn plays(&self, values: &Values, param: &str) -> bool {
        S::plays(values, param)
    }

    fn run(&self, values: Values, seed: u32) -> Box<dyn Run> {
        Box::new(Design::<S>::new(values, seed))
    }
}

impl<S: Scenario> Entry for Of<S> {
    fn id(&self) -> &'static str {
        S::ID
    }

    fn params(&self) -> &'static [Param] {
        S::PARAMS
    }

    fn presets(&self) -> &'static [Preset] {
        S::PRESETS
    }

    fn story(&self) -> &'static Story {
        S::STORY
    }

    fn repair(&self, values: &mut Values) -> Vec<Adjustment> {
        S::repair(values)
    }

    fn shrink(&self, values: &mut Values) {
        S::shrink(values);
    }

    fn plane(&self) -> Option<[&'static str; 2]> {
        S::plane()
    }

    fn instead(&self, values: &Values, dial: &str) -> Option<&'static str> {
        S::instead(values, dial)
    }

    fn live(&self, values: &Values) -> Option<Wish> {
        S::live(values)
    }

    fn timed(&self) -> Option<[&'static str; 2]> {
        S::TIMED
    }

    fn limits(&self) -> Option<&'static Limits> {
        S::LIMITS
    }

    fn rivals(&self, values: &Values, seed: u32) -> Option<Rivals> {
        S::rivals(values, seed)
    }

    fn findings(&self, values: &Values, facts: &[Fact]) -> Vec<Finding> {
        S::findings(values, facts)
    }

    fn consequences(&self, changes: &[Change]) -> Vec<Finding> {
        S::consequences(changes)
    }
}
