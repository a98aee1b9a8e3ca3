//! A run: one design, its units, and what they found so far.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

use sha2::{Digest as _, Sha256};

use super::{
    asset::{self, Asset},
    chart::Chart,
    compare::{self, Change},
    fact::{Fact, Finding, Origin},
    live::{Answer, Input},
    record::{Case, Record},
    scenario::Scenario,
    seal,
    tally::Tally as _,
    values::Values,
};

/// A run of any scenario: units go out as numbers and come back as bytes, so that they can be done
/// by threads, workers or other machines, in any order.
pub trait Run: Send + Sync {
    /// The design.
    fn values(&self) -> &Values;
    /// Units in the whole run.
    fn units(&self) -> u32;
    /// The first units that are enough for one point of a curve.
    fn glance(&self) -> u32;
    /// The data that the design needs: all must be here before a unit is done or results are read.
    fn assets(&self) -> Vec<&'static Asset>;
    /// Does one unit and returns its tally as bytes.
    fn run_unit(&self, unit: u32) -> Vec<u8>;
    /// As [`Run::run_unit`]; a unit that takes long shows on the way what it has so far.
    fn run_unit_watched(&self, unit: u32, watch: &mut dyn FnMut(Vec<u8>)) -> Vec<u8>;
    /// Takes what a unit under way has so far, for pictures only: it stands in the unit's place until
    /// the unit is done, and is no part of tally and digest.
    ///
    /// # Errors
    /// As [`Run::accept`].
    fn preview(&mut self, unit: u32, bytes: &[u8]) -> Result<(), Damaged>;
    /// Adds a unit's tally; a unit that is here already changes nothing.
    ///
    /// # Errors
    /// When the bytes are not this unit's tally in this run, bit for bit, or there is no such unit.
    fn accept(&mut self, unit: u32, bytes: &[u8]) -> Result<(), Damaged>;
    /// Does all units, one after another; `done` hears of each.
    ///
    /// # Panics
    /// If a unit's own tally cannot be read back: a bug of its scenario.
    fn complete(&mut self, done: &mut dyn FnMut(u32)) {
        for unit in 0..self.units() {
            let tally = self.run_unit(unit);
            if let Err(damaged) = self.accept(unit, &tally) {
                panic!("unit {unit}: {damaged}");
            }
            done(unit);
        }
    }
    /// Units that are here.
    fn done(&self) -> u32;
    /// All that has been accepted, as the bytes of one tally for [`Run::absorb`].
    fn tally(&self) -> Vec<u8>;
    /// The units that have been accepted.
    fn accepted(&self) -> Vec<u32>;
    /// Adds the tally of many units at once.
    ///
    /// # Errors
    /// As [`Run::accept`].
    fn absorb(&mut self, units: &[u32], bytes: &[u8]) -> Result<(), Damaged>;
    /// These bytes with the seal of a tally of these units, whatever they are: what a forger can do,
    /// and a fuzzer does.
    #[cfg(not(target_arch = "wasm32"))]
    fn sealed(&self, units: &[u32], bytes: Vec<u8>) -> Vec<u8>;
    /// Facts of the units so far.
    fn facts(&self) -> Vec<Fact>;
    /// Statements that hold.
    fn findings(&self) -> Vec<Finding>;
    /// A fact's value in every trial.
    fn trials(&self, fact: &str) -> Option<Vec<(u32, f64)>>;
    /// A trial that is worth telling.
    fn pick(&self, pick: &str) -> Option<Case>;
    /// Tells one trial, if the scenario has cases to tell.
    fn replay(&self, case: Case) -> Option<Record>;
    /// Pictures of the scenario's own.
    fn charts(&self) -> Vec<Chart>;
    /// What the design makes of a reader's own input.
    fn answer(&self, input: &Input) -> Answer;
    /// One line a trial.
    fn trial_table(&self, line: &mut dyn FnMut(&[String]));
    /// SHA-256, in hexadecimal, of engine version, scenario, values, seed, tally and the facts'
    /// bits: same design and seed, same digest, on every machine.
    fn digest(&self) -> String;
}

/// Whether this build tells of single trials. In one that does not, what tells of them is left out.
const TELLS: bool = cfg!(any(feature = "tell", not(target_arch = "wasm32")));

/// Bytes that are no tally, or a unit that does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Damaged;

impl std::fmt::Display for Damaged {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("error-damaged-tally")
    }
}

impl std::error::Error for Damaged {}

