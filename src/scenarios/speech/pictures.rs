//! The scenario's own pictures: who is misheard by which size, how training went, and what the
//! published networks cost.

use crate::engine::{
    chart::{Axis, Bar, Bars, Body, Chart, Lines, Point, Role, Series},
    msg::Msg,
    stats::{self, Estimate},
};

use super::{
    ID, facts,
    figures::{self, Group, VALIDATION_CLIPS},
    live::shape::Shape,
    model::{Ears, Model, SHIPPED},
    published::{
        cost::Network,
        family::{self, FAMILY},
    },
    tally::Heard,
};

/// Errors out of 1,000 below which a network has begun to learn.
const LEARNING: f64 = 500.0;

/// All pictures.
pub fn charts(model: &Model, tally: &Heard) -> Vec<Chart> {
    match model {
        Model::Live(_) if tally.words() == 0 => Vec::new(),
        Model::Live(ears) => vec![groups(ears, tally), work(ears), steps(ears)],
        Model::Published(network, published) => {
            vec![costs(network, published.map(|p| p.id)), quoted(network)]
        }
    }
}

fn key(name: &str) -> Msg {
    Msg::new(format!("{ID}-{name}"))
}

/// An axis of numbers.
pub fn axis(name: &str) -> Axis {
    Axis::of(key(name))
}

/// A size by its dials' words.
pub fn size(shape: Shape) -> Msg {
    key(&format!("size-{}x{}", shape.width, shape.squeeze))
}

fn role(group: Group) -> Role {
    match group {
        Group::Seen => Role::Ink,
        Group::HeldOut => Role::Late,
        Group::Woman => Role::Hasty,
    }
}

fn group(group: Group) -> Msg {
    key(&format!("group-{}", group.id()))
}

/// A line for each group over all sizes, at what each size costs.
pub fn by_group(clear_db: f64, cost: impl Fn(usize) -> f64) -> Vec<Series> {
    let line = |of: Group| {
        let places = SHIPPED.iter().enumerate();
        let mut points: Vec<Point> = places
            .filter_map(|(place, shipped)| {
                let e = figures::misheard(shipped.shape, of, clear_db)?;
                Some(Point::new(cost(place), e))
            })
            .collect();
        points.sort_by(|a, b| a.x.total_cmp(&b.x));
        Series {
            label: group(of),
            role: role(of),
            points,
        }
    };
    Group::ALL.map(line).into()
}

/// Who is misheard by these ears: two groups from the figures that ship, the woman from this run.
fn groups(ears: &Ears, tally: &Heard) -> Chart {
    let shape = SHIPPED[ears.size].shape;
    let estimate = |of: Group| match of {
        Group::Woman => facts::woman(tally),
        _ => figures::misheard(shape, of, ears.clear_db),
    };
    let bar = |of: Group| {
        let e = estimate(of)?;
        Some(Bar {
            label: group(of),
            role: role(of),
            value: e.value,
            low: e.low,
            high: e.high,
            total: false,
        })
    };
    Chart {
        id: format!("{ID}-groups"),
        title: key("groups-title"),
        caption: key("groups-caption").count("words", f64::from(tally.words())),
        body: Body::Bars(Bars {
            x: axis("misheard-y"),
            bars: Group::ALL.into_iter().filter_map(bar).collect(),
        }),
    }
}

/// Every size: how often it mishears, over what it works.
fn work(ears: &Ears) -> Chart {
    let own = facts::mmac_per_second(SHIPPED[ears.size].shape);
    Chart {
        id: format!("{ID}-work"),
        title: key("work-title"),
        caption: key("work-caption").number("own", own, 1),
        body: Body::Lines(Lines {
            x: axis("work-x"),
            y: axis("misheard-y"),
            series: by_group(ears.clear_db, |place| {
                facts::mmac_per_second(SHIPPED[place].shape)
            }),
            here: Some(own),
            pinned: Vec::new(),
        }),
    }
}

/// How often each size was wrong while it was trained.
fn steps(ears: &Ears) -> Chart {
    const ROLES: [Role; 5] = [Role::Hasty, Role::Late, Role::Other, Role::Ink, Role::Faint];
    let line = |(shape, role): (Shape, Role)| {
        let (shipped, _) = figures::beginnings(shape);
        let own = figures::looks().iter();
        // Before anything is learned a network says nothing, and every digit counts as wrong.
        let own = own.filter(|look| {
            look.shape == shape && Some(look.seed) == shipped && look.errors < LEARNING
        });
        let at = |look: &figures::Look| {
            let hits = look.errors.min(1000.0) / 1000.0 * VALIDATION_CLIPS as f64;
            let e = stats::share(hits, VALIDATION_CLIPS)?.scaled(1000.0);
            Some(Point::new(f64::from(look.step), e))
        };
        Series {
            label: size(shape),
            role,
            points: own.filter_map(at).collect(),
        }
    };
    let shapes = SHIPPED.iter().map(|shipped| shipped.shape).zip(ROLES);
    let (shipped, trained) = figures::beginnings(SHIPPED[ears.size].shape);
    let caption = key("steps-caption")
        .count("trained", trained as f64)
        .count("seed", f64::from(shipped.unwrap_or(0)));
    Chart {
        id: format!("{ID}-steps"),
        title: key("steps-title"),
        caption,
        body: Body::Lines(Lines {
            x: axis("steps-x"),
            y: axis("errors-y"),
            series: shapes.map(line).collect(),
            here: None,
            pinned: Vec::new(),
        }),
    }
}

/// What each published network works, and what the reader's does.
fn costs(network: &Network, id: Option<&str>) -> Chart {
    let bar = |label: Msg, network: &Network, own: bool| {
        let gmac = facts::gmac(network);
        Bar {
            label,
            role: if own { Role::Mine } else { Role::Other },
            value: gmac,
            low: gmac,
            high: gmac,
            total: false,
        }
    };
    let name = |id: &str| key(&format!("option-model-{id}.short"));
    let published = FAMILY.iter();
    let mut bars: Vec<Bar> = published
        .map(|p| bar(name(p.id), &p.network, Some(p.id) == id))
        .collect();
    if id.is_none() {
        bars.push(bar(name("custom"), network, true));
    }
    Chart {
        id: format!("{ID}-costs"),
        title: key("costs-title"),
        caption: key("costs-caption").number("own", facts::gmac(network), 1),
        body: Body::Bars(Bars {
            x: axis("gmac"),
            bars,
        }),
    }
}

/// The rates that were published, over what the networks cost.
fn quoted(network: &Network) -> Chart {
    let line = |name: &str, role, which: usize| {
        let mut points: Vec<Point> = family::FAMILY
            .iter()
            .filter_map(|p| {
                let rate = p.quoted?[which];
                Some(Point::new(facts::gmac(&p.network), Estimate::exact(rate)))
            })
            .collect();
        points.sort_by(|a, b| a.x.total_cmp(&b.x));
        Series {
            label: key(name),
            role,
            points,
        }
    };
    Chart {
        id: format!("{ID}-quoted"),
        title: key("quoted-title"),
        caption: key("quoted-caption"),
        body: Body::Lines(Lines {
            x: axis("gmac"),
            y: axis("quoted-y"),
            series: vec![
                line("quoted-clean", Role::Late, 0),
                line("quoted-other", Role::Hasty, 1),
            ],
            here: Some(facts::gmac(network)),
            pinned: Vec::new(),
        }),
    }
}
