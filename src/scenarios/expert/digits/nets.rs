//! The two models: what they look at, and how they answer. `train digits` makes their weights.

use crate::engine::asset;

/// Pixels of a picture.
pub const PIXELS: usize = 64;
/// What the fast model sees: means of 2 × 2 pixels.
pub const POOLED: usize = 16;
/// Hidden units of the slow model.
pub const HIDDEN: usize = 64;
/// Digits.
pub const CLASSES: usize = 10;

/// A picture with pixels from 0 (paper) to 1 (ink), row by row.
pub type Picture = [f32; PIXELS];

/// One layer: for each output a row of weights, and a bias.
#[derive(Debug, Clone, PartialEq)]
pub struct Layer {
    /// Rows of weights, one an output.
    pub weights: Vec<f32>,
    /// Biases.
    pub bias: Vec<f32>,
}

/// Both models.
#[derive(Debug, Clone, PartialEq)]
pub struct Nets {
    /// Logistic regression on 16 pooled pixels.
    pub fast: Layer,
    /// First layer of the slow model: 64 pixels to 64 units.
    pub hidden: Layer,
    /// Second layer of the slow model.
    pub top: Layer,
}

/// An answer: the digit, and the share of all chance that the model gives it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guess {
    /// The digit.
    pub digit: u8,
    /// The model's own confidence, 0 to 1.
    pub confidence: f64,
}

impl Layer {
    /// Weights and biases of zero.
    pub fn zero(inputs: usize, outputs: usize) -> Self {
        Self {
            weights: vec![0.0; inputs * outputs],
            bias: vec![0.0; outputs],
        }
    }

    /// bias + weights · x, summed from the first input to the last.
    pub fn forward(&self, x: &[f32], y: &mut [f32]) {
        let rows = self.weights.chunks_exact(x.len());
        for ((y, row), bias) in y.iter_mut().zip(rows).zip(&self.bias) {
            *y = row.iter().zip(x).fold(*bias, |sum, (w, x)| sum + w * x);
        }
    }
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
pub fn guess(outputs: &[f32; CLASSES]) -> Guess {
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

    fn zero() -> Self {
        Self {
            fast: Layer::zero(POOLED, CLASSES),
            hidden: Layer::zero(PIXELS, HIDDEN),
            top: Layer::zero(HIDDEN, CLASSES),
        }
    }

    fn parts(&mut self) -> [&mut Vec<f32>; 6] {
        let Self { fast, hidden, top } = self;
        [
            &mut fast.weights,
            &mut fast.bias,
            &mut hidden.weights,
            &mut hidden.bias,
            &mut top.weights,
            &mut top.bias,
        ]
    }

    /// From the bytes of a file; `None` when it has another length.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut nets = Self::zero();
        let (mut numbers, rest) = bytes.as_chunks::<4>();
        for part in nets.parts() {
            let (own, after) = numbers.split_at_checked(part.len())?;
            for (value, bytes) in part.iter_mut().zip(own) {
                *value = f32::from_le_bytes(*bytes);
            }
            numbers = after;
        }
        (numbers.is_empty() && rest.is_empty()).then_some(nets)
    }

    /// The bytes of the file: all weights and biases as 32-bit floats, low byte first, in the order
    /// of the fields.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut own = self.clone();
        let parts = own.parts();
        parts
            .iter()
            .flat_map(|part| part.iter())
            .flat_map(|value| value.to_le_bytes())
            .collect()
    }

    /// The fast model's answer.
    pub fn fast(&self, picture: &Picture) -> Guess {
        let mut outputs = [0.0; CLASSES];
        self.fast.forward(&pooled(picture), &mut outputs);
        guess(&outputs)
    }

    /// The slow model's answer.
    pub fn slow(&self, picture: &Picture) -> Guess {
        let mut units = [0.0; HIDDEN];
        self.hidden.forward(picture, &mut units);
        let units = units.map(|unit| unit.max(0.0));
        let mut outputs = [0.0; CLASSES];
        self.top.forward(&units, &mut outputs);
        guess(&outputs)
    }
}
