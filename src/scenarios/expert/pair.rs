//! Two numbers that go together: the fast answer and the slow one, which counts as right. What the
//! rule gains has a closed form, which the run is held against.
//!
//! Our derivation [D], after EVIDENCE section 5. Losses are squared distances from the slow answer;
//! the fast answer is free and the slow one costs the price.

use crate::engine::{
    math::{normal_cdf, normal_pdf},
    random::Stream,
    sample::normal,
    values::Values,
};

/// A pair of normal numbers, and the price of the second.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// Mean of the fast answer.
    pub mu_fast: f64,
    /// Mean of the slow answer.
    pub mu_slow: f64,
    /// Standard deviation of the fast answer.
    pub sigma_fast: f64,
    /// Standard deviation of the slow answer.
    pub sigma_slow: f64,
    /// Their correlation.
    pub rho: f64,
    /// Price of the slow answer, in squared distance.
    pub price: f64,
}

/// What a policy comes to, on average.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Forms {
    /// Share of questions that go to the slow expert.
    pub slow_share: f64,
    /// Squared distance.
    pub loss: f64,
}

impl Forms {
    /// Less the squared distance, less the price of the questions.
    pub fn reward(self, price: f64) -> f64 {
        -self.loss - price * self.slow_share
    }
}

impl Pair {
    /// The pair that these values describe.
    pub fn new(values: &Values) -> Self {
        Self {
            mu_fast: values.get("mu_fast"),
            mu_slow: values.get("mu_slow"),
            sigma_fast: values.get("sigma_fast"),
            sigma_slow: values.get("sigma_slow"),
            rho: values.get("rho"),
            price: values.get("price"),
        }
    }

    /// The same pair at another price.
    pub fn at(self, price: f64) -> Self {
        Self { price, ..self }
    }

    /// Both answers to one question.
    pub fn draw(&self, fast: &mut Stream, slow: &mut Stream) -> (f64, f64) {
        let (z, own) = (normal(fast), normal(slow));
        let rest = libm::sqrt((1.0 - self.rho * self.rho).max(0.0));
        (
            self.mu_fast + self.sigma_fast * z,
            self.mu_slow + self.sigma_slow * (self.rho * z + rest * own),
        )
    }

    /// How far the slow answer is expected to lie from this fast one.
    fn gap(&self, fast: f64) -> f64 {
        let slope = self.rho * self.sigma_slow / self.sigma_fast;
        self.mu_slow + slope * (fast - self.mu_fast) - fast
    }

    /// Variance of the slow answer once the fast one is known.
    fn unknown(&self) -> f64 {
        (1.0 - self.rho * self.rho).max(0.0) * self.sigma_slow * self.sigma_slow
    }

    /// The rule: whether the expected squared distance outweighs the price.
    pub fn asks(&self, fast: f64) -> bool {
        let (gap, unknown) = (self.gap(fast), self.unknown());
        unknown >= self.price || gap * gap > self.price - unknown
    }

    /// Mean and standard deviation of [`Pair::gap`] over all questions.
    fn gaps(&self) -> (f64, f64) {
        let spread = (self.rho * self.sigma_slow - self.sigma_fast).abs();
        (self.mu_slow - self.mu_fast, spread)
    }

    /// Mean squared distance of the two answers.
    pub fn distance(&self) -> f64 {
        let (mean, spread) = self.gaps();
        mean * mean + spread * spread + self.unknown()
    }

    /// Our rule.
    pub fn ours(&self) -> Forms {
        let (mean, spread) = self.gaps();
        let unknown = self.unknown();
        if unknown >= self.price {
            return Forms {
                slow_share: 1.0,
                loss: 0.0,
            };
        }
        let kept = within(mean, spread, libm::sqrt(self.price - unknown));
        Forms {
            slow_share: 1.0 - kept.share,
            loss: unknown * kept.share + kept.square,
        }
    }

    /// By lot, as often as our rule: questions that stay with the fast model are like all others.
    pub fn random(&self) -> Forms {
        let slow_share = self.ours().slow_share;
        Forms {
            slow_share,
            loss: (1.0 - slow_share) * self.distance(),
        }
    }

    /// With both answers known: ask where their squared distance is above the price. The distance is
    /// normal, so that this is the rule's own formula with nothing left unknown.
    pub fn oracle(&self) -> Forms {
        let (mean, spread) = self.gaps();
        let all = libm::sqrt(spread * spread + self.unknown());
        let kept = within(mean, all, libm::sqrt(self.price));
        Forms {
            slow_share: 1.0 - kept.share,
            loss: kept.square,
        }
    }
}

/// The part of a normal distribution around zero.
struct Within {
    /// Its share of all.
    share: f64,
    /// Mean of the square there, times the share.
    square: f64,
}

/// The part of a normal distribution that lies within `bound` of zero.
fn within(mean: f64, spread: f64, bound: f64) -> Within {
    if spread == 0.0 {
        let share = if mean.abs() <= bound { 1.0 } else { 0.0 };
        return Within {
            share,
            square: share * mean * mean,
        };
    }
    let (low, high) = ((-bound - mean) / spread, (bound - mean) / spread);
    let share = normal_cdf(high) - normal_cdf(low);
    let (at_low, at_high) = (normal_pdf(low), normal_pdf(high));
    let square = mean * mean * share
        + 2.0 * mean * spread * (at_low - at_high)
        + spread * spread * (share + low * at_low - high * at_high);
    Within { share, square }
}
