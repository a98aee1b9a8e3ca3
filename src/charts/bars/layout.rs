//! Where everything in a bar chart goes, found before anything is drawn.

use super::amount::{Amount, decimals};
use crate::charts::{
    Size, Words,
    metrics::{self, LINE, SMALL},
    ticks,
};
use crate::engine::{
    chart::{Bar, Bars, Role},
    msg::Msg,
};

/// Room between the end of an interval and the number beside it [CSS px].
pub(super) const GAP: f64 = 8.0;
/// Names before the bars take at most this share of the width.
const NAMES: f64 = 0.36;
/// Room around a row, shared with its neighbours [CSS px].
const AIR: f64 = 13.0;
/// Room between a bar and its name above it [CSS px].
const NEAR: f64 = 3.0;
/// Room around the rule that sets a sum apart [CSS px].
const APART: f64 = 14.0;

/// A row.
pub(super) struct Row {
    /// Its name, in lines.
    pub name: Vec<String>,
    /// Centre of the name's first line [CSS px].
    pub name_y: f64,
    /// `None` if the amount is no number.
    pub amount: Option<Amount>,
    /// The amount in words.
    pub number: String,
    pub role: Role,
    pub total: bool,
    /// Vertical centre of the bar [CSS px].
    pub centre: f64,
    /// Thickness of the bar [CSS px].
    pub thickness: f64,
}

/// A line to read amounts by.
pub(super) struct Tick {
    /// Where [CSS px].
    pub x: f64,
    /// Centre of its number [CSS px]; beside the line where the edge is near.
    pub centre: f64,
    pub text: String,
}

/// The places [CSS px].
pub(super) struct Layout {
    pub narrow: bool,
    pub width: f64,
    pub height: f64,
    pub top: f64,
    pub bottom: f64,
    pub rows: Vec<Row>,
    /// Heights of the rules around sums.
    pub rules: Vec<f64>,
    pub ticks: Vec<Tick>,
    /// What the amounts are, in lines: centre, and centre of the first line.
    pub label: Vec<String>,
    pub label_x: f64,
    pub label_y: f64,
    /// Where zero is, and pixels a unit.
    zero: f64,
    scale: f64,
}

impl Layout {
    pub fn new(bars: &Bars, words: &dyn Words, size: Size) -> Self {
        let (width, narrow) = (size.px().0, size.is_narrow());
        let mut layout = Self {
            narrow,
            width,
            height: 0.0,
            top: 0.0,
            bottom: 0.0,
            rows: Vec::new(),
            rules: Vec::new(),
            ticks: Vec::new(),
            label: Vec::new(),
            label_x: 0.0,
            label_y: 0.0,
            zero: 0.0,
            scale: 0.0,
        };
        let decimals = decimals(&bars.bars);
        let rows = bars.bars.iter().map(|bar| layout.row(bar, words, decimals));
        layout.rows = rows.collect();
        layout.place_rows();
        let left = if narrow {
            1.0
        } else {
            let names = layout.rows.iter().map(|r| layout.name_width(r));
            names.fold(0.0, f64::max) + 16.0
        };
        layout.fit(left, (width - 2.0).max(left + 40.0));
        layout.place_axis(bars, words, left);
        layout
    }

    /// The stretches of vertical lines, top and bottom: all the way, or, where names stand above the
    /// bars, only past the bars.
    pub fn lanes(&self) -> Vec<(f64, f64)> {
        if !self.narrow {
            return vec![(self.top, self.bottom)];
        }
        let lane = |row: &Row| {
            let half = row.thickness / 2.0 + 2.0;
            (row.centre - half, row.centre + half)
        };
        self.rows.iter().map(lane).collect()
    }

    /// Size of a row's text [CSS px].
    pub fn face(&self, total: bool) -> f64 {
        if total && !self.narrow { 15.0 } else { 14.0 }
    }

    /// Distance of two lines of a name [CSS px].
    pub fn leading(&self) -> f64 {
        LINE + 1.0
    }

