//! The pen: draws in CSS pixels and roles on any plotters backend.

use std::fmt;

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind,
    text_anchor::{HPos, Pos, VPos},
};

use super::{
    metrics::{TextStyle, printable},
    palette::{DASH, DOT, Palette, Stroke, sentinel},
};
use crate::engine::chart::Role;

/// Backend units a CSS pixel. Plotters' coordinates are integers: tenths keep curves and motion smooth.
pub const UNITS: u32 = 10;

/// Why a frame could not be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DrawError {
    /// The backend (a canvas) refused; what it said.
    Backend(String),
}

impl fmt::Display for DrawError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Backend(said) => write!(f, "the drawing surface refused: {said}"),
        }
    }
}

impl std::error::Error for DrawError {}

/// A position [CSS px].
pub(crate) type At = (f64, f64);

/// A role with an opacity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Ink {
    /// Which colour.
    pub role: Role,
    /// From 0 (not there) to 1.
    pub opacity: f64,
}

impl From<Role> for Ink {
    fn from(role: Role) -> Self {
        Self { role, opacity: 1.0 }
    }
}

/// Text that stands back, such as names of ticks: still well above 4.5:1.
pub(crate) const QUIET: Ink = Ink {
    role: Role::Ink,
    opacity: 0.78,
};

/// `role` at some opacity.
pub(crate) fn tint(role: Role, opacity: f64) -> Ink {
    Ink { role, opacity }
}

/// Where a text stands beside its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// It starts there.
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

/// How a text is set; it is centred on its position vertically.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Type {
    /// Font size [CSS px].
    pub size: f64,
    /// Bold or not.
    pub bold: bool,
    /// Which end of the text is meant by its position.
    pub side: Side,
    /// With a rim in the colour of the paper (in SVG only).
    pub halo: bool,
}

impl Type {
    /// Plain text of this size that starts at its position.
    pub fn new(size: f64) -> Self {
        Self {
            size,
            bold: false,
            side: Side::Start,
            halo: false,
        }
    }
    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }
    pub fn side(self, side: Side) -> Self {
        Self { side, ..self }
    }
    pub fn halo(self) -> Self {
        Self { halo: true, ..self }
    }
}

/// Draws on a backend. After the first refusal nothing more is drawn; [`Pen::finish`] tells it.
pub(crate) struct Pen<'a, B: DrawingBackend> {
    backend: B,
    palette: Option<&'a Palette>,
    failure: Option<DrawError>,
}

struct Style {
    color: BackendColor,
    width: u32,
}

impl BackendStyle for Style {
    fn color(&self) -> BackendColor {
        self.color
    }
    fn stroke_width(&self) -> u32 {
        self.width
    }
}

impl<'a, B: DrawingBackend> Pen<'a, B> {
    /// For the SVG backend: colours are sentinels.
    pub fn on_svg(backend: B) -> Self {
        Self {
            backend,
            palette: None,
            failure: None,
        }
    }

    /// For a canvas: colours are those of the page.
    pub fn on_canvas(backend: B, palette: &'a Palette) -> Self {
        Self {
            backend,
            palette: Some(palette),
            failure: None,
        }
    }

    /// Ends the drawing and tells whether all of it arrived.
    pub fn finish(mut self) -> Result<(), DrawError> {
        let presented = self.backend.present();
        self.note(presented);
        self.failure.map_or(Ok(()), Err)
    }

    /// A line through points.
    pub fn line(&mut self, points: &[At], ink: impl Into<Ink>, width: f64, stroke: Stroke) {
        let ink = ink.into();
        let broken = match stroke {
            Stroke::Dashed => Some(DASH),
            Stroke::Dotted => Some(DOT),
            _ => None,
        };
        // The SVG attribute does it there; a plotters canvas has no dashes.
        if let (Some((dash, gap)), Some(_)) = (broken, self.palette) {
            let units = f64::from(UNITS);
            for piece in
                super::geometry::dashes(points, f64::from(dash) / units, f64::from(gap) / units)
            {
                self.line(&piece, ink, width, Stroke::Solid);
            }
            return;
        }
        let (Some(path), true) = (units(points), points.len() > 1) else {
            return;
        };
        let style = self.style(ink, width, stroke);
        self.draw(ink, |backend| match path[..] {
            [from, to] => backend.draw_line(from, to, &style),
            _ => backend.draw_path(path, &style),
        });
    }

