//! What must hold for every drawing, whatever the data.

mod grounds;
mod rows;

use super::*;
use crate::engine::{
    chart::{Axis, Lines, People, PeopleGroup, Point, Role, Series},
    msg::Arg,
    record::{Form, Key, Shape},
};

/// Says keys and arguments as they stand.
/// Says every message as its key, for tests of layout.
pub(crate) struct Keys;

impl Words for Keys {
    fn say(&self, msg: &Msg) -> String {
        msg.key.to_string()
    }
}

struct Plain;

impl Words for Plain {
    fn say(&self, msg: &Msg) -> String {
        let args = msg.args.iter().map(|(_, arg)| match arg {
            Arg::Number { value, decimals } => format!("{value:.*}", usize::from(*decimals)),
            Arg::Text(text) => text.clone(),
            Arg::Message(msg) => self.say(msg),
        });
        match &*msg.key {
            "chart-number" => args.collect(),
            key => std::iter::once(key.to_owned())
                .chain(args)
                .collect::<Vec<_>>()
                .join(" "),
        }
    }
}

fn axis(label: &'static str, categories: &[&'static str]) -> Axis {
    Axis {
        label: Msg::new(label),
        categories: categories.iter().map(|c| Msg::new(*c)).collect(),
    }
}

fn series(label: &'static str, role: Role, values: &[f64]) -> Series {
    let point = |(i, y): (usize, &f64)| Point {
        x: i as f64,
        y: *y,
        low: y * 0.9,
        high: y * 1.1,
    };
    Series {
        label: Msg::new(label),
        role,
        points: values.iter().enumerate().map(point).collect(),
    }
}

fn chart(body: Body) -> Chart {
    Chart {
        id: "crossing.curve 1".into(),
        title: Msg::new("title"),
        caption: Msg::new("caption"),
        body,
    }
}

