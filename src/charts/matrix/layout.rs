//! Where everything in a table of marks goes, found before anything is drawn.

use super::name;
use crate::charts::{
    Size, Words,
    metrics::{self, LINE, SMALL},
};
use crate::engine::{
    chart::{Cell, Matrix},
    msg::Msg,
};

/// Radius of a mark [CSS px].
pub(super) const RADIUS: f64 = 7.0;
/// Room for a mark or a letter before its meaning [CSS px].
pub(super) const LEGEND: f64 = 21.0;
/// Columns take at most this share of the width.
const COLUMNS: f64 = 0.69;
/// Room between the names of two columns [CSS px].
const BETWEEN: f64 = 14.0;

/// Names above columns have at most so many lines.
const LINES: usize = 5;

/// How it is said what the columns are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heads {
    /// Their names stand above them.
    Words,
    /// Letters stand above them, and the key below the table.
    Letters,
}

/// A mark that occurs, with its word.
pub(super) struct Entry {
    pub cell: Cell,
    pub word: String,
    /// Left end, vertical centre [CSS px].
    pub at: (f64, f64),
}

/// A column.
pub(super) struct Column {
    pub letter: String,
    /// Its name, in lines.
    pub name: Vec<String>,
    /// Centre of its marks [CSS px].
    pub centre: f64,
    /// Its place in the key: left end, centre of the first line [CSS px].
    pub key: (f64, f64),
}

/// A row.
pub(super) struct Row {
    /// Its name, in lines.
    pub name: Vec<String>,
    pub top: f64,
    pub centre: f64,
}

/// The places [CSS px].
pub(super) struct Layout {
    pub width: f64,
    pub height: f64,
    pub heads: Heads,
    /// Centre of the last line above the columns.
    pub heads_y: f64,
    pub legend: Vec<Entry>,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// Where the last row ends.
    pub bottom: f64,
    /// Size of the names of rows, and the distance of two lines of them.
    pub face: f64,
    pub leading: f64,
}

impl Layout {
    pub fn new(matrix: &Matrix, words: &dyn Words, size: Size) -> Self {
        let (width, narrow) = (size.px().0, size.is_narrow());
        let (face, leading) = if narrow { (13.0, 16.0) } else { (14.0, 17.0) };
        let names: Vec<String> = matrix.columns.iter().map(|c| words.say(c)).collect();
        let labels: Vec<String> = matrix.rows.iter().map(|r| words.say(&r.label)).collect();
        let wanted = labels
            .iter()
            .map(|label| metrics::width(label, face, false) + 18.0)
            .fold(0.0, f64::max);
        let above = (!narrow).then(|| above(&names, width, wanted)).flatten();
        let heads = if above.is_some() {
            Heads::Words
        } else {
            Heads::Letters
        };
        let widths = above.unwrap_or_else(|| {
            let most = if narrow { 27.0 } else { 44.0 };
            let each = (COLUMNS * width / names.len().max(1) as f64).min(most);
            vec![each; names.len()]
        });
        let (legend, mut y) = legend(matrix, words, width);
        let left = width - widths.iter().sum::<f64>();
        let mut columns = columns(&names, &widths, left, heads);
        let lines = match heads {
            Heads::Words => columns.iter().map(|c| c.name.len()).max().unwrap_or(0),
            Heads::Letters => usize::from(!columns.is_empty()),
        };
        y += lines as f64 * LINE;
        let heads_y = y - LINE / 2.0;
        y += 7.0;
        let mut rows = Vec::new();
        for label in &labels {
            let name = metrics::wrap_evenly(label, face, false, left - 10.0);
            let height = (name.len() as f64 * leading + 13.0).max(30.0);
            rows.push(Row {
                name,
                top: y,
                centre: y + height / 2.0,
            });
            y += height;
        }
        let bottom = y;
        if heads == Heads::Letters {
            y = key(&mut columns, &names, width, y + 10.0);
        }
        Self {
            width,
            height: y + 2.0,
            heads,
            heads_y,
            legend,
            columns,
            rows,
            bottom,
            face,
            leading,
        }
    }
}

/// Widths of columns whose names stand above them; `None` if they would leave no room for the
/// names of the rows, which would like to have `wanted`.
fn above(names: &[String], width: f64, wanted: f64) -> Option<Vec<f64>> {
    let count = names.len() as f64;
    let room = COLUMNS * width;
    let needs = |lines: usize| -> Vec<f64> {
        let need = |name: &String| metrics::narrowest(name, SMALL, false, lines) + BETWEEN;
        names.iter().map(|name| need(name).max(44.0)).collect()
    };
    // Flat heads if they have room, tall ones if they must.
    let need = (2..=LINES)
        .map(needs)
        .find(|need| need.iter().sum::<f64>() <= room)?;
    let most = need.iter().fold(0.0, |a, b| f64::max(a, *b));
    let sum: f64 = need.iter().sum();
    // What the names of the rows leave is shared out, but columns do not drift apart for it.
    let given = (width - wanted).min(room).min(112.0 * count);
    if most * count <= room {
        let each = (given / count).max(most);
        return Some(vec![each; names.len()]);
    }
    let more = ((given - sum) / count).max(0.0);
    Some(need.iter().map(|need| need + more).collect())
}

