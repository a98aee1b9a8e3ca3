//! A run as a short text and back: `crossing?agree=3&seed=7&v=2`.
//!
//! A link holds only what differs from the defaults. Nothing in a link can break the page: every
//! flaw is named, and the best reading of the rest is kept.

mod flaw;

use crate::{
    engine::{
        fact::Depth,
        param::Param,
        plan::{Request, other_value},
        scenario::{Preset, preset_values},
        values::{Values, shorten},
    },
    explain::schema,
    lesson,
    scenarios::{Entry, REGISTRY, find},
};

pub use flaw::LinkError;

/// Version in links: of the engine, and with it of the link format and of the defaults that a link
/// leaves out.
pub const VERSION: u32 = crate::engine::VERSION;

/// Every engine before this one, and the last commit of this project that has it: the same link has
/// the old result there (`docs/publishing.md` says how). Whoever raises the version adds the one before.
pub const OLD_ENGINES: &[(u32, &str)] = &[(1, "ad91a3a")];

/// Seed of a link that names none.
pub const SEED: u32 = 1;

/// Longest text that a run is written as.
pub const LONGEST: usize = 300;

/// Longest text that is read at all.
const LONGEST_READ: usize = 4000;

/// What a link opens.
#[derive(Clone)]
pub struct Look {
    /// The scenario.
    pub scenario: &'static dyn Entry,
    /// The design.
    pub values: Values,
    /// The seed.
    pub seed: u32,
    /// The dial of the curve.
    pub over: &'static Param,
    /// The dial that is moved for "what would have happened otherwise".
    pub against: &'static Param,
    /// Where it is moved to, if the reader has said.
    pub to: Option<f64>,
    /// The design that shares are measured from.
    pub reference: &'static Preset,
    /// The design that is kept beside this one.
    pub pinned: Option<Values>,
    /// How much of the report is wanted.
    pub depth: Depth,
}

impl Look {
    /// The scenario as it stands before anybody touches a dial.
    ///
    /// # Panics
    /// If a scenario's story names a dial that it does not have; a test opens every one.
    pub fn first(scenario: &'static dyn Entry) -> Self {
        let values = Values::defaults(scenario.params());
        let story = scenario.story();
        let reference = scenario.presets().iter().find(|p| p.id == story.reference);
        let (Some(over), Some(against), Some(reference)) = (
            values.param(story.over),
            values.param(story.against),
            reference,
        ) else {
            panic!(
                "{} tells of a dial or a preset that it does not have",
                scenario.id()
            );
        };
        let (seed, to, depth) = (SEED, None, Depth::Story);
        Self {
            scenario,
            values,
            seed,
            over,
            against,
            to,
            reference,
            pinned: None,
            depth,
        }
    }

