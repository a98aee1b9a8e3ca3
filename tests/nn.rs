//! The neural kernel: the same bits after a short training natively and in WebAssembly.
//!
//! `BLESS=1` rewrites the golden file; read the difference before it is committed.

#[path = "common/nn.rs"]
mod common;

#[test]
fn trainings_give_the_golden_bits() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/nn.txt");
    let now = common::trainings();
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &now).expect("the golden file can be written");
    }
    let golden = std::fs::read_to_string(&path).expect("the golden file can be read");
    assert_eq!(now, golden, "trainings changed: if on purpose, BLESS=1");
}

#[test]
fn products_are_those_of_plain_loops() {
    common::products_are_those_of_plain_loops();
}
