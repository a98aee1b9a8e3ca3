//! Learning from old news: how long a step may be when every gradient is some steps late.
//!
//! x(k+1) = x(k) − ηλ x(k−τ) settles exactly when ηλ < 2 sin(π/(2(2τ+1))) [D].

use std::f64::consts::PI;

/// The longest step, in curvatures (ηλ), that settles when gradients are `late` steps late.
pub fn line(late: u32) -> f64 {
    2.0 * libm::sin(PI / (2.0 * (2.0 * f64::from(late) + 1.0)))
}

/// Whether steps of this length settle, by running them: the last stretch swings less than the one
/// before it.
pub fn settles(step: f64, late: u32) -> bool {
    const STRETCH: usize = 400;
    let length = late as usize + 1;
    let mut past = vec![1.0_f64; length];
    let mut swings = [0.0_f64; 3];
    for (stretch, swing) in swings.iter_mut().enumerate() {
        for now in stretch * STRETCH + 1..=(stretch + 1) * STRETCH {
            // The place of the oldest value is where the next one goes.
            let (oldest, newest) = (now % length, (now - 1) % length);
            let next = past[newest] - step * past[oldest];
            past[oldest] = next;
            *swing = swing.max(next.abs());
        }
        if *swing > 1e12 {
            return false;
        }
    }
    swings[2] < swings[1]
}

/// The longest step that settles, found by running: halving the interval around it.
pub fn measured(late: u32) -> f64 {
    let (mut low, mut high) = (0.0, 2.5);
    for _ in 0..12 {
        let middle = 0.5 * (low + high);
        if settles(middle, late) {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}