/// The run of a scenario.
pub struct Design<S: Scenario> {
    values: Values,
    seed: u32,
    /// What tells this run's tallies from those of others.
    key: OnceLock<u64>,
    model: OnceLock<S::Model>,
    tally: S::Tally,
    done: BTreeSet<u32>,
    /// What units under way have so far.
    previews: BTreeMap<u32, S::Tally>,
    /// The tally with the previews, where there are any.
    shown: OnceLock<S::Tally>,
    /// Facts of this very tally, once somebody has asked: a report asks many times.
    facts: OnceLock<Vec<Fact>>,
    /// Digest of this very tally, likewise.
    digest: OnceLock<String>,
}

impl<S: Scenario> Design<S> {
    /// A run that has done nothing yet.
    pub fn new(values: Values, seed: u32) -> Self {
        Self {
            values,
            seed,
            key: OnceLock::new(),
            model: OnceLock::new(),
            tally: S::Tally::default(),
            done: BTreeSet::new(),
            previews: BTreeMap::new(),
            shown: OnceLock::new(),
            facts: OnceLock::new(),
            digest: OnceLock::new(),
        }
    }

    /// Prepared when it is first needed: a plan has many runs, and a page may read only a few.
    fn model(&self) -> &S::Model {
        self.model
            .get_or_init(|| S::prepare(&self.values, self.seed))
    }

    /// What was read off the old tally is read anew when somebody asks.
    fn forget(&mut self) {
        self.shown.take();
        self.facts.take();
        self.digest.take();
    }

    fn merge(&mut self, tally: S::Tally) {
        self.forget();
        self.tally.merge(tally);
    }

    /// The tally, with what units under way have so far.
    fn shown(&self) -> &S::Tally {
        if self.previews.is_empty() {
            return &self.tally;
        }
        self.shown.get_or_init(|| {
            let mut shown = self.tally.clone();
            for preview in self.previews.values() {
                shown.merge(preview.clone());
            }
            shown
        })
    }

    fn read(&self, units: &[u32], bytes: &[u8]) -> Result<S::Tally, Damaged> {
        let bytes = seal::open(self.key(), units, bytes).ok_or(Damaged)?;
        match postcard::take_from_bytes(bytes) {
            Ok((tally, [])) => Ok(tally),
            _ => Err(Damaged),
        }
    }

    fn write(&self, units: &[u32], tally: &S::Tally) -> Vec<u8> {
        seal::seal(self.key(), units, to_bytes(tally))
    }

    fn key(&self) -> u64 {
        *self.key.get_or_init(|| {
            let mut hash = Sha256::new();
            self.name(&mut |bytes| add(&mut hash, bytes));
            let mut key = [0; 8];
            key.copy_from_slice(&hash.finalize()[..8]);
            u64::from_le_bytes(key)
        })
    }

    /// What makes this run another one than others.
    fn name(&self, field: &mut dyn FnMut(&[u8])) {
        field(&super::VERSION.to_le_bytes());
        field(S::ID.as_bytes());
        for (param, text) in self.values.all() {
            field(param.id.as_bytes());
            field(text.as_bytes());
        }
        for asset in self.assets() {
            field(asset.sha256.as_bytes());
        }
        field(&self.seed.to_le_bytes());
    }
}

fn add(hash: &mut Sha256, bytes: &[u8]) {
    hash.update((bytes.len() as u64).to_le_bytes());
    hash.update(bytes);
}

impl<S: Scenario> Design<S> {
    fn hash(&self) -> String {
        let mut hash = Sha256::new();
        let mut field = |bytes: &[u8]| add(&mut hash, bytes);
        self.name(&mut field);
        field(&to_bytes(&self.tally));
        let facts = if self.previews.is_empty() {
            self.facts()
        } else {
            S::facts(self.model(), &self.tally)
        };
        for fact in facts.iter().filter(|f| f.origin == Origin::Run) {
            field(fact.name.as_bytes());
            match fact.estimate {
                Some(e) => [e.value, e.low, e.high].map(|v| field(&v.to_bits().to_le_bytes())),
                None => [(); 3].map(|()| field(&[])),
            };
        }
        asset::hex(&hash.finalize())
    }
}

impl<S: Scenario> Run for Design<S> {
    fn values(&self) -> &Values {
        &self.values
    }

    fn units(&self) -> u32 {
        S::units(&self.values)
    }

    fn glance(&self) -> u32 {
        S::glance(&self.values).min(self.units())
    }

