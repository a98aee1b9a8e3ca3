//! The networks of a design, ready to answer one example: for measuring how long an answer takes on
//! a device. Weights are first draws: how long a product takes does not hang on them.
//!
//! Nothing here is part of a run or a digest.

use crate::engine::{
    nn::{Activation, Mlp},
    values::Values,
};

use super::{
    examples::Examples,
    model::{Model, purpose},
    widths::Hidden,
};

/// One network, and an example.
#[derive(Debug, Clone)]
pub struct Racer {
    net: Mlp,
    x: Vec<f32>,
}

impl Racer {
    fn new(model: &Model, network: usize, [first, second]: Hidden) -> Self {
        let ends = Examples::ends(model.data);
        let widths = [ends.features, first, second, ends.classes];
        let mut draws = model.stream(0, purpose::WEIGHTS, network);
        let net = Mlp::he(&widths, Activation::Linear, 1, &mut draws);
        let mut draws = model.stream(0, purpose::VIEW, network);
        let feature = |_| (2.0 * draws.uniform() - 1.0) as f32;
        Self {
            net,
            x: (0..ends.features).map(feature).collect(),
        }
    }

    /// Answers its example so many times; the sum keeps a compiler from leaving it out. The example
    /// changes a little each time, for the same reason.
    pub fn answer(&mut self, times: u32) -> f32 {
        let mut sum = 0.0;
        for _ in 0..times {
            let said = self.net.predict(&self.x)[0];
            self.x[0] = if self.x[0] > 0.5 {
                0.0
            } else {
                self.x[0] + 1e-3
            };
            sum += said;
        }
        sum
    }
}

/// The big network first, then the small ones.
pub fn racers(values: &Values, seed: u32) -> Vec<Racer> {
    let model = Model::new(values, seed);
    let small = model.small.iter().enumerate();
    let small = small.map(|(network, hidden)| Racer::new(&model, network, *hidden));
    std::iter::once(Racer::new(&model, 0, model.big))
        .chain(small)
        .collect()
}
