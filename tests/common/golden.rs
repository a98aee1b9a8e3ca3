//! Files of results that must not change by accident.

use std::path::{Path, PathBuf};

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name)
}

/// The golden file of this name as it is.
pub fn read(name: &str) -> String {
    std::fs::read_to_string(path(name)).expect("the golden file can be read")
}

/// The golden file of this name; `BLESS=1` writes it first.
pub fn golden(name: &str, now: &str) -> String {
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path(name), now).expect("the golden file can be written");
    }
    read(name)
}
