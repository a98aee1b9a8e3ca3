//! Connectionist temporal classification (Graves et al., ICML 2006).

use fast_or_right::scenarios::speech::live::decode::{BLANK, SYMBOLS};

/// −ln of the probability that the frames say `digits`, over all ways to spread them in time, and
/// its gradient at the logits, frame by frame.
///
/// Forward and backward sums are kept as logarithms. A string that does not fit into the frames
/// has loss infinity and no gradient.
pub fn loss(logits: &[f32], digits: &[u8]) -> (f64, Vec<f32>) {
    let frames = logits.len() / SYMBOLS;
    let log_p = log_softmax(logits);
    // Blanks before, between and after the digits.
    let states = 2 * digits.len() + 1;
    let symbol = |state: usize| match state % 2 {
        0 => BLANK,
        _ => digits[state / 2],
    };
    // A blank may be skipped between two digits that differ.
    let skips = |state: usize| state % 2 == 1 && state > 1 && symbol(state) != symbol(state - 2);
    let p = |frame: usize, state: usize| log_p[frame * SYMBOLS + usize::from(symbol(state))];

    let none = f64::NEG_INFINITY;
    let mut forward = vec![none; frames * states];
    forward[0] = p(0, 0);
    if states > 1 {
        forward[1] = p(0, 1);
    }
    for frame in 1..frames {
        let before = (frame - 1) * states;
        for state in 0..states {
            let stay = forward[before + state];
            let step = if state > 0 {
                forward[before + state - 1]
            } else {
                none
            };
            let skip = if skips(state) {
                forward[before + state - 2]
            } else {
                none
            };
            forward[frame * states + state] = log_sum(stay, step, skip) + p(frame, state);
        }
    }
    let mut backward = vec![none; frames * states];
    let last = (frames - 1) * states;
    backward[last + states - 1] = 0.0;
    if states > 1 {
        backward[last + states - 2] = 0.0;
    }
    for frame in (0..frames - 1).rev() {
        let after = (frame + 1) * states;
        for state in 0..states {
            let from = |to: usize| backward[after + to] + p(frame + 1, to);
            let stay = from(state);
            let step = if state + 1 < states {
                from(state + 1)
            } else {
                none
            };
            let skip = if state + 2 < states && skips(state + 2) {
                from(state + 2)
            } else {
                none
            };
            backward[frame * states + state] = log_sum(stay, step, skip);
        }
    }
    let end = &forward[last..];
    let total = log_sum(
        end[states - 1],
        if states > 1 { end[states - 2] } else { none },
        none,
    );
    if total == none {
        return (f64::INFINITY, vec![0.0; logits.len()]);
    }
    let mut gradient: Vec<f64> = log_p.iter().map(|p| libm::exp(*p)).collect();
    for frame in 0..frames {
        for state in 0..states {
            let at = frame * states + state;
            let share = libm::exp(forward[at] + backward[at] - total);
            gradient[frame * SYMBOLS + usize::from(symbol(state))] -= share;
        }
    }
    (-total, gradient.into_iter().map(|g| g as f32).collect())
}

fn log_softmax(logits: &[f32]) -> Vec<f64> {
    let mut all = Vec::with_capacity(logits.len());
    for row in logits.chunks_exact(SYMBOLS) {
        let most = f64::from(row.iter().fold(f32::NEG_INFINITY, |most, x| most.max(*x)));
        let sum: f64 = row.iter().map(|x| libm::exp(f64::from(*x) - most)).sum();
        let log = most + libm::log(sum);
        all.extend(row.iter().map(|x| f64::from(*x) - log));
    }
    all
}

fn log_sum(a: f64, b: f64, c: f64) -> f64 {
    let most = a.max(b).max(c);
    if most == f64::NEG_INFINITY {
        return most;
    }
    let part = |x: f64| if x == most { 1.0 } else { libm::exp(x - most) };
    most + libm::log(part(a) + part(b) + part(c))
}

#[cfg(test)]
mod tests {
    use fast_or_right::scenarios::speech::live::decode::collapse;

    use super::*;

    fn logits(frames: usize) -> Vec<f32> {
        let wave = |i: usize| libm::sin(2.3 * (i + 1) as f64) as f32;
        (0..frames * SYMBOLS).map(wave).collect()
    }

    #[test]
    fn the_loss_is_the_sum_over_every_path() {
        let frames = 4;
        let logits = logits(frames);
        let log_p = log_softmax(&logits);
        for digits in [vec![], vec![3], vec![3, 3], vec![1, 10 - 1], vec![2, 5, 2]] {
            let mut sum = 0.0;
            for code in 0..SYMBOLS.pow(frames as u32) {
                let path: Vec<u8> = (0..frames as u32)
                    .map(|frame| (code / SYMBOLS.pow(frame) % SYMBOLS) as u8)
                    .collect();
                if collapse(&path) == digits {
                    let at = |(frame, s): (usize, &u8)| log_p[frame * SYMBOLS + usize::from(*s)];
                    sum += libm::exp(path.iter().enumerate().map(at).sum());
                }
            }
            let (found, _) = loss(&logits, &digits);
            assert!((found + libm::log(sum)).abs() < 1e-9, "{digits:?}");
        }
    }

    #[test]
    fn the_gradient_is_the_slope() {
        let logits = logits(9);
        for digits in [vec![3], vec![3, 3], vec![1, 2, 2, 7]] {
            let (_, gradient) = loss(&logits, &digits);
            for i in 0..logits.len() {
                let moved = |by: f32| {
                    let mut logits = logits.clone();
                    logits[i] += by;
                    loss(&logits, &digits).0
                };
                let slope = (moved(1e-2) - moved(-1e-2)) / 2e-2;
                assert!(
                    (slope - f64::from(gradient[i])).abs() < 1e-4,
                    "{digits:?} {i}"
                );
            }
        }
    }

    #[test]
    fn a_string_too_long_for_the_frames_is_impossible() {
        let (found, gradient) = loss(&logits(3), &[4, 4, 4]);
        assert!(found.is_infinite() && gradient.iter().all(|g| *g == 0.0));
    }
}
