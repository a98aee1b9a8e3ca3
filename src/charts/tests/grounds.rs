//! Small pictures and maps.

use super::*;
use crate::engine::chart::{Image, Images, Map, Way};

fn images(width: u32, height: u32, inks: &[&[f32]]) -> Chart {
    let image = |(ink, role): (&&[f32], Role)| Image {
        label: Msg::new("three, then eight"),
        role,
        ink: ink.to_vec(),
    };
    chart(Body::Images(Images {
        width,
        height,
        images: inks
            .iter()
            .zip(SEVEN.into_iter().cycle())
            .map(image)
            .collect(),
    }))
}

fn map(columns: u32, rows: u32, heights: &[f32], ways: &[&[(f64, f64)]]) -> Chart {
    let way = |(points, role): (&&[(f64, f64)], Role)| Way {
        label: Msg::new("our rule"),
        role,
        points: points.to_vec(),
        arrives: role != Role::Late,
    };
    chart(Body::Map(Map {
        columns,
        rows,
        heights: heights.to_vec(),
        cell: (74.5, 92.5),
        ways: ways.iter().zip(SEVEN).map(way).collect(),
    }))
}

const NAN: f32 = f32::NAN;

/// Those that are easy to get wrong.
pub(super) fn charts() -> Vec<Chart> {
    let hill: Vec<f32> = (0..10_000)
        .map(|i| ((i % 100) * (i / 100)) as f32)
        .collect();
    let mut flat = map(2, 2, &[5.0; 4], &[&[(0.5, 0.5), (1.5, 1.5)]]);
    if let Body::Map(map) = &mut flat.body {
        map.cell = (0.0, f64::NAN);
    }
    vec![
        images(8, 8, &[]),
        images(8, 8, &[&[0.5_f32; 64][..]; 30]),
        images(2, 2, &[&[NAN, f32::INFINITY, -1.0, 7.0], &[], &[1.0; 9]]),
        images(0, 0, &[&[1.0]]),
        images(u32::MAX, 1, &[&[1.0; 100]]),
        map(0, 0, &[], &[]),
        map(3, 3, &[1.0], &[&[], &[(1.0, 1.0)]]),
        map(
            2,
            2,
            &[NAN, f32::INFINITY, 3.0, -9.0],
            &[&[(f64::NAN, 1.0), (9e9, -9e9)]],
        ),
        map(100, 100, &hill, &[&[(0.0, 0.0), (99.0, 99.0)][..]; 7]),
        flat,
    ]
}

#[test]
fn dots_of_one_shade_are_one_shape() {
    let count = |ink: &[f32]| {
        let chart = images(4, 1, &[ink]);
        let drawn = svg(&chart, &Plain, Size::for_chart(&chart, &Plain, 680));
        drawn.matches("<rect").count()
    };
    assert_eq!(count(&[0.0; 4]), 0);
    assert_eq!(count(&[1.0; 4]), 1);
    assert_eq!(count(&[1.0, 1.0, 0.5, 0.0]), 2);
    assert_eq!(count(&[1.0, 0.0, 1.0, 1.0]), 2);
}

#[test]
fn a_map_has_few_shapes_and_its_table_has_every_corner() {
    // Two halves: the low one is the ground, the high one a single rectangle.
    let halves: Vec<f32> = (0..100)
        .map(|i| if i % 10 < 5 { 0.0 } else { 9.0 })
        .collect();
    let chart = map(10, 10, &halves, &[&[(0.5, 0.5), (4.5, 2.5), (9.5, 2.5)]]);
    let drawn = svg(&chart, &Plain, Size::for_chart(&chart, &Plain, 680));
    assert_eq!(drawn.matches("<rect").count(), 2);
    let table = table(&chart, &Plain);
    assert_eq!(table.rows.len(), 3);
    assert_eq!(table.rows[1][1..], ["0.3352", "0.2313", "0"]);
    assert_eq!(table.rows[2][3], "9");
}
