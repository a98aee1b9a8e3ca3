//! Layers one after another, with all the room that a step of training needs.
//!
//! A step is: [`forward`](Mlp::forward); the caller (or [`loss`](super::loss)) writes the gradient
//! at the outputs; [`backward`](Mlp::backward); [`update`](Mlp::update). Nothing in it allocates.
//! Because the gradient at the outputs is the caller's, several networks can be trained on a loss
//! that they share, and a trunk can end in several heads.

use super::{
    batch::{Batch, GROUP, Group, padded},
    dense::{Activation, Dense, Room},
    optimiser::Optimiser,
};
use crate::engine::random::Stream;

/// A multilayer perceptron.
#[derive(Debug, Clone)]
pub struct Mlp {
    layers: Vec<Dense>,
    /// What came out of each layer.
    outputs: Vec<Batch>,
    /// The gradient at what came out of each layer.
    gradients: Vec<Batch>,
    room: Room,
    /// One example on its way: in and out of a layer.
    one: [Vec<Group>; 2],
}

impl Mlp {
    /// Of these layers, for batches of at most so many examples.
    ///
    /// # Panics
    /// When there is no layer, or one does not fit on the one before.
    pub fn new(layers: Vec<Dense>, examples: usize) -> Self {
        assert!(!layers.is_empty(), "a network without layers");
        let fits = |pair: &[Dense]| pair[0].outputs() == pair[1].inputs();
        assert!(layers.windows(2).all(fits), "layers do not fit together");
        let batches = || -> Vec<Batch> {
            let batch = |layer: &Dense| Batch::new(layer.outputs(), examples);
            layers.iter().map(batch).collect()
        };
        let widest = layers.iter().map(|l| l.inputs().max(l.outputs())).max();
        let one = vec![[0.0; GROUP]; padded(widest.unwrap_or(0)) / GROUP];
        Self {
            outputs: batches(),
            gradients: batches(),
            room: Room::new(&layers, examples),
            layers,
            one: [one.clone(), one],
        }
    }

    /// Freshly initialised (see [`Dense::he`]), with ReLU between layers and `top` after the last.
    ///
    /// # Panics
    /// When there are fewer than two widths, or one is zero.
    pub fn he(widths: &[usize], top: Activation, examples: usize, stream: &mut Stream) -> Self {
        let last = widths.len().saturating_sub(2);
        let layer = |(at, pair): (usize, &[usize])| {
            let activation = if at == last { top } else { Activation::Relu };
            Dense::he(pair[0], pair[1], activation, stream)
        };
        Self::new(widths.windows(2).enumerate().map(layer).collect(), examples)
    }

    /// The layers, from inputs to outputs.
    pub fn layers(&self) -> &[Dense] {
        &self.layers
    }

    /// Weights and biases.
    pub fn parameters(&self) -> usize {
        self.layers.iter().map(Dense::parameters).sum()
    }

    /// What comes out for a batch.
    ///
    /// # Panics
    /// When the batch has another width, or more examples than the network was made for.
    pub fn forward(&mut self, x: &Batch) -> &Batch {
        for (at, layer) in self.layers.iter().enumerate() {
            let (before, from) = self.outputs.split_at_mut(at);
            layer.forward(before.last().unwrap_or(x), &mut from[0]);
        }
        self.output()
    }

    /// What came out last.
    pub fn output(&self) -> &Batch {
        &self.outputs[self.outputs.len() - 1]
    }

    /// What came out last, and the gradient there, to be written before
    /// [`backward`](Self::backward). The gradient has as many examples as came out.
    pub fn output_and_gradient(&mut self) -> (&Batch, &mut Batch) {
        let last = self.outputs.len() - 1;
        let output = &self.outputs[last];
        self.gradients[last].set_examples(output.examples());
        (output, &mut self.gradients[last])
    }

    /// From the gradient at the outputs to that of all parameters. `x` is the batch that last went
    /// forward.
    ///
    /// # Panics
    /// When the batch is not of the size that went forward.
    pub fn backward(&mut self, x: &Batch) {
        self.back(Some(x), None);
    }

    /// As [`backward`](Self::backward), and on to the gradient at the inputs; it is added to what
    /// stands in `dx` if `add`.
    ///
    /// # Panics
    /// When a batch is not of the size that went forward.
    pub fn backward_to(&mut self, x: &Batch, dx: &mut Batch, add: bool) {
        self.back(Some(x), Some((dx, add)));
    }

    /// To the gradient at the inputs alone: the parameters keep theirs. For a loss that only what
    /// lies before this network shall follow.
    ///
    /// # Panics
    /// When `dx` is not of the size that went forward and `add` is set, or has another width.
    pub fn pass_back(&mut self, dx: &mut Batch, add: bool) {
        self.back(None, Some((dx, add)));
    }

    fn back(&mut self, x: Option<&Batch>, mut dx: Option<(&mut Batch, bool)>) {
        for (at, layer) in self.layers.iter_mut().enumerate().rev() {
            let (before, from) = self.gradients.split_at_mut(at);
            let dy = &mut from[0];
            layer.mask(&self.outputs[at], dy);
            if let Some(x) = x {
                let input = if at == 0 { x } else { &self.outputs[at - 1] };
                layer.backward(input, dy, &mut self.room);
            }
            match (before.last_mut(), dx.take_if(|_| at == 0)) {
                (Some(inner), _) => layer.pass_back(dy, inner, false, &mut self.room),
                (None, Some((dx, add))) => layer.pass_back(dy, dx, add, &mut self.room),
                (None, None) => {}
            }
        }
    }

    /// One step of the optimiser for all parameters.
    pub fn update(&mut self, optimiser: &impl Optimiser) {
        for layer in &mut self.layers {
            layer.update(optimiser);
        }
    }

    /// What comes out for one example: the bits that [`forward`](Self::forward) gives, sooner.
    ///
    /// # Panics
    /// When the example has another width.
    pub fn predict(&mut self, x: &[f32]) -> &[f32] {
        assert_eq!(x.len(), self.layers[0].inputs(), "another width");
        let [mut from, mut to] = self.one.each_mut();
        let features = from.as_flattened_mut();
        features[..x.len()].copy_from_slice(x);
        features[x.len()..padded(x.len())].fill(0.0);
        for layer in &self.layers {
            let groups = |width: usize| padded(width) / GROUP;
            let (inputs, outputs) = (groups(layer.inputs()), groups(layer.outputs()));
            layer.forward_one(&from[..inputs], &mut to[..outputs]);
            (from, to) = (to, from);
        }
        let outputs = self.layers[self.layers.len() - 1].outputs();
        &from.as_flattened()[..outputs]
    }
}
