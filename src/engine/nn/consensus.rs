//! A loss that several networks share: how far their opinions lie apart.
//!
//! The Jensen–Shannon divergence H(mean p) − mean H(p) of their probabilities, in nats, where H is
//! the entropy. It is zero where all say the same, and at most ln of their number.

use bytemuck::cast;
use wide::f32x4;

use super::batch::{Batch, Lanes};
use crate::engine::math::lanes32::ln;

/// Smaller probabilities count as this, which is not subnormal.
const LEAST: f32 = 1e-37;

#[inline(always)]
fn eight(lanes: &Lanes) -> [f32x4; 2] {
    cast(*lanes)
}

#[inline(always)]
fn log(p: f32x4) -> f32x4 {
    let least = f32x4::splat(LEAST);
    ln(p.simd_gt(least).select(p, least))
}

/// The logarithm of the mean of several networks' probabilities.
///
/// # Panics
/// When there is no network, or widths or numbers of examples differ.
pub fn log_mean(probabilities: &[Batch], out: &mut Batch) {
    let first = &probabilities[0];
    assert!(out.width() == first.width(), "widths differ");
    let same = |p: &Batch| p.width() == first.width() && p.examples() == first.examples();
    assert!(probabilities.iter().all(same), "batches differ");
    out.set_examples(first.examples());
    let share = f32x4::splat(1.0 / probabilities.len() as f32);
    for (panel, out) in out.panels_mut().enumerate() {
        let mut panels = probabilities.iter().filter_map(|p| p.panels().nth(panel));
        if let Some(first) = panels.next() {
            out.copy_from_slice(first);
        }
        for p in panels {
            for (sum, p) in out.iter_mut().zip(p) {
                let (s, p) = (eight(sum), eight(p));
                *sum = cast([s[0] + p[0], s[1] + p[1]]);
            }
        }
        for sum in out {
            *sum = cast(eight(sum).map(|sum| log(sum * share)));
        }
    }
}

/// Adds, at the outputs of one of `networks` networks, the gradient of `weight` times the mean of
/// the divergence over a batch: p (ln p − ln mean p − Σ p (ln p − ln mean p)) · weight / (examples ·
/// networks).
///
/// # Panics
/// When widths or numbers of examples differ.
#[inline(never)]
pub fn pull(p: &Batch, log_mean: &Batch, networks: usize, weight: f32, gradient: &mut Batch) {
    let same = |other: &Batch| p.width() == other.width() && p.examples() == other.examples();
    assert!(same(log_mean) && same(gradient), "batches differ");
    let scale = f32x4::splat(weight / (p.examples() * networks) as f32);
    let panels = p.panels().zip(log_mean.panels());
    for ((p, log_mean), gradient) in panels.zip(gradient.panels_mut()) {
        let slope = |p: &Lanes, log_mean: &Lanes| {
            let (p, mean) = (eight(p), eight(log_mean));
            [log(p[0]) - mean[0], log(p[1]) - mean[1]]
        };
        let mut along = [f32x4::ZERO; 2];
        for (p, log_mean) in p.iter().zip(log_mean) {
            let (s, p) = (slope(p, log_mean), eight(p));
            along = [along[0] + p[0] * s[0], along[1] + p[1] * s[1]];
        }
        for ((p, log_mean), gradient) in p.iter().zip(log_mean).zip(gradient) {
            let (s, p, g) = (slope(p, log_mean), eight(p), eight(gradient));
            let more = |half: usize| g[half] + scale * p[half] * (s[half] - along[half]);
            *gradient = cast([more(0), more(1)]);
        }
    }
}
