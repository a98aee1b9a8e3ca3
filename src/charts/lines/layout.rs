//! Where everything in a line chart goes, found before anything is drawn.

use super::spread::{Slot, spread};
use crate::charts::{
    Size, Words,
    metrics::{self, LINE, SMALL},
    ticks::{self, tame},
};
use crate::engine::{chart::Lines, msg::Msg};

/// Names at the ends of lines take at most this share of the width.
const NAMES: f64 = 0.27;

/// Room for a piece of a line beside its name, where names stand above the plot [CSS px].
pub(super) const SWATCH: f64 = 33.0;

/// A tick of the horizontal axis.
pub(in crate::charts) struct Tick {
    /// Where.
    pub value: f64,
    /// Its name, in lines.
    pub lines: Vec<String>,
    /// Centre of the name [CSS px]; beside the tick where the edge is near.
    pub centre: f64,
    /// Whether it is the reader's setting.
    pub strong: bool,
}

/// The name of a line.
pub(in crate::charts) struct Name {
    /// In lines.
    pub lines: Vec<String>,
    /// Left end, vertical centre [CSS px].
    pub at: (f64, f64),
}

/// The places [CSS px].
pub(in crate::charts) struct Layout {
    /// Whether names stand above the plot.
    pub above: bool,
    pub width: f64,
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    /// What stands below the plot needs this much.
    pub below: f64,
    pub x_label_y: f64,
    pub y_label: Vec<String>,
    pub y_label_top: f64,
    pub y_ticks: Vec<(f64, String)>,
    pub x_ticks: Vec<Tick>,
    pub keys: Vec<Name>,
    /// Ends of the horizontal axis, and how far inside the plot they lie.
    domain: (f64, f64),
    inset: (f64, f64),
    highest: f64,
}

impl Layout {
    /// Names stand at the ends of the lines where there is room.
    pub fn new(lines: &Lines, words: &dyn Words, size: Size) -> Self {
        Self::at(lines, words, size, size.is_narrow())
    }

    /// Names stand above, whatever room there is.
    pub fn with_names_above(lines: &Lines, words: &dyn Words, size: Size) -> Self {
        Self::at(lines, words, size, true)
    }

    fn at(lines: &Lines, words: &dyn Words, size: Size, above: bool) -> Self {
        let (width, height) = size.px();
        let narrow = size.is_narrow();
        let number =
            |v: f64, decimals| words.say(&Msg::new("chart-number").number("value", v, decimals));
        let ticks = ticks::from_zero(highest(lines), if narrow { 3 } else { 4 });
        let y_ticks: Vec<_> = ticks
            .at
            .iter()
            .map(|v| (*v, number(*v, ticks.decimals)))
            .collect();
        let left = y_ticks
            .iter()
            .map(|t| metrics::width(&t.1, SMALL, false))
            .fold(0.0, f64::max);
        let left = (left + 9.0).min(width * 0.35);
        let mut keys = names(lines, words, above, width);
        let right = if above {
            width - 8.0
        } else {
            let widest = keys
                .iter()
                .map(|k| metrics::widest(&k.lines, 14.0, false))
                .fold(0.0, f64::max);
            width - widest - 8.0
        };
        let right = right.max(left + 40.0);
        // From the top: names (narrow), name of the vertical axis, the pin of the reader's setting.
        let y_label_top = if above {
            key_rows(&mut keys, width)
        } else {
            0.0
        };
        let y_label = metrics::wrap(&words.say(&lines.y.label), SMALL, false, width);
        let top = y_label_top
            + y_label.len() as f64 * LINE
            + if lines.here.is_some() { 36.0 } else { 12.0 };
        let domain = domain(lines);
        let mut layout = Self {
            above,
            width,
            left,
            right,
            top,
            bottom: 0.0,
            below: 0.0,
            x_label_y: 0.0,
            y_label,
            y_label_top,
            highest: y_ticks.last().map_or(1.0, |t| t.0),
            y_ticks,
            x_ticks: Vec::new(),
            keys,
            domain,
            inset: if narrow { (16.0, 16.0) } else { (22.0, 10.0) },
        };
        layout.x_ticks = if lines.x.categories.is_empty() {
            layout.number_ticks(lines, &number)
        } else {
            layout.category_ticks(lines, words)
        };
        let rows = layout
            .x_ticks
            .iter()
            .map(|t| t.lines.len())
            .max()
            .unwrap_or(0) as f64;
        layout.below = 7.0 + rows * LINE + 6.0 + LINE + 2.0;
        layout.bottom = (height - layout.below).max(layout.top + 20.0);
        layout.x_label_y = layout.bottom + layout.below - 2.0 - LINE / 2.0;
        if !above {
            layout.place_names(lines);
        }
        layout
    }

