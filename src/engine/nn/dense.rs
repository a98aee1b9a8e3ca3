//! A dense layer: its parameters, what comes out, and what goes back.

use super::{
    batch::{Batch, GROUP, Group, LANES, padded},
    optimiser::{Optimiser, Parameters},
    product,
};
use crate::engine::{random::Stream, sample};

/// What follows the sums of a layer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Activation {
    /// Nothing: logits.
    Linear,
    /// max(0, x).
    Relu,
}

/// y = activation(bias + weights · x).
#[derive(Debug, Clone)]
pub struct Dense {
    inputs: usize,
    outputs: usize,
    activation: Activation,
    weights: Parameters,
    bias: Parameters,
}

/// Room for the way back; made once for layers and batches of at most some size.
#[derive(Debug, Clone)]
pub struct Room {
    weights: Vec<Group>,
    gradient: Vec<Group>,
}

impl Room {
    /// Room for these layers and so many examples.
    pub(super) fn new(layers: &[Dense], examples: usize) -> Self {
        let most = |size: fn(&Dense) -> usize| layers.iter().map(size).max().unwrap_or(0);
        let weights = most(|layer| layer.weights.value.len());
        let outputs = most(|layer| layer.bias.value.len());
        Self {
            weights: vec![[0.0; GROUP]; weights],
            gradient: vec![[0.0; GROUP]; outputs * examples.next_multiple_of(LANES)],
        }
    }
}

impl Dense {
    fn zero(inputs: usize, outputs: usize, activation: Activation) -> Self {
        assert!(inputs > 0 && outputs > 0, "a layer without width");
        let panels = padded(outputs) / GROUP;
        Self {
            inputs,
            outputs,
            activation,
            weights: Parameters::new(panels * padded(inputs), true),
            bias: Parameters::new(panels, false),
        }
    }

    /// Normal weights of variance 2 / inputs before a ReLU (He et al., ICCV 2015) and 1 / inputs
    /// before nothing; no bias. Draws one normal a weight, input by input.
    ///
    /// # Panics
    /// When there is no input or no output.
    pub fn he(inputs: usize, outputs: usize, activation: Activation, stream: &mut Stream) -> Self {
        let mut layer = Self::zero(inputs, outputs, activation);
        let gain = match activation {
            Activation::Linear => 1.0,
            Activation::Relu => 2.0,
        };
        let deviation = libm::sqrt(gain / inputs as f64);
        for input in 0..inputs {
            for output in 0..outputs {
                *layer.weight_mut(input, output) = (deviation * sample::normal(stream)) as f32;
            }
        }
        layer
    }

    /// Uniform weights in ±√(6 / (inputs + outputs)) (Glorot & Bengio, AISTATS 2010), which Keras
    /// starts from; no bias. Draws one uniform a weight, input by input.
    ///
    /// # Panics
    /// When there is no input or no output.
    pub fn glorot(
        inputs: usize,
        outputs: usize,
        activation: Activation,
        stream: &mut Stream,
    ) -> Self {
        let mut layer = Self::zero(inputs, outputs, activation);
        let reach = libm::sqrt(6.0 / (inputs + outputs) as f64);
        for input in 0..inputs {
            for output in 0..outputs {
                *layer.weight_mut(input, output) = sample::between(stream, -reach, reach) as f32;
            }
        }
        layer
    }

    /// From given numbers: a row of `inputs` weights for each output, and a bias for each.
    ///
    /// # Panics
    /// When the numbers do not fit together.
    pub fn from_rows(inputs: usize, activation: Activation, weights: &[f32], bias: &[f32]) -> Self {
        let outputs = bias.len();
        assert_eq!(weights.len(), inputs * outputs, "weights and biases differ");
        let mut layer = Self::zero(inputs, outputs, activation);
        for (output, row) in weights.chunks_exact(inputs).enumerate() {
            for (input, weight) in row.iter().enumerate() {
                *layer.weight_mut(input, output) = *weight;
            }
        }
        layer.bias.value.as_flattened_mut()[..outputs].copy_from_slice(bias);
        layer
    }

    /// Width of what goes in.
    pub fn inputs(&self) -> usize {
        self.inputs
    }

