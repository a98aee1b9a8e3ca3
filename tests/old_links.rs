//! Links that were given out stay good: `tests/golden/links.txt` holds some of every engine version
//! with their digests, and no line of it is ever changed or removed.

#[path = "common/golden.rs"]
mod golden;

use fast_or_right::{
    engine::{VERSION, scenario::preset_values},
    link::{self, LinkError, OLD_ENGINES},
    scenarios::REGISTRY,
};
use sha2::{Digest as _, Sha256};

/// Earlier engines, and the SHA-256 of their lines, which nobody changes any more.
const CLOSED: [(u32, &str); 1] = [(
    1,
    "7a4f34670b2ef3fe9d5e7878cfd29ab50923928c768f1112440633a2d6d816f3",
)];

#[test]
fn lines_of_earlier_engines_are_as_they_were() {
    let all = golden::read("links.txt");
    let closed: Vec<u32> = CLOSED.iter().map(|(engine, _)| *engine).collect();
    let earlier: Vec<u32> = OLD_ENGINES.iter().map(|(engine, _)| *engine).collect();
    assert_eq!(closed, earlier, "a new engine closes the lines of the last");
    for (engine, sum) in CLOSED {
        let of = |line: &&str| line.starts_with(&format!("{engine} "));
        let lines: String = all
            .lines()
            .filter(of)
            .map(|line| format!("{line}\n"))
            .collect();
        let digest = Sha256::digest(lines);
        let hex: Vec<String> = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex.concat(), sum, "engine {engine}");
    }
}

/// Links of this engine: every scenario as it opens and one preset more, at the size of a test.
fn links() -> Vec<String> {
    let mut links = Vec::new();
    for scenario in REGISTRY.iter().copied() {
        for preset in scenario.presets().iter().take(2) {
            let mut look = link::Look::first(scenario);
            look.values = preset_values(scenario.params(), preset);
            scenario.shrink(&mut look.values);
            look.seed = 7;
            look.settle();
            links.push(look.link());
        }
    }
    links
}

fn digest(link: &str) -> String {
    let (look, flaws) = link::open(link);
    assert_eq!(flaws, [], "{link}");
    let mut run = look.scenario.run(look.values, look.seed);
    run.complete(&mut |_| ());
    run.digest()
}

#[test]
fn links_of_every_engine_open() {
    let old = golden::read("links.txt");
    let now = links();
    let fresh = now.iter().filter(|link| !old.contains(link.as_str()));
    let fresh: String = fresh
        .map(|link| format!("{VERSION} {link} {}\n", digest(link)))
        .collect();
    let all = golden::golden("links.txt", &(old + &fresh));
    assert!(
        now.iter().all(|link| all.contains(link.as_str())),
        "new links: BLESS=1"
    );
    for line in all.lines().filter(|line| !line.starts_with('#')) {
        let words: Vec<&str> = line.split(' ').collect();
        let [engine, link, golden] = words[..] else {
            panic!("{line}");
        };
        let engine: u32 = engine.parse().expect("an engine version");
        if engine == VERSION {
            assert_eq!(digest(link), golden, "{link}: raise engine::VERSION");
            continue;
        }
        let (_, flaws) = link::open(link);
        let told = |flaw: &LinkError| matches!(flaw, LinkError::OldEngine(v, _) if *v == engine);
        assert!(
            flaws.iter().any(told),
            "{link}: says nothing of engine {engine}"
        );
        assert!(OLD_ENGINES.iter().any(|(version, _)| *version == engine));
    }
}
