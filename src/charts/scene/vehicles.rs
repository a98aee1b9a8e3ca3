//! The car and the van, seen from above, driving to the right.

use plotters_backend::DrawingBackend;

use crate::charts::{
    geometry::rounded,
    palette::Stroke,
    pen::{At, Ink, Pen, tint},
};
use crate::engine::chart::Role;

/// A vehicle's own coordinates: x from -1 (rear) to 1 (front), y from -1 to 1 (its right side).
struct Body {
    at: At,
    half: At,
}

impl Body {
    fn new(at: At, (length, width): At) -> Self {
        Self {
            at,
            half: (length / 2.0, width / 2.0),
        }
    }

    fn place(&self, x: f64, y: f64) -> At {
        (self.at.0 + x * self.half.0, self.at.1 + y * self.half.1)
    }

    /// An outline given by its upper half, front last, mirrored on the long axis. Radii are shares
    /// of half the width.
    fn outline(&self, upper: &[(f64, f64, f64)]) -> Vec<At> {
        let corner = |&(x, y, r): &(f64, f64, f64), side: f64| {
            let (px, py) = self.place(x, y * side);
            (px, py, r * self.half.1)
        };
        let above = upper.iter().map(|c| corner(c, -1.0));
        let below = upper.iter().rev().map(|c| corner(c, 1.0));
        rounded(&above.chain(below).collect::<Vec<_>>())
    }

    fn part<B: DrawingBackend>(
        &self,
        pen: &mut Pen<'_, B>,
        upper: &[(f64, f64, f64)],
        ink: impl Into<Ink>,
    ) {
        pen.fill(&self.outline(upper), ink);
    }

    /// The same part on the left and on the right side.
    fn pair<B: DrawingBackend>(
        &self,
        pen: &mut Pen<'_, B>,
        corners: &[(f64, f64)],
        ink: impl Into<Ink> + Copy,
    ) {
        for side in [-1.0, 1.0] {
            let points: Vec<At> = corners
                .iter()
                .map(|&(x, y)| self.place(x, y * side))
                .collect();
            pen.fill(&points, ink);
        }
    }

    fn shadow<B: DrawingBackend>(&self, pen: &mut Pen<'_, B>, upper: &[(f64, f64, f64)]) {
        let lift = self.half.1 * 0.1;
        let below = Self {
            at: (self.at.0 + lift * 0.4, self.at.1 + lift),
            half: self.half,
        };
        below.part(pen, upper, tint(Role::Ink, 0.16));
    }
}

const CAR: [(f64, f64, f64); 5] = [
    (-1.0, 0.62, 0.3),
    (-0.9, 0.94, 0.5),
    (-0.2, 1.0, 0.5),
    (0.72, 0.95, 0.6),
    (1.0, 0.55, 0.6),
];

