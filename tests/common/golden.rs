//! Files of results that must not change by accident.

use std::path::Path;

/// The golden file of this name; `BLESS=1` writes it first.
pub fn golden(name: &str, now: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, now).expect("the golden file can be written");
    }
    std::fs::read_to_string(&path).expect("the golden file can be read")
}
