//! One training run, to convergence.

use std::{fmt::Write as _, fs, path::Path, time::Instant};

use anyhow::{Context as _, Result};
use candle_core::{Device, Tensor};
use candle_nn::{AdamW, Optimizer as _, ParamsAdamW};
use fast_or_right::scenarios::speech::live::{
    decode::{SYMBOLS, charges, collapse},
    features::{Features, Frame, HOP, WINDOW, whole},
    shape::Shape,
};

use super::{
    clips::{Clips, HELD_OUT, SPEAKERS, Split, Spoken, hear, said, strings, training_string},
    ctc,
    network::Network,
};

/// Strings of a step.
const BATCH: usize = 24;
/// Steps between looks at the validation strings.
const LOOK: u32 = 150;
/// Steps until the step size is whole.
const WARM_UP: u32 = 150;
/// Step sizes, one after the other: each until so many looks in a row bring nothing.
const RATES: [f64; 2] = [3e-3, 5e-4];
const PATIENCE: [u32; 2] = [4, 3];
/// Names the validation strings: the same for every network.
const VALIDATION_SEED: u32 = 2_021;

/// A validation string, as it is heard.
struct Heard {
    digits: Vec<u8>,
    frames: Vec<Frame>,
}

/// Trains a network until no step size brings it further on the validation strings, keeps the best
/// weights seen, and writes them and the log.
pub fn fit(clips: &Clips, shape: Shape, seed: u32, most: u32, to: &Path) -> Result<()> {
    let name = format!("speech-{}x{}-{seed}", shape.width, shape.squeeze);
    let features = Features::new();
    let network = Network::new(shape, seed)?;
    let validation = validation(clips, &features);
    let mut optimiser = AdamW::new(
        network.vars(),
        ParamsAdamW {
            lr: RATES[0],
            beta2: 0.98,
            weight_decay: 0.01,
            ..ParamsAdamW::default()
        },
    )?;
    let mut log =
        String::from("width,squeeze,seed,step,rate,training_loss,loss,errors,words,seconds\n");
    let begun = Instant::now();
    let (mut stage, mut idle) = (0, 0);
    let (mut best, mut best_numbers) = (f64::INFINITY, network.numbers()?);
    let (mut sum, mut step) = (0.0, 0);
    while step < most {
        let warm = f64::from(step + 1) / f64::from(WARM_UP);
        optimiser.set_learning_rate(RATES[stage] * warm.min(1.0));
        sum += step_once(clips, &features, &network, &mut optimiser, seed, step)?;
        step += 1;
        if step % LOOK != 0 {
            continue;
        }
        let (loss, errors, words) = look(&network, &validation)?;
        let (mean, seconds) = (sum / f64::from(LOOK), begun.elapsed().as_secs_f64());
        sum = 0.0;
        writeln!(
            log,
            "{},{},{seed},{step},{},{mean:.4},{loss:.4},{errors},{words},{seconds:.1}",
            shape.width, shape.squeeze, RATES[stage]
        )?;
        println!(
            "{name} step {step} loss {mean:.3} / {loss:.3} errors {errors}/{words} {seconds:.0} s"
        );
        fs::write(to.join(format!("{name}.csv")), &log)?;
        idle += 1;
        if loss < best {
            (best, best_numbers, idle) = (loss, network.numbers()?, 0);
            let bytes: Vec<u8> = best_numbers.iter().flat_map(|x| x.to_le_bytes()).collect();
            fs::write(to.join(format!("{name}.f32")), bytes).context("cannot write weights")?;
        }
        if idle >= PATIENCE[stage] {
            stage += 1;
            idle = 0;
            if stage == RATES.len() {
                break;
            }
            set(&network, &best_numbers)?;
        }
    }
    fs::write(to.join(format!("{name}.done")), format!("{step}\n"))?;
    Ok(())
}

/// Gives a network these parameters.
fn set(network: &Network, numbers: &[f32]) -> Result<()> {
    let from = Network::from_numbers(network.shape, numbers)?;
    for (var, new) in network.vars().iter().zip(from.vars()) {
        var.set(&new)?;
    }
    Ok(())
}

/// A string to train on.
struct Drawn {
    spoken: Spoken,
    rate: f64,
    /// About how long its sound is.
    samples: usize,
}

/// A fresh batch. Strings are drawn for four batches and sorted, so that those of a batch are about
/// equally long and little of it is silence.
fn batch(clips: &Clips, seed: u32, step: u32) -> Vec<Drawn> {
    let (round, place) = (step / 4, [2, 0, 3, 1][(step % 4) as usize]);
    let size = BATCH as u32;
    let mut drawn: Vec<Drawn> = (4 * size * round..4 * size * (round + 1))
        .map(|index| {
            let (spoken, rate) = training_string(index, seed);
            let sounds = spoken.clips.iter().map(|clip| clips.sound(*clip).len());
            let spoken_samples = sounds.sum::<usize>() as f64 / rate;
            let samples = spoken_samples as usize + (spoken.clips.len() + 1) * 1_200;
            Drawn {
                spoken,
                rate,
                samples,
            }
        })
        .collect();
    drawn.sort_by_key(|string| string.samples);
    drawn.drain(BATCH * (place + 1)..);
    drawn.drain(..BATCH * place);
    drawn
}