    /// Horizontal place of an amount.
    pub fn x(&self, value: f64) -> f64 {
        self.zero + value * self.scale
    }

    fn row(&self, bar: &Bar, words: &dyn Words, decimals: u8) -> Row {
        let amount = Amount::of(bar);
        let number = match &amount {
            Some(a) => Msg::new("chart-number").number("value", a.value, decimals),
            None => Msg::new("chart-bars-unknown"),
        };
        let room = self.width * if self.narrow { 1.0 } else { NAMES } - 4.0;
        Row {
            name: metrics::wrap_evenly(
                &words.say(&bar.label),
                self.face(bar.total),
                bar.total,
                room,
            ),
            name_y: 0.0,
            amount,
            number: words.say(&number),
            role: bar.role,
            total: bar.total,
            centre: 0.0,
            thickness: match (bar.total, self.narrow) {
                (true, false) => 22.0,
                (true, true) => 18.0,
                (false, false) => 17.0,
                (false, true) => 14.0,
            },
        }
    }

    fn name_width(&self, row: &Row) -> f64 {
        metrics::widest(&row.name, self.face(row.total), row.total)
    }

    /// Rows below one another; a rule wherever sums and shares meet.
    fn place_rows(&mut self) {
        let (narrow, leading) = (self.narrow, self.leading());
        let mut y = 0.0;
        let mut before = None;
        for row in &mut self.rows {
            if before.is_some_and(|total| total != row.total) {
                self.rules.push(y + APART / 2.0 - 2.0);
                y += APART;
            }
            before = Some(row.total);
            let lines = row.name.len() as f64 * leading;
            let height = if narrow {
                row.name_y = y + AIR / 2.0 + leading / 2.0;
                row.centre = y + AIR / 2.0 + lines + NEAR + row.thickness / 2.0;
                lines + NEAR + row.thickness
            } else {
                let height = f64::max(lines, row.thickness);
                row.centre = y + AIR / 2.0 + height / 2.0;
                row.name_y = row.centre - (lines - leading) / 2.0;
                height
            };
            y += height + AIR;
        }
        self.bottom = y;
    }

    /// Finds the largest scale at which all intervals and the numbers beside them have room.
    fn fit(&mut self, left: f64, right: f64) {
        let room = right - left;
        let rows: Vec<(&Amount, f64)> = self
            .rows
            .iter()
            .filter_map(|row| {
                let wide = metrics::width(&row.number, self.face(row.total), true);
                row.amount.as_ref().map(|amount| (amount, GAP + wide + 3.0))
            })
            .collect();
        let reach = |scale: f64| {
            let mut reach = (0.0, 0.0);
            for (amount, text) in &rows {
                let (before, after) = if amount.leftwards() {
                    (*text, 0.0)
                } else {
                    (0.0, *text)
                };
                reach.0 = f64::max(reach.0, before - amount.low * scale);
                reach.1 = f64::max(reach.1, after + amount.high * scale);
            }
            reach
        };
        let (low, high) = self.ends();
        let (mut fits, mut fails) = (0.0, room / (high - low));
        // Halving a range fifty times leaves less than rounding does.
        for _ in 0..50 {
            let scale = (fits + fails) / 2.0;
            let (before, after) = reach(scale);
            if before + after <= room {
                fits = scale;
            } else {
                fails = scale;
            }
        }
        self.scale = fits;
        self.zero = left + reach(fits).0;
    }

    /// The least and the greatest value to be drawn; zero lies between.
    fn ends(&self) -> (f64, f64) {
        let amounts = self.rows.iter().filter_map(|row| row.amount.as_ref());
        let ends = amounts.fold((0.0, 0.0), |(low, high), a| {
            (f64::min(low, a.low), f64::max(high, a.high))
        });
        if ends.1 - ends.0 > 1e-9 {
            ends
        } else {
            (0.0, 1.0)
        }
    }