fn columns(names: &[String], widths: &[f64], left: f64, heads: Heads) -> Vec<Column> {
    let mut x = left;
    let mut columns = Vec::new();
    for (i, (text, wide)) in names.iter().zip(widths).enumerate() {
        columns.push(Column {
            letter: letter(i),
            name: match heads {
                Heads::Words => metrics::wrap_evenly(text, SMALL, false, wide - BETWEEN + 4.0),
                Heads::Letters => Vec::new(),
            },
            centre: x + wide / 2.0,
            key: (0.0, 0.0),
        });
        x += wide;
    }
    columns
}

/// A, B, C …; after Z they are counted.
fn letter(index: usize) -> String {
    match u8::try_from(index) {
        Ok(i) if i < 26 => char::from(b'A' + i).to_string(),
        _ => (index + 1).to_string(),
    }
}

/// The marks that occur, in rows, and where the last row ends.
fn legend(matrix: &Matrix, words: &dyn Words, width: f64) -> (Vec<Entry>, f64) {
    const ROW: f64 = 24.0;
    let (mut x, mut y) = (0.0, ROW / 2.0);
    let mut entries = Vec::new();
    for cell in [Cell::Yes, Cell::Partly, Cell::No, Cell::Unknown] {
        if !matrix.rows.iter().any(|row| row.cells.contains(&cell)) {
            continue;
        }
        let word = words.say(&Msg::new(name(cell)));
        let wide = LEGEND + metrics::width(&word, SMALL, false);
        if x > 0.0 && x + wide > width {
            (x, y) = (0.0, y + ROW);
        }
        entries.push(Entry {
            cell,
            word,
            at: (x, y),
        });
        x += wide + 20.0;
    }
    let bottom = if entries.is_empty() {
        0.0
    } else {
        y + ROW / 2.0 + 8.0
    };
    (entries, bottom)
}

/// The key of the letters, in two columns if all names are short; returns where it ends.
fn key(columns: &mut [Column], names: &[String], width: f64, top: f64) -> f64 {
    const ROW: f64 = 21.0;
    let half = width / 2.0;
    let longest = metrics::widest(names, SMALL, false);
    let two = columns.len() > 1 && LEGEND + longest + 8.0 <= half;
    let split = if two {
        columns.len().div_ceil(2)
    } else {
        columns.len()
    };
    let (mut y, mut bottom) = (top, top);
    for (i, (column, text)) in columns.iter_mut().zip(names).enumerate() {
        if i == split {
            y = top;
        }
        let x = if i < split { 0.0 } else { half };
        column.key = (x, y + ROW / 2.0);
        column.name = metrics::wrap(text, SMALL, false, width - x - LEGEND - 4.0);
        y += ROW + (column.name.len().max(1) - 1) as f64 * LINE;
        bottom = f64::max(bottom, y);
    }
    bottom
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::tests::Keys;
    use crate::engine::chart::MatrixRow;

    fn layout(columns: &[&'static str], rows: usize, width: u32) -> Layout {
        let row = MatrixRow {
            label: Msg::new("a rule with a name that is rather long"),
            cells: vec![Cell::No; columns.len()],
        };
        let matrix = Matrix {
            columns: columns.iter().map(|c| Msg::new(*c)).collect(),
            rows: vec![row; rows],
        };
        Layout::new(&matrix, &Keys, Size { width, height: 0 })
    }

    const SIX: [&str; 6] = [
        "deadline",
        "accuracy at it",
        "age of data",
        "sensor disagreement",
        "who chose, and why",
        "how sure",
    ];

    #[test]
    fn names_stand_above_where_they_have_room() {
        assert_eq!(layout(&SIX, 9, 680).heads, Heads::Words);
        assert_eq!(layout(&SIX, 9, 340).heads, Heads::Letters);
        let long = ["Donaudampfschifffahrtsgesellschaft"; 6];
        assert_eq!(layout(&long, 9, 680).heads, Heads::Letters);
    }

    #[test]
    fn names_above_do_not_touch() {
        let layout = layout(&SIX, 9, 680);
        for pair in layout.columns.windows(2) {
            let half = |c: &Column| metrics::widest(&c.name, SMALL, false) / 2.0;
            let between = pair[1].centre - pair[0].centre;
            assert!(
                between - half(&pair[0]) - half(&pair[1]) >= 8.0,
                "{between}"
            );
        }
    }

    #[test]
    fn marks_and_keys_lie_inside_the_picture() {
        for width in [340, 680] {
            for count in 0..=6 {
                let layout = layout(&SIX[..count], 3, width);
                for column in &layout.columns {
                    let right = f64::from(width) - RADIUS;
                    assert!(column.centre >= RADIUS && column.centre <= right);
                    assert!(column.key.1 < layout.height);
                }
                assert!(layout.rows.iter().all(|r| r.centre + 15.0 <= layout.height));
            }
        }
    }

    #[test]
    fn letters_go_on_after_z() {
        for (index, want) in [(0, "A"), (5, "F"), (25, "Z"), (26, "27"), (300, "301")] {
            assert_eq!(letter(index), want);
        }
    }
}
