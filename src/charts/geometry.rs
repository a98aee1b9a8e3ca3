//! Outlines made of points: rounded corners, ellipses, dashes.

use super::pen::At;

/// A corner of an outline with the radius that it is rounded by.
pub(crate) type Corner = (f64, f64, f64);

/// Rounds the corners of a closed outline. A corner is a quadratic curve: no trigonometry, and at
/// these sizes not to be told from a circle.
pub(crate) fn rounded(corners: &[Corner]) -> Vec<At> {
    const STEPS: u32 = 5;
    let count = corners.len();
    let mut outline = Vec::with_capacity(count * (STEPS as usize + 1));
    for (i, &(x, y, radius)) in corners.iter().enumerate() {
        let before = corners[(i + count - 1) % count];
        let after = corners[(i + 1) % count];
        let from = towards((x, y), (before.0, before.1), radius);
        let to = towards((x, y), (after.0, after.1), radius);
        for step in 0..=STEPS {
            let t = f64::from(step) / f64::from(STEPS);
            outline.push(mix(mix(from, (x, y), t), mix((x, y), to, t), t));
        }
    }
    outline
}

/// A rectangle around a centre, its corners rounded.
pub(crate) fn rounded_rect((x, y): At, (width, height): At, radius: f64) -> Vec<At> {
    let (dx, dy) = (width / 2.0, height / 2.0);
    rounded(&[
        (x - dx, y - dy, radius),
        (x + dx, y - dy, radius),
        (x + dx, y + dy, radius),
        (x - dx, y + dy, radius),
    ])
}

/// An ellipse, its first half-axis along `direction` (a unit vector).
pub(crate) fn ellipse((x, y): At, (along, across): At, (ux, uy): At) -> Vec<At> {
    const STEPS: u32 = 28;
    (0..STEPS)
        .map(|i| {
            let angle = f64::from(i) / f64::from(STEPS) * std::f64::consts::TAU;
            let (a, b) = (libm::cos(angle) * along, libm::sin(angle) * across);
            (x + a * ux - b * uy, y + a * uy + b * ux)
        })
        .collect()
}

/// The point `distance` from `a` on the way to `b`, at most half-way.
fn towards(a: At, b: At, distance: f64) -> At {
    let length = between(a, b);
    if length <= 0.0 {
        a
    } else {
        mix(a, b, (distance / length).min(0.5))
    }
}

/// The point at share `t` of the way from `a` to `b`.
pub(crate) fn mix(a: At, b: At, t: f64) -> At {
    (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t)
}

/// Distance of two points.
pub(crate) fn between(a: At, b: At) -> f64 {
    libm::sqrt((b.0 - a.0) * (b.0 - a.0) + (b.1 - a.1) * (b.1 - a.1))
}

/// The unit vector from `a` to `b`; `None` when they are one point.
pub(crate) fn direction(a: At, b: At) -> Option<At> {
    let length = between(a, b);
    (length > 1e-9).then(|| ((b.0 - a.0) / length, (b.1 - a.1) / length))
}

/// The pieces of a dashed line, for backends that have no dashes.
pub(crate) fn dashes(points: &[At], dash: f64, gap: f64) -> Vec<Vec<At>> {
    /// More pieces than any picture needs: a bound against absurd lengths.
    const MOST: usize = 2000;
    let mut pieces = Vec::new();
    let mut piece: Vec<At> = points.first().copied().into_iter().collect();
    let (mut drawing, mut left) = (true, dash);
    for pair in points.windows(2) {
        let (mut from, to) = (pair[0], pair[1]);
        let mut length = between(from, to);
        while length > left && pieces.len() < MOST {
            from = mix(from, to, left / length);
            length -= left;
            if drawing {
                piece.push(from);
                pieces.push(std::mem::take(&mut piece));
            } else {
                piece = vec![from];
            }
            drawing = !drawing;
            left = if drawing { dash } else { gap };
        }
        left -= length;
        if drawing {
            piece.push(to);
        }
    }
    if drawing && piece.len() > 1 {
        pieces.push(piece);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_cover_their_share_of_a_line() {
        let pieces = dashes(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)], 3.0, 2.0);
        let drawn: f64 = pieces
            .iter()
            .flat_map(|p| p.windows(2).map(|w| between(w[0], w[1])))
            .sum();
        assert_eq!(pieces.len(), 4);
        assert!((drawn - 12.0).abs() < 1e-9, "{drawn}");
        assert!(dashes(&[], 3.0, 2.0).is_empty());
    }

    #[test]
    fn a_corner_is_rounded_by_at_most_half_its_edges() {
        let outline = rounded_rect((0.0, 0.0), (2.0, 2.0), 50.0);
        assert!(outline.iter().all(|p| p.0.abs() <= 1.0 && p.1.abs() <= 1.0));
        assert!(rounded(&[(1.0, 1.0, 1.0)]).iter().all(|p| *p == (1.0, 1.0)));
    }
}
