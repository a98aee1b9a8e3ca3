//! Fixed text metrics: how wide a text is taken to be, the same on every machine.
//!
//! The numbers are those of a common sans serif with a little room to spare, so that a text set in
//! the reader's own system font still fits the place that was kept for it.

use plotters_backend::{
    BackendColor, BackendCoord, BackendTextStyle, FontFamily, FontStyle, FontTransform, text_anchor,
};

/// Advance widths of the characters from space to tilde [thousandths of the font size].
#[rustfmt::skip]
const ADVANCE: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // space to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
];

/// Room to spare over the table, for wider system fonts.
const SPARE: f64 = 1.14;
/// How much wider bold text is.
const BOLD: f64 = 1.07;

/// Size of the smallest text: names of ticks, keys [CSS px].
pub(crate) const SMALL: f64 = 13.0;
/// Distance of two lines of small text [CSS px].
pub(crate) const LINE: f64 = 16.0;

/// Width of `text` [same unit as `size`].
pub(crate) fn width(text: &str, size: f64, bold: bool) -> f64 {
    let thousandths: u32 = text.chars().map(|c| u32::from(advance(c))).sum();
    f64::from(thousandths) / 1000.0 * size * SPARE * if bold { BOLD } else { 1.0 }
}

fn advance(c: char) -> u16 {
    match c {
        ' '..='~' => ADVANCE[c as usize - ' ' as usize],
        // Thin and no-break spaces stand between groups of digits.
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' => 278,
        // Marks that combine with the letter before, and joiners, and marks of direction (Fluent puts them around arguments).
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => 0,
        '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' => 0,
        // Scripts whose characters fill a square.
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' => 1000,
        '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' => 1000,
        '\u{1f000}'..='\u{3fffd}' => 1000,
        _ => 620,
    }
}

/// A character that may stand in XML and has a look; any other becomes a space.
pub(crate) fn printable(c: char) -> char {
    if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') {
        ' '
    } else {
        c
    }
}

/// Breaks `text` at its spaces into lines of at most `room`; a single longer word stays whole.
pub(crate) fn wrap(text: &str, size: f64, bold: bool, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_ascii_whitespace() {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), size, bold) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Like [`wrap`] into as few lines, but as equal ones as can be: no word is left alone on the last.
pub(crate) fn wrap_evenly(text: &str, size: f64, bold: bool, room: f64) -> Vec<String> {
    let lines = wrap(text, size, bold, room);
    let narrowest = narrowest(text, size, bold, lines.len());
    if lines.len() > 1 && narrowest < room {
        wrap(text, size, bold, narrowest)
    } else {
        lines
    }
}

/// The room that `text` needs for at most so many lines, about to the pixel.
pub(crate) fn narrowest(text: &str, size: f64, bold: bool, lines: usize) -> f64 {
    let all = width(text, size, bold);
    let words: Vec<String> = text.split_ascii_whitespace().map(str::to_owned).collect();
    let mut room = widest(&words, size, bold);
    while room < all && wrap(text, size, bold, room).len() > lines {
        room += 1.0;
    }
    room
}

/// Width of the widest of some lines.
pub(crate) fn widest(lines: &[String], size: f64, bold: bool) -> f64 {
    lines
        .iter()
        .map(|line| width(line, size, bold))
        .fold(0.0, f64::max)
}

/// How plotters is told to set a text. Its layout box comes from this module, so that no backend
/// can come to ask a font or the DOM.
pub(crate) struct TextStyle {
    /// Colour and opacity.
    pub color: BackendColor,
    /// Font size [backend units].
    pub size: f64,
    /// Bold or not.
    pub bold: bool,
    /// Which point of the text is meant by its position.
    pub anchor: text_anchor::Pos,
}

impl BackendTextStyle for TextStyle {
    type FontError = std::convert::Infallible;

    fn color(&self) -> BackendColor {
        self.color
    }
    fn size(&self) -> f64 {
        self.size
    }
    fn transform(&self) -> FontTransform {
        FontTransform::None
    }
    fn style(&self) -> FontStyle {
        if self.bold {
            FontStyle::Bold
        } else {
            FontStyle::Normal
        }
    }
    fn anchor(&self) -> text_anchor::Pos {
        self.anchor
    }
    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name("system-ui, sans-serif")
    }
    fn layout_box(&self, text: &str) -> Result<((i32, i32), (i32, i32)), Self::FontError> {
        let wide = width(text, self.size, self.bold);
        Ok(((0, 0), (wide.ceil() as i32, self.size.ceil() as i32)))
    }
    /// Never called by the backends in use, which hand text on as text; draws nothing.
    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _text: &str,
        _pos: BackendCoord,
        _draw: F,
    ) -> Result<Result<(), E>, Self::FontError> {
        Ok(Ok(()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_the_same_for_ever() {
        // A change here moves every label in every published chart.
        let cases = [
            ("", 0.0),
            ("0", 556.0),
            ("out of 1,000", 5282.0),
            ("\u{2068}0\u{2069}", 556.0),
            ("é", 620.0),
            ("字", 1000.0),
        ];
        for (text, thousandths) in cases {
            assert_eq!(width(text, 1000.0, false), thousandths * SPARE, "{text}");
        }
        assert!(width("word", 13.0, true) > width("word", 13.0, false));
    }

    #[test]
    fn wraps_at_spaces_only() {
        assert_eq!(
            wrap("two more opinions", 13.0, false, 60.0),
            ["two", "more", "opinions"]
        );
        assert_eq!(
            wrap("two more opinions", 13.0, false, 500.0),
            ["two more opinions"]
        );
        assert_eq!(
            wrap("Donaudampfschiff", 13.0, false, 10.0),
            ["Donaudampfschiff"]
        );
        assert!(wrap("  ", 13.0, false, 10.0).is_empty());
    }

    #[test]
    fn even_lines_are_as_many_and_leave_no_word_alone() {
        let text = "US rule on automatic braking (FMVSS 127)";
        let room = width("US rule on automatic braking (FMVSS", 14.0, false);
        assert_eq!(wrap(text, 14.0, false, room).len(), 2);
        assert_eq!(
            wrap_evenly(text, 14.0, false, room),
            ["US rule on automatic", "braking (FMVSS 127)"]
        );
        for text in ["", "one", "Donaudampfschiff fährt"] {
            assert_eq!(
                wrap_evenly(text, 14.0, false, 30.0),
                wrap(text, 14.0, false, 30.0)
            );
        }
    }
}
