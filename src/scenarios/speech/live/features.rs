//! What the recogniser hears: how loud each of 20 bands is, a hundred times a second.
//!
//! Training and the page use this one module, so that a network meets in the page the numbers it
//! was trained on, to the last bit.

use std::f64::consts::PI;

/// Samples a second.
pub const RATE: usize = 8_000;
/// Bands, evenly spaced in mel from [`LOWEST`] to half the rate.
pub const BANDS: usize = 20;
/// Samples that one frame looks at: 25 ms.
pub const WINDOW: usize = 200;
/// Samples from frame to frame: 10 ms.
pub const HOP: usize = 80;
/// Frames come in blocks of so many: the first layer halves them, and a squeeze takes up to four.
pub const BLOCK: usize = 8;

/// Points of the Fourier transform.
const POINTS: usize = 256;
/// Hz.
const LOWEST: f64 = 100.0;
/// Added to the energy of a band before its logarithm; samples are at most 1.
const FLOOR: f64 = 1e-6;

/// One frame: the logarithm of each band's energy, less the band's mean over the utterance, in its
/// standard deviations there.
pub type Frame = [f32; BANDS];

/// Samples of the shortest sound with at least so many samples and whole blocks of frames.
pub const fn whole(samples: usize) -> usize {
    let hops = samples.saturating_sub(WINDOW).div_ceil(HOP);
    (hops + 1).next_multiple_of(BLOCK).saturating_sub(1) * HOP + WINDOW
}

/// Tables of the transform and of the bands.
pub struct Features {
    window: Vec<f64>,
    /// cos and sin of 2π i / [`POINTS`].
    turns: Vec<(f64, f64)>,
    /// For each band its first frequency bin and its weights from there on.
    bands: Vec<(usize, Vec<f64>)>,
}

impl Default for Features {
    fn default() -> Self {
        Self::new()
    }
}

impl Features {
    /// The tables.
    pub fn new() -> Self {
        let hann = |i: usize| 0.5 - 0.5 * libm::cos(2.0 * PI * (i as f64 + 0.5) / WINDOW as f64);
        let turn = |i: usize| {
            let angle = 2.0 * PI * i as f64 / POINTS as f64;
            (libm::cos(angle), libm::sin(angle))
        };
        Self {
            window: (0..WINDOW).map(hann).collect(),
            turns: (0..POINTS / 2).map(turn).collect(),
            bands: bands(),
        }
    }

    /// Frames of a sound; a last part that fills no frame is left out.
    pub fn of(&self, sound: &[f32]) -> Vec<Frame> {
        let count = (sound.len() + HOP).saturating_sub(WINDOW) / HOP;
        let mut energies: Vec<[f64; BANDS]> = Vec::with_capacity(count);
        let mut z = [(0.0, 0.0); POINTS];
        for pair in (0..count).step_by(2) {
            // Two real frames are one complex one: their spectra come apart by symmetry.
            z.fill((0.0, 0.0));
            let second = if pair + 1 < count { HOP } else { 0 };
            let sound = &sound[pair * HOP..];
            for (i, weight) in self.window.iter().enumerate() {
                let place = (i as u8).reverse_bits() as usize;
                z[place] = (
                    weight * f64::from(sound[i]),
                    weight * f64::from(sound[i + second]),
                );
            }
            self.transform(&mut z);
            let (mut a, mut b) = ([0.0; POINTS / 2 + 1], [0.0; POINTS / 2 + 1]);
            for k in 0..=POINTS / 2 {
                let ((x, y), (u, v)) = (z[k], z[(POINTS - k) % POINTS]);
                a[k] = ((x + u) * (x + u) + (y - v) * (y - v)) * 0.25;
                b[k] = ((y + v) * (y + v) + (u - x) * (u - x)) * 0.25;
            }
            energies.push(self.logs(&a));
            if second > 0 {
                energies.push(self.logs(&b));
            }
        }
        level(&energies)
    }

    /// Logarithm of the energy in each band.
    fn logs(&self, power: &[f64]) -> [f64; BANDS] {
        std::array::from_fn(|band| {
            let (first, weights) = &self.bands[band];
            let weighted = weights.iter().zip(&power[*first..]).map(|(w, p)| w * p);
            libm::log(weighted.sum::<f64>() + FLOOR)
        })
    }

    /// Cooley and Tukey's transform of numbers that stand in bit-reversed order.
    fn transform(&self, z: &mut [(f64, f64); POINTS]) {
        let mut half = 1;
        while half < POINTS {
            let step = POINTS / 2 / half;
            for block in z.chunks_exact_mut(2 * half) {
                let (low, high) = block.split_at_mut(half);
                for (i, (a, b)) in low.iter_mut().zip(high).enumerate() {
                    let (cos, sin) = self.turns[i * step];
                    let turned = (b.0 * cos + b.1 * sin, b.1 * cos - b.0 * sin);
                    *b = (a.0 - turned.0, a.1 - turned.1);
                    *a = (a.0 + turned.0, a.1 + turned.1);
                }
            }
            half *= 2;
        }
    }
}

