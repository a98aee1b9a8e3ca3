//! The amounts of a bar chart, and how finely they are written.

use crate::charts::ticks::{decimals_of, tame};
use crate::engine::chart::Bar;

/// An amount that can be drawn, with `low` ≤ `value` ≤ `high`.
pub(super) struct Amount {
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

impl Amount {
    pub fn of(bar: &Bar) -> Option<Self> {
        let value = tame(bar.value)?;
        Some(Self {
            value,
            low: tame(bar.low).unwrap_or(value).min(value),
            high: tame(bar.high).unwrap_or(value).max(value),
        })
    }

    /// Whether the bar grows to the left.
    pub fn leftwards(&self) -> bool {
        self.value < 0.0
    }
}

/// Decimals for all numbers alike, so that shares can be seen to add up: one digit more than the
/// widest interval allows, none where all amounts are whole.
pub(super) fn decimals(bars: &[Bar]) -> u8 {
    let amounts: Vec<Amount> = bars.iter().filter_map(Amount::of).collect();
    if amounts.iter().all(|a| a.value == a.value.round()) {
        return 0;
    }
    let widest = amounts
        .iter()
        .map(|a| (a.high - a.low) / 2.0)
        .fold(0.0, f64::max);
    let largest = amounts.iter().map(|a| a.value.abs()).fold(0.0, f64::max);
    match () {
        () if widest <= 0.0 => decimals_of(largest).max(1),
        () if widest >= 50.0 => 0,
        () if widest >= 0.5 => 1,
        () if widest >= 0.05 => 2,
        () => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{chart::Role, msg::Msg};

    #[test]
    fn all_numbers_have_the_decimals_that_their_intervals_allow() {
        let cases: [(&[(f64, f64)], u8); 7] = [
            (&[], 0),
            (&[(12.0, 3.0), (-1.0, 0.1)], 0),
            (&[(412.4, 90.0), (0.3, 0.1)], 0),
            (&[(12.4, 1.2), (0.3, 0.1)], 1),
            (&[(0.24, 0.06)], 2),
            (&[(0.5, 0.0)], 2),
            (&[(12.5, 0.0)], 1),
        ];
        for (rows, want) in cases {
            let bar = |(value, half): &(f64, f64)| Bar {
                label: Msg::new("name"),
                role: Role::Late,
                value: *value,
                low: value - half,
                high: value + half,
                total: false,
            };
            let bars: Vec<Bar> = rows.iter().map(bar).collect();
            assert_eq!(decimals(&bars), want, "{rows:?}");
        }
    }
}