    /// Width of what comes out.
    pub fn outputs(&self) -> usize {
        self.outputs
    }

    /// Weights and biases, without what is only padding.
    pub fn parameters(&self) -> usize {
        (self.inputs + 1) * self.outputs
    }

    /// The weight from an input to an output.
    pub fn weight(&self, input: usize, output: usize) -> f32 {
        self.weights.value[self.place(input, output)][output % GROUP]
    }

    /// All numbers as [`from_rows`](Self::from_rows) takes them: the rows of weights, then the biases.
    pub fn rows(&self) -> impl Iterator<Item = f32> + '_ {
        let row = move |output| (0..self.inputs).map(move |input| self.weight(input, output));
        let bias = move |output| self.bias(output);
        (0..self.outputs)
            .flat_map(row)
            .chain((0..self.outputs).map(bias))
    }

    /// The gradient of a weight after the last way back.
    pub fn weight_gradient(&self, input: usize, output: usize) -> f32 {
        self.weights.gradient[self.place(input, output)][output % GROUP]
    }

    /// The bias of an output.
    pub fn bias(&self, output: usize) -> f32 {
        self.bias.value[output / GROUP][output % GROUP]
    }

    /// The gradient of a bias after the last way back.
    pub fn bias_gradient(&self, output: usize) -> f32 {
        self.bias.gradient[output / GROUP][output % GROUP]
    }

    fn weight_mut(&mut self, input: usize, output: usize) -> &mut f32 {
        let place = self.place(input, output);
        &mut self.weights.value[place][output % GROUP]
    }

    fn place(&self, input: usize, output: usize) -> usize {
        assert!(input < self.inputs && output < self.outputs);
        output / GROUP * padded(self.inputs) + input
    }

    /// What comes out for a batch.
    ///
    /// # Panics
    /// When the widths are other ones, or `y` was made for fewer examples.
    pub fn forward(&self, x: &Batch, y: &mut Batch) {
        assert!(x.width() == self.inputs && y.width() == self.outputs);
        y.set_examples(x.examples());
        let (weights, bias) = (&self.weights.value, &self.bias.value);
        product::forward(weights, bias, self.activation == Activation::Relu, x, y);
    }

    /// What comes out for one example, whose features are padded with zeros.
    pub(super) fn forward_one(&self, x: &[Group], y: &mut [Group]) {
        let (weights, bias) = (&self.weights.value, &self.bias.value);
        product::forward_one(weights, bias, self.activation == Activation::Relu, x, y);
    }

    /// Takes the gradient at what came out to before the activation.
    pub(super) fn mask(&self, y: &Batch, dy: &mut Batch) {
        assert!(dy.width() == self.outputs && y.width() == self.outputs);
        dy.set_examples(y.examples());
        if self.activation == Activation::Relu {
            product::mask(y, dy);
        }
        dy.clear_rest();
    }

    /// The gradient of the parameters from one that went through [`mask`](Self::mask).
    pub(super) fn backward(&mut self, x: &Batch, dy: &Batch, room: &mut Room) {
        assert!(x.width() == self.inputs && x.examples() == dy.examples());
        let groups = self.bias.value.len() * dy.examples().next_multiple_of(LANES);
        let turned = &mut room.gradient[..groups];
        product::turn_gradient(dy, turned, &mut self.bias.gradient);
        product::weight_gradient(x, turned, &mut self.weights.gradient);
    }

    /// The gradient at the inputs from one that went through [`mask`](Self::mask).
    pub(super) fn pass_back(&self, dy: &Batch, dx: &mut Batch, add: bool, room: &mut Room) {
        assert!(dx.width() == self.inputs && (!add || dx.examples() == dy.examples()));
        dx.set_examples(dy.examples());
        let turned = &mut room.weights[..self.weights.value.len()];
        product::turn_weights(&self.weights.value, padded(self.inputs), turned);
        product::input_gradient(turned, dy, dx, add);
    }

    /// One step of the optimiser.
    pub(super) fn update(&mut self, optimiser: &impl Optimiser) {
        optimiser.update(&mut self.weights);
        optimiser.update(&mut self.bias);
    }
}
