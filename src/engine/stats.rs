//! Estimates with intervals. All intervals are 95 %.

use serde::{Deserialize, Serialize};

/// Φ⁻¹(.975).
const Z: f64 = 1.959_963_984_540_054;

/// A value and the interval around it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// The value.
    pub value: f64,
    /// Lower end of its 95 % interval.
    pub low: f64,
    /// Upper end of its 95 % interval.
    pub high: f64,
}

impl Estimate {
    /// A number that is no estimate.
    pub const fn exact(value: f64) -> Self {
        Self {
            value,
            low: value,
            high: value,
        }
    }

    /// The same in another unit; `factor` is positive.
    #[must_use]
    pub fn scaled(self, factor: f64) -> Self {
        Self {
            value: self.value * factor,
            low: self.low * factor,
            high: self.high * factor,
        }
    }

    /// The same with an interval that ends where values end.
    #[must_use]
    pub const fn within(self, least: f64, most: f64) -> Self {
        Self {
            value: self.value,
            low: self.low.max(least),
            high: self.high.min(most),
        }
    }

    /// Digits after the point with which a count is told: none, or as many (at most three) as it takes
    /// that a rare thing is not told to be impossible, "from 0 to 0".
    pub fn digits(self) -> u8 {
        let (mut digits, mut high) = (0, self.high);
        while digits < 3 && high > 0.0 && high < 0.5 {
            digits += 1;
            high *= 10.0;
        }
        digits
    }

    /// Whether the interval leaves out zero: the condition for saying that something differs.
    pub fn excludes_zero(self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }
}

/// The same quantity counted the other way round: a loss where there was a gain.
impl std::ops::Neg for Estimate {
    type Output = Self;

    fn neg(self) -> Self {
        Self {
            value: -self.value,
            low: -self.high,
            high: -self.low,
        }
    }
}

/// Share of `n`, by Wilson's score interval. `hits` may be a sum of risks between 0 and 1: their
/// variance is at most that of yes-or-no draws with the same mean, so the interval is then too
/// wide rather than too narrow, and it is honest where no risk was seen at all.
pub fn share(hits: f64, n: u64) -> Option<Estimate> {
    if n == 0 {
        return None;
    }
    let n = n as f64;
    let p = hits / n;
    let z2 = Z * Z;
    let centre = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z / (1.0 + z2 / n) * libm::sqrt(p * (1.0 - p) / n + z2 / (4.0 * n * n));
    // At the ends the exact bounds are 0 and 1; rounding must not push them past.
    let low = if hits <= 0.0 {
        0.0
    } else {
        (centre - half).max(0.0)
    };
    let high = if p >= 1.0 {
        1.0
    } else {
        (centre + half).min(1.0)
    };
    Some(Estimate {
        value: p,
        low,
        high,
    })
}

/// Mean, by the normal approximation. Values are summed in the order in which they come.
pub fn mean(values: impl Iterator<Item = f64> + Clone) -> Option<Estimate> {
    let (n, sum) = values
        .clone()
        .fold((0_u64, 0.0), |(n, sum), v| (n + 1, sum + v));
    if n == 0 {
        return None;
    }
    let count = n as f64;
    let mean = sum / count;
    if n == 1 {
        return Some(Estimate {
            value: mean,
            low: f64::NEG_INFINITY,
            high: f64::INFINITY,
        });
    }
    let squares = values.fold(0.0, |sum, v| sum + (v - mean) * (v - mean));
    let half = Z * libm::sqrt(squares / (count - 1.0) / count);
    Some(Estimate {
        value: mean,
        low: mean - half,
        high: mean + half,
    })
}

/// Quantiles .975 of Student's t with 1, 2 … 30 degrees of freedom.
const STUDENT: [f64; 30] = [
    12.706_205, 4.302_653, 3.182_446, 2.776_445, 2.570_582, 2.446_912, 2.364_624, 2.306_004,
    2.262_157, 2.228_139, 2.200_985, 2.178_813, 2.160_369, 2.144_787, 2.131_450, 2.119_905,
    2.109_816, 2.100_922, 2.093_024, 2.085_963, 2.079_614, 2.073_873, 2.068_658, 2.063_899,
    2.059_539, 2.055_529, 2.051_831, 2.048_407, 2.045_230, 2.042_272,
];

/// The .975 quantile of Student's t: the table, then the first terms of its expansion, which are
/// exact to four digits there.
fn student(freedom: usize) -> f64 {
    match STUDENT.get(freedom.wrapping_sub(1)) {
        Some(quantile) => *quantile,
        None => {
            let (n, z2) = (freedom as f64, Z * Z);
            let first = Z * (z2 + 1.0) / (4.0 * n);
            Z + first + Z * ((5.0 * z2 + 16.0) * z2 + 3.0) / (96.0 * n * n)
        }
    }
}

