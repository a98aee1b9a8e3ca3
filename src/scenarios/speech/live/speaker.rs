//! What the one woman of `data/voice.bin` says: strings of her ten digits.

use crate::{
    data::Voice,
    engine::random::{Name, Stream},
};

use super::{
    decode::{charges, collapse},
    features::{Features, Frame},
    network::Network,
    utterance::join,
};

/// What the streams of random numbers are for.
#[derive(Debug, Clone, Copy)]
enum Draw {
    Digits,
    Pauses,
    Noise,
}

/// Her clips, and the ears' tables.
pub struct Speaker {
    voice: Voice,
    features: Features,
    seed: u32,
    noise_db: f64,
}

/// How one utterance was heard.
#[derive(Debug, Clone, PartialEq)]
pub struct Heard {
    /// The likeliest symbol of each encoder frame.
    pub frames: Vec<u8>,
    /// What the frames say.
    pub digits: Vec<u8>,
}

impl Speaker {
    /// Who speaks `noise_db` decibels above the noise.
    ///
    /// # Panics
    /// If the voice's asset has not been given.
    pub fn new(seed: u32, noise_db: f64) -> Self {
        Self {
            voice: Voice::read(),
            features: Features::new(),
            seed,
            noise_db,
        }
    }

    fn stream(&self, index: u32, draw: Draw) -> Stream {
        Stream::new(Name {
            seed: self.seed,
            kind: 0,
            trial: index,
            purpose: draw as u8,
            observer: 0,
        })
    }

    /// The digits of an utterance: three to five.
    pub fn digits(&self, index: u32) -> Vec<u8> {
        let mut stream = self.stream(index, Draw::Digits);
        let mut below = |n: f64| (stream.uniform() * n) as u8;
        let count = 3 + below(3.0);
        (0..count).map(|_| below(10.0)).collect()
    }

    /// Its sound.
    pub fn sound(&self, index: u32) -> Vec<f32> {
        let digits = self.digits(index);
        let clips: Vec<&[f32]> = digits.iter().map(|digit| self.voice.clip(*digit)).collect();
        join(
            &clips,
            self.noise_db,
            0,
            &mut self.stream(index, Draw::Pauses),
            &mut self.stream(index, Draw::Noise),
        )
    }

    /// What ears take in of a sound.
    pub fn features(&self, sound: &[f32]) -> Vec<Frame> {
        self.features.of(sound)
    }

    /// Each digit of an utterance, and whether it is misheard.
    pub fn misheard(&self, network: &Network, index: u32) -> Vec<(u8, bool)> {
        let heard = hear(network, &self.features.of(&self.sound(index)));
        let said = self.digits(index);
        let charged = charges(&said, &heard.digits);
        said.into_iter()
            .zip(charged.into_iter().map(|charge| charge > 0))
            .collect()
    }
}

/// What a network hears.
pub fn hear(network: &Network, frames: &[Frame]) -> Heard {
    let likeliest = |logits: &[f32; 11]| {
        let better = |best: usize, i: usize| if logits[i] > logits[best] { i } else { best };
        (1..logits.len()).fold(0, better) as u8
    };
    let frames: Vec<u8> = network.hear(frames).iter().map(likeliest).collect();
    Heard {
        digits: collapse(&frames),
        frames,
    }
}
