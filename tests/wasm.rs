//! The same bits in WebAssembly: run by Node through the project's own wasm test runner.

#![cfg(target_arch = "wasm32")]

mod common;
#[path = "common/nn.rs"]
mod nn;

use fast_or_right::engine::{
    asset,
    random::{Name, Stream},
    sample,
};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen(module = "fs")]
extern "C" {
    #[wasm_bindgen(js_name = readFileSync)]
    fn read_file(path: &str) -> Vec<u8>;
}

/// What a page does with `fetch`.
fn give_all_assets() {
    for asset in asset::all() {
        let path = format!("{}/data/{}", env!("CARGO_MANIFEST_DIR"), asset.name);
        asset.give(read_file(&path)).expect("the file of the build");
    }
}

#[wasm_bindgen_test]
fn digests_are_the_golden_ones() {
    give_all_assets();
    assert_eq!(common::digests(), include_str!("golden/digests.txt"));
}

#[wasm_bindgen_test]
fn trainings_give_the_golden_bits() {
    assert_eq!(nn::trainings(), include_str!("golden/nn.txt"));
}

#[wasm_bindgen_test]
fn products_are_those_of_plain_loops() {
    nn::products_are_those_of_plain_loops();
}

#[wasm_bindgen_test]
fn samplers_give_the_same_bits_as_natively() {
    let mut stream = Stream::new(Name {
        seed: 1,
        kind: 0,
        trial: 0,
        purpose: 9,
        observer: 0,
    });
    let draws = [
        sample::normal(&mut stream),
        sample::exponential(&mut stream, 3.0),
        sample::log_normal(&mut stream, 1.5, 0.4),
        sample::between(&mut stream, -2.0, 6.0),
    ];
    let stable = [
        4_596_294_293_574_050_336,
        4_614_687_089_432_844_417,
        4_605_346_706_817_119_590,
        13_814_784_084_638_124_608,
    ];
    assert_eq!(draws.map(f64::to_bits), stable);
}