fn lines(series: Vec<Series>, categories: &[&'static str], here: Option<f64>) -> Chart {
    chart(Body::Lines(Lines {
        x: axis("dial", categories),
        y: axis("of 1000", &[]),
        series,
        here,
        pinned: Vec::new(),
    }))
}

fn people(total: u32, counts: &[(Role, u32)]) -> Chart {
    let group = |&(role, count): &(Role, u32)| PeopleGroup {
        label: Msg::new("group"),
        role,
        count,
    };
    chart(Body::People(People {
        total,
        groups: counts.iter().map(group).collect(),
    }))
}

const SEVEN: [Role; 7] = [
    Role::Hasty,
    Role::Late,
    Role::Mine,
    Role::Other,
    Role::Ink,
    Role::Faint,
    Role::Ground,
];

/// Charts that are easy to get wrong.
fn charts() -> Vec<Chart> {
    let huge = series("huge", Role::Late, &[1e300, f64::MAX, 3.0]);
    let broken = series(
        "broken",
        Role::Hasty,
        &[f64::NAN, f64::INFINITY, 4.0, f64::NEG_INFINITY],
    );
    let mut all = vec![
        lines(vec![], &[], None),
        lines(
            vec![series("none", Role::Late, &[])],
            &["a", "b"],
            Some(0.0),
        ),
        lines(vec![series("one", Role::Hasty, &[5.0])], &[], Some(0.0)),
        lines(vec![series("one", Role::Hasty, &[5.0])], &["a"], Some(0.0)),
        lines(
            vec![series("zero", Role::Mine, &[0.0, 0.0, 0.0])],
            &[],
            Some(1.5),
        ),
        lines(vec![huge, broken], &["a", "b", "c", "d"], Some(f64::NAN)),
        lines(
            vec![series("below", Role::Other, &[-5.0, 5.0])],
            &[],
            Some(9.0),
        ),
        lines(
            SEVEN
                .map(|role| series("same", role, &[3.0, 3.0, 3.0]))
                .to_vec(),
            &["a", "a long name", "c"],
            Some(1.0),
        ),
        people(1000, &[(Role::Late, 30), (Role::Hasty, 41)]),
        people(0, &[]),
        people(u32::MAX, &[(Role::Late, u32::MAX), (Role::Mine, 7)]),
        people(7, &SEVEN.map(|role| (role, 1))),
    ];
    all.extend(rows::charts());
    all.extend(grounds::charts());
    all
}

fn scene() -> Scene {
    let key = |at_s, x, y| Key { at_s, x, y };
    let forms = [
        Form::Area {
            width: 60.0,
            height: 7.0,
        },
        Form::Sight {
            to_x: 3.0,
            to_y: 2.0,
            sees: true,
        },
        Form::Sight {
            to_x: 0.0,
            to_y: 0.0,
            sees: false,
        },
        Form::Van {
            length: 5.5,
            width: 2.0,
        },
        Form::Car {
            length: 4.5,
            width: 1.8,
            braking: true,
        },
        Form::Car {
            length: 4.5,
            width: f64::NAN,
            braking: false,
        },
        Form::Person,
        Form::Lookalike,
        Form::Camera,
        Form::Message {
            born_s: 0.5,
            says: true,
        },
        Form::Message {
            born_s: f64::NAN,
            says: false,
        },
        Form::Impact,
        Form::Line {
            to_x: 4.0,
            to_y: f64::NAN,
            thick: true,
        },
        Form::Line {
            to_x: 4.0,
            to_y: 1.0,
            thick: false,
        },
        Form::Spot,
    ];
    let mut shapes: Vec<Shape> = Vec::new();
    for form in forms {
        for role in SEVEN {
            let path = vec![key(0.0, 0.0, 0.0), key(2.0, 9.0, 3.0)];
            shapes.push(Shape {
                form,
                role,
                from_s: 0.5,
                until_s: 2.0,
                path,
                label: Some(Msg::new("name")),
            });
        }
        shapes.push(Shape {
            form,
            role: Role::Ink,
            from_s: 0.0,
            until_s: 9.0,
            path: Vec::new(),
            label: None,
        });
    }
    Scene {
        left: -10.0,
        top: -5.0,
        width: 30.0,
        height: 12.0,
        seconds: 3.0,
        steps: None,
        shapes,
    }
}

fn still() -> Still {
    Still {
        id: "scene".into(),
        title: Msg::new("title"),
        caption: Msg::new("caption"),
    }
}

/// Every drawing that the tests look at.
fn drawings() -> Vec<String> {
    let mut all = Vec::new();
    for width in [Size::NARROW, Size::WIDE, 0] {
        for chart in charts() {
            all.push(svg(&chart, &Plain, Size::for_chart(&chart, &Plain, width)));
            all.push(svg(&chart, &Plain, Size { width, height: 1 }));
        }
        for at_s in [-1.0, 0.0, 1.0, 3.0, f64::NAN] {
            all.push(scene_svg(
                &scene(),
                at_s,
                &still(),
                &Plain,
                Size::for_scene(&scene(), width),
            ));
        }
        let empty = Scene {
            width: 0.0,
            height: f64::NAN,
            ..scene()
        };
        all.push(scene_svg(
            &empty,
            1.0,
            &still(),
            &Plain,
            Size::for_scene(&empty, width),
        ));
    }
    all
}

#[test]
fn nothing_odd_is_ever_written() {
    for drawing in drawings() {
        for odd in [
            "NaN",
            "inf",
            "style=",
            "=\"#",
            "font-family",
            "currentColor",
            "<svg width",
        ] {
            assert!(!drawing.contains(odd), "{odd} in {drawing}");
        }
        assert!(drawing.starts_with("<svg ") && drawing.ends_with("</svg>\n"));
        assert_eq!(drawing.matches('<').count(), drawing.matches('>').count());
    }
}

#[test]
fn the_same_data_gives_the_same_bytes() {
    assert_eq!(drawings(), drawings());
}

#[test]
fn roles_become_variables() {
    let both = [
        series("a", Role::Hasty, &[1.0, 2.0]),
        series("b", Role::Late, &[2.0, 1.0]),
    ];
    let chart = lines(both.to_vec(), &[], Some(0.5));
    let drawing = svg(&chart, &Plain, Size::for_chart(&chart, &Plain, 680));
    for variable in ["hasty", "late", "mine", "ink", "faint", "paper"] {
        assert!(
            drawing.contains(&format!("var(--{variable})")),
            "{variable}"
        );
    }
    assert!(!drawing.contains("var(--other)") && !drawing.contains("var(--ground)"));
    let dashed = drawing
        .lines()
        .find(|l| l.contains("stroke-dasharray") && l.contains("stroke=\"var(--hasty)\""));
    assert!(dashed.is_some(), "haste is dashed");
}

#[test]
fn a_picture_has_a_name_and_a_description() {
    let mut chart = lines(vec![], &[], None);
    chart.caption = Msg::new("27 < 38 & \"fewer\"\u{ffff}");
    let ids = |drawing: &str| -> Vec<String> {
        drawing
            .split(" id=\"")
            .skip(1)
            .filter_map(|s| s.split('"').next())
            .map(str::to_owned)
            .collect()
    };
    let mut all: Vec<String> = Vec::new();
    for width in [340, 680] {
        let drawing = svg(&chart, &Plain, Size::for_chart(&chart, &Plain, width));
        assert!(drawing.contains("role=\"img\""));
        assert!(drawing.contains(">27 &lt; 38 &amp; &quot;fewer&quot; </desc>"));
        for id in ids(&drawing) {
            assert!(id.starts_with("chart-crossing-curve-1-"), "{id}");
            assert!(drawing.contains(&format!("by=\"{id}\"")));
            all.push(id);
        }
    }
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 4, "{all:?}");
}

