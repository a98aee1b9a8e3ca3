//! The recogniser at work. Frames lie side by side in the lanes of the engine's kernels, so that
//! every sum has one order on every machine.

use bytemuck::cast;

use super::{
    decode::SYMBOLS,
    features::{BANDS, Frame},
    shape::{GROUPS, HEAD, KERNEL, LAYERS, Part, STEM, Shape},
    weights::unpack,
};
use crate::engine::{
    math::lanes32::{Four, exp},
    nn::{
        Activation, Batch, Dense,
        batch::{LANES, Lanes},
    },
};

/// Added to a variance before its root is taken.
pub const FLOOR: f32 = 1e-5;
/// 2 √(2/π), and that times .044715: the unit with a hyperbolic tangent (Hendrycks & Gimpel 2016).
pub const GELU: (f32, f32) = (1.595_769, 0.071_354_82);

/// Eight lanes in registers.
type Eight = [Four; 2];

struct Norm {
    gain: Vec<f32>,
    shift: Vec<f32>,
}

struct Layer {
    before: Norm,
    attention: Dense,
    output: Dense,
    between: Norm,
    wide: Dense,
    narrow: Dense,
}

/// Weights, ready to hear.
pub struct Network {
    shape: Shape,
    stem: Dense,
    norm: Norm,
    mix: Vec<Dense>,
    layers: Vec<Layer>,
    last: Norm,
    spread: Option<Dense>,
    head: Dense,
}

/// Parts of a file, one after another.
struct Parts(std::vec::IntoIter<(Part, Vec<f32>)>);

impl Parts {
    fn next(&mut self) -> (Part, Vec<f32>) {
        self.0.next().expect("as many as the shape has parts")
    }

    fn norm(&mut self) -> Norm {
        Norm {
            gain: self.next().1,
            shift: self.next().1,
        }
    }

    /// One layer for each group.
    fn groups(&mut self) -> Vec<Dense> {
        let (part, weights) = self.next();
        let bias = self.next().1;
        let each = weights.chunks_exact(part.inputs * part.outputs);
        each.zip(bias.chunks_exact(part.outputs))
            .map(|(rows, bias)| Dense::from_rows(part.inputs, Activation::Linear, rows, bias))
            .collect()
    }

    fn dense(&mut self) -> Dense {
        self.groups().remove(0)
    }
}

impl Network {
    /// From a packed file.
    ///
    /// # Panics
    /// When the bytes are no weights.
    pub fn read(bytes: &[u8]) -> Self {
        let (shape, parts) = unpack(bytes);
        let mut parts = Parts(parts.into_iter());
        let stem = parts.dense();
        let norm = parts.norm();
        let mix = parts.groups();
        let layer = |_| Layer {
            before: parts.norm(),
            attention: parts.dense(),
            output: parts.dense(),
            between: parts.norm(),
            wide: parts.dense(),
            narrow: parts.dense(),
        };
        let layers = (0..LAYERS).map(layer).collect();
        Self {
            shape,
            stem,
            norm,
            mix,
            layers,
            last: parts.norm(),
            spread: (shape.squeeze > 1).then(|| parts.dense()),
            head: parts.dense(),
        }
    }

    /// Its shape.
    pub fn shape(&self) -> Shape {
        self.shape
    }

    /// Logits of each encoder frame, two frames of sound each. There are whole blocks of frames.
    pub fn hear(&self, frames: &[Frame]) -> Vec<[f32; SYMBOLS]> {
        let Shape { width: d, squeeze } = self.shape;
        let time = frames.len() / 2;
        let short = time / squeeze;
        let mut x = through(&self.stem, &stem_inputs(frames));
        each(&mut x, gelu);
        normalise(&self.norm, &mut x);
        let mut x = self.squeezed(&rows(&x), short);
        for layer in &self.layers {
            let mut normed = x.clone();
            normalise(&layer.before, &mut normed);
            let heads = attend(&through(&layer.attention, &normed), d);
            add(&mut x, &through(&layer.output, &heads));
            let mut normed = x.clone();
            normalise(&layer.between, &mut normed);
            let mut wide = through(&layer.wide, &normed);
            each(&mut wide, gelu);
            add(&mut x, &through(&layer.narrow, &wide));
        }
        normalise(&self.last, &mut x);
        if let Some(spread) = &self.spread {
            let mut wide = through(spread, &x);
            each(&mut wide, gelu);
            // A frame's `squeeze` parts are the frames that it came from.
            x = batch(d, &rows(&wide));
        }
        let logits = through(&self.head, &x);
        let frame = |at| std::array::from_fn(|symbol| logits.get(symbol, at));
        (0..time).map(frame).collect()
    }

