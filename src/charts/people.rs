//! People as dots: a share is easier to feel as so many of a thousand than as a percentage.

use plotters_backend::DrawingBackend;

use super::{
    Size, Words,
    marks::mark,
    metrics,
    pen::{Pen, Type},
};
use crate::engine::{
    chart::{People, Role},
    msg::Msg,
};

/// Blocks of this many dots a side have a little room around them, so that they can be counted.
const BLOCK: u32 = 10;
/// Room between blocks [dot distances].
const GAP: f64 = 0.45;
/// Height of a row of the key [CSS px].
const KEY_ROW: f64 = 24.0;
/// Dots are at most this far apart [CSS px].
const WIDEST: f64 = 24.0;
/// More dots than this are not drawn.
const MOST: u32 = 10_000;

/// A group as it is drawn and as it stands in the table.
pub(crate) struct Group {
    /// Name.
    pub label: String,
    /// Colour and shape.
    pub role: Role,
    /// Dots.
    pub count: u32,
}

/// All groups, the rest last; together they are exactly the whole.
pub(crate) fn groups(people: &People, words: &dyn Words) -> Vec<Group> {
    let mut left = people.total;
    let mut groups: Vec<Group> = Vec::new();
    for group in &people.groups {
        let count = group.count.min(left);
        left -= count;
        groups.push(Group {
            label: words.say(&group.label),
            role: group.role,
            count,
        });
    }
    if left > 0 {
        groups.push(Group {
            label: words.say(&Msg::new("chart-people-rest")),
            role: Role::Faint,
            count: left,
        });
    }
    groups
}

/// Dots a row: wide pictures are about 5:2, narrow ones about 5:8.
fn columns(total: u32, narrow: bool) -> u32 {
    let fits = |columns: &u32| {
        let rows = f64::from(total.div_ceil(*columns));
        rows <= f64::from(*columns) * if narrow { 1.6 } else { 0.5 }
    };
    [10, 20, 25, 50, 100]
        .into_iter()
        .find(fits)
        .unwrap_or(if narrow { 100 } else { 200 })
}

struct Grid {
    columns: u32,
    pitch: f64,
    /// Top edge of the first row [CSS px].
    top: f64,
}

impl Grid {
    fn new(total: u32, size: Size, top: f64, height: Option<f64>) -> Self {
        let columns = columns(total, size.is_narrow());
        let (width, _) = size.px();
        let across = f64::from(columns) + gaps(columns, block(columns));
        let mut pitch = (width / across).min(WIDEST);
        if let Some(height) = height {
            let rows = total.div_ceil(columns);
            pitch = pitch.min(((height - top) / (f64::from(rows) + gaps(rows, BLOCK))).max(1.0));
        }
        // Whole tenths of a pixel: dots of one row are placed by the renderer, others by us.
        let pitch = (pitch * 10.0).floor() / 10.0;
        Self {
            columns,
            pitch,
            top,
        }
    }

    fn height(&self, total: u32) -> f64 {
        let rows = total.div_ceil(self.columns);
        (f64::from(rows) + gaps(rows, BLOCK)) * self.pitch
    }

    /// Centre of a dot.
    fn centre(&self, index: u32) -> (f64, f64) {
        let (column, row) = (index % self.columns, index / self.columns);
        let along =
            |i: u32| (f64::from(i) + 0.5 + f64::from(i / block(self.columns)) * GAP) * self.pitch;
        let down = |i: u32| (f64::from(i) + 0.5 + f64::from(i / BLOCK) * GAP) * self.pitch;
        (along(column), self.top + down(row))
    }
}

/// Dots a block across: 25 columns part better by five.
fn block(columns: u32) -> u32 {
    if columns.is_multiple_of(BLOCK) {
        BLOCK
    } else {
        5
    }
}

/// Room that the gaps between blocks take [dot distances].
fn gaps(dots: u32, block: u32) -> f64 {
    f64::from(dots.saturating_sub(1) / block) * GAP
}

struct KeyEntry {
    at: (f64, f64),
    count: String,
    group: Group,
}

/// The key above the grid, in rows, and its height.
fn key(people: &People, words: &dyn Words, width: f64) -> (Vec<KeyEntry>, f64) {
    let (mut x, mut y) = (0.0, KEY_ROW / 2.0);
    let mut entries = Vec::new();
    for group in groups(people, words) {
        let count = words.say(&Msg::new("chart-number").count("value", f64::from(group.count)));
        let wide = 18.0
            + metrics::width(&count, 14.0, true)
            + 5.0
            + metrics::width(&group.label, 14.0, false);
        if x > 0.0 && x + wide > width {
            x = 0.0;
            y += KEY_ROW;
        }
        entries.push(KeyEntry {
            at: (x, y),
            count,
            group,
        });
        x += wide + 22.0;
    }
    let height = if entries.is_empty() {
        0.0
    } else {
        y + KEY_ROW / 2.0 + 8.0
    };
    (entries, height)
}

