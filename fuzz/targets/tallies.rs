//! Any bytes as a unit's tally: the first byte chooses the scenario.
#![no_main]

#[allow(dead_code)]
#[path = "../../tests/common/bad.rs"]
mod bad;

use fast_or_right::scenarios::REGISTRY;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let [first, rest @ ..] = bytes {
        bad::tally(REGISTRY[usize::from(*first) % REGISTRY.len()], rest);
    }
});
