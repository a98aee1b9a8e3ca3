//! What must hold of any bytes at all: of a link, of a value, of what a teacher or a student adds, of
//! a unit's tally. The files of `tests/corpus` are asked too, and `cargo xtask fuzz` looks for more.

use std::sync::LazyLock;

use fast_or_right::{
    charts::Words as _,
    engine::{msg::Msg, param::Kind, run::Run, seal, values::ValueError},
    explain::words::Catalogue,
    lesson,
    link::{self, LinkError},
    scenarios::{Entry, REGISTRY},
};

thread_local! {
    static WORDS: Catalogue = Catalogue::english();
}

/// A sentence, with every argument in its place.
fn sentence(flaw: &LinkError) -> String {
    said(&flaw.msg(), flaw)
}

fn said(msg: &Msg, flaw: &impl std::fmt::Debug) -> String {
    let said = WORDS.with(|words| words.try_say(msg));
    let said = said.unwrap_or_else(|lack| panic!("{flaw:?}: {lack:?}"));
    assert!(said.contains(' '), "{flaw:?}: {said}");
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

/// The first byte chooses the scenario, the rest is what a teacher or a student added to its link.
pub fn lesson(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let which = bytes.first().copied().unwrap_or(0);
    let id = REGISTRY[usize::from(which) % REGISTRY.len()].id();
    let after: String = text.chars().skip(1).collect();
    let parts = ["lesson=1", "hand=1", "lesson=2", "hand=2"]
        .map(|part| format!("{id}?{part}&v=2&{part}&{after}"));
    for text in [text.to_string()].iter().chain(&parts) {
        let (look, _) = link::open(text);
        let own = look.link();
        assert_eq!(link::open(lesson::run_part(text)).0.link(), own, "{text}");
        let (lesson, hand, flaws) = lesson::open(text, look.scenario);
        assert!(flaws.len() <= 2, "one sentence a part: {flaws:?}");
        flaws.iter().for_each(|flaw| drop(said(&flaw.msg(), flaw)));
        let taught = own.len() + lesson::added(lesson.as_ref(), None).len();
        let handed = lesson::added(None, hand.as_ref()).len();
        // Written anew, a letter may take more room than it did.
        if taught <= lesson::LONGEST && handed <= lesson::LONGEST_HAND {
            let again = own + &lesson::added(lesson.as_ref(), hand.as_ref());
            let again = lesson::open(&again, look.scenario);
            assert_eq!(again, (lesson, hand, vec![]));
        }
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

/// The first byte chooses the scenario and what is done. The rest stands in the place of its first unit's
/// tally, or changes that: four bytes say where, how, and to what. With the highest bit, a forger changes
/// it, and seals it anew.
pub fn work(bytes: &[u8]) {
    let [which, rest @ ..] = bytes else {
        return;
    };
    let scenario = usize::from(which >> 1) % REGISTRY.len();
    if which & 1 == 0 {
        return tally(REGISTRY[scenario], rest);
    }
    let forged = which & 0x80 != 0;
    let mut changed = WHOLE[scenario].clone();
    if forged {
        changed.truncate(changed.len() - seal::LENGTH);
    }
    for change in rest.chunks_exact(4).take(64) {
        let place = usize::from(u16::from_le_bytes([change[0], change[1]]));
        let at = (place * changed.len()) >> 16;
        match change[2] % 4 {
            0 => changed.insert(at, change[3]),
            1 if changed.len() > 1 => drop(changed.remove(at)),
            2 => changed.truncate(at.max(1)),
            _ => changed[at] = change[3],
        }
    }
    if forged {
        read(REGISTRY[scenario], changed);
    } else {
        tally(REGISTRY[scenario], &changed);
    }
}

/// Bytes that carry the right seal: refused, or read to the end.
fn read(scenario: &'static dyn Entry, bytes: Vec<u8>) {
    let mut run = small(scenario);
    let sealed = run.sealed(&[0], bytes);
    if run.accept(0, &sealed).is_err() {
        return;
    }
    assert_eq!(run.digest().len(), 64);
    run.findings();
    run.charts();
    for fact in run.facts() {
        run.trials(fact.name);
    }
    for pick in scenario.story().picks {
        run.pick(pick).and_then(|case| run.replay(case));
    }
    run.trial_table(&mut |_| {});
}

/// The run of a scenario as it opens, at the size of a test.
fn small(scenario: &'static dyn Entry) -> Box<dyn Run> {
    let mut values = link::Look::first(scenario).values;
    scenario.shrink(&mut values);
    scenario.run(values, link::SEED)
}

/// The first unit's tally of every scenario as it opens, at the size of a test.
static WHOLE: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let whole = |scenario: &&'static dyn Entry| small(*scenario).run_unit(0);
    REGISTRY.iter().map(whole).collect()
});

/// Bytes in place of a unit's tally: taken only if they are a tally, and nothing is lost if not.
pub fn tally(scenario: &'static dyn Entry, bytes: &[u8]) {
    let mut run = small(scenario);
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
