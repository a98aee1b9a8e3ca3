//! Draws what the engine describes: charts and frames of a scene.
//!
//! This is the only place that names plotters, and it uses the part of plotters that fits a page
//! which must come out the same everywhere: its backend trait, through which the same drawing code
//! writes SVG text and moves on a canvas. Layout is ours, because plotters' own layout asks the
//! browser's DOM how wide a text is (a worker has none), or a font on the machine that builds the
//! page (another answer), and finds round ticks with `std` logarithms (other bits). Here a text is
//! as wide as [`metrics`] says, so that a live picture and a built-ahead one are the same bytes.
//!
//! Colours are CSS variables (`--hasty`, `--late`, `--mine`, `--other`, `--ink`, `--faint`,
//! `--paper`, `--ground`): see [`palette`]. No sentence stands here: what is written comes from
//! [`Words`]; the keys that the drawing itself needs are in [`KEYS`].

mod bars;
mod dots;
mod geometry;
mod images;
mod lines;
mod map;
mod marks;
mod matrix;
mod metrics;
mod palette;
mod pen;
mod people;
mod scene;
mod svg;
mod table;
mod ticks;

#[cfg(test)]
mod tests;

use plotters_backend::DrawingBackend;

use crate::engine::{
    chart::{Body, Chart},
    msg::Msg,
    record::Scene,
};

pub use palette::{Palette, Rgb};
pub use pen::{DrawError, UNITS};
pub use scene::Part;
pub use table::{Table, csv, table};

/// Says a message in the reader's language; the catalogue implements it.
pub trait Words {
    /// The sentence, name or number that the message stands for.
    fn say(&self, msg: &Msg) -> String;
}

/// Keys of the messages that the drawing itself needs, beside those that a chart brings along.
///
/// `chart-number`, `chart-metres` and `chart-map-km` get `value`; `chart-map-heights` gets `low` and
/// `high`; `chart-map-stops` gets `way`; `chart-low` and `chart-high` get `series`. The
/// marks of a matrix have their words here too: see [`Cell`](crate::engine::chart::Cell).
pub const KEYS: &[&str] = &[
    "chart-here",
    "chart-number",
    "chart-metres",
    "chart-low",
    "chart-high",
    "chart-people-group",
    "chart-people-count",
    "chart-people-rest",
    "chart-dots-group",
    "chart-bars-row",
    "chart-bars-unknown",
    "chart-matrix-row",
    "chart-cell-yes",
    "chart-cell-partly",
    "chart-cell-no",
    "chart-cell-unknown",
    "chart-image",
    "chart-image-label",
    "chart-map-way",
    "chart-map-east",
    "chart-map-south",
    "chart-map-height",
    "chart-map-heights",
    "chart-map-stops",
    "chart-map-km",
];

/// Size of a drawing [CSS px]. Below [`Size::NARROW_BELOW`] the design for phones is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Width [CSS px].
    pub width: u32,
    /// Height [CSS px].
    pub height: u32,
}

impl Size {
    /// Drawings narrower than this [CSS px] use the design for phones.
    pub const NARROW_BELOW: u32 = 520;
    /// Width of the design for phones [CSS px].
    pub const NARROW: u32 = 340;
    /// Width of the design for the article's column [CSS px].
    pub const WIDE: u32 = 680;

    /// The size that suits `chart` at this width: most often 340 or 680.
    pub fn for_chart(chart: &Chart, words: &dyn Words, width: u32) -> Self {
        let height = match &chart.body {
            Body::Lines(lines) => lines::height(lines, words, width),
            Body::Dots(dots) => dots::height(dots, words, width),
            Body::People(people) => people::height(people, words, width),
            Body::Bars(bars) => bars::height(bars, words, width),
            Body::Matrix(matrix) => matrix::height(matrix, words, width),
            Body::Images(images) => images::height(images, words, width),
            Body::Map(map) => map::height(map, words, width),
        };
        Self { width, height }
    }

    /// The size that shows all of `scene` at this width, without empty edges.
    pub fn for_scene(scene: &Scene, width: u32) -> Self {
        let ratio = if scene.width > 0.0 && scene.height > 0.0 {
            scene.height / scene.width
        } else {
            0.5
        };
        let height = (f64::from(width) * ratio).clamp(80.0, 4.0 * f64::from(width.max(20)));
        Self {
            width,
            height: height.round() as u32,
        }
    }

    /// Whether the design for phones is drawn.
    pub fn is_narrow(self) -> bool {
        self.width < Self::NARROW_BELOW
    }

    pub(crate) fn px(self) -> (f64, f64) {
        (f64::from(self.width), f64::from(self.height))
    }
}

/// The chart as a complete `<svg>`: a picture with its name and, as description, its finding.
pub fn svg(chart: &Chart, words: &dyn Words, size: Size) -> String {
    let frame = svg::Frame {
        id: &chart.id,
        class: "chart",
        title: words.say(&chart.title),
        description: words.say(&chart.caption),
        size,
    };
    svg::picture(&frame, |pen| match &chart.body {
        Body::Lines(lines) => lines::draw(pen, lines, words, size),
        Body::Dots(dots) => dots::draw(pen, dots, words, size),
        Body::People(people) => people::draw(pen, people, words, size),
        Body::Bars(bars) => bars::draw(pen, bars, words, size),
        Body::Matrix(matrix) => matrix::draw(pen, matrix, words, size),
        Body::Images(images) => images::draw(pen, images, words, size),
        Body::Map(map) => map::draw(pen, map, words, size),
    })
}

/// What a still of a scene is called: scenes have no name of their own.
#[derive(Debug, Clone, PartialEq)]
pub struct Still {
    /// Stable name, unique on the page.
    pub id: String,
    /// What is shown.
    pub title: Msg,
    /// What happens at this moment, in words.
    pub caption: Msg,
}

/// One frame of a scene as a complete `<svg>`: the still that stands before anything moves.
pub fn scene_svg(scene: &Scene, at_s: f64, still: &Still, words: &dyn Words, size: Size) -> String {
    let frame = svg::Frame {
        id: &still.id,
        class: "chart scene",
        title: words.say(&still.title),
        description: words.say(&still.caption),
        size,
    };
    svg::picture(&frame, |pen| {
        scene::draw(pen, scene, Part::whole(scene), at_s, words, size)
    })
}

/// Draws one frame of a part of a scene on any backend.
///
/// `size` is in CSS pixels, but the backend gets coordinates in [`UNITS`] steps a pixel, so that
/// motion is smooth although plotters' coordinates are integers. A canvas therefore sets its
/// transform to `device pixel ratio / UNITS` first.
///
/// # Errors
/// When the backend refuses to draw.
pub fn scene<B: DrawingBackend>(
    scene: &Scene,
    part: Part,
    at_s: f64,
    size: Size,
    palette: &Palette,
    words: &dyn Words,
    backend: B,
) -> Result<(), DrawError> {
    let mut pen = pen::Pen::on_canvas(backend, palette);
    scene::draw(&mut pen, scene, part, at_s, words, size);
    pen.finish()
}
