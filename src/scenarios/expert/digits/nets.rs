//! The two models: what they look at, and how they answer. `train digits` makes their weights.

use crate::engine::{
    asset,
    nn::{Activation, Dense, Mlp},
};

/// Pixels of a picture.
pub const PIXELS: usize = 64;
/// What the fast model sees: means of 2 × 2 pixels.
pub const POOLED: usize = 16;
/// Hidden units of the slow model.
const HIDDEN: usize = 64;
/// Digits.
const CLASSES: usize = 10;

/// Widths of the fast model: logistic regression.
pub const FAST: &[usize] = &[POOLED, CLASSES];
/// Widths of the slow model: one hidden layer.
pub const SLOW: &[usize] = &[PIXELS, HIDDEN, CLASSES];

/// A picture with pixels from 0 (paper) to 1 (ink), row by row.
pub type Picture = [f32; PIXELS];

/// Both models.
pub struct Nets {
    /// Logistic regression on 16 pooled pixels.
    pub fast: Mlp,
    /// One hidden layer on all pixels.
    pub slow: Mlp,
}

/// An answer: the digit, and the share of all chance that the model gives it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guess {
    /// The digit.
    pub digit: u8,
    /// The model's own confidence, 0 to 1.
    pub confidence: f64,
}

/// Means of 2 × 2 pixels.
pub fn pooled(picture: &Picture) -> [f32; POOLED] {
    std::array::from_fn(|at| {
        let (row, column) = (at / 4 * 2, at % 4 * 2);
        let pixel = |down: usize, right: usize| picture[(row + down) * 8 + column + right];
        (pixel(0, 0) + pixel(0, 1) + pixel(1, 0) + pixel(1, 1)) / 4.0
    })
}

/// The digit with the largest output (the first of equal ones), and its share by softmax.
fn guess(outputs: &[f32]) -> Guess {
    let mut best = 0;
    for (digit, output) in outputs.iter().enumerate() {
        if *output > outputs[best] {
            best = digit;
        }
    }
    let above = |output: &f32| libm::exp(f64::from(*output) - f64::from(outputs[best]));
    Guess {
        digit: best as u8,
        confidence: 1.0 / outputs.iter().map(above).sum::<f64>(),
    }
}

impl Nets {
    /// Name in `data/`.
    pub const ASSET: &'static str = "digits-models.bin";

    /// The shipped weights.
    ///
    /// # Panics
    /// If the asset has not been given, or is not what the training command writes: a test reads it.
    pub fn read() -> Self {
        match Self::from_bytes(asset::named(Self::ASSET).bytes()) {
            Some(nets) => nets,
            None => panic!("{} has another length", Self::ASSET),
        }
    }

    /// From the bytes of a file; `None` when it has another length.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (numbers, rest) = bytes.as_chunks::<4>();
        let numbers: Vec<f32> = numbers.iter().map(|b| f32::from_le_bytes(*b)).collect();
        let mut left = numbers.as_slice();
        let (fast, slow) = (taken(FAST, &mut left)?, taken(SLOW, &mut left)?);
        (left.is_empty() && rest.is_empty()).then_some(Self { fast, slow })
    }

    /// The bytes of the file: for each layer, a row of weights for each output, then the biases, as
    /// 32-bit floats, low byte first. The fast model comes first.
    pub fn to_bytes(&self) -> Vec<u8> {
        let layers = self.fast.layers().iter().chain(self.slow.layers());
        layers
            .flat_map(Dense::rows)
            .flat_map(f32::to_le_bytes)
            .collect()
    }

    /// The fast model's answer.
    pub fn fast(&mut self, picture: &Picture) -> Guess {
        guess(self.fast.predict(&pooled(picture)))
    }

    /// The slow model's answer.
    pub fn slow(&mut self, picture: &Picture) -> Guess {
        guess(self.slow.predict(picture))
    }
}

/// A model of these widths from the first of these numbers; `None` when there are too few.
fn taken(widths: &[usize], numbers: &mut &[f32]) -> Option<Mlp> {
    let layers = widths.windows(2).enumerate().map(|(at, pair)| {
        let (weights, bias) = (
            numbers.split_off(..pair[0] * pair[1])?,
            numbers.split_off(..pair[1])?,
        );
        let top = at + 2 == widths.len();
        let activation = if top {
            Activation::Linear
        } else {
            Activation::Relu
        };
        Some(Dense::from_rows(pair[0], activation, weights, bias))
    });
    Some(Mlp::new(layers.collect::<Option<_>>()?, 1))
}