/// Mean, by Student's t: right for a handful of values too, where the normal approximation is too
/// sure of itself.
pub fn mean_of_few(values: impl Iterator<Item = f64> + Clone) -> Option<Estimate> {
    let count = values.clone().count();
    let e = mean(values)?;
    let wider = student(count.saturating_sub(1)) / Z;
    let end = |end: f64| {
        if count > 1 {
            e.value + (end - e.value) * wider
        } else {
            end
        }
    };
    Some(Estimate {
        value: e.value,
        low: end(e.low),
        high: end(e.high),
    })
}

/// Difference of two shares measured on the same `n` trials, from the trials that turned out
/// differently: `added` only in the second design, `avoided` only in the first. Normal interval
/// with half a trial added to each cell (Agresti & Min 2005), so that it does not collapse where
/// nothing differed.
pub fn paired_shares(avoided: u64, added: u64, n: u64) -> Option<Estimate> {
    if n == 0 {
        return None;
    }
    let (b, c) = (added as f64 + 0.5, avoided as f64 + 0.5);
    let m = n as f64 + 2.0;
    let centre = (b - c) / m;
    let half = Z * libm::sqrt(((b + c) - (b - c) * (b - c) / m).max(0.0)) / m;
    let value = (added as f64 - avoided as f64) / n as f64;
    Some(Estimate {
        value,
        low: (centre - half).min(value),
        high: (centre + half).max(value),
    })
}

/// The `q` quantile of sorted values, with the interval that order statistics give (Conover 1999,
/// section 3.2). How many values are below the quantile is a binomial count. The interval holds for
/// the counts within 1.96 standard deviations of the mean, without a correction for whole numbers: so
/// the outermost count on each side weighs half (mid-P, Lancaster 1961). It covers 95 % on average over
/// designs, not at least 95 % in each.
pub fn quantile(sorted: &[f64], q: f64) -> Option<Estimate> {
    let ranks = Ranks::new(sorted.len(), q)?;
    Some(ranks.read(|index| sorted[index]))
}

/// As [`quantile`], of values in any order, which it moves about: quicker than sorting them.
pub fn quantile_of(values: &mut [f64], q: f64) -> Option<Estimate> {
    let ranks = Ranks::new(values.len(), q)?;
    Some(ranks.read(|index| *values.select_nth_unstable_by(index, f64::total_cmp).1))
}

/// As [`quantile_of`]; nothing where there are too few values to bound it on both sides.
pub fn bounded_quantile_of(values: &mut [f64], q: f64) -> Option<Estimate> {
    quantile_of(values, q).filter(|e| e.low.is_finite() && e.high.is_finite())
}

/// The median, and between which two values the middle half lies: of tries that were timed, whose
/// spread is that of the device and not of a sample.
pub fn middle_half(tries: &[f64]) -> Option<Estimate> {
    let last = tries.len().checked_sub(1)?;
    let mut sorted = tries.to_vec();
    sorted.sort_by(f64::total_cmp);
    let [low, value, high] = [1, 2, 3].map(|quarter| sorted[last * quarter / 4]);
    Some(Estimate { value, low, high })
}

/// Where, in sorted values, a quantile and the ends of its interval stand; an end that would lie
/// outside is not there.
struct Ranks {
    low: Option<usize>,
    middle: usize,
    high: Option<usize>,
}

impl Ranks {
    fn new(len: usize, q: f64) -> Option<Self> {
        let last = len.checked_sub(1)?;
        let n = len as f64;
        let spread = Z * libm::sqrt(n * q * (1.0 - q));
        let index = |rank: f64| (rank >= 1.0).then(|| rank as usize - 1);
        Some(Self {
            // The least count for which the interval holds; with the greatest, the next value ends it.
            low: index(libm::ceil(n * q - spread)),
            middle: (libm::ceil(n * q) as usize).saturating_sub(1).min(last),
            high: index(libm::floor(n * q + spread) + 1.0).filter(|&i| i <= last),
        })
    }

    fn read(&self, mut at: impl FnMut(usize) -> f64) -> Estimate {
        Estimate {
            value: at(self.middle),
            low: self.low.map_or(f64::NEG_INFINITY, &mut at),
            high: self.high.map_or(f64::INFINITY, &mut at),
        }
    }
}

