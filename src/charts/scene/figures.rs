//! Small things: people, what is taken for people, cameras. None gets too small to be seen.

use plotters_backend::DrawingBackend;

use crate::charts::{
    geometry::{ellipse, rounded},
    palette::Stroke,
    pen::{At, Pen, tint},
};
use crate::engine::chart::Role;

/// Half a person's shoulders [m], and at least this [CSS px].
const SHOULDERS: (f64, f64) = (0.3, 10.5);
/// Half a bag [m], and at least this [CSS px].
const BAG: (f64, f64) = (0.3, 8.5);

/// Radius of a camera [CSS px].
pub(super) const CAMERA: f64 = 7.5;

/// Half the width of a person [CSS px].
pub(super) fn person_radius(scale: f64) -> f64 {
    (SHOULDERS.0 * scale).max(SHOULDERS.1)
}

/// Half the width of a bag [CSS px].
pub(super) fn bag_radius(scale: f64) -> f64 {
    (BAG.0 * scale).max(BAG.1)
}

/// A person from above: shoulders across the way they go, arms, and the head.
pub(super) fn person<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    at: At,
    heading: At,
    role: Role,
    scale: f64,
) {
    let r = person_radius(scale);
    let across = (-heading.1, heading.0);
    let along = |forward: f64, side: f64| {
        (
            at.0 + r * (forward * heading.0 + side * across.0),
            at.1 + r * (forward * heading.1 + side * across.1),
        )
    };
    pen.fill(
        &ellipse((at.0 + 0.8, at.1 + 2.0), (1.02 * r, 0.6 * r), across),
        tint(Role::Ink, 0.16),
    );
    pen.fill(
        &ellipse(at, (1.0 * r + 1.3, 0.56 * r + 1.3), across),
        Role::Paper,
    );
    // One foot before the other: somebody walks.
    pen.fill(
        &ellipse(along(0.58, 0.36), (0.3 * r, 0.16 * r), heading),
        Role::Ink,
    );
    pen.fill(
        &ellipse(along(-0.54, -0.36), (0.3 * r, 0.16 * r), heading),
        Role::Ink,
    );
    pen.fill(&ellipse(at, (r, 0.56 * r), across), role);
    pen.disc(along(0.08, 0.0), 0.43 * r + 1.2, Role::Paper);
    pen.disc(along(0.08, 0.0), 0.43 * r, Role::Ink);
}

/// Something that is taken for a person: a tied bag, with its folds.
pub(super) fn bag<B: DrawingBackend>(pen: &mut Pen<'_, B>, at: At, role: Role, scale: f64) {
    let r = bag_radius(scale);
    let place = |x: f64, y: f64| (at.0 + x * r, at.1 + y * r);
    let corner = |x: f64, y: f64| {
        let (px, py) = place(x, y);
        (px, py, 0.75 * r)
    };
    let sack = rounded(&[
        corner(-0.55, -0.5),
        corner(0.5, -0.56),
        corner(1.04, 0.25),
        corner(0.6, 1.0),
        corner(-0.72, 0.96),
        corner(-1.02, 0.3),
    ]);
    let lower: Vec<At> = sack.iter().map(|p| (p.0 + 0.8, p.1 + 1.8)).collect();
    pen.fill(&lower, tint(Role::Ink, 0.16));
    let rim: Vec<At> = sack.iter().chain(sack.first()).copied().collect();
    pen.line(&rim, Role::Paper, 3.4, Stroke::Solid);
    pen.fill(&sack, role);
    // The two ears above the knot.
    for side in [-1.0, 1.0] {
        let ear = [
            place(0.0, -0.42),
            place(0.5 * side, -1.0),
            place(0.12 * side, -0.95),
        ];
        pen.fill(&ear, role);
    }
    for (x, y) in [(-0.42, 0.42), (0.02, 0.6), (0.44, 0.38)] {
        pen.line(
            &[place(0.2 * x, -0.3), place(x, y)],
            tint(Role::Paper, 0.75),
            1.2,
            Stroke::Solid,
        );
    }
    pen.disc(place(0.0, -0.42), 0.2 * r, Role::Paper);
}

/// A camera on a pole: a lens in its housing.
pub(super) fn camera<B: DrawingBackend>(pen: &mut Pen<'_, B>, at: At, role: Role) {
    let r = CAMERA;
    pen.disc((at.0 + 0.8, at.1 + 1.8), r + 0.6, tint(Role::Ink, 0.16));
    pen.disc(at, r + 1.2, Role::Paper);
    pen.disc(at, r, role);
    pen.disc(at, 0.62 * r, Role::Paper);
    pen.disc(at, 0.4 * r, Role::Ink);
    pen.disc((at.0 - 0.14 * r, at.1 - 0.14 * r), 0.12 * r, Role::Paper);
}
