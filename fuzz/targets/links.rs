//! Any bytes as a link.
#![no_main]

#[allow(dead_code)]
#[path = "../../tests/common/bad.rs"]
mod bad;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| bad::link(bytes));
