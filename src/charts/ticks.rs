//! Round numbers for axes. Logarithms come from `libm` and powers of ten from the parser, so that
//! every machine finds the same ticks.

/// The ticks of an axis.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ticks {
    /// Round numbers, rising.
    pub at: Vec<f64>,
    /// Decimals that they need.
    pub decimals: u8,
}

/// Larger numbers are drawn at the edge: sums of coordinates stay finite.
const LARGEST: f64 = 1e15;

/// A number that can be drawn: finite, and not absurdly large.
pub(crate) fn tame(value: f64) -> Option<f64> {
    value.is_finite().then(|| value.clamp(-LARGEST, LARGEST))
}

/// Ticks from zero up to the first round number that is not below `highest`.
pub(crate) fn from_zero(highest: f64, about: u32) -> Ticks {
    let highest = if highest.is_finite() && highest > 1e-9 {
        highest.min(LARGEST)
    } else {
        1.0
    };
    let (step, decimals) = round_step(highest / f64::from(about.max(1)));
    let count = (highest / step - 1e-9).ceil().clamp(1.0, 50.0) as u32;
    Ticks {
        at: (0..=count).map(|i| f64::from(i) * step).collect(),
        decimals,
    }
}

/// The round numbers from `low` to `high`.
pub(crate) fn within(low: f64, high: f64, about: u32) -> Ticks {
    let span = high - low;
    if !(span > 1e-9 && span.is_finite()) {
        return Ticks {
            at: vec![low],
            decimals: decimals_of(low),
        };
    }
    let (step, decimals) = round_step(span / f64::from(about.max(1)));
    let first = (low / step - 1e-9).ceil();
    let at = (0..50)
        .map(|i| (first + f64::from(i)) * step)
        .take_while(|v| *v <= high + step * 1e-9)
        .collect();
    Ticks { at, decimals }
}

/// As [`within`], but no step is smaller than one: for things that are counted.
pub(crate) fn whole_within(low: f64, high: f64, about: u32) -> Ticks {
    let most = (high - low).max(1.0).min(f64::from(about.max(1)));
    within(low, high, most as u32)
}

/// The smallest of 1, 2, 5, 10, 20 … that is not below `least`, and the decimals that it needs.
fn round_step(least: f64) -> (f64, u8) {
    let exponent = libm::floor(libm::log10(least)) as i32;
    let power: f64 = format!("1e{exponent}").parse().unwrap_or(1.0);
    let (factor, up) = match least / power {
        f if f <= 1.0 + 1e-9 => (1.0, 0),
        f if f <= 2.0 + 1e-9 => (2.0, 0),
        f if f <= 5.0 + 1e-9 => (5.0, 0),
        _ => (10.0, 1),
    };
    (factor * power, (-(exponent + up)).clamp(0, 12) as u8)
}

/// Decimals that show `value` to about three digits; whole numbers show none.
pub(crate) fn decimals_of(value: f64) -> u8 {
    let size = value.abs();
    match () {
        () if size >= 9.95 || value == value.round() => 0,
        () if size >= 0.995 => 1,
        () if size >= 0.0995 => 2,
        () => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round() {
        let cases: [(f64, u32, &[f64], u8); 6] = [
            (9.0, 4, &[0.0, 5.0, 10.0], 0),
            (163.0, 4, &[0.0, 50.0, 100.0, 150.0, 200.0], 0),
            (1.0, 4, &[0.0, 0.5, 1.0], 1),
            (0.0, 4, &[0.0, 0.5, 1.0], 1),
            (f64::NAN, 4, &[0.0, 0.5, 1.0], 1),
            (0.07, 4, &[0.0, 0.02, 0.04, 0.06, 0.08], 2),
        ];
        for (highest, about, at, decimals) in cases {
            assert_eq!(
                from_zero(highest, about),
                Ticks {
                    at: at.to_vec(),
                    decimals
                },
                "{highest}"
            );
        }
        assert_eq!(within(3.0, 47.0, 5).at, [10.0, 20.0, 30.0, 40.0]);
        assert_eq!(within(-1.0, 1.0, 4).at, [-1.0, -0.5, 0.0, 0.5, 1.0]);
        assert_eq!(within(2.0, 2.0, 5).at, [2.0]);
        assert_eq!(whole_within(1.0, 3.0, 5).at, [1.0, 2.0, 3.0]);
        assert_eq!(whole_within(1.0, 10.0, 5).at, [2.0, 4.0, 6.0, 8.0, 10.0]);
        assert_eq!(whole_within(2.0, 2.0, 5).at, [2.0]);
    }

    #[test]
    fn ticks_reach_the_highest_value() {
        for highest in [1e-8, 0.3, 7.0, 999.0, 1e6, 1e300, f64::MAX] {
            let ticks = from_zero(highest, 5);
            assert!(ticks.at.len() <= 51 && ticks.at.iter().all(|v| v.is_finite()));
            assert!(
                ticks
                    .at
                    .last()
                    .is_some_and(|v| *v >= highest.min(LARGEST) * (1.0 - 1e-9)),
                "{highest}"
            );
        }
    }

    #[test]
    fn values_get_the_decimals_they_need() {
        for (value, decimals) in [
            (0.0, 0),
            (3.0, 0),
            (3.25, 1),
            (12.5, 0),
            (0.5, 2),
            (0.012, 3),
        ] {
            assert_eq!(decimals_of(value), decimals, "{value}");
        }
    }
}
