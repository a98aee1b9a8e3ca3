//! Any bytes after a link are what a teacher or a student added, or a sentence.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::hold(bytes, fuzz::bad::lesson));
