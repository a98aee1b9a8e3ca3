//! How often the intervals hold the truth, computed exactly: no draw, no luck.

use super::*;

const EACH: std::ops::RangeInclusive<f64> = 0.90..=0.99;

/// Coverage over a grid of cases: none is far off, and the average is right.
fn keeps_its_promise(what: &str, average: std::ops::Range<f64>, cases: &[(String, f64)]) {
    for (case, covered) in cases {
        assert!(EACH.contains(covered), "{what}, {case}: {covered}");
    }
    let mean = cases.iter().map(|(_, c)| c).sum::<f64>() / cases.len() as f64;
    assert!(average.contains(&mean), "{what}: {mean}");
}

/// Logarithms of 0!, 1! … n!.
fn log_factorials(n: usize) -> Vec<f64> {
    let mut sum = 0.0;
    let mut all = vec![0.0];
    for i in 1..=n {
        sum += libm::log(i as f64);
        all.push(sum);
    }
    all
}

/// Probabilities of 0, 1 … n hits.
fn binomial(n: usize, p: f64) -> Vec<f64> {
    let f = log_factorials(n);
    let (hit, miss) = (libm::log(p), libm::log(1.0 - p));
    let one = |k: usize| f[n] - f[k] - f[n - k] + k as f64 * hit + (n - k) as f64 * miss;
    (0..=n).map(|k| libm::exp(one(k))).collect()
}

#[test]
fn of_shares() {
    let mut cases = Vec::new();
    for n in [50_usize, 200, 1000] {
        let intervals: Vec<_> = (0..=n).filter_map(|k| share(k as f64, n as u64)).collect();
        let least = 0.2 / n as f64;
        let rare = [least, 2.0 * least, 5.0 * least];
        for p in rare.into_iter().chain((1..50).map(|i| f64::from(i) / 50.0)) {
            let covered = binomial(n, p)
                .iter()
                .zip(&intervals)
                .filter(|(_, e)| e.low <= p && p <= e.high)
                .map(|(mass, _)| mass)
                .sum();
            cases.push((format!("n {n}, p {p}"), covered));
        }
    }
    keeps_its_promise("share", 0.94..0.96, &cases);
}

#[test]
fn of_differences_between_shares() {
    let mut cases = Vec::new();
    for n in [50_usize, 200] {
        let f = log_factorials(n);
        for (added, avoided) in [
            (0.02, 0.02),
            (0.05, 0.02),
            (0.1, 0.1),
            (0.2, 0.05),
            (0.3, 0.1),
            (0.3, 0.3),
        ] {
            let truth = added - avoided;
            let logs = [added, avoided, 1.0 - added - avoided].map(libm::log);
            let mut covered = 0.0;
            for b in 0..=n {
                for c in 0..=n - b {
                    let e = paired_shares(c as u64, b as u64, n as u64).expect("n > 0");
                    if e.low <= truth && truth <= e.high {
                        let rest = n - b - c;
                        let counts = [b, c, rest];
                        let log: f64 = counts
                            .iter()
                            .zip(logs)
                            .map(|(&k, log)| k as f64 * log - f[k])
                            .sum();
                        covered += libm::exp(f[n] + log);
                    }
                }
            }
            // Where fewer than three trials are expected to differ the half added to each side is
            // felt, and the interval errs on the wide side: nothing is said to differ too soon.
            if n as f64 * (added + avoided) < 3.0 {
                assert!(covered >= 0.95, "n {n}, {added} and {avoided}: {covered}");
                continue;
            }
            cases.push((format!("n {n}, {added} and {avoided}"), covered));
        }
    }
    keeps_its_promise("paired shares", 0.94..0.96, &cases);
}

/// How often the interval of a quantile holds it: when as many values as its ends say are below it.
/// Nothing where it is open on a side that is asked for.
fn quantile_covers(n: usize, q: f64, bounded: bool) -> Option<f64> {
    let ranks: Vec<f64> = (1..=n).map(|rank| rank as f64).collect();
    let e = quantile(&ranks, q)?;
    let holds = |below: f64| e.low <= below && below < e.high;
    let mass = binomial(n, q);
    let covered = (0..=n).filter(|&k| holds(k as f64)).map(|k| mass[k]).sum();
    (!bounded || (e.low.is_finite() && e.high.is_finite())).then_some(covered)
}

#[test]
fn of_quantiles() {
    let case = |n: usize, q: f64, bounded: bool| {
        Some((format!("n {n}, q {q}"), quantile_covers(n, q, bounded)?))
    };
    let mut cases = Vec::new();
    for n in [20_usize, 50, 100, 200, 1000, 4000] {
        let rare = |q: f64| n as f64 * q.min(1.0 - q) < 0.2;
        let all = (1..50).map(|i| f64::from(i) / 50.0);
        cases.extend(all.filter(|q| !rare(*q)).filter_map(|q| case(n, q, false)));
    }
    keeps_its_promise("quantile", 0.94..0.96, &cases);
    // What reports tell: the worst of a thousand, where both ends are there.
    let worst = [4000, 5000, 7000, 10_000, 14_000, 20_000, 50_000, 100_000];
    let cases: Vec<_> = worst.iter().filter_map(|&n| case(n, 0.999, true)).collect();
    assert_eq!(cases.len(), worst.len(), "{cases:?}");
    keeps_its_promise("the worst of a thousand", 0.94..0.96, &cases);
}

/// Mass of Student's t within ±`x`, by Simpson's rule over t = √ν tan θ, which keeps it finite.
fn within(freedom: usize, x: f64) -> f64 {
    const STEPS: u32 = 2000;
    let nu = freedom as f64;
    let log = libm::lgamma((nu + 1.0) / 2.0) - libm::lgamma(nu / 2.0);
    let scale = libm::exp(log) / libm::sqrt(std::f64::consts::PI);
    let end = libm::atan(x / libm::sqrt(nu));
    let height = |i: u32| libm::pow(libm::cos(end * f64::from(i) / f64::from(STEPS)), nu - 1.0);
    let weight = |i: u32| match i {
        0 | STEPS => 1.0,
        i if i % 2 == 1 => 4.0,
        _ => 2.0,
    };
    let sum: f64 = (0..=STEPS).map(|i| weight(i) * height(i)).sum();
    2.0 * scale * sum * end / f64::from(STEPS) / 3.0
}

#[test]
fn of_means() {
    // Of normal values both are Student's t with other ends, so the coverage is known.
    for freedom in 1..300 {
        let few = within(freedom, student(freedom));
        assert!((few - 0.95).abs() < 1e-5, "{freedom}: {few}");
    }
    let many = |n: usize| within(n - 1, Z);
    assert!(EACH.contains(&many(10)), "{}", many(10));
    assert!((many(100) - 0.95).abs() < 0.01, "{}", many(100));
}
