//! What ships: the weights of the best beginning of each size, and the figures of all of them,
//! measured with the page's own way forward.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use anyhow::{Context as _, Result, ensure};
use fast_or_right::scenarios::speech::live::{
    decode::charges,
    features::Features,
    network::Network,
    shape::Shape,
    speaker::{Speaker, hear},
    weights::pack,
};

use super::{
    SEEDS, SHAPES,
    clips::{Clips, HELD_OUT, SPEAKERS, Split, Spoken, said, strings},
};

/// How much louder than the noise speech is, in decibels: the positions of the dial.
const NOISES: [f64; 5] = [0.0, 10.0, 20.0, 30.0, 40.0];
/// Names the test strings.
const TEST_SEED: u32 = 1_921;
/// Times that each test clip of a man who was trained on is said, in other strings.
const ROUNDS: u32 = 3;
/// Utterances of the woman.
const UTTERANCES: u32 = 60;

/// Digits said, and what was made of them.
#[derive(Default)]
struct Count {
    words: u32,
    misheard: u32,
    errors: u32,
    clips: BTreeMap<(usize, u8, usize), u32>,
}

/// Reads what was trained, packs the best of each size, and writes the figures.
pub fn ship(recordings: &Path, work: &Path, to: &Path) -> Result<()> {
    let clips = Clips::read(recordings)?;
    let mut figures =
        String::from("width,squeeze,seed,shipped,noise_db,group,clips,words,misheard,errors\n");
    let mut log = String::new();
    for (width, squeeze) in SHAPES {
        let shape = Shape { width, squeeze };
        let mut trained = Vec::new();
        for seed in SEEDS {
            let name = format!("speech-{width}x{squeeze}-{seed}");
            if work.join(format!("{name}.done")).exists() {
                trained.push((seed, read(work, &name, shape)?));
            }
        }
        let best = |a: &&(u32, Trained), b: &&(u32, Trained)| a.1.loss.total_cmp(&b.1.loss);
        let Some(shipped) = trained.iter().min_by(best).map(|(seed, _)| *seed) else {
            println!("{width}x{squeeze}: none is trained");
            continue;
        };
        for (seed, trained) in &trained {
            match log.is_empty() {
                true => log += &trained.log,
                false => log.extend(trained.log.split_inclusive('\n').skip(1)),
            }
            let bytes = pack(shape, &trained.numbers);
            let network = Network::read(&bytes);
            if *seed == shipped {
                let path = to.join(format!("speech-{width}x{squeeze}.bin"));
                fs::write(&path, &bytes).with_context(|| format!("cannot write {path:?}"))?;
            }
            for noise in NOISES {
                for (group, count) in groups(&clips, &network, noise) {
                    let Count {
                        words,
                        misheard,
                        errors,
                        clips,
                    } = count;
                    let line = format!(
                        "{width},{squeeze},{seed},{},{noise},{group},{},{words},{misheard},{errors}",
                        u8::from(*seed == shipped),
                        clips.len(),
                    );
                    println!("{line}");
                    writeln!(figures, "{line}")?;
                }
            }
        }
    }
    fs::write(to.join("speech-figures.csv"), figures)?;
    fs::write(to.join("speech-training.csv"), log)?;
    Ok(())
}

struct Trained {
    numbers: Vec<f32>,
    /// The least loss on the validation strings.
    loss: f64,
    log: String,
}

fn read(work: &Path, name: &str, shape: Shape) -> Result<Trained> {
    let bytes = fs::read(work.join(format!("{name}.f32")))?;
    ensure!(
        bytes.len() == 4 * shape.parameters(),
        "{name} has another shape"
    );
    let float = |bytes: &[u8]| f32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
    let log = fs::read_to_string(work.join(format!("{name}.csv")))?;
    let loss = |line: &str| line.split(',').nth(6)?.parse::<f64>().ok();
    let least = log
        .lines()
        .skip(1)
        .filter_map(loss)
        .fold(f64::INFINITY, f64::min);
    Ok(Trained {
        numbers: bytes.chunks_exact(4).map(float).collect(),
        loss: least,
        log,
    })
}

/// Test takes of the men who were trained on; every take of the man held out; the woman.
fn groups(clips: &Clips, network: &Network, noise: f64) -> [(&'static str, Count); 3] {
    let features = Features::new();
    let (mut seen, mut held_out, mut woman) = <(Count, Count, Count)>::default();
    for speaker in (0..SPEAKERS.len()).filter(|speaker| *speaker != HELD_OUT) {
        for round in 0..ROUNDS {
            for spoken in strings(speaker, Split::Test, round, noise, TEST_SEED) {
                seen.add(clips, &features, network, &spoken);
            }
        }
    }
    for split in [Split::Test, Split::Validation, Split::Training] {
        for spoken in strings(HELD_OUT, split, split as u32, noise, TEST_SEED) {
            held_out.add(clips, &features, network, &spoken);
        }
    }
    let speaker = Speaker::new(TEST_SEED, noise);
    for index in 0..UTTERANCES {
        let said = speaker.digits(index);
        let heard = hear(network, &speaker.features(&speaker.sound(index)));
        let keys: Vec<_> = said
            .iter()
            .map(|digit| (SPEAKERS.len(), *digit, 0))
            .collect();
        woman.charge(&keys, &said, &heard.digits);
    }
    [("seen", seen), ("held_out", held_out), ("woman", woman)]
}

impl Count {
    fn add(&mut self, clips: &Clips, features: &Features, network: &Network, spoken: &Spoken) {
        let sounds: Vec<&[f32]> = spoken.clips.iter().map(|clip| clips.sound(*clip)).collect();
        let heard = hear(network, &features.of(&said(&sounds, spoken, TEST_SEED, 0)));
        let keys: Vec<_> = spoken
            .clips
            .iter()
            .map(|clip| (clip.speaker, clip.digit, clip.take))
            .collect();
        self.charge(&keys, &spoken.digits(), &heard.digits);
    }

    fn charge(&mut self, keys: &[(usize, u8, usize)], said: &[u8], heard: &[u8]) {
        for (key, charge) in keys.iter().zip(charges(said, heard)) {
            self.words += 1;
            self.misheard += u32::from(charge > 0);
            self.errors += charge;
            *self.clips.entry(*key).or_default() += 1;
        }
    }
}
