//! The estimator behind the paper's printed times, worked out instead of simulated.
//!
//! The authors' script tries one t after another, each with 50,000 fresh reads, and prints the first
//! t at which 999 of 1,000 are fresh. Its steps are .1 ms; the times that the paper prints for SSD
//! have a second decimal, which steps of .1 ms cannot give, and steps of .01 ms do give them. Every try is another chance to pass by luck, so the printed
//! time is low on average: the more so, the flatter the curve. Given the share of stale reads at
//! each t, the number of stale ones among 50,000 is a binomial count (here: its Poisson limit), so
//! the distribution of the printed time follows without a single draw.

use crate::engine::stats::Estimate;

/// Reads of one try.
const READS: f64 = 50_000.0;
/// Stale ones among them that still pass.
const PASS: u32 = 50;
/// Above this share of stale reads a try passes less than once in 10¹⁶.
const HOPELESS: f64 = 0.0035;

/// The mean of the printed time over many runs of the script, and the range that holds 95 of 100 of
/// them [ms], with so many tries a millisecond. `needed` are the times from which reads are fresh, in
/// any order.
pub fn first_crossing(mut needed: Vec<f64>, per_ms: f64) -> Option<Estimate> {
    let n = needed.len();
    let tail = (n as f64 * HOPELESS) as usize + 1;
    let from = n.checked_sub(tail)?;
    needed.select_nth_unstable_by(from, f64::total_cmp);
    let tail = &mut needed[from..];
    tail.sort_by(f64::total_cmp);
    let mut step = libm::ceil(tail[0].max(0.0) * per_ms);
    let (mut fresh, mut alive, mut mean) = (0, 1.0, 0.0);
    let (mut low, mut high) = (None, None);
    let mut stale = usize::MAX;
    let mut passes = 0.0;
    while alive > 1e-9 {
        let t = step / per_ms;
        while tail.get(fresh).is_some_and(|&needed| needed <= t) {
            fresh += 1;
        }
        if tail.len() - fresh != stale {
            stale = tail.len() - fresh;
            passes = at_most(PASS, READS * stale as f64 / n as f64);
        }
        mean += alive * passes * t;
        alive *= 1.0 - passes;
        low = low.or((alive <= 0.975).then_some(t));
        high = high.or((alive <= 0.025).then_some(t));
        step += 1.0;
    }
    Some(Estimate {
        value: mean,
        low: low?,
        high: high?,
    })
}

/// Chance that a Poisson count with this mean is at most `most`.
fn at_most(most: u32, mean: f64) -> f64 {
    let mut term = libm::exp(-mean);
    let mut sum = term;
    for k in 1..=most {
        term *= mean / f64::from(k);
        sum += term;
    }
    sum.min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn poisson_sums_are_right() {
        // 1 + 2 + 2 = 5 thirds of e⁻².
        assert!((at_most(2, 2.0) - 5.0 * libm::exp(-2.0)).abs() < 1e-15);
        assert_eq!(at_most(PASS, 0.0), 1.0);
        assert!(at_most(PASS, READS * HOPELESS) < 1e-16);
    }

    #[test]
    fn a_cliff_is_found_where_it_stands() {
        // All reads are fresh from 3.02 ms on: the first try after it passes.
        let e = first_crossing(vec![3.02; 10_000], 10.0).expect("10,000 reads");
        let close = |v: f64| (v - 3.1).abs() < 1e-12;
        assert!(close(e.value) && close(e.low) && close(e.high), "{e:?}");
        let at_once = first_crossing(vec![-1.0; 10_000], 10.0).expect("10,000 reads");
        assert_eq!((at_once.value, at_once.high), (0.0, 0.0));
        assert_eq!(first_crossing(Vec::new(), 10.0), None);
    }

    #[test]
    fn a_flat_curve_passes_too_soon() {
        // Times spread so that the stale share falls from 1 in 100 to none over 1,000 ms: it is one
        // in 1,000 at 900 ms, and luck comes earlier.
        let needed = (0..100_000)
            .map(|i| if i < 1000 { f64::from(i) } else { -1.0 })
            .collect();
        let e = first_crossing(needed, 10.0).expect("100,000 reads");
        assert!(e.value < 880.0 && e.value > 700.0, "{e:?}");
        assert!(e.low < e.value && e.value < e.high);
    }
}