#[test]
fn text_is_escaped() {
    let name = "\"><script>fill=\"#FFFFFF\"</script>&";
    let mut all = lines(
        vec![series("s", Role::Late, &[1.0, 2.0])],
        &["a", "b"],
        None,
    );
    if let Body::Lines(lines) = &mut all.body {
        lines.series[0].label = Msg::new(name);
        lines.x.categories[0] = Msg::new(name);
    }
    for width in [340, 680] {
        let drawing = svg(&all, &Plain, Size::for_chart(&all, &Plain, width));
        assert!(!drawing.contains("<script"));
        assert!(
            drawing.contains("&lt;script&gt;fill=&quot;#FFFFFF&quot;&lt;/script&gt;&amp;"),
            "{drawing}"
        );
    }
}

#[test]
fn the_table_has_the_points() {
    let mut exact = series("exact", Role::Other, &[7.0]);
    exact.points[0] = Point {
        x: 1.0,
        y: 7.0,
        low: 7.0,
        high: 7.0,
    };
    let chart = lines(
        vec![series("stops", Role::Hasty, &[10.0, 20.0]), exact],
        &["none", "one"],
        None,
    );
    let got = table(&chart, &Plain);
    assert_eq!(
        got.columns,
        [
            "dial",
            "stops",
            "chart-low stops",
            "chart-high stops",
            "exact"
        ]
    );
    assert_eq!(
        got.rows,
        [
            ["none", "10", "9", "11", ""],
            ["one", "20", "18", "22", "7"]
        ]
    );
    assert_eq!(csv(&got).lines().count(), 3);
}

#[test]
fn the_table_of_people_sums_to_the_whole() {
    for (total, counts) in [
        (1000, vec![(Role::Late, 30), (Role::Hasty, 41)]),
        (5, vec![(Role::Late, 9)]),
    ] {
        let rows = table(&people(total, &counts), &Plain).rows;
        let sum: u32 = rows.iter().filter_map(|r| r[1].parse::<u32>().ok()).sum();
        assert_eq!(sum, total);
    }
}

#[test]
fn shapes_are_drawn_in_their_time_only() {
    let size = Size::for_scene(&scene(), 340);
    let frame = |at_s| scene_svg(&scene(), at_s, &still(), &Plain, size);
    let (before, during, after) = (frame(0.2), frame(1.0), frame(2.5));
    assert!(during.contains(">name</text>"));
    assert!(!before.contains(">name</text>") && !after.contains(">name</text>"));
    assert_eq!(before, after);
}

#[test]
fn a_page_of_people_is_few_elements() {
    let chart = people(1000, &[(Role::Late, 30), (Role::Hasty, 41)]);
    let drawing = svg(&chart, &Plain, Size::for_chart(&chart, &Plain, 340));
    assert!(
        drawing.matches('<').count() < 450,
        "{}",
        drawing.matches('<').count()
    );
}

#[test]
fn a_canvas_gets_the_colours_of_the_page() {
    let rgb = |n| (n, n, n);
    let palette = Palette {
        hasty: rgb(1),
        late: rgb(2),
        mine: rgb(3),
        other: rgb(4),
        ink: rgb(5),
        faint: rgb(6),
        paper: rgb(7),
        ground: rgb(8),
    };
    let size = Size::for_scene(&scene(), 340);
    let mut raw = String::new();
    let backend =
        plotters_svg::SVGBackend::with_string(&mut raw, (size.width * UNITS, size.height * UNITS));
    assert_eq!(
        super::scene(
            &scene(),
            Part::whole(&scene()),
            1.0,
            size,
            &palette,
            &Plain,
            backend
        ),
        Ok(())
    );
    for n in [1, 2, 3, 4, 5, 6, 7, 8] {
        assert!(raw.contains(&format!("#{n:02X}{n:02X}{n:02X}")), "{n}");
    }
    assert!(
        raw.contains("font-size=\"104.8"),
        "13 px text is 130 units, which this backend divides by 1.24"
    );
}
