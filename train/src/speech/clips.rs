//! The Free Spoken Digit Dataset: who says what, which takes are for what, and strings of them.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};
use fast_or_right::{
    engine::{
        random::{Name, Stream},
        sample,
    },
    scenarios::speech::live::{
        features::{Features, Frame, RATE},
        utterance::join,
    },
};

use super::{PURPOSE_CHOICE, PURPOSE_NOISE, PURPOSE_PAUSES};

/// The men of the data set. The last in the alphabet is held out: no recording of his is trained
/// on, and none chooses when training stops. He was chosen before any network was trained.
pub const SPEAKERS: [&str; 6] = ["george", "jackson", "lucas", "nicolas", "theo", "yweweler"];
/// His place among [`SPEAKERS`].
pub const HELD_OUT: usize = 5;
/// Takes of each digit by each speaker.
pub const TAKES: usize = 50;

/// What takes are for, by their numbers; the first five are the data set's own test takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Split {
    Test,
    Validation,
    Training,
}

impl Split {
    pub fn takes(self) -> std::ops::Range<usize> {
        match self {
            Self::Test => 0..5,
            Self::Validation => 5..10,
            Self::Training => 10..TAKES,
        }
    }
}

/// One recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clip {
    pub speaker: usize,
    pub digit: u8,
    pub take: usize,
}

/// Every recording.
pub struct Clips(Vec<Vec<f32>>);

impl Clips {
    /// Reads `{digit}_{speaker}_{take}.wav`.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut clips = Vec::with_capacity(SPEAKERS.len() * 10 * TAKES);
        for speaker in SPEAKERS {
            for digit in 0..10 {
                for take in 0..TAKES {
                    clips.push(wav(&folder.join(format!("{digit}_{speaker}_{take}.wav")))?);
                }
            }
        }
        Ok(Self(clips))
    }

    pub fn sound(&self, clip: Clip) -> &[f32] {
        &self.0[(clip.speaker * 10 + usize::from(clip.digit)) * TAKES + clip.take]
    }
}

/// Samples of a mono 16-bit file at [`RATE`]; full scale is 1.
pub fn wav(path: &Path) -> Result<Vec<f32>> {
    let name = || format!("cannot read {}", path.display());
    let bytes = fs::File::open(path).with_context(name)?;
    let mut reader = hound::WavReader::new(std::io::BufReader::new(bytes)).with_context(name)?;
    let spec = reader.spec();
    ensure!(
        spec.channels == 1 && spec.sample_rate as usize == RATE && spec.bits_per_sample == 16,
        "{} is not mono, 16 bits, {RATE} samples a second",
        path.display()
    );
    let samples = reader.samples::<i16>();
    samples.map(|s| Ok(f32::from(s?) / 32_768.0)).collect()
}

/// Digits of one speaker in a row, and how loud the noise is.
#[derive(Debug, Clone)]
pub struct Spoken {
    pub clips: Vec<Clip>,
    pub snr_db: f64,
    /// Names the pauses and the noise.
    pub index: u32,
}

impl Spoken {
    pub fn digits(&self) -> Vec<u8> {
        self.clips.iter().map(|clip| clip.digit).collect()
    }
}

/// Every clip of these speakers and this split once, in strings of three to five of one speaker.
/// `index` numbers the strings and names what is random about them.
pub fn strings(speaker: usize, split: Split, round: u32, snr_db: f64, seed: u32) -> Vec<Spoken> {
    let kind = 1;
    let name = |trial, purpose| Name {
        seed,
        kind,
        trial,
        purpose,
        observer: speaker as u16,
    };
    let mut stream = Stream::new(name(round, PURPOSE_CHOICE));
    let mut clips: Vec<Clip> = split
        .takes()
        .flat_map(|take| {
            (0..10).map(move |digit| Clip {
                speaker,
                digit,
                take,
            })
        })
        .collect();
    for last in (1..clips.len()).rev() {
        clips.swap(last, (stream.uniform() * (last + 1) as f64) as usize);
    }
    let mut strings = Vec::new();
    let mut rest = &clips[..];
    while !rest.is_empty() {
        let want = 3 + (stream.uniform() * 3.0) as usize;
        // What is left over must make a string too.
        let n = match rest.len() {
            left @ ..=5 => left,
            left if left < want + 3 => 3,
            _ => want,
        };
        let (own, others) = rest.split_at(n);
        rest = others;
        strings.push(Spoken {
            clips: own.to_vec(),
            snr_db,
            index: round << 16 | (speaker as u32) << 8 | strings.len() as u32,
        });
    }
    strings
}

/// The sound of a string, and what is heard of it.
pub fn hear(
    clips: &Clips,
    features: &Features,
    spoken: &Spoken,
    seed: u32,
    rate: f64,
    least: usize,
) -> Vec<Frame> {
    let sounds: Vec<Vec<f32>> = spoken
        .clips
        .iter()
        .map(|clip| at_rate(clips.sound(*clip), rate))
        .collect();
    let sounds: Vec<&[f32]> = sounds.iter().map(Vec::as_slice).collect();
    features.of(&said(&sounds, spoken, seed, least))
}

/// The sound of these clips as a string.
pub fn said(sounds: &[&[f32]], spoken: &Spoken, seed: u32, least: usize) -> Vec<f32> {
    let name = |purpose| Name {
        seed,
        kind: 2,
        trial: spoken.index,
        purpose,
        observer: 0,
    };
    let mut pauses = Stream::new(name(PURPOSE_PAUSES));
    let mut noise = Stream::new(name(PURPOSE_NOISE));
    join(sounds, spoken.snr_db, least, &mut pauses, &mut noise)
}

/// Faster (and higher) or slower (and lower), as a tape (Ko et al., Interspeech 2015).
fn at_rate(sound: &[f32], rate: f64) -> Vec<f32> {
    if rate == 1.0 {
        return sound.to_vec();
    }
    let count = (sound.len() as f64 / rate) as usize;
    let at = |i: usize| {
        let place = i as f64 * rate;
        let whole = place as usize;
        let part = (place - whole as f64) as f32;
        let next = sound.get(whole + 1).unwrap_or(&0.0);
        sound[whole] * (1.0 - part) + next * part
    };
    (0..count).map(at).collect()
}

/// A training string: one of the five men says three to five digits in his training takes, 15 % slower
/// to 20 % faster, 5 to 40 dB above the noise.
pub fn training_string(index: u32, seed: u32) -> (Spoken, f64) {
    let mut stream = Stream::new(Name {
        seed,
        kind: 3,
        trial: index,
        purpose: PURPOSE_CHOICE,
        observer: 0,
    });
    let mut below = |n: usize| (stream.uniform() * n as f64) as usize;
    let men: Vec<usize> = (0..SPEAKERS.len()).filter(|man| *man != HELD_OUT).collect();
    let speaker = men[below(men.len())];
    let takes = Split::Training.takes();
    let digits = 3 + below(3);
    let clips = (0..digits)
        .map(|_| Clip {
            speaker,
            digit: below(10) as u8,
            take: takes.start + below(takes.len()),
        })
        .collect();
    let snr_db = sample::between(&mut stream, 5.0, 40.0);
    let rate = sample::between(&mut stream, 0.85, 1.2);
    let spoken = Spoken {
        clips,
        snr_db,
        index,
    };
    (spoken, rate)
}
