//! The recogniser as the framework trains it. The page's own way forward is
//! `scenarios::speech::live::network`; a test holds the two together.

use anyhow::{Result, ensure};
use candle_core::{Device, Tensor, Var};
use fast_or_right::{
    engine::{
        random::{Name, Stream},
        sample,
    },
    scenarios::speech::live::{
        features::{BANDS, Frame},
        shape::{GROUPS, HEAD, KERNEL, LAYERS, STEM, Shape},
    },
};

use super::{
    PURPOSE_START,
    ops::{Gelu, Norm, Softmax, Unfold, take},
};

/// Parameters being trained.
pub struct Network {
    pub shape: Shape,
    vars: Vec<Var>,
}

impl Network {
    /// Freshly drawn weights.
    pub fn new(shape: Shape, seed: u32) -> Result<Self> {
        let mut stream = Stream::new(Name {
            seed,
            kind: 0,
            trial: 0,
            purpose: PURPOSE_START,
            observer: 0,
        });
        let mut numbers = Vec::with_capacity(shape.parameters());
        for part in shape.parts() {
            if part.is_vector() {
                let start = if part.name == "gain" { 1.0 } else { 0.0 };
                numbers.extend(std::iter::repeat_n(start, part.len()));
                continue;
            }
            // What is added to the residual stream starts small.
            let gain = match part.name {
                "output" | "narrow" | "head" => 0.5,
                _ => 1.0,
            };
            let deviation = gain / libm::sqrt(part.inputs as f64);
            numbers
                .extend((0..part.len()).map(|_| (deviation * sample::normal(&mut stream)) as f32));
        }
        Self::from_numbers(shape, &numbers)
    }

    /// With these parameters, in the order of the shape's parts.
    pub fn from_numbers(shape: Shape, numbers: &[f32]) -> Result<Self> {
        ensure!(
            numbers.len() == shape.parameters(),
            "weights of another shape"
        );
        let mut rest = numbers;
        let mut vars = Vec::new();
        for part in shape.parts() {
            let (own, others) = rest.split_at(part.len());
            rest = others;
            let sizes = match (part.groups, part.inputs) {
                (_, 0) => vec![part.outputs],
                (1, _) => vec![part.inputs, part.outputs],
                _ => vec![part.groups, part.inputs, part.outputs],
            };
            vars.push(Var::from_slice(own, sizes, &Device::Cpu)?);
        }
        Ok(Self { shape, vars })
    }

    /// All parameters, in the order of the shape's parts.
    pub fn numbers(&self) -> Result<Vec<f32>> {
        let mut all = Vec::with_capacity(self.shape.parameters());
        for var in &self.vars {
            all.extend(var.flatten_all()?.to_vec1::<f32>()?);
        }
        Ok(all)
    }

    /// What an optimiser moves.
    pub fn vars(&self) -> Vec<Var> {
        self.vars.clone()
    }

    /// Logits of utterances of equal length: (utterances · time, symbols).
    pub fn forward(&self, utterances: &[Vec<Frame>]) -> Result<Tensor> {
        let batch = utterances.len();
        let time = utterances[0].len() / 2;
        let (d, squeeze) = (self.shape.width, self.shape.squeeze);
        let mut vars = self.vars.iter();
        let mut next = || {
            vars.next()
                .expect("as many as the shape has parts")
                .as_tensor()
        };

        let x = self.stem_inputs(utterances)?;
        let x = take(Gelu, &dense(&x, next(), next())?)?;
        let x = norm(&x, next(), next())?.reshape((batch, time, d))?;

        let short = time / squeeze;
        let pooled = x.reshape((batch, short, squeeze, d))?.mean(2)?;
        let unfold = Unfold {
            kernel: KERNEL,
            stride: squeeze,
            groups: GROUPS,
        };
        let mixed = take(unfold, &x)?.matmul(next())?;
        let mixed = mixed.transpose(0, 1)?.reshape((batch * short, d))?;
        let mixed = take(Gelu, &mixed.broadcast_add(next())?)?;
        let mut x = (pooled.reshape((batch * short, d))? + mixed)?;

        for _ in 0..LAYERS {
            let normed = norm(&x, next(), next())?;
            let qkv = dense(&normed, next(), next())?;
            let heads = attention(&qkv, batch, short, d)?;
            x = (x + dense(&heads, next(), next())?)?;
            let normed = norm(&x, next(), next())?;
            let wide = take(Gelu, &dense(&normed, next(), next())?)?;
            x = (x + dense(&wide, next(), next())?)?;
        }
        let mut x = norm(&x, next(), next())?;
        if squeeze > 1 {
            x = take(Gelu, &dense(&x, next(), next())?)?.reshape((batch * time, d))?;
        }
        dense(&x, next(), next())
    }