    /// Horizontal place of a value.
    pub fn x(&self, value: f64) -> f64 {
        let (low, high) = self.domain;
        let (from, to) = (self.left + self.inset.0, self.right - self.inset.1);
        from + (value.clamp(low, high) - low) / (high - low) * (to - from)
    }

    /// Vertical place of a value; the axis starts at zero.
    pub fn y(&self, value: f64) -> f64 {
        self.bottom - (value / self.highest).clamp(0.0, 1.0) * (self.bottom - self.top)
    }

    /// Whether the horizontal axis holds this value.
    pub fn holds(&self, value: f64) -> bool {
        (self.domain.0..=self.domain.1).contains(&value)
    }

    /// Centres of texts that would like to stand at these heights, in the same (rising) order.
    pub fn column(&self, heights: impl Iterator<Item = f64>) -> Vec<f64> {
        let mut slots: Vec<Slot> = heights
            .enumerate()
            .map(|(index, centre)| Slot {
                index,
                centre,
                height: LINE + 1.0,
            })
            .collect();
        spread(&mut slots, self.top - 10.0, self.bottom);
        slots.iter().map(|s| s.centre).collect()
    }

    /// Round numbers; whole ones where no point stands between two whole numbers.
    fn number_ticks(&self, lines: &Lines, number: &dyn Fn(f64, u8) -> String) -> Vec<Tick> {
        let about = ((self.right - self.left) / 75.0).clamp(2.0, 8.0) as u32;
        let mut points = lines.series.iter().flat_map(|s| &s.points);
        let within = match points.all(|p| p.x == libm::round(p.x)) {
            true => ticks::whole_within,
            false => ticks::within,
        };
        let ticks = within(self.domain.0, self.domain.1, about);
        let tick = |value: &f64| {
            let text = number(*value, ticks.decimals);
            Tick {
                value: *value,
                centre: self.centre(*value, &text, false),
                lines: vec![text],
                strong: false,
            }
        };
        ticks.at.iter().map(tick).collect()
    }

    /// Names of categories, broken into lines; if they still do not fit, every second, third …
    /// The reader's setting always has its name.
    fn category_ticks(&self, lines: &Lines, words: &dyn Words) -> Vec<Tick> {
        let names: Vec<String> = lines.x.categories.iter().map(|m| words.say(m)).collect();
        let here = lines
            .here
            .filter(|h| *h >= 0.0 && *h == h.round())
            .map(|h| h as usize);
        let step = self.x(1.0) - self.x(0.0);
        let slot = if names.len() > 1 {
            step
        } else {
            self.right - self.left
        };
        let broken = |every: usize| -> Vec<Vec<String>> {
            let room = slot * every as f64 - 8.0;
            names
                .iter()
                .map(|n| metrics::wrap(n, SMALL, true, room))
                .collect()
        };
        let fits = |every: &usize| {
            let room = slot * *every as f64 - 8.0;
            broken(*every)
                .iter()
                .step_by(*every)
                .all(|l| l.len() <= 3 && metrics::widest(l, SMALL, true) <= room)
        };
        let every = (1..names.len().max(1))
            .find(fits)
            .unwrap_or(names.len().max(1));
        let shown = |i: usize| match here.filter(|h| *h < names.len()) {
            Some(h) if every > 1 => i == h || (i.is_multiple_of(every) && i.abs_diff(h) >= every),
            _ => i.is_multiple_of(every),
        };
        let ticks = broken(every)
            .into_iter()
            .enumerate()
            .filter(|(i, _)| shown(*i))
            .map(|(i, lines)| {
                let longest = lines.iter().max_by(|a, b| {
                    metrics::width(a, SMALL, true).total_cmp(&metrics::width(b, SMALL, true))
                });
                let centre = self.centre(i as f64, longest.map_or("", String::as_str), true);
                Tick {
                    value: i as f64,
                    lines,
                    centre,
                    strong: here == Some(i),
                }
            });
        ticks.collect()
    }

