//! Colours by role, and how they get through plotters, which only knows hexadecimal numbers.
//!
//! For SVG every stroke is drawn in a *sentinel*: a number that no design would pick and that says
//! which role, and which kind of line, is meant. [`attributes`] turns it into `var(--role)` and
//! the attributes for that kind of line (dashes, a halo around text), which plotters cannot write.

use crate::engine::chart::Role;

/// A colour: red, green, blue.
pub type Rgb = (u8, u8, u8);

/// What each role looks like on a canvas: the page reads the CSS variables and passes them on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// Too hasty: `--hasty`.
    pub hasty: Rgb,
    /// Too late: `--late`.
    pub late: Rgb,
    /// The reader's own setting: `--mine`.
    pub mine: Rgb,
    /// A comparison: `--other`.
    pub other: Rgb,
    /// Text and strong lines: `--ink`.
    pub ink: Rgb,
    /// Axes and outlines: `--faint`.
    pub faint: Rgb,
    /// The ground of everything: `--paper`.
    pub paper: Rgb,
    /// Road surface and other large quiet areas: `--ground`.
    pub ground: Rgb,
}

impl Palette {
    /// The colour of a role.
    pub fn rgb(&self, role: Role) -> Rgb {
        match role {
            Role::Hasty => self.hasty,
            Role::Late => self.late,
            Role::Mine => self.mine,
            Role::Other => self.other,
            Role::Ink => self.ink,
            Role::Faint => self.faint,
            Role::Paper => self.paper,
            Role::Ground => self.ground,
        }
    }
}

/// How a line is drawn, or that a text has a halo. Lengths are in tenths of a pixel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stroke {
    /// An unbroken line, or a fill.
    Solid,
    /// Dashes with gaps.
    Dashed,
    /// Short dots.
    Dotted,
    /// Round dots as wide as the line, this far apart: a row of people in one element.
    Beads(u32),
    /// Text with a rim in the colour of the paper, readable on top of lines.
    Halo,
}

/// Dash and gap of [`Stroke::Dashed`] [tenths of a pixel].
pub(crate) const DASH: (u32, u32) = (65, 55);
/// Dash and gap of [`Stroke::Dotted`] [tenths of a pixel].
pub(crate) const DOT: (u32, u32) = (5, 50);

const ROLES: [(Role, &str); 8] = [
    (Role::Hasty, "hasty"),
    (Role::Late, "late"),
    (Role::Mine, "mine"),
    (Role::Other, "other"),
    (Role::Ink, "ink"),
    (Role::Faint, "faint"),
    (Role::Paper, "paper"),
    (Role::Ground, "ground"),
];

/// Marks a number as a sentinel: its first hexadecimal digit.
const MARK: u32 = 0xA;

/// The sentinel for a role and a kind of stroke: mark, kind, role, 13 bits for a distance.
pub(crate) fn sentinel(role: Role, stroke: Stroke) -> Rgb {
    let role = ROLES.iter().position(|(r, _)| *r == role).unwrap_or(0) as u32;
    let (kind, distance) = match stroke {
        Stroke::Solid => (0, 0),
        Stroke::Dashed => (1, 0),
        Stroke::Dotted => (2, 0),
        Stroke::Beads(pitch) => (3, pitch.min(0x1FFF)),
        Stroke::Halo => (4, 0),
    };
    let [_, r, g, b] = (MARK << 20 | kind << 16 | role << 13 | distance).to_be_bytes();
    (r, g, b)
}

/// The attributes that take the place of `name="#sentinel"`; `None` for a number that is none.
pub(crate) fn attributes(name: &str, hex: &str) -> Option<String> {
    let code = u32::from_str_radix(hex, 16).ok()?;
    if hex.len() != 6 || code >> 20 != MARK {
        return None;
    }
    let variable = ROLES.get((code >> 13 & 7) as usize)?.1;
    let paint = format!("{name}=\"var(--{variable})\"");
    let distance = code & 0x1FFF;
    Some(match code >> 16 & 0xF {
        0 => paint,
        1 => format!("{paint} stroke-dasharray=\"{} {}\"", DASH.0, DASH.1),
        2 => format!("{paint} stroke-dasharray=\"{} {}\"", DOT.0, DOT.1),
        3 => format!("{paint} stroke-dasharray=\"0 {distance}\""),
        4 => format!("{paint} stroke=\"var(--paper)\" stroke-width=\"40\" paint-order=\"stroke\""),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentinel_comes_back() {
        let strokes = [
            Stroke::Solid,
            Stroke::Dashed,
            Stroke::Dotted,
            Stroke::Beads(130),
            Stroke::Halo,
        ];
        for (role, variable) in ROLES {
            for stroke in strokes {
                let (r, g, b) = sentinel(role, stroke);
                let got = attributes("stroke", &format!("{r:02X}{g:02X}{b:02X}"));
                assert!(
                    got.is_some_and(|a| a.starts_with(&format!("stroke=\"var(--{variable})\"")))
                );
            }
        }
        let (r, g, b) = sentinel(Role::Faint, Stroke::Beads(130));
        let got = attributes("stroke", &format!("{r:02X}{g:02X}{b:02X}"));
        assert_eq!(
            got.as_deref(),
            Some("stroke=\"var(--faint)\" stroke-dasharray=\"0 130\"")
        );
    }

    #[test]
    fn other_colours_are_not_sentinels() {
        for hex in ["FFFFFF", "000000", "AF0000", "A0000", "A000000", "zzzzzz"] {
            assert_eq!(attributes("fill", hex), None, "{hex}");
        }
    }
}
