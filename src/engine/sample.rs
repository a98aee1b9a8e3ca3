//! Our own samplers, on `libm`.
//!
//! Not from `rand_distr`: its draws differ natively and in WebAssembly as soon as another crate of
//! the build turns on a feature of a shared dependency. Each sampler uses one uniform draw and is
//! monotone in it, so that designs that differ a little differ a little in their noise too.

use super::{math::normal_quantile, random::Stream};

/// Standard normal.
pub fn normal(stream: &mut Stream) -> f64 {
    normal_quantile(stream.uniform())
}

/// Exponential with this mean.
pub fn exponential(stream: &mut Stream, mean: f64) -> f64 {
    -mean * libm::log(stream.uniform())
}

/// Log-normal with this median; `sigma` is the standard deviation of the logarithm.
pub fn log_normal(stream: &mut Stream, median: f64, sigma: f64) -> f64 {
    median * libm::exp(sigma * normal(stream))
}

/// Uniform between `low` and `high`.
pub fn between(stream: &mut Stream, low: f64, high: f64) -> f64 {
    low + (high - low) * stream.uniform()
}

/// True with probability `p`.
pub fn chance(stream: &mut Stream, p: f64) -> bool {
    stream.coarse() < p
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{math::normal_cdf, random::Name};

    fn stream(purpose: u8) -> Stream {
        Stream::new(Name {
            seed: 1,
            kind: 0,
            trial: 0,
            purpose,
            observer: 0,
        })
    }

    /// Kolmogorov–Smirnov distance of 100,000 draws from a distribution function, times √n:
    /// above 1.95 once in a thousand seeds; the seed is fixed.
    fn distance(mut draw: impl FnMut() -> f64, cdf: impl Fn(f64) -> f64) -> f64 {
        let mut draws: Vec<f64> = (0..100_000).map(|_| draw()).collect();
        draws.sort_by(f64::total_cmp);
        let n = draws.len() as f64;
        let worst = draws.iter().enumerate().fold(0.0_f64, |worst, (i, &x)| {
            let p = cdf(x);
            worst
                .max((p - i as f64 / n).abs())
                .max(((i as f64 + 1.0) / n - p).abs())
        });
        worst * libm::sqrt(n)
    }

    #[test]
    fn draws_follow_their_distribution() {
        let mut s = stream(1);
        assert!(distance(|| normal(&mut s), normal_cdf) < 1.95);
        let mut s = stream(2);
        assert!(distance(|| exponential(&mut s, 3.0), |x| 1.0 - libm::exp(-x / 3.0)) < 1.95);
        let mut s = stream(3);
        let cdf = |x: f64| normal_cdf(libm::log(x / 1.5) / 0.4);
        assert!(distance(|| log_normal(&mut s, 1.5, 0.4), cdf) < 1.95);
        let mut s = stream(4);
        assert!(distance(|| between(&mut s, -2.0, 6.0), |x| (x + 2.0) / 8.0) < 1.95);
        let mut s = stream(5);
        let hits = (0..100_000).filter(|_| chance(&mut s, 0.3)).count() as f64;
        // Four standard errors.
        assert!((hits / 1e5 - 0.3).abs() < 4.0 * libm::sqrt(0.21 / 1e5));
    }

    #[test]
    fn values_are_stable() {
        let mut s = stream(9);
        let got = [
            normal(&mut s),
            exponential(&mut s, 3.0),
            log_normal(&mut s, 1.5, 0.4),
            between(&mut s, -2.0, 6.0),
        ];
        assert_eq!(
            got.map(f64::to_bits),
            STABLE,
            "changing these bits changes every digest"
        );
        assert!(!chance(&mut s, 0.0));
    }

    const STABLE: [u64; 4] = [
        4_596_294_293_574_050_336,
        4_614_687_089_432_844_417,
        4_605_346_706_817_119_590,
        13_814_784_084_638_124_608,
    ];
}
