//! Two designs under the same noise, trial by trial.

use serde::Serialize;

use super::{
    fact::Finding,
    msg::{Msg, rounded},
    stats::{self, Estimate},
};

/// How one fact changes when one dial is moved.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// The fact.
    pub fact: &'static str,
    /// "Out of", for shares.
    pub per: Option<u32>,
    /// The fact in this design, from all of its trials: the other design's is this plus `net`.
    pub here: f64,
    /// The other design less this one, in the fact's unit.
    pub net: Estimate,
    /// Trials that have the outcome here and not there, in the fact's unit; shares only.
    pub avoided: f64,
    /// Trials that have the outcome there and not here, in the fact's unit; shares only.
    pub added: f64,
    /// Trials compared.
    pub trials: u64,
}

impl Change {
    /// What a scenario says of each of these facts that changed, in this order.
    pub fn tell(
        changes: &[Self],
        facts: &[&str],
        tell: impl FnMut(&Self) -> Option<Finding>,
    ) -> Vec<Finding> {
        let moved = |name: &&str| changes.iter().find(|change| change.fact == *name);
        facts.iter().filter_map(moved).filter_map(tell).collect()
    }

    /// Fills a message with both totals, the size of the difference without its sign, and its range:
    /// `here`, `there`, `value`, `low`, `high`; of shares also with what the difference is made of in
    /// both directions: `avoided`, `added`.
    pub fn fill(&self, msg: Msg) -> Msg {
        if self.per.is_none() {
            return self.numbers(msg, 2);
        }
        let digits = self.digits();
        let msg = self.numbers(msg, digits);
        // The smaller of the two as it is; the larger so that the two make the difference.
        let told = rounded(self.told(digits).value, digits);
        let part = |value| rounded(value, digits);
        let (avoided, added) = match self.net.value < 0.0 {
            true => (part(self.added) + told, part(self.added)),
            false => (part(self.avoided), part(self.avoided) + told),
        };
        msg.number("avoided", avoided, digits)
            .number("added", added, digits)
    }

    /// Digits with which a difference of shares is told: whole counts, unless those would hide what changed.
    pub fn digits(&self) -> u8 {
        let size = self.size();
        u8::from(size.low < 1.0 || size.value < 10.0)
    }

    /// Of [`Change::fill`], what is said of means too, with `digits` after the point.
    pub fn numbers(&self, msg: Msg, digits: u8) -> Msg {
        msg.number("here", self.here, digits)
            .number("there", self.there(), digits)
            .estimate(self.told(digits), digits)
    }

    /// The fact's value with the dial moved.
    fn there(&self) -> f64 {
        (self.here + self.net.value).max(0.0)
    }

    /// The difference without its sign, as it stands between two totals that are written with so many
    /// digits: a reader who subtracts them gets the same, unless that would leave the interval.
    pub fn told(&self, digits: u8) -> Estimate {
        let size = self.size();
        let [here, there] = [self.here, self.there()].map(|value| rounded(value, digits));
        let between = (there - here).abs();
        let inside = (size.low..=size.high).contains(&between);
        Estimate {
            value: if inside { between } else { size.value },
            ..size
        }
    }

    /// The difference without its sign.
    fn size(&self) -> Estimate {
        if self.net.value < 0.0 {
            -self.net
        } else {
            self.net
        }
    }
}

/// Compares two columns of a fact whose value here is `value`: (trial, value), each in order of trial, on the trials that both have.
/// `None` when there are none.
pub fn change(
    fact: &'static str,
    per: Option<u32>,
    value: f64,
    here: &[(u32, f64)],
    there: &[(u32, f64)],
) -> Option<Change> {
    let pairs = paired(here, there);
    let scale = f64::from(per.unwrap_or(1));
    let n = pairs.len() as u64;
    let binary = pairs
        .iter()
        .all(|&(a, b)| (a == 0.0 || a == 1.0) && (b == 0.0 || b == 1.0));
    let falls = pairs.iter().filter(|(a, b)| a > b).map(|(a, b)| a - b);
    let rises = pairs.iter().filter(|(a, b)| b > a).map(|(a, b)| b - a);
    let (down, up): (f64, f64) = (falls.sum(), rises.sum());
    let net = if binary {
        stats::paired_shares(down as u64, up as u64, n)?
    } else {
        stats::mean_of_few(pairs.iter().map(|(a, b)| b - a))?
    };
    let rate = |sum: f64| sum / n as f64 * scale;
    let (avoided, added) = (rate(down), rate(up));
    Some(Change {
        fact,
        per,
        here: value,
        net: net.scaled(scale),
        avoided,
        added,
        trials: n,
    })
}

fn paired(here: &[(u32, f64)], there: &[(u32, f64)]) -> Vec<(f64, f64)> {
    let mut pairs = Vec::with_capacity(here.len().min(there.len()));
    let mut others = there.iter().peekable();
    for &(trial, value) in here {
        while others.next_if(|other| other.0 < trial).is_some() {}
        if let Some(other) = others.next_if(|other| other.0 == trial) {
            pairs.push((value, other.1));
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::msg::Arg;

    #[test]
    fn only_shared_trials_count() {
        let here = [(0, 1.0), (1, 0.0), (3, 1.0)];
        let there = [(1, 1.0), (2, 1.0), (3, 0.0)];
        let c = change("x", Some(1000), 500.0, &here, &there).expect("two trials");
        assert_eq!(
            (c.trials, c.avoided, c.added, c.net.value),
            (2, 500.0, 500.0, 0.0)
        );
        assert_eq!(change("x", None, 50.0, &here, &[]), None);
    }

    #[test]
    fn what_is_told_can_be_added_up() {
        // 339.6 here and 22.4 there: 317.2 fewer, which a reader of 340 and 22 would not find.
        let change = Change {
            fact: "x",
            per: Some(1000),
            here: 339.6,
            net: Estimate {
                value: -317.2,
                low: -323.0,
                high: -311.0,
            },
            avoided: 317.6,
            added: 0.4,
            trials: 20_000,
        };
        let msg = change.fill(Msg::new("any"));
        let get = |wanted: &str| {
            let found = msg.args.iter().find(|(name, _)| *name == wanted);
            match found {
                Some((_, Arg::Number { value, decimals })) => rounded(*value, *decimals),
                _ => f64::NAN,
            }
        };
        assert_eq!(
            (get("here"), get("there"), get("value")),
            (340.0, 22.0, 318.0)
        );
        assert_eq!((get("avoided"), get("added")), (318.0, 0.0));
        // A narrow interval holds the exact difference, and not that of the rounded totals.
        let net = Estimate {
            value: -317.2,
            low: -317.3,
            high: -317.1,
        };
        let narrow = Change { net, ..change };
        assert_eq!(narrow.told(0).value, 317.2);
    }

    #[test]
    fn means_are_compared_by_their_differences() {
        let here: Vec<_> = (0..100).map(|i| (i, f64::from(i))).collect();
        let there: Vec<_> = (0..100).map(|i| (i, f64::from(i) + 2.0)).collect();
        let c = change("x", None, 50.0, &here, &there).expect("100 trials");
        assert_eq!((c.net.value, c.net.low, c.net.high), (2.0, 2.0, 2.0));
    }
}
