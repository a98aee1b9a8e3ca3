//! An utterance: single digits joined, made equally loud, with pauses and noise.

use super::features::{RATE, whole};
use crate::engine::{random::Stream, sample};

/// Root mean square that every clip is brought to; full scale is 1.
const LOUDNESS: f64 = 0.1;
/// Silence before, between and after the digits, in seconds: least and most.
const PAUSE: (f64, f64) = (0.05, 0.25);

/// Digits of one speaker, one after another.
///
/// `clips` are sounds at [`RATE`]; speech is `snr_db` decibels louder than white noise over the
/// whole utterance. The sound is at least `least` samples long and makes whole blocks of frames.
/// Pauses come from one stream and noise from another, so that a louder noise is the same noise.
pub fn join(
    clips: &[&[f32]],
    snr_db: f64,
    least: usize,
    pauses: &mut Stream,
    noise: &mut Stream,
) -> Vec<f32> {
    let mut pause = || (sample::between(pauses, PAUSE.0, PAUSE.1) * RATE as f64) as usize;
    let mut sound = vec![0.0; pause()];
    for clip in clips {
        let energy: f64 = clip.iter().map(|x| f64::from(*x) * f64::from(*x)).sum();
        let loudness = libm::sqrt(energy / clip.len().max(1) as f64).max(1e-9);
        let gain = (LOUDNESS / loudness) as f32;
        sound.extend(clip.iter().map(|x| gain * x));
        sound.resize(sound.len() + pause(), 0.0);
    }
    sound.resize(whole(sound.len().max(least)), 0.0);
    let mut column = vec![0.0; sound.len()];
    sample::normals(noise, &mut column);
    let level = LOUDNESS * libm::pow(10.0, -snr_db / 20.0);
    for (x, n) in sound.iter_mut().zip(column) {
        *x += (level * n) as f32;
    }
    sound
}
