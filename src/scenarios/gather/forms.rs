//! Closed forms: Wald's for bounds, the normal distribution's for a fixed number of looks.
//!
//! Our derivation [D] of the textbook results, in the general form that a prior and unequal harms
//! need. The log-likelihood walk moves by 2μ² a look on average towards the truth. From its start it
//! is `up` = A − s from the bound for yes and `down` = A + s from the bound for no, where A is the
//! bound and s the start. Where the true answer is yes, e^(−walk) is a martingale, so
//! P(no | yes) = (1 − e^(−up)) / (e^down − e^(−up)); where it is no, e^(walk) is one, and the two
//! change places. The mean walk then gives the mean time (Wald's identity):
//! E(looks | yes) = (up·P(yes) − down·P(no)) / 2μ². With s = 0 these are 1/(1+e^A) and
//! (A/2μ²)·tanh(A/2). All of it holds where steps are small. With real steps the walk ends beyond
//! the bound, by about .583 standard deviations of a look; the correction moves both bounds out by
//! that much.

use crate::engine::math::{normal_cdf, normal_quantile};

use super::model::Model;

/// Mean overshoot of a walk with normal steps over a far bound, in standard deviations of a step:
/// −ζ(½)/√(2π).
pub const OVERSHOOT: f64 = 0.583;

/// What a formula says of a design.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Formula {
    /// Chance of a wrong yes.
    pub wrong_yes: f64,
    /// Chance of a wrong no.
    pub wrong_no: f64,
    /// Mean number of looks.
    pub looks: f64,
}

impl Formula {
    /// Chance of a wrong answer.
    pub fn error(&self) -> f64 {
        self.wrong_yes + self.wrong_no
    }
}

/// Wald's formulas for this bound [log-odds], with both bounds moved out by `beyond` standard
/// deviations of a look.
pub fn wald(model: &Model, bound: f64, beyond: f64) -> Formula {
    let start = model.start();
    if start.abs() >= bound {
        return at_once(model);
    }
    let (up, down) = (
        bound - start + beyond * model.stride(),
        bound + start + beyond * model.stride(),
    );
    let (no_if_yes, yes_if_no) = (crossing(down, up), crossing(up, down));
    let pace = model.stride() * model.signal;
    let looks = |near: f64, far: f64, wrong: f64| (near * (1.0 - wrong) - far * wrong) / pace;
    Formula {
        wrong_yes: (1.0 - model.prior) * yes_if_no,
        wrong_no: model.prior * no_if_yes,
        looks: model.prior * looks(up, down, no_if_yes)
            + (1.0 - model.prior) * looks(down, up, yes_if_no),
    }
}

/// Chance that the walk ends at the wrong bound, `wrong` away, and not at the right one.
fn crossing(wrong: f64, right: f64) -> f64 {
    -libm::expm1(-right) / (libm::exp(wrong) - libm::exp(-right))
}

/// The decision is made before the first look.
fn at_once(model: &Model) -> Formula {
    let yes = model.start() > 0.0;
    Formula {
        wrong_yes: if yes { 1.0 - model.prior } else { 0.0 },
        wrong_no: if yes { 0.0 } else { model.prior },
        looks: 0.0,
    }
}

/// After exactly `n` looks. This one is exact, also where looks share a fault: the sum of n looks has
/// variance n(1 − ρ) + n²ρ.
pub fn fixed(model: &Model, n: f64) -> Formula {
    let lean = model.start() / model.stride();
    let spread = libm::sqrt(n * (1.0 - model.shared) + n * n * model.shared);
    let below = |mean: f64| normal_cdf(-mean / spread);
    Formula {
        wrong_yes: (1.0 - model.prior) * below(n * model.signal - lean),
        wrong_no: model.prior * below(n * model.signal + lean),
        looks: n,
    }
}

/// The least fixed number of looks whose mistakes, weighed by their harm, are at most `mistakes`; none
/// where 10,000 looks are not enough. They never grow with a look, since each answer is the less
/// harmful one.
pub fn fixed_for(model: &Model, mistakes: f64) -> Option<f64> {
    const MOST: u32 = 10_000;
    let weighed = |n: u32| {
        let formula = fixed(model, f64::from(n));
        model.prices.mistakes(formula.wrong_yes, formula.wrong_no)
    };
    let (mut low, mut high) = (0, MOST);
    while high - low > 1 {
        let middle = u32::midpoint(low, high);
        if weighed(middle) <= mistakes {
            high = middle;
        } else {
            low = middle;
        }
    }
    (high < MOST).then_some(f64::from(high))
}

/// Φ⁻¹ of one minus a chance, for a few degrees of freedom: Student's quantile by the expansion of
/// Cornish and Fisher.
pub fn student(chance: f64, freedom: f64) -> f64 {
    let z = normal_quantile(1.0 - chance);
    let z3 = z * z * z;
    let z5 = z3 * z * z;
    z + (z3 + z) / (4.0 * freedom) + (5.0 * z5 + 16.0 * z3 + 3.0 * z) / (96.0 * freedom * freedom)
}
