//! Any bytes are a link or a sentence.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::hold(bytes, fuzz::bad::link));
