//! The digits as one woman says them: ten clips, 8,000 samples a second.

use crate::engine::asset;

/// Ten spoken digits (Allison Smith / Digium, asterisk-core-sounds, CC BY-SA 3.0).
pub struct Voice(Vec<Vec<f32>>);

impl Voice {
    /// Name in `data/`.
    pub const ASSET: &'static str = "voice.bin";
    /// Clips, one for each digit.
    pub const CLIPS: usize = 10;

    /// The clips; full scale is 1.
    ///
    /// # Panics
    /// If the asset has not been given.
    pub fn read() -> Self {
        let mut rest = asset::named(Self::ASSET).bytes();
        let mut take = |count: usize| {
            let (own, others) = rest.split_at(count);
            rest = others;
            own
        };
        let clip = |_| {
            let length = take(4)
                .iter()
                .rev()
                .fold(0, |n, b| n << 8 | usize::from(*b));
            let samples = take(2 * length).chunks_exact(2);
            let full = f32::from(i16::MAX) + 1.0;
            samples
                .map(|pair| f32::from(i16::from_le_bytes([pair[0], pair[1]])) / full)
                .collect()
        };
        Self((0..Self::CLIPS).map(clip).collect())
    }

    /// Samples of a digit.
    pub fn clip(&self, digit: u8) -> &[f32] {
        &self.0[usize::from(digit)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_digit_is_said_in_less_than_a_second() {
        let voice = Voice::read();
        for digit in 0..Voice::CLIPS as u8 {
            let clip = voice.clip(digit);
            assert!(
                (4_000..8_000).contains(&clip.len()),
                "{digit}: {}",
                clip.len()
            );
            assert!(clip.iter().any(|x| x.abs() > 0.2));
        }
    }
}