    /// Average pooling, and beside it a strided grouped convolution; `x` is frame after frame.
    fn squeezed(&self, x: &[f32], short: usize) -> Batch {
        let Shape { width: d, squeeze } = self.shape;
        let mut sum = Batch::new(d, short);
        let share = 1.0 / squeeze as f32;
        fill(&mut sum, |frame, feature| {
            let parts = (0..squeeze).map(|part| x[(frame * squeeze + part) * d + feature]);
            parts.sum::<f32>() * share
        });
        let own = d / GROUPS;
        let mut seen = Batch::new(KERNEL * own, short);
        for (group, mix) in self.mix.iter().enumerate() {
            fill(&mut seen, |frame, input| {
                let at = (frame * squeeze + input / own).checked_sub(KERNEL / 2);
                let feature = group * own + input % own;
                at.and_then(|at| x.get(at * d + feature))
                    .copied()
                    .unwrap_or(0.0)
            });
            let mut mixed = through(mix, &seen);
            each(&mut mixed, gelu);
            for (to, from) in sum.panels_mut().zip(mixed.panels()) {
                for (to, from) in to[group * own..].iter_mut().zip(from) {
                    *to = with(to, from, |a, b| a + b);
                }
            }
        }
        sum
    }
}

/// What the first convolution sees: five frames around every second one.
fn stem_inputs(frames: &[Frame]) -> Batch {
    let mut seen = Batch::new(STEM * BANDS, frames.len() / 2);
    fill(&mut seen, |frame, input| {
        let at = (2 * frame + input / BANDS).checked_sub(STEM / 2);
        let frame = at.and_then(|at| frames.get(at));
        frame.map_or(0.0, |frame| frame[input % BANDS])
    });
    seen
}

/// Sets every feature of every frame.
fn fill(batch: &mut Batch, value: impl Fn(usize, usize) -> f32) {
    let frames = batch.examples();
    for (panel, rows) in batch.panels_mut().enumerate() {
        for (feature, lanes) in rows.iter_mut().enumerate() {
            for (lane, to) in lanes.iter_mut().enumerate() {
                let frame = panel * LANES + lane;
                *to = if frame < frames {
                    value(frame, feature)
                } else {
                    0.0
                };
            }
        }
    }
}

fn batch(width: usize, x: &[f32]) -> Batch {
    let mut batch = Batch::new(width, x.len() / width);
    fill(&mut batch, |frame, feature| x[frame * width + feature]);
    batch
}

/// Frame after frame.
fn rows(batch: &Batch) -> Vec<f32> {
    let (width, frames) = (batch.width(), batch.examples());
    let mut out = vec![0.0; width * frames];
    for (panel, rows) in batch.panels().enumerate() {
        for (feature, lanes) in rows.iter().enumerate() {
            for (lane, value) in lanes.iter().enumerate().take(frames - panel * LANES) {
                out[(panel * LANES + lane) * width + feature] = *value;
            }
        }
    }
    out
}

fn through(layer: &Dense, x: &Batch) -> Batch {
    let mut y = Batch::new(layer.outputs(), x.examples());
    layer.forward(x, &mut y);
    y
}

#[inline(always)]
fn with(a: &Lanes, b: &Lanes, f: impl Fn(Four, Four) -> Four) -> Lanes {
    let (a, b): (Eight, Eight) = (cast(*a), cast(*b));
    cast([f(a[0], b[0]), f(a[1], b[1])])
}

