//! The scenario's own pictures: what each policy costs over the price, our rule beside the others,
//! the digits that were sent to the expert, and the way across the map.

use crate::{
    data::Digits,
    engine::{
        chart::{
            Axis, Bar, Bars, Body, Chart, Image, Images, Lines, Map, Point, Role, Series, Way,
        },
        msg::Msg,
        stats::{self, Estimate},
    },
};

use super::{
    ID,
    digits::{self, Reader, Seen},
    facts,
    model::{Kind, Model, Policy},
    pair::{Forms, Pair},
    rover::{CELL_M, Crossing, DRIVEN, LENGTH, Rover},
    tally::{Answers, Row},
};

/// Dearest question on the axis of prices.
const DEAREST: f64 = 2.0;
/// Steps along that axis: the dial's own.
const STEPS: u32 = 40;
/// Rows of ground that are shown beyond the ways, to the north and to the south.
const AROUND: usize = 18;
/// Most digits that are shown at once.
const SHOWN: usize = 20;

/// All pictures, once there is a trial.
pub fn charts(model: &Model, tally: &Answers) -> Vec<Chart> {
    if tally.rows().next().is_none() {
        return Vec::new();
    }
    let (over_price, own) = match &model.kind {
        Kind::Pair(pair, _) => (Some(pair_costs(pair)), Vec::new()),
        Kind::Digits(reader) => (
            Some(digit_costs(model, reader)),
            vec![sent(tally), kept(tally)],
        ),
        Kind::Rover(rover) => (None, vec![Some(map(model, rover, tally))]),
    };
    let own = own.into_iter().flatten();
    over_price
        .into_iter()
        .chain(against(tally))
        .chain(own)
        .collect()
}

fn key(name: &str) -> Msg {
    Msg::new(format!("{ID}-{name}"))
}

fn axis(name: &str) -> Axis {
    Axis::of(key(name))
}

fn policy(policy: Policy) -> (Msg, Role) {
    match policy {
        Policy::Ours => (key("policy-ours"), Role::Mine),
        Policy::Fast => (key("policy-fast"), Role::Hasty),
        Policy::Slow => (key("policy-slow"), Role::Late),
        Policy::Random => (key("policy-random"), Role::Other),
        Policy::Oracle => (key("policy-oracle"), Role::Ink),
    }
}

/// A line for each of these policies over the price, the last on top of the others, and the caption
/// that reads all five at the reader's price.
fn costs(
    caption: &str,
    price: f64,
    order: &[Policy],
    cost: impl Fn(Policy, f64) -> Option<Estimate>,
) -> Chart {
    let line = |of: Policy| {
        let (label, role) = policy(of);
        let point = |step: u32| {
            let x = DEAREST * f64::from(step) / f64::from(STEPS);
            let e = cost(of, x)?;
            Some(Point::new(x, e))
        };
        Series {
            label,
            role,
            points: (0..=STEPS).filter_map(point).collect(),
        }
    };
    let here = |of: Policy| cost(of, price).map_or(0.0, |e| e.value);
    let caption = key(caption)
        .number("price", price, 2)
        .number("ours", here(Policy::Ours), 2)
        .number("fast", here(Policy::Fast), 2)
        .number("slow", here(Policy::Slow), 2)
        .number("random", here(Policy::Random), 2)
        .number("oracle", here(Policy::Oracle), 2);
    Chart {
        id: format!("{ID}-costs"),
        title: key("costs-title"),
        caption,
        body: Body::Lines(Lines {
            x: axis("costs-x"),
            y: axis("costs-y"),
            series: order.iter().map(|of| line(*of)).collect(),
            here: Some(price),
            pinned: Vec::new(),
        }),
    }
}

/// By the closed forms: nothing is left to chance.
fn pair_costs(pair: &Pair) -> Chart {
    let order = [
        Policy::Fast,
        Policy::Slow,
        Policy::Random,
        Policy::Oracle,
        Policy::Ours,
    ];
    costs(
        "costs-caption-formula",
        pair.price,
        &order,
        |policy, price| {
            let pair = pair.at(price);
            let forms = match policy {
                Policy::Ours => pair.ours(),
                Policy::Random => pair.random(),
                Policy::Oracle => pair.oracle(),
                Policy::Fast => Forms {
                    slow_share: 0.0,
                    loss: pair.distance(),
                },
                Policy::Slow => Forms {
                    slow_share: 1.0,
                    loss: 0.0,
                },
            };
            Some(Estimate::exact(-forms.reward(price)))
        },
    )
}

