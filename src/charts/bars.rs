//! Signed amounts as bars around a line at zero, each with its interval and its number.
//!
//! Names stand before the bars, or above them where it is narrow. A sum is set apart by a rule and
//! drawn heavier, so that it is not taken for one share more.

mod amount;
mod layout;

use plotters_backend::DrawingBackend;

use super::{
    Size, Words,
    metrics::{LINE, SMALL},
    palette::Stroke,
    pen::{Pen, QUIET, Side, Type, tint},
};
use crate::engine::chart::{Bars, Role};
use amount::Amount;
use layout::{GAP, Layout, Row};

/// Height that suits the chart at this width [CSS px].
pub(crate) fn height(bars: &Bars, words: &dyn Words, width: u32) -> u32 {
    let size = Size { width, height: 0 };
    Layout::new(bars, words, size).height.ceil() as u32
}

/// Draws the chart. Rows are as high as their text; how high all is, [`height`] says.
pub(crate) fn draw<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    bars: &Bars,
    words: &dyn Words,
    size: Size,
) {
    let layout = Layout::new(bars, words, size);
    axis(pen, &layout);
    for rule in &layout.rules {
        pen.line(
            &[(0.0, *rule), (layout.width, *rule)],
            Role::Ink,
            1.2,
            Stroke::Solid,
        );
    }
    for row in &layout.rows {
        if let Some(amount) = &row.amount {
            bar(pen, row, amount, &layout);
        }
    }
    for (top, bottom) in layout.lanes() {
        let zero = layout.x(0.0);
        pen.line(
            &[(zero, top), (zero, bottom)],
            Role::Ink,
            1.6,
            Stroke::Solid,
        );
    }
    for row in &layout.rows {
        if let Some(amount) = &row.amount {
            whisker(pen, row, amount, &layout);
        }
        texts(pen, row, &layout);
    }
}

/// Lines to read amounts by, their numbers, and what the amounts are.
fn axis<B: DrawingBackend>(pen: &mut Pen<'_, B>, layout: &Layout) {
    for tick in &layout.ticks {
        for (top, bottom) in layout.lanes() {
            pen.line(
                &[(tick.x, top), (tick.x, bottom)],
                Role::Faint,
                1.0,
                Stroke::Solid,
            );
        }
        let (top, bottom) = (layout.bottom, layout.bottom + 4.0);
        pen.line(
            &[(tick.x, top), (tick.x, bottom)],
            QUIET,
            1.0,
            Stroke::Solid,
        );
        let at = (tick.centre, layout.bottom + 7.0 + LINE / 2.0);
        pen.text(&tick.text, at, Type::new(SMALL).side(Side::Middle), QUIET);
    }
    for (i, text) in layout.label.iter().enumerate() {
        let at = (layout.label_x, layout.label_y + i as f64 * LINE);
        pen.text(text, at, Type::new(SMALL).side(Side::Middle), QUIET);
    }
}

/// The bar: pale, so that its interval is seen across it, with a firm end.
fn bar<B: DrawingBackend>(pen: &mut Pen<'_, B>, row: &Row, amount: &Amount, layout: &Layout) {
    let (zero, end) = (layout.x(0.0), layout.x(amount.value));
    let (left, right) = (zero.min(end), zero.max(end));
    let (top, height) = (row.centre - row.thickness / 2.0, row.thickness);
    if right - left < 0.1 {
        return;
    }
    let body = if stands_out(row.role) {
        tint(row.role, if row.total { 0.42 } else { 0.32 })
    } else {
        row.role.into()
    };
    // Paper first: the lines to read amounts by do not shine through.
    for ink in [Role::Paper.into(), body] {
        pen.rect((left, top), (right - left, height), ink);
    }
    let firm = f64::min(if row.total { 4.0 } else { 3.0 }, right - left);
    let from = if amount.leftwards() { end } else { end - firm };
    pen.rect((from, top), (firm, height), legible(row.role));
}

/// The interval: a line with ends.
fn whisker<B: DrawingBackend>(pen: &mut Pen<'_, B>, row: &Row, amount: &Amount, layout: &Layout) {
    let (low, high) = (layout.x(amount.low), layout.x(amount.high));
    if high - low < 0.1 {
        return;
    }
    let (y, reach) = (row.centre, row.thickness * 0.26);
    pen.line(&[(low, y), (high, y)], Role::Ink, 1.6, Stroke::Solid);
    for x in [low, high] {
        let end = [(x, y - reach), (x, y + reach)];
        pen.line(&end, Role::Ink, 1.6, Stroke::Solid);
    }
}

fn texts<B: DrawingBackend>(pen: &mut Pen<'_, B>, row: &Row, layout: &Layout) {
    let face = Type {
        bold: row.total,
        ..Type::new(layout.face(row.total)).halo()
    };
    for (i, text) in row.name.iter().enumerate() {
        let at = (0.0, row.name_y + i as f64 * layout.leading());
        pen.text(text, at, face, Role::Ink);
    }
    let Some(amount) = &row.amount else {
        let at = (layout.x(0.0) + GAP, row.centre);
        pen.text(&row.number, at, Type::new(SMALL).halo(), QUIET);
        return;
    };
    let (x, side) = if amount.leftwards() {
        (layout.x(amount.low) - GAP, Side::End)
    } else {
        (layout.x(amount.high) + GAP, Side::Start)
    };
    let face = Type::new(layout.face(row.total)).bold().side(side).halo();
    pen.text(&row.number, (x, row.centre), face, legible(row.role));
}

/// Whether a colour can be told from the paper on its own, as text must be.
fn stands_out(role: Role) -> bool {
    !matches!(role, Role::Faint | Role::Paper | Role::Ground)
}

/// A role's colour, or for quiet ones a grey that can be read.
fn legible(role: Role) -> Role {
    if stands_out(role) { role } else { Role::Other }
}
