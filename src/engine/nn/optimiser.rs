//! How parameters follow their gradient.

use wide::f32x4;

use super::{
    batch::{GROUP, Group},
    settled,
};

/// The parameters of a layer, their gradient, and what the optimiser remembers of each.
#[derive(Debug, Clone)]
pub struct Parameters {
    pub(super) value: Vec<Group>,
    pub(super) gradient: Vec<Group>,
    memory: Vec<Group>,
    /// Whether weight decay applies: to weights, not to biases.
    decays: bool,
}

impl Parameters {
    pub(super) fn new(groups: usize, decays: bool) -> Self {
        let zero = vec![[0.0; GROUP]; groups];
        Self {
            value: zero.clone(),
            gradient: zero.clone(),
            memory: zero,
            decays,
        }
    }
}

/// A rule that moves parameters by their gradient.
pub trait Optimiser {
    /// One step.
    fn update(&self, parameters: &mut Parameters);
}

/// Stochastic gradient descent with Nesterov's momentum: g ← g + decay · w, v ← momentum · v + g,
/// w ← w − rate · (g + momentum · v), as in PyTorch (Sutskever et al., ICML 2013).
#[derive(Debug, Clone, Copy)]
pub struct Sgd {
    /// Learning rate, above 0.
    pub rate: f32,
    /// Share of the last step that goes on, from 0 to below 1.
    pub momentum: f32,
    /// Pull of the weights towards zero, 0 or above.
    pub decay: f32,
}

impl Optimiser for Sgd {
    #[inline(never)]
    fn update(&self, parameters: &mut Parameters) {
        let Sgd { rate, momentum, .. } = *self;
        let decay = if parameters.decays { self.decay } else { 0.0 };
        let [rate, momentum, decay] = [rate, momentum, decay].map(f32x4::splat);
        let Parameters {
            value,
            gradient,
            memory,
            ..
        } = parameters;
        for ((value, gradient), memory) in value.iter_mut().zip(gradient).zip(memory) {
            let w = f32x4::new(*value);
            let g = f32x4::new(*gradient) + decay * w;
            let v = settled(momentum * f32x4::new(*memory) + g);
            *memory = v.to_array();
            *value = (w - rate * (g + momentum * v)).to_array();
        }
    }
}

/// Adagrad (Duchi, Hazan & Singer, JMLR 2011): s ← s + g², w ← w − rate · g / √(start + s).
#[derive(Debug, Clone, Copy)]
pub struct Adagrad {
    /// Learning rate, above 0.
    pub rate: f32,
    /// What the sums of squares start from, above 0; TensorFlow has 0.1.
    pub start: f32,
}

impl Adagrad {
    /// One step of a run of parameters.
    #[inline(always)]
    pub(super) fn step(&self, values: &mut [f32], gradients: &[f32], memories: &mut [f32]) {
        for ((w, g), s) in values.iter_mut().zip(gradients).zip(memories) {
            *s += g * g;
            *w -= self.rate * g / (self.start + *s).sqrt();
        }
    }
}

impl Optimiser for Adagrad {
    #[inline(never)]
    fn update(&self, parameters: &mut Parameters) {
        let gradients = parameters.gradient.as_flattened();
        let memories = parameters.memory.as_flattened_mut();
        self.step(parameters.value.as_flattened_mut(), gradients, memories);
    }
}

/// The learning rate of a step under a cosine schedule (Loshchilov & Hutter, ICLR 2017): `first`
/// at step 0, half of it in the middle and nothing at step `steps`.
pub fn cosine(first: f32, step: u32, steps: u32) -> f32 {
    let way = f64::from(step) / f64::from(steps.max(1));
    (f64::from(first) * 0.5 * (1.0 + libm::cos(std::f64::consts::PI * way))) as f32
}