/// Height that suits the grid at this width [CSS px].
pub(crate) fn height(people: &People, words: &dyn Words, width: u32) -> u32 {
    let size = Size { width, height: 0 };
    let total = people.total.min(MOST);
    let (_, top) = key(people, words, size.px().0);
    (top + Grid::new(total, size, top, None).height(total) + 1.0).ceil() as u32
}

/// Draws the key and the grid.
pub(crate) fn draw<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    people: &People,
    words: &dyn Words,
    size: Size,
) {
    let (width, height) = size.px();
    let (entries, top) = key(people, words, width);
    let total = people.total.min(MOST);
    let grid = Grid::new(total, size, top, Some(height));
    let mut next = 0;
    for KeyEntry {
        at: (x, y),
        count,
        group,
    } in &entries
    {
        let radius = if group.role == Role::Faint { 3.2 } else { 5.0 };
        mark(pen, (x + 7.0, *y), radius, group.role, group.role);
        pen.text(count, (x + 18.0, *y), Type::new(14.0).bold(), Role::Ink);
        let label = x + 18.0 + metrics::width(count, 14.0, true) + 5.0;
        pen.text(&group.label, (label, *y), Type::new(14.0), Role::Ink);
        let end = (next + group.count).min(total);
        dots(pen, &grid, next..end, group.role);
        next = end;
    }
}

fn dots<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    grid: &Grid,
    range: std::ops::Range<u32>,
    role: Role,
) {
    // Corners reach further than circles: shapes of the same weight.
    let share = match role {
        Role::Faint => 0.22,
        Role::Hasty | Role::Mine => 0.34,
        _ => 0.37,
    };
    let radius = grid.pitch * share;
    let mut index = range.start;
    while index < range.end {
        if !matches!(
            role,
            Role::Late | Role::Faint | Role::Ink | Role::Paper | Role::Ground
        ) {
            mark(pen, grid.centre(index), radius, role, role);
            index += 1;
            continue;
        }
        // Round dots: a whole run in one element, or a thousand people would be a thousand elements.
        let column = index % grid.columns;
        let block_end = (column / block(grid.columns) + 1) * block(grid.columns);
        let run = (block_end.min(grid.columns) - column).min(range.end - index);
        pen.beads(grid.centre(index), run, grid.pitch, radius, role);
        index += run;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::tests::Keys;
    use crate::engine::chart::PeopleGroup;

    fn people(total: u32, counts: &[u32]) -> People {
        let group = |count: &u32| PeopleGroup {
            label: Msg::new("g"),
            role: Role::Late,
            count: *count,
        };
        People {
            total,
            groups: counts.iter().map(group).collect(),
        }
    }

    #[test]
    fn groups_sum_to_the_whole() {
        let cases: [(u32, &[u32], &[u32]); 5] = [
            (1000, &[3, 40], &[3, 40, 957]),
            (100, &[60, 60], &[60, 40]),
            (7, &[7], &[7]),
            (0, &[5], &[0]),
            (12, &[], &[12]),
        ];
        for (total, counts, want) in cases {
            let got: Vec<u32> = groups(&people(total, counts), &Keys)
                .iter()
                .map(|g| g.count)
                .collect();
            assert_eq!(got, want);
            assert_eq!(got.iter().sum::<u32>(), total);
        }
    }

    #[test]
    fn grids_have_the_shape_of_their_page() {
        let cases = [
            (1000, false, 50),
            (1000, true, 25),
            (100, false, 20),
            (100, true, 10),
            (50_000, false, 200),
        ];
        for (total, narrow, want) in cases {
            assert_eq!(columns(total, narrow), want, "{total}");
        }
    }

    #[test]
    fn every_dot_lies_inside_its_picture() {
        for (total, width) in [
            (1000, 680),
            (1000, 340),
            (1, 340),
            (7, 680),
            (330, 680),
            (9999, 340),
        ] {
            let people = people(total, &[total / 3]);
            let size = Size {
                width,
                height: height(&people, &Keys, width),
            };
            let (_, top) = key(&people, &Keys, size.px().0);
            let grid = Grid::new(total, size, top, Some(size.px().1));
            for index in 0..total {
                let (x, y) = grid.centre(index);
                assert!(
                    x > 0.0 && x < size.px().0 && y > top && y < size.px().1,
                    "{index} of {total} at {x}, {y}"
                );
            }
        }
    }
}
