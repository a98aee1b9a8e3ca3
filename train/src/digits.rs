//! Trains the two digit models of the scenario `expert` and says how good they are.
//!
//! Stochastic gradient descent with Nesterov's momentum on softmax cross-entropy, with the engine's
//! own kernel: the same bytes on every machine.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};
use fast_or_right::{
    data::Digits,
    engine::nn::{Activation, Batch, Mlp, Order, Sgd, Table, loss},
    scenarios::expert::digits::{
        nets::{FAST, Guess, Nets, Picture, SLOW, pooled},
        picture,
        split::{Draw, Split, stream},
    },
};

/// Pictures in a step.
const BATCH: usize = 16;
/// Times that all pictures are gone through.
const EPOCHS: usize = 60;
/// How the fast model learns.
const FAST_STEP: Sgd = Sgd {
    rate: 0.05,
    momentum: 0.9,
    decay: 1e-4,
};
/// How the slow model learns.
const SLOW_STEP: Sgd = Sgd {
    rate: 0.03,
    momentum: 0.9,
    decay: 1e-3,
};

/// Trains a model of these widths; `which` names its random streams.
fn learn(which: u16, widths: &[usize], step: &Sgd, sees: impl Fn(&Picture) -> Vec<f32>) -> Mlp {
    let data = Digits::read();
    let rows = Split::fixed().learn;
    let inputs: Vec<f32> = rows
        .iter()
        .flat_map(|row| sees(&picture(&data, *row)))
        .collect();
    let labels: Vec<u8> = rows.iter().map(|row| data.label(*row as usize)).collect();
    let table = Table::new(widths[0], &inputs);
    let mut net = Mlp::he(
        widths,
        Activation::Linear,
        BATCH,
        &mut stream(Draw::Weights, which),
    );
    let mut batch = Batch::new(widths[0], BATCH);
    let mut order = Order::new(0..rows.len() as u32);
    let mut shuffles = stream(Draw::Order, which);
    for _ in 0..EPOCHS {
        order.shuffle(&mut shuffles);
        for picks in order.batches(BATCH) {
            let labels: Vec<u8> = picks.iter().map(|pick| labels[*pick as usize]).collect();
            batch.gather(&table, picks);
            net.forward(&batch);
            let (logits, gradient) = net.output_and_gradient();
            loss::cross_entropy(logits, &labels, gradient);
            net.backward(&batch);
            net.update(step);
        }
    }
    net
}

/// Trains both models.
pub fn train() -> Nets {
    Nets {
        fast: learn(0, FAST, &FAST_STEP, |picture| pooled(picture).to_vec()),
        slow: learn(1, SLOW, &SLOW_STEP, |picture| picture.to_vec()),
    }
}

/// Trains both models, writes them, and prints how often each is right.
pub fn run(to: &Path) -> Result<()> {
    let mut nets = train();
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
        let mut right = |model: fn(&mut Nets, &Picture) -> Guess| {
            let hit = |row: &&u32| {
                model(&mut nets, &picture(&data, **row)).digit == data.label(**row as usize)
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
        assert_eq!(train().to_bytes(), asset::named(Nets::ASSET).bytes());
    }
}
