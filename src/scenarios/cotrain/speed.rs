//! The networks of a design, ready to answer one example: for measuring how long an answer takes on
//! a device. Weights are first draws: how long a product takes does not hang on them.
//!
//! Nothing here is part of a run or a digest.

use crate::engine::{
    nn::{Activation, Mlp},
    rivals::{Answers, Rivals},
    values::Values,
};

use super::{
    examples::Examples,
    model::{Model, purpose},
    widths::Hidden,
};

/// One network with an example, ready to answer it.
fn answers(model: &Model, network: usize, [first, second]: Hidden) -> Answers {
    let ends = Examples::ends(model.data);
    let widths = [ends.features, first, second, ends.classes];
    let mut draws = model.stream(0, purpose::WEIGHTS, network);
    let mut net = Mlp::he(&widths, Activation::Linear, 1, &mut draws);
    let mut draws = model.stream(0, purpose::VIEW, network);
    let feature = |_| (2.0 * draws.uniform() - 1.0) as f32;
    let mut x: Vec<f32> = (0..ends.features).map(feature).collect();
    Box::new(move |times| {
        let mut sum = 0.0;
        for _ in 0..times {
            sum += net.predict(&x)[0];
            // Another example each time, or a compiler might answer once for all.
            x[0] = if x[0] > 0.5 { 0.0 } else { x[0] + 1e-3 };
        }
        sum
    })
}

/// The big network, and the small ones.
pub fn rivals(values: &Values, seed: u32) -> Rivals {
    let model = Model::new(values, seed);
    let small = model.small.iter().enumerate();
    Rivals {
        one: answers(&model, 0, model.big),
        many: small
            .map(|(network, hidden)| answers(&model, network, *hidden))
            .collect(),
    }
}