/// One step on a fresh batch; gives its loss for each digit said.
fn step_once(
    clips: &Clips,
    features: &Features,
    network: &Network,
    optimiser: &mut AdamW,
    seed: u32,
    step: u32,
) -> Result<f64> {
    let drawn = batch(clips, seed, step);
    let longest = drawn.iter().map(|string| string.samples);
    let least = whole(longest.max().unwrap_or(0));
    let heard: Vec<Vec<Frame>> = drawn
        .iter()
        .map(|string| hear(clips, features, &string.spoken, seed, string.rate, least))
        .collect();
    let most = heard.iter().map(Vec::len).max().unwrap_or(0);
    // A string with long pauses may still stick out; the others then end in more noise.
    let again = WINDOW + HOP * (most - 1);
    let heard: Vec<Vec<Frame>> = heard
        .into_iter()
        .zip(&drawn)
        .map(|(frames, string)| match frames.len() == most {
            true => frames,
            false => hear(clips, features, &string.spoken, seed, string.rate, again),
        })
        .collect();
    let logits = network.forward(&heard)?;
    let flat = logits.flatten_all()?.to_vec1::<f32>()?;
    let each = flat.len() / BATCH;
    let (mut total, mut gradient) = (0.0, Vec::with_capacity(flat.len()));
    for (logits, string) in flat.chunks_exact(each).zip(&drawn) {
        let (loss, slope) = ctc::loss(logits, &string.spoken.digits());
        if loss.is_finite() {
            total += loss;
        }
        gradient.extend(slope);
    }
    let digits = drawn.iter().map(|string| string.spoken.clips.len());
    let count = digits.sum::<usize>() as f64;
    let gradient = Tensor::from_vec(gradient, logits.shape(), &Device::Cpu)?;
    // The gradient at the logits is known; this has it too.
    let stand_in = ((logits * gradient)?.sum_all()? * (1.0 / count))?;
    let mut gradients = stand_in.backward()?;
    clip(network, &mut gradients)?;
    optimiser.step(&gradients)?;
    Ok(total / count)
}

/// Shortens the gradient to length 1.
fn clip(network: &Network, gradients: &mut candle_core::backprop::GradStore) -> Result<()> {
    let mut square = 0.0;
    for var in network.vars() {
        if let Some(gradient) = gradients.get(&var) {
            square += f64::from(gradient.sqr()?.sum_all()?.to_scalar::<f32>()?);
        }
    }
    let length = libm::sqrt(square);
    if length > 1.0 {
        for var in network.vars() {
            if let Some(gradient) = gradients.remove(&var) {
                gradients.insert(&var, (gradient * (1.0 / length))?);
            }
        }
    }
    Ok(())
}

/// Each validation take of the five men once in noise of 10, 20, 30 and 40 dB.
fn validation(clips: &Clips, features: &Features) -> Vec<Heard> {
    let mut all = Vec::new();
    for (round, snr_db) in [10.0, 20.0, 30.0, 40.0].into_iter().enumerate() {
        for speaker in (0..SPEAKERS.len()).filter(|speaker| *speaker != HELD_OUT) {
            let round = round as u32;
            for spoken in strings(speaker, Split::Validation, round, snr_db, VALIDATION_SEED) {
                all.push(Heard {
                    digits: spoken.digits(),
                    frames: features.of(&sound_of(clips, &spoken)),
                });
            }
        }
    }
    all
}

fn sound_of(clips: &Clips, spoken: &Spoken) -> Vec<f32> {
    let sounds: Vec<&[f32]> = spoken.clips.iter().map(|clip| clips.sound(*clip)).collect();
    said(&sounds, spoken, VALIDATION_SEED, 0)
}

/// Loss for each digit said, errors and digits said.
fn look(network: &Network, heard: &[Heard]) -> Result<(f64, u32, usize)> {
    let (mut loss, mut errors, mut words) = (0.0, 0, 0);
    for Heard { digits, frames } in heard {
        let logits = network.forward(std::slice::from_ref(frames))?;
        let logits = logits.detach().flatten_all()?.to_vec1::<f32>()?;
        loss += ctc::loss(&logits, digits).0;
        errors += charges(digits, &collapse(&likeliest(&logits)))
            .iter()
            .sum::<u32>();
        words += digits.len();
    }
    Ok((loss / words as f64, errors, words))
}

/// The likeliest symbol of each frame; of equal ones the first.
fn likeliest(logits: &[f32]) -> Vec<u8> {
    let best = |row: &[f32]| {
        let better = |best: usize, i: usize| if row[i] > row[best] { i } else { best };
        (1..SYMBOLS).fold(0, better) as u8
    };
    logits.chunks_exact(SYMBOLS).map(best).collect()
}
