//! From frames to digits, and from digits to errors.

/// Symbols that a network can say at a frame: the digits, and nothing.
pub const SYMBOLS: usize = 11;
/// The symbol that says nothing.
pub const BLANK: u8 = 10;

/// The greedy reading of the likeliest symbol of each frame (Graves et al. 2006): a symbol that
/// goes on counts once, and blanks are left out.
pub fn collapse(frames: &[u8]) -> Vec<u8> {
    let mut digits = Vec::new();
    let mut before = BLANK;
    for symbol in frames {
        if *symbol != before && *symbol != BLANK {
            digits.push(*symbol);
        }
        before = *symbol;
    }
    digits
}

/// Errors that each digit said is charged with when it is read as `heard`.
///
/// The two are aligned with as few errors as possible (Levenshtein): a digit is charged with being
/// missed or taken for another, and with the digits heard behind it that nobody said; those heard
/// before the first are charged to the first. The sum over words is the numerator of the word error
/// rate.
pub fn charges(said: &[u8], heard: &[u8]) -> Vec<u32> {
    let width = heard.len() + 1;
    let mut cost = vec![0_u32; (said.len() + 1) * width];
    for i in 0..=said.len() {
        for j in 0..=heard.len() {
            cost[i * width + j] = match (i, j) {
                (0, _) => j as u32,
                (_, 0) => i as u32,
                _ => {
                    let wrong = u32::from(said[i - 1] != heard[j - 1]);
                    let swap = cost[(i - 1) * width + j - 1] + wrong;
                    let miss = cost[(i - 1) * width + j] + 1;
                    swap.min(miss).min(cost[i * width + j - 1] + 1)
                }
            };
        }
    }
    let mut charged = vec![0; said.len()];
    let (mut i, mut j) = (said.len(), heard.len());
    while i > 0 || j > 0 {
        let here = cost[i * width + j];
        let wrong = i > 0 && j > 0 && said[i - 1] != heard[j - 1];
        if i > 0 && j > 0 && cost[(i - 1) * width + j - 1] + u32::from(wrong) == here {
            (i, j) = (i - 1, j - 1);
            charged[i] += u32::from(wrong);
        } else if i > 0 && cost[(i - 1) * width + j] + 1 == here {
            i -= 1;
            charged[i] += 1;
        } else {
            j -= 1;
            if let Some(charge) = charged.get_mut(i.saturating_sub(1)) {
                *charge += 1;
            }
        }
    }
    charged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_on_counts_once_and_a_blank_parts_equal_digits() {
        assert_eq!(collapse(&[10, 4, 4, 10, 4, 7, 7, 10]), [4, 4, 7]);
        assert_eq!(collapse(&[10, 10]), [0_u8; 0]);
    }

    #[test]
    fn charges_add_up_to_the_edit_distance() {
        assert_eq!(charges(&[1, 2, 3], &[1, 2, 3]), [0, 0, 0]);
        assert_eq!(charges(&[1, 2, 3], &[1, 3]), [0, 1, 0]);
        assert_eq!(charges(&[1, 2, 3], &[1, 9, 3]), [0, 1, 0]);
        assert_eq!(charges(&[1, 2, 3], &[5, 1, 2, 2, 3]).iter().sum::<u32>(), 2);
        assert_eq!(charges(&[1, 2], &[]), [1, 1]);
        assert_eq!(charges(&[3], &[7, 8, 9]), [3]);
    }
}
