//! Gradients against finite differences of a plain twin in double precision.

mod rules;
mod shared;
mod tabular;

use super::*;
use crate::engine::random::{Name, Stream};

fn stream(purpose: u8) -> Stream {
    Stream::new(Name {
        seed: 5,
        kind: 0,
        trial: 0,
        purpose,
        observer: 0,
    })
}

/// What a network of ours computes, one example at a time and one sum after another.
struct Twin {
    layers: Vec<TwinLayer>,
}

struct TwinLayer {
    inputs: usize,
    relu: bool,
    /// For each output its weights and then its bias.
    numbers: Vec<f64>,
}

impl Twin {
    fn of(net: &Mlp, top: Activation) -> Self {
        let last = net.layers().len() - 1;
        let layer = |(at, layer): (usize, &Dense)| TwinLayer {
            inputs: layer.inputs(),
            relu: at < last || top == Activation::Relu,
            numbers: (0..layer.outputs())
                .flat_map(|output| {
                    let weights = (0..layer.inputs()).map(move |i| layer.weight(i, output));
                    weights.chain([layer.bias(output)]).map(f64::from)
                })
                .collect(),
        };
        Self {
            layers: net.layers().iter().enumerate().map(layer).collect(),
        }
    }

    fn forward(&self, x: &[f64]) -> Vec<f64> {
        self.layers.iter().fold(x.to_vec(), |x, layer| {
            let row = |row: &[f64]| {
                let sum: f64 = x.iter().zip(row).map(|(x, w)| x * w).sum();
                let sum = sum + row[layer.inputs];
                if layer.relu { sum.max(0.0) } else { sum }
            };
            layer.numbers.chunks(layer.inputs + 1).map(row).collect()
        })
    }
}

/// The gradient that ours found, in the order of the twin's numbers.
fn gradients(net: &Mlp) -> Vec<Vec<f64>> {
    let layer = |layer: &Dense| {
        let row = |output: usize| {
            let weights = (0..layer.inputs()).map(move |i| layer.weight_gradient(i, output));
            weights.chain([layer.bias_gradient(output)]).map(f64::from)
        };
        (0..layer.outputs()).flat_map(row).collect()
    };
    net.layers().iter().map(layer).collect()
}

/// Central difference of a function in one of its numbers.
fn difference(at: f64, mut f: impl FnMut(f64) -> f64) -> f64 {
    const STEP: f64 = 1e-6;
    (f(at + STEP) - f(at - STEP)) / (2.0 * STEP)
}

fn close(got: f64, want: f64, what: &str) {
    assert!(
        (got - want).abs() < 3e-6 + 2e-5 * want.abs(),
        "{what}: {got}, not {want}"
    );
}

/// Compares every parameter's gradient with the difference of a loss of the twins.
fn check(nets: &[&Mlp], twins: &mut [Twin], loss: impl Fn(&[Twin]) -> f64) {
    for (which, net) in nets.iter().enumerate() {
        for (at, found) in gradients(net).iter().enumerate() {
            for (number, found) in found.iter().enumerate() {
                let old = twins[which].layers[at].numbers[number];
                let want = difference(old, |new| {
                    twins[which].layers[at].numbers[number] = new;
                    loss(twins)
                });
                twins[which].layers[at].numbers[number] = old;
                close(
                    *found,
                    want,
                    &format!("network {which}, layer {at}, {number}"),
                );
            }
        }
    }
}

fn examples(width: usize, count: usize) -> (Batch, Vec<Vec<f64>>) {
    let mut stream = stream(1);
    let numbers: Vec<f32> = (0..width * count)
        .map(|_| (2.0 * stream.uniform() - 1.0) as f32)
        .collect();
    let mut x = Batch::new(width, count);
    let picks: Vec<u32> = (0..count as u32).collect();
    x.gather(&Table::new(width, &numbers), &picks);
    let rows = numbers.chunks(width);
    let rows = rows.map(|row| row.iter().map(|x| f64::from(*x)).collect());
    (x, rows.collect())
}

fn labels(classes: usize, count: usize) -> Vec<u8> {
    (0..count).map(|i| (i * 7 % classes) as u8).collect()
}

fn probabilities(logits: &[f64]) -> Vec<f64> {
    let sum: f64 = logits.iter().map(|z| libm::exp(*z)).sum();
    logits.iter().map(|z| libm::exp(*z) / sum).collect()
}

fn mean(values: impl ExactSizeIterator<Item = f64>) -> f64 {
    let count = values.len() as f64;
    values.sum::<f64>() / count
}

fn twin_cross_entropy(twin: &Twin, x: &[Vec<f64>], labels: &[u8]) -> f64 {
    mean(x.iter().zip(labels).map(|(x, label)| {
        let p = probabilities(&twin.forward(x));
        -libm::log(p[usize::from(*label)])
    }))
}

fn twin_logistic(z: f64, label: u8) -> f64 {
    libm::log1p(libm::exp(z)) - f64::from(label) * z
}

#[test]
fn cross_entropy_follows_finite_differences() {
    // Widths and numbers of examples that fill no panel, one panel, and more than one.
    for (widths, count) in [
        (&[2, 16, 16, 2][..], 13),
        (&[5, 7, 3], 8),
        (&[9, 12, 10], 33),
        (&[3, 4], 1),
    ] {
        let (x, rows) = examples(widths[0], count);
        let labels = labels(widths[widths.len() - 1], count);
        let mut net = Mlp::he(widths, Activation::Linear, count, &mut stream(2));
        net.forward(&x);
        let (logits, gradient) = net.output_and_gradient();
        let found = loss::cross_entropy(logits, &labels, gradient);
        let mut dx = Batch::new(widths[0], count);
        net.backward_to(&x, &mut dx, false);

        let mut twins = [Twin::of(&net, Activation::Linear)];
        close(found, twin_cross_entropy(&twins[0], &rows, &labels), "loss");
        check(&[&net], &mut twins, |twins| {
            twin_cross_entropy(&twins[0], &rows, &labels)
        });
        for example in 0..count {
            for feature in 0..widths[0] {
                let mut rows = rows.clone();
                let want = difference(rows[example][feature], |new| {
                    rows[example][feature] = new;
                    twin_cross_entropy(&twins[0], &rows, &labels)
                });
                close(f64::from(dx.get(feature, example)), want, "input");
            }
        }
    }
}

#[test]
fn logistic_loss_follows_finite_differences() {
    let (x, rows) = examples(6, 21);
    let labels = labels(2, 21);
    let mut net = Mlp::he(&[6, 9, 1], Activation::Linear, 21, &mut stream(2));
    net.forward(&x);
    let (logits, gradient) = net.output_and_gradient();
    let found = loss::logistic(logits, &labels, gradient);
    net.backward(&x);
    let want = |twins: &[Twin]| {
        let losses = rows.iter().zip(&labels);
        mean(losses.map(|(x, label)| twin_logistic(twins[0].forward(x)[0], *label)))
    };
    let mut twins = [Twin::of(&net, Activation::Linear)];
    close(found, want(&twins), "loss");
    check(&[&net], &mut twins, want);
}
