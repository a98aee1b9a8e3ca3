//! Losses: their mean over a batch, and its gradient at the outputs.

use bytemuck::cast;
use wide::f32x4;

use super::{
    batch::{Batch, LANES, Lanes},
    settled,
};
use crate::engine::math::lanes32::{exp, ln};

/// Eight lanes in registers.
type Eight = [f32x4; 2];

#[inline(always)]
fn eight(lanes: &Lanes) -> Eight {
    cast(*lanes)
}

#[inline(always)]
fn with(a: Eight, b: Eight, f: impl Fn(f32x4, f32x4) -> f32x4) -> Eight {
    [f(a[0], b[0]), f(a[1], b[1])]
}

/// The largest of each lane.
#[inline(always)]
fn largest(rows: &[Lanes]) -> Eight {
    let larger = |a: f32x4, b: f32x4| a.simd_gt(b).select(a, b);
    let first = [f32x4::splat(f32::NEG_INFINITY); 2];
    rows.iter()
        .fold(first, |most, row| with(eight(row), most, larger))
}

/// Probabilities of eight examples; gives the logarithms of the sums that they were divided by.
#[inline(always)]
fn softmax_panel(logits: &[Lanes], probabilities: &mut [Lanes]) -> Lanes {
    let most = largest(logits);
    let mut sum = [f32x4::ZERO; 2];
    for (logit, p) in logits.iter().zip(&mut *probabilities) {
        let e = with(eight(logit), most, |logit, most| settled(exp(logit - most)));
        sum = with(sum, e, |sum, e| sum + e);
        *p = cast(e);
    }
    let share = sum.map(|sum| f32x4::ONE / sum);
    for p in probabilities {
        *p = cast(with(eight(p), share, |p, share| p * share));
    }
    cast(with(sum, most, |sum, most| ln(sum) + most))
}

/// Probabilities of the classes: e^logit over the sum of all.
///
/// # Panics
/// When the two have different widths, or there is no room for the examples.
pub fn softmax(logits: &Batch, probabilities: &mut Batch) {
    assert_eq!(logits.width(), probabilities.width(), "widths differ");
    probabilities.set_examples(logits.examples());
    for (logits, p) in logits.panels().zip(probabilities.panels_mut()) {
        softmax_panel(logits, p);
    }
}

/// Softmax cross-entropy: the mean of −ln p of the true class, in nats, and its gradient.
///
/// # Panics
/// When there is not one label for each example, a label is no class, or widths differ.
#[inline(never)]
pub fn cross_entropy(logits: &Batch, labels: &[u8], gradient: &mut Batch) -> f64 {
    assert_eq!(logits.width(), gradient.width(), "widths differ");
    assert_eq!(logits.examples(), labels.len(), "one label an example");
    gradient.set_examples(logits.examples());
    let share = 1.0 / labels.len() as f32;
    let mut total = 0.0;
    let panels = logits.panels().zip(gradient.panels_mut());
    for ((logits, gradient), labels) in panels.zip(labels.chunks(LANES)) {
        let logs = softmax_panel(logits, gradient);
        for row in &mut *gradient {
            *row = cast(eight(row).map(|p| p * f32x4::splat(share)));
        }
        for (lane, label) in labels.iter().enumerate() {
            let class = usize::from(*label);
            gradient[class][lane] -= share;
            total += f64::from(logs[lane] - logits[class][lane]);
        }
    }
    total / labels.len() as f64
}

/// 1 / (1 + e^−logit), eight at a time.
#[inline(always)]
pub fn sigmoid(logits: Lanes) -> Lanes {
    cast(eight(&logits).map(|z| f32x4::ONE / (f32x4::ONE + exp(-z))))
}

/// Logistic loss of the first output: the mean of ln(1 + e^∓logit), in nats, and its gradient.
/// Labels are 0 or 1.
///
/// # Panics
/// When there is not one label for each example, or widths differ.
#[inline(never)]
pub fn logistic(logits: &Batch, labels: &[u8], gradient: &mut Batch) -> f64 {
    assert_eq!(logits.width(), gradient.width(), "widths differ");
    assert_eq!(logits.examples(), labels.len(), "one label an example");
    gradient.set_examples(logits.examples());
    let share = 1.0 / labels.len() as f32;
    let mut total = 0.0;
    let panels = logits.panels().zip(gradient.panels_mut());
    for ((logits, gradient), labels) in panels.zip(labels.chunks(LANES)) {
        gradient.fill([0.0; LANES]);
        let p = sigmoid(logits[0]);
        // ln(1 + e^z) = max(z, 0) + ln(1 + e^−|z|), which overflows nowhere.
        let logs = eight(&logits[0]).map(|z| ln(f32x4::ONE + exp(-z.abs())));
        let logs: Lanes = cast(logs);
        for (lane, label) in labels.iter().enumerate() {
            let (z, y) = (logits[0][lane], f32::from(*label));
            gradient[0][lane] = (p[lane] - y) * share;
            total += f64::from(z.max(0.0) - y * z + logs[lane]);
        }
    }
    total / labels.len() as f64
}

/// How many examples have their largest output elsewhere than at their label; of equal ones the
/// first counts.
///
/// # Panics
/// When there is not one label for each example.
pub fn errors(logits: &Batch, labels: &[u8]) -> u32 {
    assert_eq!(logits.examples(), labels.len(), "one label an example");
    let mut wrong = 0;
    for (logits, labels) in logits.panels().zip(labels.chunks(LANES)) {
        let most: Lanes = cast(largest(logits));
        for (lane, label) in labels.iter().enumerate() {
            let found = logits.iter().position(|row| row[lane] == most[lane]);
            wrong += u32::from(found != Some(usize::from(*label)));
        }
    }
    wrong
}