/// On all held-out digits. The lot is taken at its mean: as often as our rule, and blind. Always
/// asking costs so much more that the other lines would lie on each other: its number is told.
fn digit_costs(model: &Model, reader: &Reader) -> Chart {
    let all = &digits::seen().held_out;
    let order = [Policy::Fast, Policy::Random, Policy::Oracle, Policy::Ours];
    costs("costs-caption", model.price, &order, |policy, price| {
        let asks = |seen: &Seen| reader.asks_at(seen.fast.confidence, price);
        let share = all.iter().filter(|seen| asks(seen)).count() as f64 / all.len() as f64;
        let cost = |seen: &Seen| {
            let wrong = |right: bool| if right { 0.0 } else { reader.stake };
            let (fast, slow) = (wrong(seen.fast_right()), wrong(seen.slow_right()));
            let asked = match policy {
                Policy::Ours => f64::from(u8::from(asks(seen))),
                Policy::Fast => 0.0,
                Policy::Slow => 1.0,
                Policy::Random => share,
                Policy::Oracle => f64::from(u8::from(fast - slow > price)),
            };
            (1.0 - asked) * fast + asked * (slow + price)
        };
        stats::mean(all.iter().map(cost))
    })
}

/// What our rule saves beside each other policy, on the same trials.
fn against(tally: &Answers) -> Option<Chart> {
    let others = [
        ("gain_fast", Policy::Fast),
        ("gain_slow", Policy::Slow),
        ("gain_random", Policy::Random),
        ("gain_oracle", Policy::Oracle),
    ];
    let bar = |(fact, other): (&str, Policy)| {
        let gains = facts::trials(tally, fact)?;
        let e = stats::mean(gains.iter().map(|(_, gain)| *gain))?;
        let (label, role) = policy(other);
        Some(Bar {
            label,
            role,
            value: e.value,
            low: e.low,
            high: e.high,
            total: false,
        })
    };
    let bars: Vec<Bar> = others.into_iter().filter_map(bar).collect();
    let caption = if matches!(tally.rows().next()?.1, Row::Crossing(_)) {
        key("against-caption-steps")
    } else {
        key("against-caption")
    };
    Some(Chart {
        id: format!("{ID}-against"),
        title: key("against-title"),
        caption,
        body: Body::Bars(Bars {
            x: axis("against-x"),
            bars,
        }),
    })
}

