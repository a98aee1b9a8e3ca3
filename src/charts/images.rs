//! Small grey pictures in rows, each with a frame by role and a caption.

use plotters_backend::DrawingBackend;

use super::{
    Size, Words,
    marks::stroke,
    metrics::{LINE, SMALL, wrap},
    pen::{At, Pen, QUIET, Side, Type, tint},
};
use crate::engine::chart::{Image, Images, Role};

/// Longest side of a picture [CSS px].
const SIDE: f64 = 56.0;
/// Between a picture and its frame [CSS px].
const MARGIN: f64 = 3.0;
/// Least distance of two frames [CSS px].
const GAP: f64 = 14.0;
/// Shades that are told apart; fewer make fewer shapes.
const SHADES: f64 = 5.0;
/// Most dots of a side: a bound against absurd sizes.
const MOST: u32 = 64;

struct Layout {
    columns: usize,
    /// Width of a column [CSS px].
    step: f64,
    /// Side of a dot [CSS px].
    dot: f64,
    /// Size of a frame [CSS px].
    frame: At,
    /// Captions, broken into lines.
    captions: Vec<Vec<String>>,
    /// Height of each row [CSS px].
    rows: Vec<f64>,
}

impl Layout {
    fn new(images: &Images, words: &dyn Words, width: u32) -> Self {
        let (across, down) = (images.width.clamp(1, MOST), images.height.clamp(1, MOST));
        let dot = SIDE / f64::from(across.max(down));
        let frame = (
            dot * f64::from(across) + 2.0 * MARGIN,
            dot * f64::from(down) + 2.0 * MARGIN,
        );
        let width = f64::from(width);
        let columns = (((width + GAP) / (frame.0 + GAP)) as usize).max(1);
        let step = (width / columns as f64).max(frame.0);
        let caption = |image: &Image| wrap(&words.say(&image.label), SMALL, false, step - 4.0);
        let captions: Vec<Vec<String>> = images.images.iter().map(caption).collect();
        let row = |row: &[Vec<String>]| {
            let lines = row.iter().map(Vec::len).max().unwrap_or(0);
            frame.1 + lines as f64 * LINE + 14.0
        };
        let rows = captions.chunks(columns).map(row).collect();
        Self {
            columns,
            step,
            dot,
            frame,
            captions,
            rows,
        }
    }
}

/// Height that suits the pictures at this width [CSS px].
pub(crate) fn height(images: &Images, words: &dyn Words, width: u32) -> u32 {
    let rows: f64 = Layout::new(images, words, width).rows.iter().sum();
    rows.max(LINE).ceil() as u32
}

/// Draws the pictures row by row.
pub(crate) fn draw<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    images: &Images,
    words: &dyn Words,
    size: Size,
) {
    let layout = Layout::new(images, words, size.width);
    let mut top = 0.0;
    let rows = images.images.chunks(layout.columns);
    for ((row, captions), height) in rows
        .zip(layout.captions.chunks(layout.columns))
        .zip(&layout.rows)
    {
        for ((image, caption), column) in row.iter().zip(captions).zip(0..) {
            let left = layout.step * f64::from(column) + (layout.step - layout.frame.0) / 2.0;
            picture(pen, image, images, (left, top + 1.0), &layout);
            for (line, text) in caption.iter().enumerate() {
                let y = top + layout.frame.1 + (line as f64 + 0.5) * LINE + 4.0;
                let at = (left + layout.frame.0 / 2.0, y);
                pen.text(text, at, Type::new(SMALL).side(Side::Middle), QUIET);
            }
        }
        top += height;
    }
}

/// One picture: neighbouring dots of one shade are one shape.
fn picture<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    image: &Image,
    images: &Images,
    (left, top): At,
    layout: &Layout,
) {
    let (width, height) = layout.frame;
    let corners = [
        (left, top),
        (left + width, top),
        (left + width, top + height),
        (left, top + height),
        (left, top),
    ];
    pen.line(&corners, image.role, 1.6, stroke(image.role));
    let across = images.width.clamp(1, MOST) as usize;
    for (row, y) in image
        .ink
        .chunks(across)
        .take(images.height.min(MOST) as usize)
        .zip(0..)
    {
        let mut start = 0;
        for run in row.chunk_by(|a, b| shade(*a) == shade(*b)) {
            let shade = shade(run[0]);
            if shade > 0.0 {
                let at = (
                    left + MARGIN + start as f64 * layout.dot,
                    top + MARGIN + f64::from(y) * layout.dot,
                );
                let size = (run.len() as f64 * layout.dot, layout.dot);
                pen.rect(at, size, tint(Role::Ink, shade));
            }
            start += run.len();
        }
    }
}

fn shade(ink: f32) -> f64 {
    let ink = f64::from(ink);
    if ink.is_finite() {
        libm::round(ink.clamp(0.0, 1.0) * SHADES) / SHADES
    } else {
        0.0
    }
}
