//! What cannot be seen on a road: sight, messages, and the moment of a collision.

use plotters_backend::DrawingBackend;

use crate::charts::{
    geometry::{between, direction},
    palette::Stroke,
    pen::{At, Pen, tint},
};
use crate::engine::chart::Role;

/// Half the width of a fan of sight at its target [m].
const FAN: f64 = 0.9;
/// Radius of a message [CSS px].
pub(super) const MESSAGE: f64 = 6.2;
/// A message is fully grey at this age [s].
const OLD_S: f64 = 1.0;

/// A fan of sight: filled if the observer says "person", an empty outline if not.
pub(super) fn sight<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    from: At,
    to: At,
    role: Role,
    sees: bool,
    scale: f64,
) {
    let Some((ux, uy)) = direction(from, to) else {
        return;
    };
    let reach = between(from, to);
    let half = libm::atan2((FAN * scale).max(9.0), reach).clamp(0.05, 0.35);
    // The fan ends in an arc a little behind its target.
    let reach = reach + (0.5 * scale).max(6.0);
    const STEPS: i32 = 8;
    let mut fan = vec![from];
    for step in -STEPS..=STEPS {
        let angle = half * f64::from(step) / f64::from(STEPS);
        let (c, s) = (libm::cos(angle), libm::sin(angle));
        fan.push((
            from.0 + reach * (ux * c - uy * s),
            from.1 + reach * (ux * s + uy * c),
        ));
    }
    let rim: Vec<At> = fan.iter().chain(fan.first()).copied().collect();
    if sees {
        pen.fill(&fan, tint(role, 0.22));
        pen.line(&rim, tint(role, 0.75), 1.2, Stroke::Solid);
    } else {
        pen.line(&rim, tint(role, 0.6), 1.1, Stroke::Dashed);
    }
}

/// A message: full if it says "person", a ring if not; it greys with the age of what it says, and
/// drags a tail that shows where it comes from.
pub(super) fn message<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    at: At,
    (ux, uy): At,
    role: Role,
    age_s: f64,
    says: bool,
) {
    let fresh = if age_s.is_finite() {
        1.0 - (age_s / OLD_S).clamp(0.0, 1.0)
    } else {
        0.0
    };
    let r = MESSAGE;
    let back = |distance: f64, side: f64| {
        (
            at.0 - distance * ux - side * uy,
            at.1 - distance * uy + side * ux,
        )
    };
    let tail = [back(0.0, r * 0.8), back(4.2 * r, 0.0), back(0.0, -r * 0.8)];
    pen.fill(&tail, tint(Role::Faint, 0.3));
    pen.fill(&tail, tint(role, 0.35 * fresh));
    pen.disc(at, r + 1.6, Role::Paper);
    if says {
        pen.disc(at, r, Role::Faint);
        pen.disc(at, r, tint(role, fresh));
    } else {
        pen.ring(at, r - 1.0, Role::Faint, 2.0);
        pen.ring(at, r - 1.0, tint(role, fresh), 2.0);
    }
}

/// A collision: a ring with rays that opens in the first half second and stays.
pub(super) fn impact<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    at: At,
    role: Role,
    age_s: f64,
    scale: f64,
) {
    const RAYS: u32 = 12;
    let open = (age_s / 0.5).clamp(0.0, 1.0);
    let open = 1.0 - (1.0 - open) * (1.0 - open);
    let r = impact_radius(scale) * (0.55 + 0.45 * open);
    pen.disc(at, r, tint(role, 0.12));
    pen.ring(at, r, Role::Paper, 5.0);
    pen.ring(at, r, role, 2.4);
    for ray in 0..RAYS {
        let angle = f64::from(ray) / f64::from(RAYS) * std::f64::consts::TAU;
        let (c, s) = (libm::cos(angle), libm::sin(angle));
        let long = if ray % 2 == 0 { 9.0 } else { 5.5 } * open;
        let point = |distance: f64| (at.0 + c * distance, at.1 + s * distance);
        pen.line(
            &[point(r + 4.0), point(r + 4.0 + long)],
            role,
            2.2,
            Stroke::Solid,
        );
    }
}

/// Radius of the open ring of a collision [CSS px].
pub(super) fn impact_radius(scale: f64) -> f64 {
    (1.2 * scale).max(19.0)
}