/// A car. Brake lights light up in the colour of haste, the nearest we have to red.
pub(super) fn car<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    at: At,
    size: At,
    role: Role,
    braking: bool,
) {
    let body = Body::new(at, size);
    body.shadow(pen, &CAR);
    if braking {
        // Light on the road behind.
        for (share, opacity) in [
            (1.2, 0.05),
            (1.0, 0.06),
            (0.8, 0.07),
            (0.62, 0.09),
            (0.45, 0.12),
            (0.3, 0.16),
        ] {
            for side in [-1.0, 1.0] {
                pen.disc(
                    body.place(-1.08, 0.6 * side),
                    share * body.half.1,
                    tint(Role::Hasty, opacity),
                );
            }
        }
    }
    // Wing mirrors.
    body.pair(
        pen,
        &[(0.2, 0.9), (0.32, 0.9), (0.25, 1.2), (0.17, 1.17)],
        role,
    );
    body.part(pen, &CAR, role);
    let outline = body.outline(&CAR);
    let closed: Vec<At> = outline.iter().chain(outline.first()).copied().collect();
    pen.line(&closed, tint(Role::Paper, 0.55), 1.0, Stroke::Solid);
    // Glass all round, the roof on top of it.
    let glass = tint(Role::Paper, 0.82);
    body.part(
        pen,
        &[
            (-0.78, 0.5, 0.35),
            (-0.62, 0.82, 0.3),
            (0.14, 0.86, 0.2),
            (0.42, 0.7, 0.5),
            (0.46, 0.3, 0.6),
        ],
        glass,
    );
    body.part(
        pen,
        &[
            (-0.6, 0.56, 0.35),
            (-0.5, 0.7, 0.3),
            (0.06, 0.72, 0.25),
            (0.14, 0.5, 0.4),
        ],
        role,
    );
    // Pillars between the side windows.
    body.pair(
        pen,
        &[(-0.26, 0.66), (-0.2, 0.66), (-0.19, 0.9), (-0.26, 0.9)],
        role,
    );
    // A seam along the bonnet, and the lamps.
    for side in [-1.0, 1.0] {
        let seam = [body.place(0.56, 0.46 * side), body.place(0.9, 0.36 * side)];
        pen.line(&seam, tint(Role::Paper, 0.4), 1.0, Stroke::Solid);
    }
    body.pair(
        pen,
        &[
            (0.8, 0.84),
            (0.92, 0.68),
            (0.97, 0.5),
            (0.88, 0.56),
            (0.78, 0.74),
        ],
        tint(Role::Paper, 0.9),
    );
    let lamp = [
        (-1.0, 0.34),
        (-1.0, 0.74),
        (-0.94, 0.86),
        (-0.91, 0.8),
        (-0.94, 0.34),
    ];
    if braking {
        let wide = [
            (-1.06, 0.3),
            (-1.06, 0.76),
            (-0.95, 0.98),
            (-0.86, 0.9),
            (-0.9, 0.3),
        ];
        body.pair(pen, &wide, Role::Paper);
        body.pair(
            pen,
            &[
                (-1.03, 0.34),
                (-1.03, 0.74),
                (-0.95, 0.93),
                (-0.89, 0.86),
                (-0.93, 0.34),
            ],
            Role::Hasty,
        );
    } else {
        body.pair(pen, &lamp, tint(Role::Paper, 0.55));
    }
}

const VAN: [(f64, f64, f64); 4] = [
    (-1.0, 0.97, 0.22),
    (0.62, 1.0, 0.3),
    (0.9, 0.94, 0.4),
    (1.0, 0.6, 0.5),
];

/// A van: a box with a short bonnet. It is quiet, so that what it hides is not.
pub(super) fn van<B: DrawingBackend>(pen: &mut Pen<'_, B>, at: At, size: At, role: Role) {
    let body = Body::new(at, size);
    body.shadow(pen, &VAN);
    body.pair(
        pen,
        &[(0.58, 0.95), (0.66, 0.95), (0.62, 1.2), (0.55, 1.18)],
        role,
    );
    // Paper first: a pale role must not let the road through.
    body.part(pen, &VAN, Role::Paper);
    body.part(pen, &VAN, tint(role, 0.5));
    let outline = body.outline(&VAN);
    let closed: Vec<At> = outline.iter().chain(outline.first()).copied().collect();
    pen.line(&closed, role, 1.3, Stroke::Solid);
    // The windscreen, and ribs along the roof.
    body.part(
        pen,
        &[(0.56, 0.86, 0.15), (0.74, 0.8, 0.4), (0.78, 0.3, 0.5)],
        Role::Paper,
    );
    body.part(
        pen,
        &[(0.58, 0.8, 0.15), (0.72, 0.74, 0.4), (0.76, 0.3, 0.5)],
        tint(role, 0.28),
    );
    for x in [-0.78, -0.5, -0.22, 0.06, 0.34] {
        pen.line(
            &[body.place(x, -0.7), body.place(x, 0.7)],
            tint(Role::Paper, 0.6),
            1.4,
            Stroke::Solid,
        );
    }
    // The two wings of the rear door.
    pen.line(
        &[body.place(-0.99, 0.0), body.place(-0.9, 0.0)],
        role,
        1.2,
        Stroke::Solid,
    );
}
