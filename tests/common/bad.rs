//! What must hold of any bytes at all: of a link, of a value, of a unit's tally. The files of
//! `tests/corpus` are asked too.

use fast_or_right::{
    charts::Words as _,
    engine::{param::Kind, values::ValueError},
    explain::words::Catalogue,
    link::{self, LinkError},
    scenarios::{Entry, REGISTRY},
};

thread_local! {
    static WORDS: Catalogue = Catalogue::english();
}

/// A sentence, with every argument in its place.
fn sentence(flaw: &LinkError) -> String {
    let said = WORDS.with(|words| words.say(&flaw.msg()));
    let unfilled = said.contains("{$") && !format!("{flaw:?}").contains("{$");
    assert!(said.contains(' ') && !unfilled, "{flaw:?}: {said}");
    // However long the input is, the answer is not.
    assert!(said.chars().count() < 700, "{said}");
    said
}

/// The first byte chooses the scenario, the rest follows its name: most links are nearly right.
pub fn link(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let scenario = REGISTRY[usize::from(bytes.first().copied().unwrap_or(0)) % REGISTRY.len()];
    let after: String = text.chars().skip(1).collect();
    for text in [text.to_string(), format!("{}?{after}", scenario.id())] {
        let (look, flaws) = link::open(&text);
        flaws.iter().for_each(|flaw| drop(sentence(flaw)));
        let own = look.link();
        assert!(own.len() <= link::LONGEST, "{own}");
        let (again, flaws) = link::open(&own);
        assert_eq!((again.link(), flaws), (own, vec![]));
        look.request();
    }
}

/// The first two bytes choose scenario and dial, the rest is what was typed.
pub fn value(bytes: &[u8]) {
    let [scenario, dial, rest @ ..] = bytes else {
        return;
    };
    let scenario = REGISTRY[usize::from(*scenario) % REGISTRY.len()];
    let param = &scenario.params()[usize::from(*dial) % scenario.params().len()];
    let text = String::from_utf8_lossy(rest);
    let first = link::Look::first(scenario).values;
    let mut values = first.clone();
    match values.read(param.id, &text) {
        Ok(()) => {
            let own = values.text(param.id);
            let mut again = first;
            again.read(param.id, &own).expect("its own text");
            assert_eq!(again, values);
        }
        Err(error) => {
            assert_eq!(values, first, "a refused value changes nothing");
            names_what_and_range(&error);
            assert!(link::set(&mut values, param.id, &text).is_err());
        }
    }
    scenario.repair(&mut values);
    assert!(
        scenario.repair(&mut values).is_empty(),
        "mended once is mended"
    );
}

/// What was wrong, where, and what is accepted.
fn names_what_and_range(error: &ValueError) {
    let said = sentence(&LinkError::Value(error.clone(), None));
    let (ValueError::NotANumber { param, .. }
    | ValueError::OutOfRange { param, .. }
    | ValueError::OffStep { param, .. }
    | ValueError::UnknownWord { param, .. }) = error
    else {
        panic!("{error:?}");
    };
    assert!(said.contains(param.id), "{said}");
    match param.kind {
        Kind::Choice { options, .. } => {
            options
                .iter()
                .for_each(|word| assert!(said.contains(word), "{said}"));
        }
        Kind::Number { min, max, .. } => {
            for end in [min, max] {
                let end = WORDS.with(|words| words.say(&param.say(end)));
                assert!(said.contains(&end), "{said}: {end}");
            }
        }
    }
}

/// Bytes in place of a unit's tally: taken only if they are a tally, and nothing is lost if not.
pub fn tally(scenario: &'static dyn Entry, bytes: &[u8]) {
    let mut values = link::Look::first(scenario).values;
    scenario.shrink(&mut values);
    let mut run = scenario.run(values, link::SEED);
    let before = run.tally();
    match run.accept(0, bytes) {
        Err(_) => assert_eq!((run.tally(), run.done()), (before, 0)),
        Ok(()) => {
            assert_eq!(run.done(), 1);
            let (tally, units) = (run.tally(), run.accepted());
            let mut other = scenario.run(run.values().clone(), link::SEED);
            other
                .absorb(&units, &tally)
                .expect("a tally that was taken");
            assert_eq!(other.tally(), tally);
        }
    }
}