    /// A dial, or the one that counts in its place in this design: the one that the scenario names,
    /// the usual one, or the first that plays a part.
    fn counts(&self, dial: &'static Param) -> &'static Param {
        let plays = |p: &&Param| schema::is_dial(p) && self.scenario.plays(&self.values, p.id);
        let named = self.scenario.instead(&self.values, dial.id);
        let usual = Some(self.scenario.story().over);
        let tries = [named, usual].into_iter().flatten();
        let tries = tries.filter_map(|id| self.values.param(id));
        let mut tries = [dial]
            .into_iter()
            .chain(tries)
            .chain(self.scenario.params());
        tries.find(plays).unwrap_or(dial)
    }

    /// What to run.
    pub fn request(&self) -> Request {
        let reference = preset_values(self.scenario.params(), self.reference);
        let against = self.counts(self.against);
        let choose = || other_value(self.scenario, &self.values, &reference, against);
        let to = self.to.filter(|_| against.id == self.against.id);
        let to = to.or_else(choose);
        let moved = to.filter(|&to| to != self.values.get(against.id));
        Request {
            values: self.values.clone(),
            seed: self.seed,
            over: self.counts(self.over),
            against: moved.map(|to| (against, to)),
            pinned: self.pinned.clone(),
            depth: self.depth,
            reference,
        }
    }

    /// Mends the values by the scenario's rules and tells what was changed. A dial of the curve or of
    /// the comparison that plays no part gives way to one that does. That is told too, unless the
    /// scenario has a dial for its place: the page shows which.
    pub fn settle(&mut self) -> Vec<LinkError> {
        let adjustments = self.scenario.repair(&mut self.values);
        let mut told: Vec<LinkError> = adjustments.into_iter().map(LinkError::Repaired).collect();
        let (over, against) = (self.counts(self.over), self.counts(self.against));
        for (asked, used) in [(self.over, over), (self.against, against)] {
            let label = |param| schema::label(self.scenario.id(), param);
            let idle = LinkError::IdleDial(label(asked), label(used));
            let named = self.scenario.instead(&self.values, asked.id);
            if asked.id != used.id && named.is_none() && !told.contains(&idle) {
                told.push(idle);
            }
        }
        if let Some(pinned) = &mut self.pinned {
            let mended = self.scenario.repair(pinned);
            told.extend(mended.into_iter().map(LinkError::Repaired));
        }
        self.over = over;
        if against.id != self.against.id {
            (self.against, self.to) = (against, None);
        }
        told
    }

    /// The link, without `#`.
    pub fn link(&self) -> String {
        let pairs = |values: Vec<String>| {
            let mut parts = values;
            if self.seed != SEED {
                parts.push(format!("seed={}", self.seed));
            }
            let story = self.scenario.story();
            if self.over.id != story.over {
                parts.push(format!("over={}", self.over.id));
            }
            match self.to {
                Some(to) => {
                    parts.push(format!(
                        "against={}:{}",
                        self.against.id,
                        self.against.text(to)
                    ));
                }
                None if self.against.id != story.against => {
                    parts.push(format!("against={}", self.against.id));
                }
                None => {}
            }
            if self.reference.id != story.reference {
                parts.push(format!("ref={}", self.reference.id));
            }
            if let Some(pinned) = &self.pinned {
                parts.push(format!("pin={}", packed(pinned)));
            }
            if self.depth != Depth::Story {
                parts.push(format!("depth={}", self.depth.id()));
            }
            parts.push(format!("v={VERSION}"));
            format!("{}?{}", self.scenario.id(), parts.join("&"))
        };
        let named = self
            .values
            .changed()
            .map(|(p, text)| format!("{}={text}", p.id))
            .collect();
        let readable = pairs(named);
        if readable.len() <= LONGEST {
            return readable;
        }
        // Too many changed dials to name them all.
        pairs(vec![format!("all={}", packed(&self.values))])
    }
}

/// A design as the positions of its dials, in the scenario's order.
pub fn packed(values: &Values) -> String {
    let params = values.params().iter();
    let positions = params.map(|p| format!("{:x}", p.position(values.get(p.id))));
    positions.collect::<Vec<_>>().join(".")
}

/// Reads a link and mends what does not fit together. Whatever it holds, something opens; the flaws
/// say what was not taken as written.
///
/// # Panics
/// If there is no scenario at all.
pub fn open(text: &str) -> (Look, Vec<LinkError>) {
    let (mut look, mut flaws) = read_all(text);
    flaws.extend(look.settle());
    (look, flaws)
}

/// Reads a link as [`open`] does, but leaves values that do not fit each other as they are.
///
/// # Panics
/// As [`open`].
pub fn read_all(text: &str) -> (Look, Vec<LinkError>) {
    // What a teacher or a student added is read by `lesson`: it is no part of the run.
    let text = lesson::run_part(text.trim().trim_start_matches('#'));
    let mut flaws = Vec::new();
    let text = if text.len() > LONGEST_READ {
        flaws.push(LinkError::TooLong);
        ""
    } else {
        text
    };
    let (id, query) = text.split_once('?').unwrap_or((text, ""));
    let scenario = find(id).unwrap_or_else(|| {
        if !id.is_empty() {
            flaws.push(LinkError::UnknownScenario(shorten(id)));
        }
        REGISTRY[0]
    });
    let mut look = Look::first(scenario);
    let mut seen = Vec::new();
    for part in query.split('&').filter(|part| !part.is_empty()) {
        let Some((name, value)) = part.split_once('=') else {
            flaws.push(LinkError::NoPair(shorten(part)));
            continue;
        };
        if seen.contains(&name) {
            flaws.push(LinkError::Twice(shorten(name)));
            continue;
        }
        seen.push(name);
        flaws.extend(read(&mut look, name, value).err());
    }
    (look, flaws)
}

/// Reads one `name=value` of a link.
///
/// # Errors
/// When the value was not taken as written.
pub fn read(look: &mut Look, name: &str, value: &str) -> Result<(), LinkError> {
    match name {
        "v" => version(value, OLD_ENGINES),
        "seed" => {
            look.seed = value
                .parse()
                .map_err(|_| LinkError::BadSeed(shorten(value)))?;
            Ok(())
        }
        "over" => {
            look.over = dial(&look.values, value)?;
            Ok(())
        }
        "against" => against(look, value),
        "ref" => {
            let presets = look.scenario.presets();
            let found = presets.iter().find(|preset| preset.id == value);
            look.reference = found.ok_or_else(|| {
                let known: Vec<&str> = presets.iter().map(|preset| preset.id).collect();
                LinkError::UnknownReference(shorten(value), known.join(", "))
            })?;
            Ok(())
        }
        "depth" => {
            let found = Depth::ALL.into_iter().find(|depth| depth.id() == value);
            look.depth = found.ok_or_else(|| LinkError::UnknownDepth(shorten(value)))?;
            Ok(())
        }
        "all" => unpack(&mut look.values, value),
        "pin" => {
            let mut pinned = Values::defaults(look.scenario.params());
            unpack(&mut pinned, value).map_err(|_| LinkError::BadPin)?;
            look.pinned = Some(pinned);
            Ok(())
        }
        _ => set(&mut look.values, name, value),
    }
}

/// Sets a value, or the nearest one that there is.
///
/// # Errors
/// When the text was not taken as written.
pub fn set(values: &mut Values, id: &str, text: &str) -> Result<(), LinkError> {
    values.read_nearest(id, text).map_err(|error| {
        let used = values.param(id).map(|_| values.text(id));
        LinkError::Value(error, used)
    })
}

fn version(text: &str, old: &[(u32, &'static str)]) -> Result<(), LinkError> {
    let number = text.parse().ok();
    if number == Some(VERSION) {
        return Ok(());
    }
    let known = old.iter().find(|(version, _)| Some(*version) == number);
    Err(match known {
        Some(&(version, place)) => LinkError::OldEngine(version, place),
        None => LinkError::UnknownVersion(shorten(text)),
    })
}

fn dial(values: &Values, id: &str) -> Result<&'static Param, LinkError> {
    let param = values.param(id).filter(|p| schema::is_dial(p));
    param.ok_or_else(|| {
        let dials = values.params().iter().filter(|p| schema::is_dial(p));
        let known: Vec<&str> = dials.map(|p| p.id).collect();
        LinkError::UnknownDial(shorten(id), known.join(", "))
    })
}

fn against(look: &mut Look, text: &str) -> Result<(), LinkError> {
    let (id, to) = text
        .split_once(':')
        .map_or((text, None), |(id, to)| (id, Some(to)));
    look.against = dial(&look.values, id)?;
    look.to = None;
    let Some(to) = to else { return Ok(()) };
    let mut moved = look.values.clone();
    let result = set(&mut moved, id, to);
    look.to = Some(moved.get(id));
    result
}

fn unpack(values: &mut Values, text: &str) -> Result<(), LinkError> {
    let positions: Vec<u32> = text
        .split('.')
        .map(|n| u32::from_str_radix(n, 16))
        .collect::<Result<_, _>>()
        .map_err(|_| LinkError::BadPack)?;
    let params = values.params();
    let fits = params
        .iter()
        .zip(&positions)
        .all(|(p, &n)| n < p.positions());
    if positions.len() != params.len() || !fits {
        return Err(LinkError::BadPack);
    }
    for (param, position) in params.iter().zip(positions) {
        values.put(param.id, param.at(position));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{charts::Words as _, explain::words::Catalogue};
    use proptest::prelude::*;

    fn state(look: &Look) -> (String, u32, &str, &str, Option<f64>) {
        let values: Vec<String> = look.values.all().map(|(_, text)| text).collect();
        (
            values.join(","),
            look.seed,
            look.over.id,
            look.against.id,
            look.to,
        )
    }

    #[test]
    fn links_are_short_and_readable() {
        let (look, flaws) = open("#crossing?agree=3&seed=7&v=2");
        assert_eq!(flaws, []);
        assert_eq!((look.values.count("agree"), look.seed), (3, 7));
        assert_eq!(look.link(), "crossing?agree=3&seed=7&v=2");
        assert_eq!(Look::first(REGISTRY[0]).link(), "crossing?v=2");
    }

    #[test]
    fn a_pinned_design_is_in_the_link_and_in_no_digest() {
        let (mut look, _) = open("crossing?agree=3&v=2");
        look.pinned = Some(Values::defaults(look.scenario.params()));
        let (back, flaws) = open(&look.link());
        assert_eq!((&back.pinned, flaws), (&look.pinned, vec![]));
        assert_eq!(back.link(), look.link());
        let digest = |look: &Look| {
            let run = look.scenario.run(look.values.clone(), look.seed);
            run.digest()
        };
        assert_eq!(digest(&back), digest(&open("crossing?agree=3&v=2").0));
    }

    #[test]
    fn every_flaw_is_named_and_something_opens() {
        let long = format!("crossing?{}", "a=1&".repeat(2000));
        let flawed = [
            ("nothing?agree=3", "link-unknown-scenario"),
            (long.as_str(), "link-too-long"),
            ("crossing?agree", "link-no-pair"),
            ("crossing?agree=2&agree=3", "link-twice"),
            ("crossing?speed=900", "link-used-instead"),
            ("crossing?speed=fast", "link-used-instead"),
            ("crossing?colour=red", "error-unknown-dial"),
            ("crossing?peers=0&agree=3", "crossing-repair-agree"),
            ("crossing?seed=-1", "link-bad-seed"),
            ("crossing?over=trials", "link-unknown-dial"),
            ("crossing?against=nothing:3", "link-unknown-dial"),
            ("crossing?against=agree:9", "link-used-instead"),
            ("expert?panel=rover&over=rho", "link-idle-dial"),
            ("expert?over=panel", "link-unknown-dial"),
            ("crossing?all=1.2", "link-bad-pack"),
            ("crossing?pin=1.2", "link-bad-pin"),
            ("crossing?ref=nothing", "link-unknown-reference"),
            ("crossing?depth=deep", "link-unknown-depth"),
            ("crossing?v=99", "link-unknown-version"),
        ];
        for (text, key) in flawed {
            let (_, flaws) = open(text);
            let keys = |f: &LinkError| [f.msg().key.to_string(), f.problem().key.to_string()];
            let keys: Vec<_> = flaws.iter().flat_map(keys).collect();
            assert!(keys.iter().any(|k| k == key), "{text}: {keys:?}");
        }
        let (look, _) = open("crossing?speed=900");
        assert_eq!(look.values.text("speed"), "80");
    }

    #[test]
    fn a_link_of_an_earlier_engine_says_where_that_is_kept() {
        let earlier = VERSION - 1;
        let old = [(earlier, "the-old-place")];
        let flaw = version(&earlier.to_string(), &old).expect_err("an earlier one");
        assert_eq!(flaw, LinkError::OldEngine(earlier, "the-old-place"));
        let said = Catalogue::english().say(&flaw.msg());
        assert!(said.contains("the-old-place") && said.contains(&VERSION.to_string()));
        assert_eq!(version(&VERSION.to_string(), &old), Ok(()));
        let kept: Vec<u32> = OLD_ENGINES.iter().map(|(version, _)| *version).collect();
        let before: Vec<u32> = (1..VERSION).collect();
        assert_eq!(kept, before, "every earlier engine has a place");
    }

    proptest! {
        #[test]
        fn every_state_survives_its_own_link(
            positions in prop::collection::vec(any::<prop::sample::Index>(), 30),
            seed: u32,
            over in any::<prop::sample::Index>(),
            to in prop::option::of(any::<prop::sample::Index>()),
        ) {
            let mut look = Look::first(REGISTRY[0]);
            let params = look.values.params();
            for (param, position) in params.iter().zip(positions) {
                look.values.put(param.id, param.at(position.index(param.positions() as usize) as u32));
            }
            look.seed = seed;
            let dials: Vec<_> = params.iter().filter(|p| schema::is_dial(p)).collect();
            look.over = dials[over.index(dials.len())];
            let positions = look.against.positions() as usize;
            look.to = to.map(|to| look.against.at(to.index(positions) as u32));
            look.settle();
            let link = look.link();
            prop_assert!(link.len() <= LONGEST, "{}", link);
            let (back, flaws) = open(&link);
            prop_assert_eq!(flaws, vec![]);
            prop_assert_eq!(state(&look), state(&back));
        }

        #[test]
        fn any_text_opens_something(text in "\\PC{0,200}", tail in "[a-z_]{1,10}=[0-9a-z.:-]{0,12}") {
            for text in [text.clone(), format!("crossing?{text}"), format!("crossing?{tail}&{text}")] {
                let (look, _) = open(&text);
                prop_assert!(look.settle_clone().is_empty());
            }
        }
    }

    impl Look {
        fn settle_clone(&self) -> Vec<LinkError> {
            self.clone().settle()
        }
    }
}