    /// A row of round dots, `pitch` apart, in one element. SVG only: a canvas would draw a bar.
    pub fn beads(&mut self, (x, y): At, count: u32, pitch: f64, radius: f64, ink: impl Into<Ink>) {
        if count == 0 {
            return;
        }
        // A trifle longer than the last gap, so that rounding cannot lose the last dot.
        let end = x + pitch * f64::from(count - 1) + 0.2;
        let pitch = (pitch * f64::from(UNITS)).round() as u32;
        self.line(&[(x, y), (end, y)], ink, 2.0 * radius, Stroke::Beads(pitch));
    }

    /// A filled polygon.
    pub fn fill(&mut self, points: &[At], ink: impl Into<Ink>) {
        let ink = ink.into();
        let (Some(path), true) = (units(points), points.len() > 2) else {
            return;
        };
        let style = self.style(ink, 0.1, Stroke::Solid);
        self.draw(ink, |backend| backend.fill_polygon(path, &style));
    }

    /// A filled rectangle.
    pub fn rect(&mut self, (x, y): At, (width, height): At, ink: impl Into<Ink>) {
        let ink = ink.into();
        let Some(corners) = units(&[(x, y), (x + width, y + height)]) else {
            return;
        };
        let style = self.style(ink, 0.1, Stroke::Solid);
        self.draw(ink, |backend| {
            backend.draw_rect(corners[0], corners[1], &style, true)
        });
    }

    /// A filled circle.
    pub fn disc(&mut self, centre: At, radius: f64, ink: impl Into<Ink>) {
        self.circle(centre, radius, ink.into(), 0.0);
    }

    /// A circle's outline.
    pub fn ring(&mut self, centre: At, radius: f64, ink: impl Into<Ink>, width: f64) {
        self.circle(centre, radius, ink.into(), width);
    }

    fn circle(&mut self, centre: At, radius: f64, ink: Ink, width: f64) {
        let Some(at) = unit(centre) else { return };
        let Some((radius, _)) = unit((radius.max(0.0), 0.0)) else {
            return;
        };
        let style = self.style(ink, width, Stroke::Solid);
        self.draw(ink, |backend| {
            backend.draw_circle(at, radius.unsigned_abs(), &style, width <= 0.0)
        });
    }

    /// One line of text.
    pub fn text(&mut self, text: &str, at: At, face: Type, ink: impl Into<Ink>) {
        let ink = ink.into();
        let Some(at) = unit(at) else { return };
        let text: String = text.chars().map(printable).collect();
        if text.trim().is_empty() {
            return;
        }
        let stroke = if face.halo {
            Stroke::Halo
        } else {
            Stroke::Solid
        };
        // The SVG backend writes the size divided by 1.24, a canvas writes it as it is.
        let backend_size =
            face.size * f64::from(UNITS) * if self.palette.is_none() { 1.24 } else { 1.0 };
        let style = TextStyle {
            color: self.style(ink, 1.0, stroke).color,
            size: backend_size,
            bold: face.bold,
            anchor: Pos::new(
                match face.side {
                    Side::Start => HPos::Left,
                    Side::Middle => HPos::Center,
                    Side::End => HPos::Right,
                },
                VPos::Center,
            ),
        };
        self.draw(ink, |backend| backend.draw_text(&text, &style, at));
    }

    fn style(&self, ink: Ink, width: f64, stroke: Stroke) -> Style {
        let rgb = match self.palette {
            Some(palette) => palette.rgb(ink.role),
            None => sentinel(ink.role, stroke),
        };
        let alpha = (ink.opacity.clamp(0.0, 1.0) * 1000.0).round() / 1000.0;
        let width = (width * f64::from(UNITS)).round().max(1.0) as u32;
        Style {
            color: BackendColor { alpha, rgb },
            width,
        }
    }

    fn draw(
        &mut self,
        ink: Ink,
        act: impl FnOnce(&mut B) -> Result<(), DrawingErrorKind<B::ErrorType>>,
    ) {
        if self.failure.is_none() && ink.opacity > 0.0 {
            let done = act(&mut self.backend);
            self.note(done);
        }
    }

    fn note(&mut self, done: Result<(), DrawingErrorKind<B::ErrorType>>) {
        if let (Err(error), None) = (done, &self.failure) {
            self.failure = Some(DrawError::Backend(error.to_string()));
        }
    }
}

/// Backend coordinates of a position; `None` if it is not a number. Far-away ones are held back,
/// so that no sum of coordinates overflows.
fn unit((x, y): At) -> Option<BackendCoord> {
    let one = |v: f64| (v * f64::from(UNITS)).round().clamp(-1e6, 1e6) as i32;
    (x.is_finite() && y.is_finite()).then(|| (one(x), one(y)))
}

fn units(points: &[At]) -> Option<Vec<BackendCoord>> {
    points.iter().map(|p| unit(*p)).collect()
}