    fn place_axis(&mut self, bars: &Bars, words: &dyn Words, left: f64) {
        let (low, high) = self.ends();
        let span = self.x(high) - self.x(low);
        let ticks = ticks::within(low, high, (span / 62.0).clamp(2.0, 8.0) as u32);
        self.ticks = ticks
            .at
            .iter()
            .map(|value| {
                let number = Msg::new("chart-number").number("value", *value, ticks.decimals);
                let text = words.say(&number);
                let x = self.x(*value);
                Tick {
                    x,
                    centre: self.inside(x, &text),
                    text,
                }
            })
            .collect();
        let room = self.width - left - 4.0;
        self.label = metrics::wrap(&words.say(&bars.x.label), SMALL, false, room);
        let middle = (left + self.width) / 2.0;
        self.label_x = self
            .label
            .iter()
            .map(|line| self.inside(middle, line))
            .fold(middle, f64::min);
        self.label_y = self.bottom + 7.0 + LINE + 6.0 + LINE / 2.0;
        self.height = self.label_y + self.label.len() as f64 * LINE - LINE / 2.0 + 2.0;
    }

    /// The centre of a small text that would like to stand at `x`, moved in from the edges.
    fn inside(&self, x: f64, text: &str) -> f64 {
        let half = metrics::width(text, SMALL, false) / 2.0;
        x.min(self.width - half).max(half)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::tests::Keys;
    use crate::engine::chart::Axis;

    fn bars(rows: &[(f64, f64, f64, bool)]) -> Bars {
        let bar = |&(value, low, high, total): &(f64, f64, f64, bool)| Bar {
            label: Msg::new("a name"),
            role: Role::Late,
            value,
            low,
            high,
            total,
        };
        Bars {
            x: Axis {
                label: Msg::new("x"),
                categories: Vec::new(),
            },
            bars: rows.iter().map(bar).collect(),
        }
    }

    #[test]
    fn numbers_and_intervals_lie_inside_the_picture() {
        let cases: [&[(f64, f64, f64, bool)]; 6] = [
            &[
                (12.0, 9.0, 15.0, false),
                (-3.0, -7.0, 1.0, false),
                (9.0, 5.0, 13.0, true),
            ],
            &[(-5.0, -6.0, -4.0, false), (-1e-3, -1.0, 1.0, true)],
            &[(0.0, 0.0, 0.0, false)],
            &[(1e300, f64::NEG_INFINITY, f64::MAX, true)],
            &[(-1e-12, f64::NAN, 1e-12, false)],
            &[(5.0, 7.0, 3.0, false)],
        ];
        for rows in cases {
            for width in [340, 680] {
                let size = Size { width, height: 0 };
                let layout = Layout::new(&bars(rows), &Keys, size);
                for row in &layout.rows {
                    let amount = row.amount.as_ref().expect("a number");
                    let wide = GAP + metrics::width(&row.number, layout.face(row.total), true);
                    let (mut low, mut high) = (layout.x(amount.low), layout.x(amount.high));
                    if amount.leftwards() {
                        low -= wide;
                    } else {
                        high += wide;
                    }
                    assert!(
                        low >= 0.0 && high <= f64::from(width),
                        "{rows:?}: {low} {high}"
                    );
                    let x = layout.x(amount.value);
                    assert!(low <= x && x <= high, "{rows:?}");
                    assert!(row.centre > layout.top && row.centre < layout.bottom);
                }
            }
        }
    }

    #[test]
    fn a_rule_stands_between_shares_and_their_sum() {
        let row = |total| (1.0, 1.0, 1.0, total);
        let cases: [(&[bool], usize); 5] = [
            (&[], 0),
            (&[false, false], 0),
            (&[false, false, true], 1),
            (&[true, false, false], 1),
            (&[false, true, false], 2),
        ];
        for (totals, rules) in cases {
            let rows: Vec<_> = totals.iter().map(|total| row(*total)).collect();
            let size = Size {
                width: 680,
                height: 0,
            };
            assert_eq!(Layout::new(&bars(&rows), &Keys, size).rules.len(), rules);
        }
    }
}
