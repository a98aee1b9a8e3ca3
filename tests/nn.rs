//! The neural kernel: the same bits after a short training natively and in WebAssembly.
//!
//! `BLESS=1` rewrites the golden file; read the difference before it is committed.

#[path = "common/nn.rs"]
mod common;
#[path = "common/golden.rs"]
mod golden;

#[test]
fn trainings_give_the_golden_bits() {
    let now = common::trainings();
    let golden = golden::golden("nn.txt", &now);
    assert_eq!(now, golden, "trainings changed: if on purpose, BLESS=1");
}

#[test]
fn products_are_those_of_plain_loops() {
    common::products_are_those_of_plain_loops();
}