    /// The centre of a tick's name, moved inwards where it would leave the picture.
    fn centre(&self, value: f64, text: &str, bold: bool) -> f64 {
        let half = metrics::width(text, SMALL, bold) / 2.0;
        self.x(value).min(self.width - half).max(half)
    }

    /// Names at the ends of the lines, pushed apart where they would touch.
    fn place_names(&mut self, lines: &Lines) {
        let mut boxes: Vec<Slot> = Vec::new();
        for (i, (series, key)) in lines.series.iter().zip(&self.keys).enumerate() {
            let last = series
                .points
                .iter()
                .rev()
                .find_map(|p| tame(p.y))
                .unwrap_or(0.0);
            boxes.push(Slot {
                index: i,
                centre: self.y(last),
                height: key.lines.len() as f64 * LINE + 4.0,
            });
        }
        spread(&mut boxes, self.top - 10.0, self.bottom + 8.0);
        for b in boxes {
            self.keys[b.index].at = (self.right + 5.0, b.centre);
        }
    }
}

fn highest(lines: &Lines) -> f64 {
    let values = lines
        .series
        .iter()
        .flat_map(|s| s.points.iter().flat_map(|p| [p.y, p.high]));
    let pinned = lines.pinned.iter().flat_map(|(_, p)| [p.y, p.high]);
    values.chain(pinned).filter_map(tame).fold(0.0, f64::max)
}

/// Ends of the horizontal axis.
fn domain(lines: &Lines) -> (f64, f64) {
    let categories = lines.x.categories.len();
    if categories > 0 {
        return if categories == 1 {
            (-0.5, 0.5)
        } else {
            (0.0, (categories - 1) as f64)
        };
    }
    let points = lines
        .series
        .iter()
        .flat_map(|s| s.points.iter().map(|p| p.x))
        .filter_map(tame);
    let (low, high) = points.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), x| {
        (a.min(x), b.max(x))
    });
    match () {
        () if low > high => (0.0, 1.0),
        () if high - low > 1e-9 => (low, high),
        // One position only: it stands in the middle.
        () => (low - 0.5, low + 0.5),
    }
}

fn names(lines: &Lines, words: &dyn Words, above: bool, width: f64) -> Vec<Name> {
    let name = |label: &Msg| {
        let text = words.say(label);
        let lines = if above {
            metrics::wrap(&text, SMALL, false, width - SWATCH)
        } else {
            metrics::wrap(&text, 14.0, false, width * NAMES)
        };
        Name {
            lines,
            at: (0.0, 0.0),
        }
    };
    lines.series.iter().map(|s| name(&s.label)).collect()
}

/// Puts names into rows above the plot; returns where the last row ends.
fn key_rows(keys: &mut [Name], width: f64) -> f64 {
    const ROW: f64 = 22.0;
    let (mut x, mut top, mut bottom) = (0.0, 0.0, 0.0);
    for key in keys.iter_mut() {
        let wide = SWATCH + metrics::widest(&key.lines, SMALL, false);
        if x > 0.0 && x + wide > width {
            (x, top) = (0.0, bottom);
        }
        key.at = (x, top + ROW / 2.0);
        x += wide + 16.0;
        bottom = f64::max(
            bottom,
            top + ROW + (key.lines.len().max(1) - 1) as f64 * LINE,
        );
    }
    if keys.is_empty() { 0.0 } else { bottom + 8.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_to_show_is_still_an_axis() {
        let axis = |key| crate::engine::chart::Axis {
            label: Msg::new(key),
            categories: Vec::new(),
        };
        let lines = Lines {
            x: axis("x"),
            y: axis("y"),
            series: Vec::new(),
            here: None,
            pinned: Vec::new(),
        };
        assert_eq!(domain(&lines), (0.0, 1.0));
        assert_eq!(highest(&lines), 0.0);
    }
}
