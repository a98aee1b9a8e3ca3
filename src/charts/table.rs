//! The same numbers as text: the data table beside every chart, and its CSV.

use super::{Words, matrix::name};
use crate::engine::{
    chart::{
        Axis, Bar, Bars, Body, Chart, Dot, Dots, Image, Images, Lines, Map, Matrix, MatrixRow,
        People, Point, Way,
    },
    msg::Msg,
    order,
};

/// A data table. Numbers are written plainly, with a point, so that any program reads them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Headings.
    pub columns: Vec<String>,
    /// Cells, row by row; an absent value is empty.
    pub rows: Vec<Vec<String>>,
}

/// The data of a chart.
pub fn table(chart: &Chart, words: &dyn Words) -> Table {
    match &chart.body {
        Body::Lines(lines) => of_lines(lines, words),
        Body::Dots(dots) => of_dots(dots, words),
        Body::People(people) => of_people(people, words),
        Body::Bars(bars) => of_bars(bars, words),
        Body::Matrix(matrix) => of_matrix(matrix, words),
        Body::Images(images) => of_images(images, words),
        Body::Map(map) => of_map(map, words),
    }
}

fn of_lines(lines: &Lines, words: &dyn Words) -> Table {
    let mut columns = vec![words.say(&lines.x.label)];
    for series in &lines.series {
        let label = words.say(&series.label);
        if !series.points.iter().all(is_exact) {
            for key in ["chart-low", "chart-high"] {
                columns.push(words.say(&Msg::new(key).text("series", label.clone())));
            }
            let value = columns.len() - 2;
            columns.insert(value, label);
        } else {
            columns.push(label);
        }
    }
    let mut positions: Vec<f64> = lines
        .series
        .iter()
        .flat_map(|s| s.points.iter().map(|p| p.x))
        .filter(|x| x.is_finite())
        .collect();
    order::by_number(&mut positions, |&x| x);
    positions.dedup();
    let rows = positions.iter().map(|&x| {
        let mut row = vec![position(&lines.x, x, words)];
        for series in &lines.series {
            let exact = series.points.iter().all(is_exact);
            let point = series.points.iter().find(|p| p.x == x);
            let mut cell = |value: fn(&Point) -> f64| {
                row.push(point.map_or_else(String::new, |p| plain(value(p))))
            };
            cell(|p| p.y);
            if !exact {
                cell(|p| p.low);
                cell(|p| p.high);
            }
        }
        row
    });
    Table {
        rows: rows.collect(),
        columns,
    }
}

fn of_dots(dots: &Dots, words: &dyn Words) -> Table {
    let mut columns = vec![words.say(&Msg::new("chart-bars-row"))];
    for axis in [&dots.x, &dots.y] {
        let label = words.say(&axis.label);
        let end = |key| words.say(&Msg::new(key).text("series", label.clone()));
        let ends = [end("chart-low"), end("chart-high")];
        columns.push(label);
        columns.extend(ends);
    }
    columns.push(words.say(&Msg::new("chart-dots-group")));
    let row = |dot: &Dot, group: &str| {
        let mut cells = vec![words.say(&dot.label)];
        for e in [dot.x, dot.y] {
            cells.extend([e.value, e.low, e.high].map(plain));
        }
        cells.push(group.to_owned());
        cells
    };
    let rows = dots.groups.iter().rev().flat_map(|group| {
        let name = words.say(&group.label);
        group.dots.iter().map(move |dot| row(dot, &name))
    });
    Table {
        rows: rows.collect(),
        columns,
    }
}

fn of_people(people: &People, words: &dyn Words) -> Table {
    let columns = ["chart-people-group", "chart-people-count"]
        .map(|key| words.say(&Msg::new(key)))
        .to_vec();
    let rows = super::people::groups(people, words)
        .into_iter()
        .map(|group| vec![group.label, group.count.to_string()])
        .collect();
    Table { columns, rows }
}

fn of_bars(bars: &Bars, words: &dyn Words) -> Table {
    let amount = words.say(&bars.x.label);
    let end = |key| words.say(&Msg::new(key).text("series", amount.clone()));
    let columns = vec![
        words.say(&Msg::new("chart-bars-row")),
        amount.clone(),
        end("chart-low"),
        end("chart-high"),
    ];
    let row = |bar: &Bar| {
        vec![
            words.say(&bar.label),
            plain(bar.value),
            plain(bar.low),
            plain(bar.high),
        ]
    };
    Table {
        columns,
        rows: bars.bars.iter().map(row).collect(),
    }
}

