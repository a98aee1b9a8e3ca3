use super::{fact, facts, run, values};
use crate::{
    charts::{Size, Words, svg},
    data::Terrain,
    engine::{msg::Msg, run::Run as _},
    scenarios::expert::{
        model::Policy,
        rover::{Crossing, DRIVEN, LENGTH, Rover},
    },
};

const ROVER: (&str, &str) = ("panel", "rover");
const PRICE: (&str, &str) = ("price", "1.00");

#[test]
fn a_crossing_adds_up() {
    let rover = Rover::new(&values(&[
        ROVER,
        PRICE,
        ("climb", "0.0"),
        ("budget", "600"),
        ("look", "2.0"),
    ]));
    for trial in 0..50 {
        let crossing = Crossing::new(1, trial);
        for policy in [Policy::Ours, Policy::Fast, Policy::Slow, Policy::Random] {
            let mut cells = Vec::new();
            let drive = rover.drive(&crossing, policy, 0.3, &mut |cell| cells.push(cell));
            assert_eq!((drive.arrived, drive.steps), (true, LENGTH as u16));
            assert_eq!(cells.len(), LENGTH + 1);
            let turns = cells
                .windows(2)
                .filter(|pair| pair[0].0 != pair[1].0)
                .count() as f64;
            let diagonal = libm::sqrt(74.5 * 74.5 + 92.5 * 92.5) / 74.5;
            let sum = (LENGTH as f64 - turns)
                + turns * diagonal
                + 2.0 * f64::from(drive.fine)
                + 20.0 * f64::from(drive.slips);
            assert!((f64::from(drive.energy) - sum).abs() < 1e-3);
            for pair in cells.windows(2) {
                assert_eq!(pair[1].1, pair[0].1 + 1);
                assert!(pair[1].0.abs_diff(pair[0].0) <= 1 && DRIVEN.contains(&pair[1].0));
                assert!(pair[1].1 < Terrain::COLUMNS);
            }
            match policy {
                Policy::Fast => assert_eq!(drive.fine, 0),
                Policy::Slow => assert_eq!(drive.fine, drive.steps),
                _ => assert!(drive.fine < drive.steps),
            }
            assert_eq!(drive.slips > 0, drive.worst > 20.0);
        }
    }
}

#[test]
fn a_rover_without_energy_stops_where_it_ran_out() {
    let rover = Rover::new(&values(&[ROVER, PRICE, ("budget", "150")]));
    let stopped = (0..50)
        .map(|trial| rover.drives(&Crossing::new(1, trial))[2])
        .filter(|drive| !drive.arrived);
    let mut count = 0;
    for drive in stopped {
        assert!(drive.energy == 150.0 && drive.steps < LENGTH as u16 + 1);
        count += 1;
    }
    assert!(count > 40, "{count}");
}

/// The rule at its ends is the policies that it is held against.
#[test]
fn ends_of_the_price() {
    let one = |set: &[(&str, &str)]| Rover::new(&values(set)).drives(&Crossing::new(1, 3));
    let sure = [
        ROVER,
        PRICE,
        ("slip", "60"),
        ("price", "0.00"),
        ("haze", "6.0"),
        ("limit", "8"),
    ];
    let [ours, _, slow, _] = one(&sure);
    assert_eq!(ours, slow);
    let [ours, fast, _, random] = one(&[ROVER, PRICE, ("slip", "1"), ("price", "2.00")]);
    assert_eq!((ours, random), (fast, fast));
}

/// Without blur and haze a look from afar sees what a look from near sees, so nothing is gained.
#[test]
fn a_look_that_shows_nothing_new_is_never_taken() {
    let clear = [
        ROVER,
        PRICE,
        ("haze", "0.0"),
        ("sight", "1"),
        ("price", "0.05"),
    ];
    let facts = facts(&clear, 1);
    assert_eq!(fact(&facts, "fine_share").value, 0.0);
    assert_eq!(fact(&facts, "energy"), fact(&facts, "energy_coarse"));
}

/// At its defaults the rule brings more crossings home than all others; with little energy it does
/// not, and the presets show both.
#[test]
fn where_the_rule_helps_and_where_it_does_not() {
    let usual = facts(&[ROVER, PRICE], 1);
    for other in ["arrived_coarse", "arrived_fine", "arrived_random"] {
        assert!(
            fact(&usual, "arrived").low > fact(&usual, other).high,
            "{other}"
        );
    }
    let tight = facts(&[ROVER, PRICE, ("budget", "220")], 1);
    assert!(fact(&tight, "arrived").value <= fact(&tight, "arrived_coarse").high);
    assert!(fact(&tight, "gain_fast").low > 0.0);
}

struct Keys;

impl Words for Keys {
    fn say(&self, msg: &Msg) -> String {
        msg.key.to_string()
    }
}

#[test]
fn the_map_is_light() {
    for chart in run(&[ROVER, PRICE, ("crossings", "100")], 1).charts() {
        for width in [Size::NARROW, Size::WIDE] {
            let drawn = svg(&chart, &Keys, Size::for_chart(&chart, &Keys, width));
            assert!(drawn.len() < 60_000, "{}: {} bytes", chart.id, drawn.len());
        }
    }
}