/// Triangles between neighbouring centres on the mel scale (HTK's formula).
fn bands() -> Vec<(usize, Vec<f64>)> {
    let mel = |hertz: f64| 1_127.0 * libm::log(1.0 + hertz / 700.0);
    let hertz = |mel: f64| 700.0 * (libm::exp(mel / 1_127.0) - 1.0);
    let (low, high) = (mel(LOWEST), mel(RATE as f64 / 2.0));
    let edge = |i: usize| hertz(low + (high - low) * i as f64 / (BANDS + 1) as f64);
    let bin = RATE as f64 / POINTS as f64;
    let band = |i: usize| {
        let (from, top, to) = (edge(i), edge(i + 1), edge(i + 2));
        let weight = |k: usize| {
            let at = k as f64 * bin;
            ((at - from) / (top - from)).min((to - at) / (to - top))
        };
        let first = libm::floor(from / bin) as usize + 1;
        let weights = (first..=POINTS / 2).map(weight);
        (first, weights.take_while(|w| *w > 0.0).collect())
    };
    (0..BANDS).map(band).collect()
}

/// Takes each band's mean away and divides by its standard deviation: what a microphone, or a
/// steady hum, adds to a band is the same in every frame.
fn level(energies: &[[f64; BANDS]]) -> Vec<Frame> {
    let n = energies.len().max(1) as f64;
    let mut scale = [(0.0, 0.0); BANDS];
    for (band, (mean, deviation)) in scale.iter_mut().enumerate() {
        *mean = energies.iter().map(|frame| frame[band]).sum::<f64>() / n;
        let square = |frame: &[f64; BANDS]| (frame[band] - *mean) * (frame[band] - *mean);
        *deviation = libm::sqrt(energies.iter().map(square).sum::<f64>() / n).max(1e-3);
    }
    let frame = |frame: &[f64; BANDS]| {
        std::array::from_fn(|band| ((frame[band] - scale[band].0) / scale[band].1) as f32)
    };
    energies.iter().map(frame).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_transform_is_the_sum_that_defines_it() {
        let features = Features::new();
        let sound: Vec<f64> = (0..POINTS)
            .map(|i| libm::sin(i as f64 * i as f64))
            .collect();
        let mut z = [(0.0, 0.0); POINTS];
        for (i, x) in sound.iter().enumerate() {
            z[(i as u8).reverse_bits() as usize] = (*x, 0.0);
        }
        features.transform(&mut z);
        for k in [0, 1, 17, 128, 255] {
            let angle = |i: usize| 2.0 * PI * (i * k) as f64 / POINTS as f64;
            let sum = |part: fn(f64) -> f64| -> f64 {
                sound
                    .iter()
                    .enumerate()
                    .map(|(i, x)| x * part(angle(i)))
                    .sum()
            };
            assert!((z[k].0 - sum(libm::cos)).abs() < 1e-9);
            assert!((z[k].1 + sum(libm::sin)).abs() < 1e-9);
        }
    }

    #[test]
    fn a_tone_is_loudest_in_its_band_and_two_frames_come_apart() {
        let features = Features::new();
        let tone = |hertz: f64| {
            let sample = |i: usize| libm::sin(2.0 * PI * hertz * i as f64 / RATE as f64) as f32;
            (0..whole(1)).map(sample).collect::<Vec<f32>>()
        };
        // 440 Hz is 550 mel: (550 - 150) / 95 - 1, so band 3 (from 0).
        let sound: Vec<f32> = [vec![0.0; 400], tone(440.0)].concat();
        let frames = features.of(&sound);
        let rise = |band: usize| frames[8][band] - frames[0][band];
        assert!((0..BANDS).all(|band| rise(band) > 0.0));
        let lone = features.of(&[&sound[640..840], &[0.0; HOP]].concat());
        assert_eq!(lone.len(), 2);
        assert!(
            features
                .bands
                .iter()
                .all(|(_, weights)| !weights.is_empty())
        );
    }

    #[test]
    fn whole_sounds_have_whole_blocks_of_frames() {
        for samples in [1, 200, 761, 8_000, 12_345] {
            let sound = vec![0.5; whole(samples)];
            assert!(sound.len() >= samples && sound.len() < samples.max(WINDOW) + BLOCK * HOP);
            assert_eq!(Features::new().of(&sound).len() % BLOCK, 0);
        }
    }
}