    /// What the first convolution sees: five frames around every second one.
    fn stem_inputs(&self, utterances: &[Vec<Frame>]) -> Result<Tensor> {
        let frames = utterances[0].len();
        let mut inputs = Vec::with_capacity(utterances.len() * frames / 2 * STEM * BANDS);
        for utterance in utterances {
            ensure!(utterance.len() == frames, "utterances of different lengths");
            for middle in (0..frames).step_by(2) {
                for tap in 0..STEM {
                    let at = (middle + tap).checked_sub(STEM / 2);
                    let frame = at.and_then(|at| utterance.get(at));
                    inputs.extend_from_slice(frame.unwrap_or(&[0.0; BANDS]));
                }
            }
        }
        let sizes = (utterances.len() * frames / 2, STEM * BANDS);
        Ok(Tensor::from_vec(inputs, sizes, &Device::Cpu)?)
    }
}

fn dense(x: &Tensor, weights: &Tensor, bias: &Tensor) -> Result<Tensor> {
    Ok(x.matmul(weights)?.broadcast_add(bias)?)
}

fn norm(x: &Tensor, gain: &Tensor, shift: &Tensor) -> Result<Tensor> {
    Ok(take(Norm, x)?.broadcast_mul(gain)?.broadcast_add(shift)?)
}

/// Scaled dot-product attention of every head; `qkv` is (batch · time, 3 d).
fn attention(qkv: &Tensor, batch: usize, time: usize, d: usize) -> Result<Tensor> {
    let parts = qkv.reshape((batch, time, 3, d / HEAD, HEAD))?;
    let part = |i: usize| -> Result<Tensor> {
        let part = parts.narrow(2, i, 1)?.squeeze(2)?;
        Ok(part.transpose(1, 2)?.contiguous()?)
    };
    let (q, k, v) = (part(0)?, part(1)?, part(2)?);
    let scores = (q.matmul(&k.t()?)? * (1.0 / libm::sqrt(HEAD as f64)))?;
    let mixed = take(Softmax, &scores)?.matmul(&v)?;
    Ok(mixed.transpose(1, 2)?.reshape((batch * time, d))?)
}

#[cfg(test)]
mod tests {
    use fast_or_right::scenarios::speech::live::{
        decode::SYMBOLS,
        network::Network as Engine,
        weights::{pack, unpack},
    };

    use super::*;

    /// Parameters as they are after packing, in the order in which they are trained.
    fn rounded(shape: Shape, bytes: &[u8]) -> Vec<f32> {
        let mut numbers = Vec::new();
        for (part, rows) in unpack(bytes).1 {
            if part.is_vector() {
                numbers.extend(rows);
                continue;
            }
            for matrix in rows.chunks_exact(part.inputs * part.outputs) {
                for input in 0..part.inputs {
                    numbers.extend(matrix.iter().skip(input).step_by(part.inputs));
                }
            }
        }
        assert_eq!(numbers.len(), shape.parameters());
        numbers
    }

    #[test]
    fn the_page_hears_what_was_trained() {
        for (width, squeeze) in [(32, 1), (32, 2), (64, 4)] {
            let shape = Shape { width, squeeze };
            let start = Network::new(shape, 5).expect("a network");
            let mut numbers = start.numbers().expect("its numbers");
            // Gains, shifts and biases that would show if they were mixed up.
            for (i, x) in numbers.iter_mut().enumerate() {
                *x += 0.1 * libm::sin(i as f64) as f32;
            }
            let bytes = pack(shape, &numbers);
            let trained = Network::from_numbers(shape, &rounded(shape, &bytes)).expect("a network");
            let frames: Vec<Frame> = (0..40)
                .map(|t| std::array::from_fn(|b| libm::sin((t * 20 + b) as f64) as f32))
                .collect();
            let logits = trained
                .forward(std::slice::from_ref(&frames))
                .expect("logits");
            let logits = logits.to_vec2::<f32>().expect("numbers");
            let heard = Engine::read(&bytes).hear(&frames);
            assert_eq!(heard.len(), logits.len());
            for (ours, theirs) in heard.iter().zip(&logits) {
                assert_eq!(theirs.len(), SYMBOLS);
                for (a, b) in ours.iter().zip(theirs) {
                    assert!((a - b).abs() < 2e-3, "{width}x{squeeze}: {a} {b}");
                }
            }
        }
    }
}
