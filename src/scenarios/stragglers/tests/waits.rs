//! EVIDENCE.md, section 3, "Delays": order statistics by closed form and by our own draws.

use super::{super::*, model, stream};
use crate::engine::stats;
use delays::{Delay, Workers};
use schemes::{Groups, Queue};

const M: u32 = 32;

/// E T_(k) = aℓ + (ℓ/μ)(H_m − H_{m−k}), with a = μ = ℓ = 1.
fn exponential(k: u32) -> f64 {
    1.0 + (M - k + 1..=M).map(|i| 1.0 / f64::from(i)).sum::<f64>()
}

/// E T_(k) = Γ(m+1)Γ(m−k+1−1/α)/(Γ(m−k+1)Γ(m+1−1/α)), with x_m = 1 and α = 2.
fn pareto(k: u32) -> f64 {
    let (m, k) = (f64::from(M), f64::from(k));
    let log = libm::lgamma(m + 1.0) + libm::lgamma(m - k + 0.5)
        - libm::lgamma(m - k + 1.0)
        - libm::lgamma(m + 0.5);
    libm::exp(log)
}

#[test]
fn the_table_of_waits_comes_back_from_its_formulas() {
    for (k, by_exponential, by_pareto) in
        [(16, 1.678, 1.409), (24, 2.341, 1.977), (32, 5.058, 10.07)]
    {
        assert!(
            (exponential(k) - by_exponential).abs() < 5e-4,
            "{}",
            exponential(k)
        );
        assert!((pareto(k) - by_pareto).abs() < 5e-3, "{}", pareto(k));
    }
}

/// 20,000 draws: the formula lies within two of our intervals' half-widths. The largest Pareto wait
/// has no variance to speak of, so its mean is only looked at up to k = 24.
#[test]
fn our_own_draws_wait_as_long_as_the_formulas_say() {
    for (delay, formula, most) in [
        (Delay::ShiftedExponential, exponential as fn(u32) -> f64, 32),
        (Delay::Pareto, pareto, 24),
    ] {
        let mut draws = stream(7);
        let mut waits: Vec<Vec<f64>> = vec![Vec::new(); M as usize];
        for _ in 0..20_000 {
            let one = |_| delay.base_s() + delay.noise_s(&mut draws);
            let mut times: Vec<f64> = (0..M).map(one).collect();
            times.sort_by(f64::total_cmp);
            times
                .into_iter()
                .zip(&mut waits)
                .for_each(|(t, k)| k.push(t));
        }
        for k in [16, 24, 32].into_iter().filter(|k| *k <= most) {
            let e = stats::mean(waits[k as usize - 1].iter().copied()).expect("draws");
            let off = (e.value - formula(k)).abs();
            assert!(off < 2.0 * (e.high - e.value), "{delay:?} {k}: {e:?}");
        }
    }
}

/// Half N(.5, .2²), half N(20, 5²), floored at .1 s.
#[test]
fn bimodal_waits_have_two_humps() {
    let mut draws = stream(8);
    let delay = Delay::Bimodal;
    let times: Vec<f64> = (0..20_000)
        .map(|_| delay.base_s() + delay.noise_s(&mut draws))
        .collect();
    assert!(times.iter().all(|t| *t >= 0.1));
    let (quick, stuck): (Vec<f64>, Vec<f64>) = times.iter().partition(|t| **t < 2.0);
    let share = quick.len() as f64 / times.len() as f64;
    assert!((share - 0.5).abs() < 0.02, "{share}");
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    assert!((mean(&quick) - 0.5).abs() < 0.02 && (mean(&stuck) - 20.0).abs() < 0.3);
}

/// The scenario's own rounds are these order statistics where nobody is slow.
#[test]
fn rounds_are_order_statistics() {
    let model = model(&[
        ("workers", "32"),
        ("wait_for", "24"),
        ("slow_factor", "1.0"),
    ]);
    let mut queue = Queue::default();
    let waits = |proportional: bool, load: f64, queue: &mut Queue| {
        let mut settings = model.settings.clone();
        settings.proportional = proportional;
        let mut waits = Vec::new();
        for trial in 0..100 {
            let mut workers = Workers::new(&settings, trial);
            for _ in 0..40 {
                workers.next_round();
                waits.push(queue.fastest(&workers, 24, |_| load));
            }
        }
        stats::mean(waits.iter().copied()).expect("rounds")
    };
    // Base 1 s at load 1; with load 2 the base doubles (additive) or everything does.
    for (proportional, load, expected) in [
        (false, 1.0, exponential(24)),
        (false, 2.0, exponential(24) + 1.0),
        (true, 2.0, 2.0 * exponential(24)),
    ] {
        let e = waits(proportional, load, &mut queue);
        let off = (e.value - expected).abs();
        assert!(
            off < 2.0 * (e.high - e.value),
            "{proportional} {load}: {e:?}"
        );
    }
}

/// A quarter is slow, and slowness lasts as long as is set.
#[test]
fn slow_workers_stay_slow() {
    for (persistence, stays) in [("0.00", 0.25), ("0.80", 0.85), ("1.00", 1.0)] {
        let model = model(&[("persistence", persistence)]);
        let (mut slow, mut again, mut all) = (0.0, 0.0, 0.0);
        for trial in 0..60 {
            let mut workers = Workers::new(&model.settings, trial);
            let mut before = [false; 64];
            for round in 0..50 {
                workers.next_round();
                for (worker, was) in before.iter_mut().enumerate() {
                    let now = workers.is_slow(worker);
                    all += 1.0;
                    slow += f64::from(u8::from(*was && round > 0));
                    again += f64::from(u8::from(*was && now));
                    *was = now;
                }
            }
        }
        assert!((slow / all - 0.25).abs() < 0.02, "{}", slow / all);
        assert!(
            (again / slow - stays).abs() < 0.01,
            "{persistence}: {}",
            again / slow
        );
    }
}

/// The first finisher of each group is never later than the last worker, and everybody holds at
/// least as many copies as were asked for.
#[test]
fn groups_share_rows_and_wait_for_their_first() {
    for (workers, copies) in [(4, 1), (8, 2), (32, 3), (61, 4), (5, 4)] {
        let groups = Groups::new(workers, copies);
        assert!(groups.sizes.iter().all(|size| *size >= copies));
        let mut next = 0;
        for rows in groups.rows(256) {
            assert_eq!(rows.start, next);
            next = rows.end;
        }
        assert_eq!(next, 256);
    }
    let model = model(&[]);
    let mut workers = Workers::new(&model.settings, 0);
    workers.next_round();
    let (mut queue, mut first) = (Queue::default(), Vec::new());
    let all = queue.fastest(&workers, 64, |_| 1.0);
    let one = Queue::first_of_each(&workers, &Groups::new(64, 1), |_| 1.0, &mut first);
    let two = Queue::first_of_each(&workers, &Groups::new(64, 2), |_| 1.0, &mut first);
    assert!(one == all && two < all);
}
