//! A table of marks: who must do what.
//!
//! Each mark has its own shape: a full disc, half a disc, a ring, a question mark. What the columns
//! are stands above them; where that has no room, letters stand there and their key below.

mod layout;

use plotters_backend::DrawingBackend;

use super::{
    Size, Words,
    metrics::{LINE, SMALL},
    palette::Stroke,
    pen::{At, Pen, QUIET, Side, Type},
};
use crate::engine::chart::{Cell, Matrix, Role};
use layout::{Heads, LEGEND, Layout, RADIUS};

/// Key of the word for a mark.
pub(crate) fn name(cell: Cell) -> &'static str {
    match cell {
        Cell::Yes => "chart-cell-yes",
        Cell::Partly => "chart-cell-partly",
        Cell::No => "chart-cell-no",
        Cell::Unknown => "chart-cell-unknown",
    }
}

/// Height that suits the table at this width [CSS px].
pub(crate) fn height(matrix: &Matrix, words: &dyn Words, width: u32) -> u32 {
    let size = Size { width, height: 0 };
    Layout::new(matrix, words, size).height.ceil() as u32
}

/// Draws the table. Rows are as high as their text; how high all is, [`height`] says.
pub(crate) fn draw<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    matrix: &Matrix,
    words: &dyn Words,
    size: Size,
) {
    let layout = Layout::new(matrix, words, size);
    for entry in &layout.legend {
        let (x, y) = entry.at;
        mark(pen, (x + RADIUS + 1.0, y), entry.cell);
        pen.text(&entry.word, (x + LEGEND, y), Type::new(SMALL), QUIET);
    }
    heads(pen, &layout);
    let rule = |pen: &mut Pen<'_, B>, y, role: Role| {
        pen.line(&[(0.0, y), (layout.width, y)], role, 1.0, Stroke::Solid);
    };
    for (i, row) in layout.rows.iter().enumerate() {
        rule(pen, row.top, if i == 0 { Role::Ink } else { Role::Faint });
        let first = row.centre - (row.name.len() as f64 - 1.0) / 2.0 * layout.leading;
        for (i, text) in row.name.iter().enumerate() {
            let at = (0.0, first + i as f64 * layout.leading);
            pen.text(text, at, Type::new(layout.face), Role::Ink);
        }
        let cells = &matrix.rows[i].cells;
        for (cell, column) in cells.iter().zip(&layout.columns) {
            mark(pen, (column.centre, row.centre), *cell);
        }
    }
    rule(pen, layout.bottom, Role::Ink);
}

/// What the columns are: across the top, or letters there and their key below.
fn heads<B: DrawingBackend>(pen: &mut Pen<'_, B>, layout: &Layout) {
    for column in &layout.columns {
        let x = column.centre;
        match layout.heads {
            Heads::Words => {
                let lines = column.name.len() as f64;
                for (i, text) in column.name.iter().enumerate() {
                    let at = (x, layout.heads_y - (lines - 1.0 - i as f64) * LINE);
                    pen.text(text, at, Type::new(SMALL).side(Side::Middle), Role::Ink);
                }
            }
            Heads::Letters => {
                let face = Type::new(SMALL).bold();
                pen.text(
                    &column.letter,
                    (x, layout.heads_y),
                    face.side(Side::Middle),
                    Role::Ink,
                );
                let (x, y) = column.key;
                pen.text(&column.letter, (x, y), face, Role::Ink);
                for (i, text) in column.name.iter().enumerate() {
                    let at = (x + LEGEND, y + i as f64 * LINE);
                    pen.text(text, at, Type::new(SMALL), QUIET);
                }
            }
        }
    }
}

/// The more of it there is, the more ink it has.
fn mark<B: DrawingBackend>(pen: &mut Pen<'_, B>, at: At, cell: Cell) {
    match cell {
        Cell::Yes => pen.disc(at, RADIUS, Role::Ink),
        Cell::Partly => {
            pen.fill(&half_disc(at, RADIUS - 0.8), Role::Ink);
            pen.ring(at, RADIUS - 0.8, Role::Ink, 1.6);
        }
        Cell::No => pen.ring(at, RADIUS - 0.8, Role::Other, 1.3),
        Cell::Unknown => {
            let face = Type::new(15.0).bold().side(Side::Middle);
            pen.text("?", at, face, Role::Other);
        }
    }
}

/// The left half of a disc.
fn half_disc((x, y): At, radius: f64) -> Vec<At> {
    const STEPS: u32 = 16;
    (0..=STEPS)
        .map(|i| {
            let angle = f64::from(i) / f64::from(STEPS) * std::f64::consts::PI;
            let (across, along) = (libm::sin(angle), libm::cos(angle));
            (x - radius * across, y - radius * along)
        })
        .collect()
}
