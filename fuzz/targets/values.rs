//! Any bytes are a value of a dial or a sentence.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::hold(bytes, fuzz::bad::value));
