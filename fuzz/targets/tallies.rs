//! Any bytes in a unit's place, and any damage to its own, are refused or read to the end.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::hold(bytes, fuzz::bad::work));