/// The held-out digits of these trials for which this holds, as pictures.
fn images(
    tally: &Answers,
    holds: impl Fn(&Seen, bool) -> bool,
    label: impl Fn(&Seen) -> (&'static str, Role),
) -> (u32, Vec<Image>) {
    let data = Digits::read();
    let mut count = 0;
    let mut images = Vec::new();
    for (trial, row, _) in tally.rows() {
        let Row::Question(question) = row else {
            continue;
        };
        let seen = &digits::seen().held_out[trial as usize];
        if !holds(seen, question.asks(Policy::Ours)) {
            continue;
        }
        count += 1;
        if images.len() < SHOWN {
            let (name, role) = label(seen);
            images.push(Image {
                label: key(name)
                    .count("fast", f64::from(seen.fast.digit))
                    .count("slow", f64::from(seen.slow.digit)),
                role,
                ink: digits::picture(&data, u32::from(seen.row)).to_vec(),
            });
        }
    }
    (count, images)
}

fn gallery(name: &str, caption: Msg, images: Vec<Image>) -> Chart {
    Chart {
        id: format!("{ID}-{name}"),
        title: key(&format!("{name}-title")),
        caption,
        body: Body::Images(Images {
            width: 8,
            height: 8,
            images,
        }),
    }
}

/// Digits that the rule sent to the slow expert.
fn sent(tally: &Answers) -> Option<Chart> {
    let label = |seen: &Seen| match (seen.fast_right(), seen.slow_right()) {
        (false, true) => ("sent-saved", Role::Late),
        (true, true) => ("sent-needless", Role::Other),
        (true, false) => ("sent-spoiled", Role::Hasty),
        (false, false) => ("sent-lost", Role::Hasty),
    };
    let (count, images) = images(tally, |_, asked| asked, label);
    let caption = key("sent-caption")
        .count("count", f64::from(count))
        .count("shown", images.len() as f64);
    (count > 0).then(|| gallery("sent", caption, images))
}

/// Digits that the fast model kept and read wrongly.
fn kept(tally: &Answers) -> Option<Chart> {
    let label = |seen: &Seen| match seen.slow_right() {
        true => ("kept-missed", Role::Hasty),
        false => ("kept-lost", Role::Other),
    };
    let (count, images) = images(tally, |seen, asked| !asked && !seen.fast_right(), label);
    let caption = key("kept-caption")
        .count("count", f64::from(count))
        .count("shown", images.len() as f64);
    (count > 0).then(|| gallery("kept", caption, images))
}

/// One crossing on the map, under three policies: the first one on which they do not all fare alike,
/// or else the first.
fn map(model: &Model, rover: &Rover, tally: &Answers) -> Chart {
    let differs = |row: &Row| match row {
        Row::Crossing(drives) => drives[..3].iter().any(|d| d.arrived != drives[0].arrived),
        Row::Question(_) => false,
    };
    let trial = tally.rows().find(|(_, row, _)| differs(row));
    let trial = trial.map_or(0, |(trial, ..)| trial);
    let crossing = Crossing::new(model.seed, trial);
    let mut cells: Vec<Vec<(usize, usize)>> = Vec::new();
    let ways: Vec<_> = [Policy::Fast, Policy::Slow, Policy::Ours]
        .into_iter()
        .map(|policy| {
            let mut passed = Vec::new();
            let drive = rover.drive(&crossing, policy, 0.0, &mut |cell| passed.push(cell));
            cells.push(passed);
            (policy, drive)
        })
        .collect();
    let west = cells[0][0].1.saturating_sub(4);
    let passed = || cells.iter().flatten().map(|cell| cell.0);
    let least = passed().min().unwrap_or(DRIVEN.start);
    let most = passed().max().unwrap_or(DRIVEN.end);
    let north = least.saturating_sub(AROUND).max(DRIVEN.start);
    let rows = north..(most + AROUND).min(DRIVEN.end);
    let columns = (LENGTH + 9).min(crate::data::Terrain::COLUMNS - west);
    let way = |(&(of, drive), cells): (&(Policy, super::rover::Drive), &Vec<(usize, usize)>)| {
        let (label, role) = policy(of);
        let middle = |&(row, column): &(usize, usize)| {
            ((column - west) as f64 + 0.5, (row - north) as f64 + 0.5)
        };
        Way {
            label,
            role,
            points: corners(cells.iter().map(middle).collect()),
            arrives: drive.arrived,
        }
    };
    let down = rows.len() as u32;
    let heights =
        rows.flat_map(|row| (west..west + columns).map(move |column| rover.height((row, column))));
    let caption = key("map-caption")
        .count("trial", f64::from(trial) + 1.0)
        .count("slips", f64::from(ways[2].1.slips))
        .count("looks", f64::from(ways[2].1.fine))
        .count("steps", f64::from(ways[2].1.steps));
    Chart {
        id: format!("{ID}-map"),
        title: key("map-title"),
        caption,
        body: Body::Map(Map {
            columns: columns as u32,
            rows: down,
            heights: heights.collect(),
            cell: CELL_M,
            ways: ways.iter().zip(&cells).map(way).collect(),
        }),
    }
}

/// A way without the places at which it goes straight on.
fn corners(points: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    let straight = |at: usize| {
        let Some(pair) = at
            .checked_sub(1)
            .and_then(|before| points.get(before..=at + 1))
        else {
            return false;
        };
        pair[1].1 - pair[0].1 == pair[2].1 - pair[1].1
    };
    (0..points.len())
        .filter(|at| !straight(*at))
        .map(|at| points[at])
        .collect()
}
