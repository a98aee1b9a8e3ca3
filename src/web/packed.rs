//! Tallies of many units in one piece of memory, which is copied as a whole: run, unit and length, each four
//! bytes with the lowest first, then the tally as it came.

/// Adds a unit's tally.
pub fn add(out: &mut Vec<u8>, run: u32, unit: u32, tally: &[u8]) {
    for number in [run, unit, tally.len() as u32] {
        out.extend(number.to_le_bytes());
    }
    out.extend(tally);
}

/// The next (run, unit, tally), taken from the front; nothing where the bytes end in the midst of it.
#[cfg(feature = "tell")]
pub fn next<'a>(bytes: &mut &'a [u8]) -> Option<(usize, u32, &'a [u8])> {
    let mut number = || {
        let (head, rest) = bytes.split_first_chunk()?;
        *bytes = rest;
        Some(u32::from_le_bytes(*head))
    };
    let (run, unit, length) = (number()?, number()?, number()?);
    let (tally, rest) = bytes.split_at_checked(length as usize)?;
    *bytes = rest;
    Some((run as usize, unit, tally))
}
