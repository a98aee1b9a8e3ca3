//! The neural kernel as the benchmark in JavaScript calls it: a wasm of its own, built with the
//! page's flags, so that nothing of it is in the page's.

#![cfg(target_arch = "wasm32")]

use std::arch::wasm32::{f32x4, f32x4_add, f32x4_extract_lane, f32x4_mul, f32x4_splat};

use fast_or_right::engine::{
    nn::{Activation, Batch, Mlp, Order, Sgd, Table, loss},
    random::{Name, Stream},
};
use wasm_bindgen::prelude::wasm_bindgen;

const BATCH: usize = 32;

fn stream(purpose: u8) -> Stream {
    Stream::new(Name {
        seed: 1,
        kind: 0,
        trial: 0,
        purpose,
        observer: 0,
    })
}

/// A network in training.
#[wasm_bindgen]
pub struct Training {
    net: Mlp,
    table: Table,
    labels: Vec<u8>,
    order: Order,
    shuffles: Stream,
    x: Batch,
    picked: Vec<u8>,
    sgd: Sgd,
}

#[wasm_bindgen]
impl Training {
    /// Of these widths, on rows of numbers with a class each; whole batches only.
    #[wasm_bindgen(constructor)]
    pub fn new(widths: &[usize], rows: &[f32], labels: Vec<u8>, rate: f32) -> Self {
        Self {
            net: Mlp::he(widths, Activation::Linear, BATCH, &mut stream(1)),
            table: Table::new(widths[0], rows),
            order: Order::new(0..labels.len() as u32),
            labels,
            shuffles: stream(2),
            x: Batch::new(widths[0], BATCH),
            picked: vec![0; BATCH],
            sgd: Sgd {
                rate,
                momentum: 0.9,
                decay: 1e-4,
            },
        }
    }

    /// Each row once, in a new order; gives the mean loss.
    pub fn epoch(&mut self) -> f64 {
        let mut total = 0.0;
        self.order.shuffle(&mut self.shuffles);
        let batches = self.order.batches(BATCH);
        let count = batches.len() as f64;
        for picks in batches {
            self.x.gather(&self.table, picks);
            for (label, pick) in self.picked.iter_mut().zip(picks) {
                *label = self.labels[*pick as usize];
            }
            self.net.forward(&self.x);
            let (logits, gradient) = self.net.output_and_gradient();
            total += loss::cross_entropy(logits, &self.picked, gradient);
            self.net.backward(&self.x);
            self.net.update(&self.sgd);
        }
        total / count
    }
}

/// A square matrix times another.
#[wasm_bindgen]
pub struct Product {
    net: Mlp,
    x: Batch,
}

#[wasm_bindgen]
impl Product {
    /// Of this size.
    #[wasm_bindgen(constructor)]
    pub fn new(size: usize) -> Self {
        let mut x = Batch::new(size, size);
        (0..size).for_each(|at| x.set(at, at, 1.0));
        Self {
            net: Mlp::he(&[size, size], Activation::Linear, size, &mut stream(3)),
            x,
        }
    }

    /// So many times; gives a number of the result.
    pub fn run(&mut self, times: u32) -> f32 {
        (0..times)
            .map(|_| self.net.forward(&self.x).get(0, 0))
            .sum()
    }
}

#[inline(always)]
fn chain<const N: usize>(steps: u32, factor: f32, term: f32) -> f32 {
    let (factor, term) = (f32x4_splat(factor), f32x4_splat(term));
    let mut sums: [_; N] = std::array::from_fn(|at| f32x4(at as f32, 1.0, 2.0, 3.0));
    for _ in 0..steps / 2 {
        for _ in 0..2 {
            for sum in &mut sums {
                *sum = f32x4_add(f32x4_mul(*sum, factor), term);
            }
        }
    }
    let all = sums
        .into_iter()
        .reduce(|a, b| f32x4_add(a, b))
        .unwrap_or(term);
    f32x4_extract_lane::<0>(all)
}

/// So many steps (an even number) of this many independent chains of multiply and add, four lanes
/// each: 6, 8, 10, 12 or 13. What a product can reach at most is the best of them.
#[wasm_bindgen]
pub fn chains(count: u32, steps: u32, factor: f32, term: f32) -> f32 {
    match count {
        6 => chain::<6>(steps, factor, term),
        8 => chain::<8>(steps, factor, term),
        10 => chain::<10>(steps, factor, term),
        12 => chain::<12>(steps, factor, term),
        _ => chain::<13>(steps, factor, term),
    }
}
