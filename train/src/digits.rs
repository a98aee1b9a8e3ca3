//! Trains the two digit models of the scenario `expert` and says how good they are.
//!
//! Plain stochastic gradient descent with momentum on softmax cross-entropy, in single precision,
//! one sum after the other: the same bytes on every machine.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};
use fast_or_right::{
    data::Digits,
    engine::{random::Stream, sample::normal},
    scenarios::expert::digits::{
        nets::{CLASSES, Guess, HIDDEN, Layer, Nets, PIXELS, POOLED, Picture, pooled},
        picture,
        split::{Draw, Split, shuffle, stream},
    },
};

/// Pictures in a step.
const BATCH: usize = 16;
/// Share of the last step that goes on.
const MOMENTUM: f32 = 0.9;

/// How long and how boldly a model learns.
pub struct Recipe {
    passes: u16,
    rate: f32,
    /// Pull of the weights towards zero.
    decay: f32,
}

/// For the fast model.
pub const FAST: Recipe = Recipe {
    passes: 60,
    rate: 0.05,
    decay: 1e-4,
};

/// For the slow model.
pub const SLOW: Recipe = Recipe {
    passes: 60,
    rate: 0.03,
    decay: 1e-3,
};

/// A layer in training: its parameters, their gradient and their last step.
struct Learner {
    layer: Layer,
    gradient: Layer,
    step: Layer,
}

impl Learner {
    /// Normal weights of this deviation, no bias.
    fn new(inputs: usize, outputs: usize, deviation: f64, stream: &mut Stream) -> Self {
        let mut layer = Layer::zero(inputs, outputs);
        for weight in &mut layer.weights {
            *weight = (deviation * normal(stream)) as f32;
        }
        Self {
            layer,
            gradient: Layer::zero(inputs, outputs),
            step: Layer::zero(inputs, outputs),
        }
    }

    /// Adds one picture's gradient; gives the gradient at the inputs.
    fn backward(&mut self, x: &[f32], dy: &[f32], dx: &mut [f32]) {
        dx.fill(0.0);
        let rows = self.layer.weights.chunks_exact(x.len());
        let sums = self.gradient.weights.chunks_exact_mut(x.len());
        for (((row, sums), dy), bias) in rows.zip(sums).zip(dy).zip(&mut self.gradient.bias) {
            *bias += dy;
            for (((sum, x), dx), weight) in sums.iter_mut().zip(x).zip(&mut *dx).zip(row) {
                *sum += dy * x;
                *dx += dy * weight;
            }
        }
    }

    /// One step of so many pictures.
    fn update(&mut self, recipe: &Recipe, pictures: usize) {
        let share = 1.0 / pictures as f32;
        let parts = [
            (
                &mut self.layer.weights,
                &mut self.gradient.weights,
                &mut self.step.weights,
                recipe.decay,
            ),
            (
                &mut self.layer.bias,
                &mut self.gradient.bias,
                &mut self.step.bias,
                0.0,
            ),
        ];
        for (values, gradients, steps, decay) in parts {
            for ((value, gradient), step) in values.iter_mut().zip(gradients).zip(steps) {
                *step = MOMENTUM * *step + *gradient * share + decay * *value;
                *value -= recipe.rate * *step;
                *gradient = 0.0;
            }
        }
    }
}

/// Gradient of the cross-entropy at the outputs: probabilities less the truth.
fn cross_entropy(outputs: &[f32; CLASSES], label: u8) -> [f32; CLASSES] {
    let most = outputs.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let powers = outputs.map(|output| libm::expf(output - most));
    let sum: f32 = powers.iter().sum();
    let mut gradient = powers.map(|power| power / sum);
    gradient[usize::from(label)] -= 1.0;
    gradient
}

/// Goes through the pictures in a new order each time; `step` learns from a few of them.
fn learn(rows: &[u16], recipe: &Recipe, model: u16, mut step: impl FnMut(&[u16])) {
    let mut rows = rows.to_vec();
    let mut order = stream(Draw::Order, model);
    for _ in 0..recipe.passes {
        shuffle(&mut rows, &mut order);
        rows.chunks(BATCH).for_each(&mut step);
    }
}

/// Trains both models.
pub fn train(fast: &Recipe, slow: &Recipe) -> Nets {
    let data = Digits::read();
    let rows = Split::fixed().learn;
    let label = |row: u16| data.label(usize::from(row));

    let mut only = Learner::new(POOLED, CLASSES, 0.0, &mut stream(Draw::Weights, 0));
    learn(&rows, fast, 0, |rows| {
        for &row in rows {
            let x = pooled(&picture(&data, row));
            let mut outputs = [0.0; CLASSES];
            only.layer.forward(&x, &mut outputs);
            only.backward(&x, &cross_entropy(&outputs, label(row)), &mut [0.0; POOLED]);
        }
        only.update(fast, rows.len());
    });

    let mut draws = stream(Draw::Weights, 1);
    let before_relu = libm::sqrt(2.0 / PIXELS as f64);
    let mut hidden = Learner::new(PIXELS, HIDDEN, before_relu, &mut draws);
    let mut top = Learner::new(HIDDEN, CLASSES, libm::sqrt(1.0 / HIDDEN as f64), &mut draws);
    learn(&rows, slow, 1, |rows| {
        for &row in rows {
            let x = picture(&data, row);
            let mut sums = [0.0; HIDDEN];
            hidden.layer.forward(&x, &mut sums);
            let units = sums.map(|sum| sum.max(0.0));
            let mut outputs = [0.0; CLASSES];
            top.layer.forward(&units, &mut outputs);
            let mut back = [0.0; HIDDEN];
            top.backward(&units, &cross_entropy(&outputs, label(row)), &mut back);
            for (back, sum) in back.iter_mut().zip(&sums) {
                *back = if *sum > 0.0 { *back } else { 0.0 };
            }
            hidden.backward(&x, &back, &mut [0.0; PIXELS]);
        }
        hidden.update(slow, rows.len());
        top.update(slow, rows.len());
    });
    Nets {
        fast: only.layer,
        hidden: hidden.layer,
        top: top.layer,
    }
}

/// Trains both models, writes them, and prints how often each is right.
pub fn run(to: &Path) -> Result<()> {
    let nets = train(&FAST, &SLOW);
    let bytes = nets.to_bytes();
    let file = to.join(Nets::ASSET);
    fs::write(&file, &bytes).with_context(|| format!("cannot write {}", file.display()))?;
    println!("{}: {} bytes", Nets::ASSET, bytes.len());
    let data = Digits::read();
    let Split {
        learn,
        check,
        held_out,
    } = Split::fixed();
    for (name, rows) in [
        ("learned from", learn),
        ("checked on", check),
        ("held out", held_out),
    ] {
        let right = |model: fn(&Nets, &Picture) -> Guess| {
            let hit = |row: &&u16| {
                model(&nets, &picture(&data, **row)).digit == data.label(usize::from(**row))
            };
            rows.iter().filter(hit).count()
        };
        let (fast, slow) = (right(Nets::fast), right(Nets::slow));
        println!(
            "{name}: of {} the fast model reads {fast}, the slow one {slow}",
            rows.len()
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use fast_or_right::engine::asset;

    #[test]
    fn the_shipped_weights_are_made_again_bit_for_bit() {
        assert_eq!(
            train(&FAST, &SLOW).to_bytes(),
            asset::named(Nets::ASSET).bytes()
        );
    }
}
