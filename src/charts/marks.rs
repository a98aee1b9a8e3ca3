//! Marks by role: colour alone never tells two things apart.

use plotters_backend::DrawingBackend;

use super::{
    palette::Stroke,
    pen::{At, Ink, Pen, tint},
};
use crate::engine::chart::Role;

/// How the line of a role is broken.
pub(crate) fn stroke(role: Role) -> Stroke {
    match role {
        Role::Hasty => Stroke::Dashed,
        Role::Other | Role::Faint => Stroke::Dotted,
        _ => Stroke::Solid,
    }
}

/// The colour of a line of a role, and of its name. What is faint as ground or as one of a thousand
/// dots would not be seen as a line.
pub(crate) fn line_ink(role: Role) -> Ink {
    match role {
        Role::Faint => tint(Role::Ink, 0.65),
        role => role.into(),
    }
}

/// The mark of a role: circle for late, triangle for hasty, diamond for mine, square for others.
pub(crate) fn mark<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    (x, y): At,
    radius: f64,
    role: Role,
    ink: impl Into<Ink>,
) {
    let ink = ink.into();
    let r = radius;
    match role {
        Role::Hasty => pen.fill(
            &[
                (x, y - 1.25 * r),
                (x + 1.15 * r, y + 0.8 * r),
                (x - 1.15 * r, y + 0.8 * r),
            ],
            ink,
        ),
        Role::Mine => pen.fill(
            &[
                (x, y - 1.3 * r),
                (x + 1.3 * r, y),
                (x, y + 1.3 * r),
                (x - 1.3 * r, y),
            ],
            ink,
        ),
        Role::Other => pen.rect((x - 0.9 * r, y - 0.9 * r), (1.8 * r, 1.8 * r), ink),
        _ => pen.disc((x, y), r, ink),
    }
}

/// A line's mark with a rim in the colour of the paper, which lifts it off lines and bands.
pub(crate) fn rimmed<B: DrawingBackend>(pen: &mut Pen<'_, B>, at: At, radius: f64, role: Role) {
    mark(pen, at, radius + 1.6, role, Role::Paper);
    mark(pen, at, radius, role, line_ink(role));
}