#[cfg(test)]
mod coverage;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wilson_matches_published_values() {
        // Newcombe 1998, table I, method 3: 81/263, 15/148, 0/20, 1/29.
        let known = [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ];
        for (k, n, low, high) in known {
            let e = share(f64::from(k), n).expect("n > 0");
            assert!(
                (e.low - low).abs() < 5e-5 && (e.high - high).abs() < 5e-5,
                "{e:?}"
            );
        }
    }

    #[test]
    fn paired_shares_never_collapse() {
        let none = paired_shares(0, 0, 1000).expect("n > 0");
        assert!(none.low < 0.0 && none.high > 0.0 && !none.excludes_zero());
        let some = paired_shares(40, 10, 1000).expect("n > 0");
        assert!((some.value + 0.03).abs() < 1e-12 && some.excludes_zero());
        assert_eq!(paired_shares(0, 0, 0), None);
    }

    #[test]
    fn quantile_interval_holds_the_quantile() {
        let sorted: Vec<f64> = (0..1000).map(f64::from).collect();
        let e = quantile(&sorted, 0.5).expect("not empty");
        assert_eq!(e.value, 499.0);
        // Ranks 470 and 531 cover .9463; at least 95 % would take 469 and 532.
        assert_eq!((e.low, e.high), (469.0, 530.0));
        let mut mixed: Vec<f64> = (0..1000).map(|i| f64::from(i * 7 % 1000)).collect();
        assert_eq!(quantile_of(&mut mixed, 0.5), Some(e));
        assert_eq!(
            quantile(&sorted, 0.9999).expect("not empty").high,
            f64::INFINITY
        );
        assert_eq!(quantile(&[], 0.5), None);
    }

    #[test]
    fn quantile_intervals_end_where_values_end() {
        const OPEN: (f64, f64) = (f64::NEG_INFINITY, f64::INFINITY);
        let ends = |n: u32, q: f64| {
            let sorted: Vec<f64> = (1..=n).map(f64::from).collect();
            let e = quantile(&sorted, q).expect("not empty");
            assert!(e.low <= e.value && e.value <= e.high, "{n}, {q}: {e:?}");
            (e.low, e.high)
        };
        let tail = 1e-9;
        for n in [1, 2, 20, 1000] {
            // No value is below the least possible one, and none above the greatest.
            for q in [0.0, tail] {
                assert_eq!(ends(n, q), (OPEN.0, 1.0), "{n}");
                assert_eq!(ends(n, 1.0 - q), (f64::from(n), OPEN.1), "{n}");
            }
        }
        // Too few values leave a side open: one on both, and 20 above the highest tenth.
        assert_eq!(ends(1, 0.5), OPEN);
        assert_eq!(ends(20, 0.9), (16.0, OPEN.1));
        assert_eq!(ends(20, 0.5), (6.0, 15.0));
        // 3,838 values are the fewest that bound the worst of a thousand on both sides.
        assert_eq!(ends(3837, 0.999), (3830.0, OPEN.1));
        assert_eq!(ends(3838, 0.999), (3831.0, 3838.0));
    }

    #[test]
    fn a_few_values_have_a_wide_interval() {
        let e = mean_of_few([1.0, 2.0, 3.0, 4.0].into_iter()).expect("not empty");
        assert_eq!(e.value, 2.5);
        assert!((e.high - 2.5 - 3.182_446 * 0.645_497_224_367_902_8).abs() < 1e-9);
        let one = mean_of_few([1.0].into_iter()).expect("not empty");
        assert_eq!((one.low, one.high), (f64::NEG_INFINITY, f64::INFINITY));
        // Published: 2.040 for 31 degrees of freedom, 2.000 for 60, 1.980 for 120.
        for (freedom, known) in [(31, 2.0395), (60, 2.0003), (120, 1.9799)] {
            assert!((student(freedom) - known).abs() < 1e-4, "{freedom}");
        }
    }

    #[test]
    fn mean_of_known_values() {
        let e = mean([1.0, 2.0, 3.0, 4.0].into_iter()).expect("not empty");
        assert_eq!(e.value, 2.5);
        assert!((e.high - 2.5 - Z * 0.645_497_224_367_902_8).abs() < 1e-12);
    }

    #[test]
    fn a_rare_count_is_not_told_as_nothing() {
        let told = |high: f64| {
            let e = Estimate {
                high,
                ..Estimate::exact(0.0)
            };
            format!("{high:.*}", usize::from(e.digits()))
        };
        let all = [
            (73.4, "73"),
            (0.6, "1"),
            (0.19, "0.2"),
            (0.04, "0.04"),
            (0.0, "0"),
        ];
        for (high, text) in all {
            assert_eq!(told(high), text);
        }
    }
}