fn of_matrix(matrix: &Matrix, words: &dyn Words) -> Table {
    let mut columns = vec![words.say(&Msg::new("chart-matrix-row"))];
    columns.extend(matrix.columns.iter().map(|column| words.say(column)));
    let row = |row: &MatrixRow| {
        let mut cells = vec![words.say(&row.label)];
        cells.extend(row.cells.iter().map(|c| words.say(&Msg::new(name(*c)))));
        cells.resize(columns.len(), String::new());
        cells
    };
    Table {
        rows: matrix.rows.iter().map(row).collect(),
        columns,
    }
}

fn of_images(images: &Images, words: &dyn Words) -> Table {
    let columns = ["chart-image", "chart-image-label"].map(|key| words.say(&Msg::new(key)));
    let row = |(image, number): (&Image, u32)| vec![number.to_string(), words.say(&image.label)];
    Table {
        columns: columns.to_vec(),
        rows: images.images.iter().zip(1..).map(row).collect(),
    }
}

fn of_map(map: &Map, words: &dyn Words) -> Table {
    let keys = [
        "chart-map-way",
        "chart-map-east",
        "chart-map-south",
        "chart-map-height",
    ];
    let row = |way: &Way, (x, y): (f64, f64)| {
        vec![
            words.say(&way.label),
            plain(x * map.cell.0 / 1000.0),
            plain(y * map.cell.1 / 1000.0),
            super::map::height_at(map, x, y).map_or_else(String::new, plain),
        ]
    };
    let rows = |way: &'_ Way| {
        way.points
            .iter()
            .map(move |at| row(way, *at))
            .collect::<Vec<_>>()
    };
    Table {
        columns: keys.map(|key| words.say(&Msg::new(key))).to_vec(),
        rows: map.ways.iter().flat_map(rows).collect(),
    }
}

fn is_exact(point: &Point) -> bool {
    point.low == point.y && point.high == point.y
}

/// The name of a position on an axis.
fn position(axis: &Axis, x: f64, words: &dyn Words) -> String {
    if x >= 0.0 && x == x.floor() && x < axis.categories.len() as f64 {
        words.say(&axis.categories[x as usize])
    } else {
        plain(x)
    }
}

/// Digits that a reader can use: no interval here is known better.
const DIGITS: i32 = 4;

/// A number with four digits that mean something, whole counts with all of theirs; nothing for what is no
/// number.
fn plain(value: f64) -> String {
    if !value.is_finite() {
        return String::new();
    }
    let size = value.abs();
    let whole = if size < 1.0 {
        0
    } else {
        libm::log10(size) as i32 + 1
    };
    // Below one: four decimals, as before the point there is nothing to be seen.
    let decimals = (DIGITS - whole).clamp(0, DIGITS) as usize;
    let text = format!("{value:.decimals$}");
    let text = match decimals {
        0 => &text,
        _ => text.trim_end_matches('0').trim_end_matches('.'),
    };
    if text == "-0" {
        "0".to_owned()
    } else {
        text.to_owned()
    }
}

/// The table as CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe.
pub fn csv(table: &Table) -> String {
    let mut out = String::new();
    for row in std::iter::once(&table.columns).chain(&table.rows) {
        let cells: Vec<String> = row.iter().map(|c| csv_cell(c)).collect();
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    }
    out
}

fn csv_cell(cell: &str) -> String {
    let formula =
        cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    let cell = if formula {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    if cell.contains([',', '"', '\n', '\r']) || cell.starts_with(' ') || cell.ends_with(' ') {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_formulas_are_not_run() {
        let cases = [
            ("plain", "plain"),
            ("a,b", "\"a,b\""),
            ("say \"no\"", "\"say \"\"no\"\"\""),
            ("=1+1", "'=1+1"),
            ("@cmd,x", "\"'@cmd,x\""),
            ("-3.5", "-3.5"),
            ("-three", "'-three"),
            ("two\nlines", "\"two\nlines\""),
        ];
        for (cell, want) in cases {
            assert_eq!(csv_cell(cell), want, "{cell}");
        }
        let table = Table {
            columns: vec!["a".into()],
            rows: vec![vec!["1".into()]],
        };
        assert_eq!(csv(&table), "a\r\n1\r\n");
    }

    #[test]
    fn numbers_are_plain() {
        let cases = [
            (1.0, "1"),
            (0.5, "0.5"),
            (1e-9, "0"),
            (-1e-9, "0"),
            (12.34567, "12.35"),
            (297.0453, "297"),
            (297.05, "297.1"),
            (123_456.7, "123457"),
            (0.123456, "0.1235"),
            (f64::NAN, ""),
        ];
        for (value, want) in cases {
            assert_eq!(plain(value), want);
        }
        assert_eq!(plain(100.0), "100");
    }
}
