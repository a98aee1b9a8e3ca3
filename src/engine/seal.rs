//! What a tally carries on its way between threads, workers and machines: eight bytes that fit the run, the
//! units and every bit before them. Whoever adds it up can rely on its numbers, and need not ask whether each
//! of them names something that exists.
//!
//! A seal finds damage and mix-ups. It is no proof against a forger, who can compute it too.

use super::order;

/// Bytes of a seal.
pub const LENGTH: usize = size_of::<u64>();

/// An odd number with its bits well mixed: 2⁶⁴ over the golden ratio.
const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

/// Adds the seal of these units of the run with this key.
pub fn seal(key: u64, units: &[u32], mut bytes: Vec<u8>) -> Vec<u8> {
    let sum = sum(key, units, &bytes);
    bytes.extend(sum.to_le_bytes());
    bytes
}

/// The bytes without their seal; nothing if it is another's, or a bit has changed.
pub fn open<'a>(key: u64, units: &[u32], bytes: &'a [u8]) -> Option<&'a [u8]> {
    let (bytes, seal) = bytes.split_last_chunk::<LENGTH>()?;
    (u64::from_le_bytes(*seal) == sum(key, units, bytes)).then_some(bytes)
}

/// Every step can be undone, so that one changed word always changes the sum. A cryptographic sum of a
/// unit's tally would take as long as some units do.
fn sum(key: u64, units: &[u32], bytes: &[u8]) -> u64 {
    let mut sum = key;
    let mut add = |word: u64| sum = (sum ^ word).wrapping_mul(MIX).rotate_left(29);
    let mut units = units.to_vec();
    order::by_number(&mut units, |&unit| f64::from(unit));
    add(units.len() as u64);
    units.iter().for_each(|&unit| add(u64::from(unit)));
    add(bytes.len() as u64);
    let (words, rest) = bytes.as_chunks::<LENGTH>();
    words.iter().for_each(|word| add(u64::from_le_bytes(*word)));
    let mut last = [0; LENGTH];
    last[..rest.len()].copy_from_slice(rest);
    add(u64::from_le_bytes(last));
    sum ^ sum >> 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sealed_opens_for_its_run_and_units_alone() {
        for length in [0, 1, 7, 8, 9, 40] {
            let bytes: Vec<u8> = (0..length).collect();
            let sealed = seal(1, &[3, 5], bytes.clone());
            assert_eq!(open(1, &[5, 3], &sealed), Some(bytes.as_slice()));
            for (key, units) in [(2, &[3, 5][..]), (1, &[3]), (1, &[3, 6]), (1, &[])] {
                assert_eq!(open(key, units, &sealed), None);
            }
        }
    }

    #[test]
    fn one_turned_bit_or_a_lost_byte_breaks_it() {
        let sealed = seal(7, &[0], (0..21).collect());
        for at in 0..sealed.len() {
            for bit in 0..8 {
                let mut turned = sealed.clone();
                turned[at] ^= 1 << bit;
                assert_eq!(open(7, &[0], &turned), None, "byte {at}, bit {bit}");
            }
            assert_eq!(open(7, &[0], &sealed[..at]), None, "cut at {at}");
            assert_eq!(open(7, &[0], &sealed[at + 1..]), None, "from {at}");
        }
    }
}
