//! Bars and tables of marks.

use super::*;
use crate::engine::chart::{Bar, Bars, Cell, Matrix, MatrixRow};

fn bars(rows: &[(f64, f64, f64, bool)]) -> Chart {
    let bar = |(&(value, low, high, total), role): (&(f64, f64, f64, bool), Role)| Bar {
        label: Msg::new("the maker and the city"),
        role,
        value,
        low,
        high,
        total,
    };
    chart(Body::Bars(Bars {
        x: axis("of 1000", &[]),
        bars: rows
            .iter()
            .zip(SEVEN.into_iter().cycle())
            .map(bar)
            .collect(),
    }))
}

fn matrix(columns: &[&'static str], rows: &[&[Cell]]) -> Chart {
    let row = |cells: &&[Cell]| MatrixRow {
        label: Msg::new("rule"),
        cells: cells.to_vec(),
    };
    chart(Body::Matrix(Matrix {
        columns: columns.iter().map(|c| Msg::new(*c)).collect(),
        rows: rows.iter().map(row).collect(),
    }))
}

const FOUR: [Cell; 4] = [Cell::Yes, Cell::Partly, Cell::No, Cell::Unknown];
const NAN: f64 = f64::NAN;

/// Those that are easy to get wrong.
pub(super) fn charts() -> Vec<Chart> {
    vec![
        bars(&[]),
        bars(&[(0.0, 0.0, 0.0, true)]),
        bars(&[(NAN, NAN, NAN, false), (NAN, 1.0, 2.0, true)]),
        bars(&[(1.0, NAN, f64::INFINITY, false), (-2.0, -3.0, 5.0, true)]),
        bars(&[(f64::MAX, f64::MIN, 0.0, false), (-1e-300, 0.0, 0.0, false)]),
        bars(&[(3.0, 9.0, 1.0, true); 9]),
        matrix(&[], &[]),
        matrix(&[], &[&FOUR]),
        matrix(&["a", "b"], &[]),
        matrix(&["a", "a long name of a column"], &[&FOUR, &[], &FOUR[..1]]),
        matrix(
            &["Donaudampfschifffahrtsgesellschaft"; 30],
            &[&[Cell::Yes; 40]],
        ),
    ]
}

#[test]
fn text_is_never_small() {
    for chart in charts() {
        for width in [Size::NARROW, Size::WIDE] {
            let drawing = svg(&chart, &Plain, Size::for_chart(&chart, &Plain, width));
            for size in drawing.split("font-size=\"").skip(1) {
                let size = size.split('"').next().and_then(|s| s.parse::<u32>().ok());
                assert!(size.is_some_and(|s| s >= 13 * UNITS), "{size:?}");
            }
        }
    }
}

#[test]
fn a_sum_is_set_apart_and_bold() {
    let shares = bars(&[(3.0, 2.0, 4.0, false), (-1.0, -2.0, 0.0, false)]);
    let with_sum = bars(&[
        (3.0, 2.0, 4.0, false),
        (-1.0, -2.0, 0.0, false),
        (2.0, 1.0, 3.0, true),
    ]);
    for width in [Size::NARROW, Size::WIDE] {
        let draw = |chart: &Chart| svg(chart, &Plain, Size::for_chart(chart, &Plain, width));
        let rule = format!(" {} 0\"", width * UNITS);
        let bold_names = |drawing: &str| {
            let names = drawing.lines().filter(|l| l.contains("the maker"));
            names.filter(|l| l.contains("bold")).count()
        };
        assert!(!draw(&shares).contains(&rule) && draw(&with_sum).contains(&rule));
        assert_eq!(bold_names(&draw(&shares)), 0);
        assert_eq!(bold_names(&draw(&with_sum)), 1);
    }
}

#[test]
fn every_mark_has_its_own_shape() {
    let shapes = FOUR.map(|cell| {
        let chart = matrix(&["a"], &[&[cell]]);
        let drawing = svg(&chart, &Plain, Size::for_chart(&chart, &Plain, 340));
        let full = |l: &&str| l.starts_with("<circle") && !l.contains("fill=\"none\"");
        let empty = |l: &&str| l.starts_with("<circle") && l.contains("fill=\"none\"");
        (
            drawing.lines().filter(full).count(),
            drawing.lines().filter(empty).count(),
            drawing.matches("z\"/>").count(),
            drawing.matches(">?</text>").count(),
        )
    });
    // Each stands in the legend and in its cell.
    assert_eq!(
        shapes,
        [(2, 0, 0, 0), (0, 2, 2, 0), (0, 2, 0, 0), (0, 0, 0, 2)]
    );
}

#[test]
fn the_legend_names_the_marks_that_occur() {
    let chart = matrix(&["a", "b"], &[&[Cell::No, Cell::Partly], &[Cell::No]]);
    let drawing = svg(&chart, &Plain, Size::for_chart(&chart, &Plain, 340));
    let counts = ["yes", "partly", "no", "unknown"]
        .map(|word| drawing.matches(&format!(">chart-cell-{word}<")).count());
    assert_eq!(counts, [0, 1, 1, 0]);
}

#[test]
fn tables_say_amounts_and_marks() {
    let got = table(
        &bars(&[(3.5, 2.0, 5.0, false), (NAN, NAN, 1.0, true)]),
        &Plain,
    );
    assert_eq!(
        got.columns,
        [
            "chart-bars-row",
            "of 1000",
            "chart-low of 1000",
            "chart-high of 1000"
        ]
    );
    let name = "the maker and the city";
    assert_eq!(got.rows, [[name, "3.5", "2", "5"], [name, "", "", "1"]]);

    let got = table(&matrix(&["a", "b"], &[&FOUR[..1], &FOUR[2..]]), &Plain);
    assert_eq!(got.columns, ["chart-matrix-row", "a", "b"]);
    assert_eq!(
        got.rows,
        [
            ["rule", "chart-cell-yes", ""],
            ["rule", "chart-cell-no", "chart-cell-unknown"]
        ]
    );
}

#[test]
fn every_mark_has_its_words() {
    for cell in FOUR {
        assert!(KEYS.contains(&crate::charts::matrix::name(cell)));
    }
}