    fn assets(&self) -> Vec<&'static Asset> {
        let names = S::assets(&self.values).iter();
        names.map(|name| asset::named(name)).collect()
    }

    fn run_unit(&self, unit: u32) -> Vec<u8> {
        self.write(&[unit], &S::run_unit(self.model(), unit))
    }

    fn run_unit_watched(&self, unit: u32, watch: &mut dyn FnMut(Vec<u8>)) -> Vec<u8> {
        let mut watch = |tally: &S::Tally| watch(self.write(&[unit], tally));
        let tally = S::run_unit_watched(self.model(), unit, &mut watch);
        self.write(&[unit], &tally)
    }

    fn preview(&mut self, unit: u32, bytes: &[u8]) -> Result<(), Damaged> {
        let tally = self.read(&[unit], bytes)?;
        if unit >= self.units() {
            return Err(Damaged);
        }
        // A preview that comes after its unit says nothing new.
        if !self.done.contains(&unit) {
            self.forget();
            self.previews.insert(unit, tally);
        }
        Ok(())
    }

    fn accept(&mut self, unit: u32, bytes: &[u8]) -> Result<(), Damaged> {
        let tally = self.read(&[unit], bytes)?;
        if unit >= self.units() {
            return Err(Damaged);
        }
        if self.done.insert(unit) {
            self.previews.remove(&unit);
            self.merge(tally);
        }
        Ok(())
    }

    fn done(&self) -> u32 {
        self.done.len() as u32
    }

    fn tally(&self) -> Vec<u8> {
        self.write(&self.accepted(), &self.tally)
    }

    fn accepted(&self) -> Vec<u32> {
        self.done.iter().copied().collect()
    }

    fn absorb(&mut self, units: &[u32], bytes: &[u8]) -> Result<(), Damaged> {
        let tally = self.read(units, bytes)?;
        if units
            .iter()
            .any(|&u| u >= self.units() || self.done.contains(&u))
        {
            return Err(Damaged);
        }
        self.done.extend(units);
        self.previews.retain(|unit, _| !units.contains(unit));
        self.merge(tally);
        Ok(())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn sealed(&self, units: &[u32], bytes: Vec<u8>) -> Vec<u8> {
        seal::seal(self.key(), units, bytes)
    }

    fn facts(&self) -> Vec<Fact> {
        let facts = || S::facts(self.model(), self.shown());
        self.facts.get_or_init(facts).clone()
    }

    fn findings(&self) -> Vec<Finding> {
        S::findings(&self.values, &self.facts())
    }

    fn trials(&self, fact: &str) -> Option<Vec<(u32, f64)>> {
        S::trials(self.shown(), fact)
    }

    fn pick(&self, pick: &str) -> Option<Case> {
        TELLS.then(|| S::pick(self.shown(), pick)).flatten()
    }

    fn replay(&self, case: Case) -> Option<Record> {
        let recall = || S::recall(self.model(), self.shown(), case);
        TELLS.then(recall).flatten()
    }

    fn charts(&self) -> Vec<Chart> {
        S::charts(self.model(), self.shown())
    }

    fn answer(&self, input: &Input) -> Answer {
        S::answer(self.model(), input)
    }

    fn trial_table(&self, line: &mut dyn FnMut(&[String])) {
        if TELLS {
            S::trial_table(&self.tally, line);
        }
    }

    fn digest(&self) -> String {
        self.digest.get_or_init(|| self.hash()).clone()
    }
}

fn to_bytes(tally: &impl serde::Serialize) -> Vec<u8> {
    match postcard::to_allocvec(tally) {
        Ok(bytes) => bytes,
        // Writing to a growing vector fails only for types that postcard cannot write at all.
        Err(error) => panic!("a tally that cannot be written: {error}"),
    }
}

/// How moving to another design changes these facts, on the trials that both runs have done.
pub fn changes(here: &dyn Run, there: &dyn Run) -> Vec<Change> {
    let facts = here.facts();
    let change = |fact: &Fact| change_of(fact, here, there);
    facts.iter().filter_map(change).collect()
}

/// How moving to another design changes one fact.
pub fn change(name: &str, here: &dyn Run, there: &dyn Run) -> Option<Change> {
    let facts = here.facts();
    change_of(facts.iter().find(|fact| fact.name == name)?, here, there)
}

fn change_of(fact: &Fact, here: &dyn Run, there: &dyn Run) -> Option<Change> {
    let value = fact.estimate?.value;
    let (a, b) = (here.trials(fact.name)?, there.trials(fact.name)?);
    compare::change(fact.name, fact.per, value, &a, &b)
}