#[inline(always)]
fn map(a: &Lanes, f: impl Fn(Four) -> Four) -> Lanes {
    cast(cast::<Lanes, Eight>(*a).map(f))
}

fn each(x: &mut Batch, f: impl Fn(Four) -> Four) {
    for lanes in x.panels_mut().flatten() {
        *lanes = map(lanes, &f);
    }
}

#[inline(always)]
fn gelu(x: Four) -> Four {
    let u = x * (Four::splat(GELU.0) + Four::splat(GELU.1) * x * x);
    x / (Four::ONE + exp(-u))
}

fn add(to: &mut Batch, from: &Batch) {
    for (to, from) in to.panels_mut().zip(from.panels()) {
        for (to, from) in to.iter_mut().zip(from) {
            *to = with(to, from, |a, b| a + b);
        }
    }
}

/// Each frame to mean 0 and variance 1, then gain and shift.
fn normalise(norm: &Norm, x: &mut Batch) {
    let share = Four::splat(1.0 / x.width() as f32);
    let zero = [0.0; LANES];
    for panel in x.panels_mut() {
        let sum = panel.iter().fold(zero, |s, x| with(&s, x, |s, x| s + x));
        let mean = map(&sum, |s| s * share);
        let square = |s: &Lanes, x: &Lanes| {
            let off = with(x, &mean, |x, mean| x - mean);
            with(s, &off, |s, off| s + off * off)
        };
        let squares = panel.iter().fold(zero, |s, x| square(&s, x));
        let scale = map(&squares, |s| {
            Four::ONE / (s * share + Four::splat(FLOOR)).sqrt()
        });
        for (lanes, (gain, shift)) in panel.iter_mut().zip(norm.gain.iter().zip(&norm.shift)) {
            let off = with(lanes, &mean, |x, mean| x - mean);
            let unit = with(&off, &scale, |off, scale| off * scale);
            *lanes = map(&unit, |x| x * Four::splat(*gain) + Four::splat(*shift));
        }
    }
}

/// Scaled dot-product attention of every head: eight frames ask side by side, and each asks all.
fn attend(qkv: &Batch, d: usize) -> Batch {
    let time = qkv.examples();
    let all = rows(qkv);
    let scale = Four::splat(1.0 / libm::sqrtf(HEAD as f32));
    let mut mixed = Batch::new(d, time);
    let mut weights = vec![[0.0; LANES]; time];
    for head in 0..d / HEAD {
        let part =
            |which: usize, frame: usize| &all[frame * 3 * d + which * d + head * HEAD..][..HEAD];
        for (ask, out) in qkv.panels().zip(mixed.panels_mut()) {
            let ask = &ask[head * HEAD..][..HEAD];
            let mut most = [f32::NEG_INFINITY; LANES];
            for (frame, weight) in weights.iter_mut().enumerate() {
                let keys = part(1, frame).iter().zip(ask);
                let sum = keys.fold([Four::ZERO; 2], |sum, (key, ask)| {
                    let ask: Eight = cast(*ask);
                    [0, 1].map(|half| sum[half] + Four::splat(*key) * ask[half])
                });
                *weight = cast(sum.map(|s| s * scale));
                most = with(weight, &most, |w, most| w.simd_gt(most).select(w, most));
            }
            let mut total = [0.0; LANES];
            for weight in &mut weights {
                *weight = with(weight, &most, |w, most| exp(w - most));
                total = with(&total, weight, |t, w| t + w);
            }
            let share = map(&total, |t| Four::ONE / t);
            let mut sums = [[Four::ZERO; 2]; HEAD];
            for (frame, weight) in weights.iter().enumerate() {
                let weight: Eight = cast(*weight);
                for (sum, value) in sums.iter_mut().zip(part(2, frame)) {
                    for half in [0, 1] {
                        sum[half] += Four::splat(*value) * weight[half];
                    }
                }
            }
            for (to, sum) in out[head * HEAD..].iter_mut().zip(sums) {
                *to = with(&cast(sum), &share, |s, share| s * share);
            }
        }
    }
    mixed
}
