//! The neural kernel: the same bits after a short training natively and in WebAssembly.
//!
//! `BLESS=1` rewrites the golden file; read the difference before it is committed.

#[path = "common/nn.rs"]
mod common;
#[path = "common/golden.rs"]
mod golden;
#[path = "common/kept.rs"]
mod kept;

#[test]
fn trainings_give_the_golden_bits() {
    let (old, now) = (golden::read("nn.txt"), common::trainings());
    assert_eq!(
        kept::broken(&old, &now),
        Vec::<&str>::new(),
        "trainings changed: if on purpose, raise engine::VERSION, then BLESS=1"
    );
    let golden = golden::golden("nn.txt", &now);
    assert_eq!(now, golden, "new lines, or a new engine: BLESS=1");
}

#[test]
fn products_are_those_of_plain_loops() {
    common::products_are_those_of_plain_loops();
}
