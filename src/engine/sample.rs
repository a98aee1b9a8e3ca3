//! Our own samplers, on `libm`.
//!
//! Not from `rand_distr`: its draws differ natively and in WebAssembly as soon as another crate of
//! the build turns on a feature of a shared dependency. Each sampler uses one uniform draw and is
//! monotone in it, so that designs that differ a little differ a little in their noise too.

use super::{
    math::{
        MIDDLE,
        lanes::{exp_one, ln_one},
        normal_middle, normal_quantile,
    },
    random::Stream,
};

/// Standard normal.
pub fn normal(stream: &mut Stream) -> f64 {
    normal_quantile(stream.uniform())
}

/// The next standard normals of a stream: the same bits as [`normal`] one by one, and quicker,
/// because six of seven lie in the middle of the distribution, where nothing branches.
pub fn normals(stream: &mut Stream, column: &mut [f64]) {
    let mut halves = [0.0; LANES];
    for chunk in column.chunks_mut(LANES) {
        for (half, _) in halves.iter_mut().zip(chunk.iter()) {
            *half = stream.uniform() - 0.5;
        }
        for (value, half) in chunk.iter_mut().zip(&halves) {
            *value = normal_middle(*half);
        }
        for (value, half) in chunk.iter_mut().zip(&halves) {
            if half.abs() > MIDDLE {
                // Exact: adding one half back to such a difference does not round.
                *value = normal_quantile(half + 0.5);
            }
        }
    }
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

/// Pareto: at least `scale`, and above x with probability (`scale` / x)^`shape`.
pub fn pareto(stream: &mut Stream, scale: f64, shape: f64) -> f64 {
    scale * exp_one(-ln_one(stream.uniform()) / shape)
}

/// A mixture of a Pareto body and an exponential tail: how long the parts of a computer take.
///
/// One uniform draw a value: its place below or above `share` says which part, and what is left of
/// it says where in that part.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mixture {
    share: f64,
    in_body: f64,
    in_tail: f64,
    scale: f64,
    per_shape: f64,
    mean: f64,
}

impl Mixture {
    /// Pareto with this scale and shape with probability `share`, else exponential with this mean.
    pub const fn new(share: f64, scale: f64, shape: f64, mean: f64) -> Self {
        Self {
            share,
            in_body: 1.0 / share,
            in_tail: 1.0 / (1.0 - share),
            scale,
            per_shape: 1.0 / shape,
            mean,
        }
    }

    /// Exponential with this mean alone.
    pub const fn exponential(mean: f64) -> Self {
        Self {
            share: 0.0,
            in_body: 0.0,
            in_tail: 1.0,
            scale: 0.0,
            per_shape: 0.0,
            mean,
        }
    }

    /// The value that belongs to a uniform draw.
    #[inline(always)]
    fn at(&self, uniform: f64) -> f64 {
        let body = uniform < self.share;
        let rest = if body {
            uniform * self.in_body
        } else {
            (1.0 - uniform) * self.in_tail
        };
        // Rounding must not push it past 1, where the logarithm changes its sign.
        let minus_ln = -ln_one(if rest < 1.0 { rest } else { 1.0 });
        let power = self.scale * exp_one(minus_ln * self.per_shape);
        if body { power } else { minus_ln * self.mean }
    }

    /// The next values of a stream.
    pub fn fill(&self, stream: &mut Stream, column: &mut [f64]) {
        for value in column.iter_mut() {
            *value = stream.uniform();
        }
        for value in column.iter_mut() {
            *value = self.at(*value);
        }
    }
}

/// Numbers that are drawn together.
const LANES: usize = 8;

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
        let mut s = stream(6);
        let above = |x: f64| {
            if x > 1.05 {
                libm::pow(1.05 / x, 1.51)
            } else {
                1.0
            }
        };
        assert!(distance(|| pareto(&mut s, 1.05, 1.51), |x| 1.0 - above(x)) < 1.95);
        let mut s = stream(7);
        let mixture = Mixture::new(0.38, 1.05, 1.51, 1.0 / 0.183);
        let below = |x: f64| 0.38 * (1.0 - above(x)) + 0.62 * (1.0 - libm::exp(-0.183 * x));
        let mut column = [0.0];
        let one = || {
            mixture.fill(&mut s, &mut column);
            column[0]
        };
        assert!(distance(one, below) < 1.95);
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

    #[test]
    fn normals_are_those_drawn_one_by_one() {
        let (mut one, mut many) = (stream(8), stream(8));
        let mut column = [0.0; 29];
        for _ in 0..4000 {
            normals(&mut many, &mut column);
            for value in column {
                assert_eq!(value.to_bits(), normal(&mut one).to_bits());
            }
        }
    }

    #[test]
    fn values_of_parts_are_stable() {
        let mut s = stream(9);
        let mut column = [0.0; 6];
        Mixture::new(0.9, 0.235, 10.0, 0.6).fill(&mut s, &mut column[..3]);
        Mixture::exponential(2.0).fill(&mut s, &mut column[3..5]);
        column[5] = pareto(&mut s, 3.0, 3.5);
        assert_eq!(column.map(f64::to_bits), STABLE_PARTS);
    }

    const STABLE_PARTS: [u64; 6] = [
        4_598_017_531_546_322_270,
        4_598_352_831_589_656_438,
        4_599_253_542_458_303_393,
        4_603_078_659_314_900_338,
        4_602_371_023_775_060_859,
        4_616_623_183_079_943_462,
    ];

    const STABLE: [u64; 4] = [
        4_596_294_293_574_050_336,
        4_614_687_089_432_844_417,
        4_605_346_706_817_119_590,
        13_814_784_084_638_124_608,
    ];
}
