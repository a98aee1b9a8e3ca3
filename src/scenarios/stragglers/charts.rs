//! The scenario's own pictures: six ways beside each other over simulated time, what each code keeps
//! when workers are skipped, and how long a step may be when news is old.

use crate::engine::{
    chart::{Axis, Body, Chart, Lines, Point, Role, Series},
    msg::Msg,
    stats::{self, Estimate},
};

use super::{
    ID,
    codes::{self, Family},
    data::ROWS,
    model::Model,
    params, schemes,
    schemes::Scheme,
    spectrum, staleness,
    tally::Reps,
    trial::{self, GRID},
};

/// All of them; those that need units are absent before any is done.
pub fn charts(model: &Model, tally: &Reps) -> Vec<Chart> {
    let mut charts = Vec::new();
    if !tally.rows.is_empty() {
        charts.push(gap(model, tally));
    }
    if !tally.spectra.is_empty() {
        charts.push(spectra(model, tally));
    }
    charts.push(delayed(model));
    charts
}

fn name(part: &str) -> Msg {
    Msg::new(format!("{ID}-chart-{part}"))
}

fn axis(part: &str) -> Axis {
    Axis::of(name(part))
}

fn word(param: &str, word: &str) -> Msg {
    Msg::new(format!("{ID}-option-{param}-{word}.short"))
}

fn exact(x: f64, y: f64) -> Point {
    Point::new(x, Estimate::exact(y))
}

/// The colour of a way of training: the one that is judged is the reader's own.
fn role(scheme: Scheme, judged: Scheme) -> Role {
    const ROLES: [Role; schemes::COUNT] = [
        Role::Late,
        Role::Hasty,
        Role::Faint,
        Role::Ink,
        Role::Other,
        Role::Mine,
    ];
    match scheme {
        scheme if scheme == judged => Role::Mine,
        Scheme::Encoded => ROLES[judged.index()],
        scheme => ROLES[scheme.index()],
    }
}

/// Gap against simulated seconds, as powers of ten below the start, averaged over repetitions.
fn gap(model: &Model, tally: &Reps) -> Chart {
    let horizon_s = trial::horizon_s(&model.settings);
    let mut series = Vec::new();
    let mut ends = Vec::new();
    for (scheme, id) in Scheme::ALL.into_iter().zip(schemes::NAMES) {
        let level = |point: usize| {
            let at = scheme.index() * GRID + point;
            let values = tally
                .rows
                .values()
                .filter_map(move |row| row.levels.get(at));
            stats::mean(values.map(|&level| f64::from(level) / 1000.0))
        };
        let point = |point: usize| {
            let x = horizon_s * point as f64 / (GRID - 1) as f64;
            Some(Point::new(x, level(point)?.within(0.0, f64::INFINITY)))
        };
        let points: Vec<Point> = (0..GRID).filter_map(point).collect();
        ends.push(points.last().map_or(0.0, |p| p.y));
        series.push(Series {
            label: word("scheme", id),
            role: role(scheme, model.settings.scheme),
            points,
        });
    }
    let judged = model.settings.scheme.index();
    let caption = name("gap-caption")
        .msg("mine", word("scheme", schemes::NAMES[judged]))
        .number("digits", ends[judged], 1)
        .number("all", ends[Scheme::UncodedAll.index()], 1)
        .number("skip", ends[Scheme::UncodedK.index()], 1)
        .count("seconds", horizon_s);
    Chart {
        id: format!("{ID}-gap"),
        title: name("gap"),
        caption,
        body: Body::Lines(Lines {
            x: axis("seconds"),
            y: axis("tens"),
            series,
            here: Some(model.settings.deadline_s),
            pinned: Vec::new(),
        }),
    }
}

/// The eigenvalues of each code for one set of workers, and where theory ends the Gaussian's.
fn spectra(model: &Model, tally: &Reps) -> Chart {
    const POINTS: usize = 33;
    let settings = &model.settings;
    let mut series = Vec::new();
    for (family, id) in Family::ALL.into_iter().zip(codes::NAMES) {
        let Some(values) = tally.spectra.get(&(family as u8, 0)) else {
            continue;
        };
        let last = values.len() - 1;
        let point = |i: usize| {
            let at = i * last / (POINTS - 1);
            exact(100.0 * at as f64 / last as f64, values[at])
        };
        let other = [Role::Late, Role::Other, Role::Hasty][family as usize];
        series.push(Series {
            label: word("encoding", id),
            role: if family == settings.family {
                Role::Mine
            } else {
                other
            },
            points: (0..POINTS).map(point).collect(),
        });
    }
    let share = settings.wait_for as f64 / settings.workers as f64;
    let [low, high] = spectrum::marchenko_pastur(share * settings.redundancy as f64);
    for (part, edge) in [("edge-high", high), ("edge-low", low)] {
        series.push(Series {
            label: name(part),
            role: Role::Faint,
            points: vec![exact(0.0, edge), exact(100.0, edge)],
        });
    }
    let caption = name("spectrum-caption")
        .number("low", low, 2)
        .number("high", high, 2)
        .number("most", 1.0 / share, 2)
        .count("rows", ROWS as f64);
    Chart {
        id: format!("{ID}-spectrum"),
        title: name("spectrum"),
        caption,
        body: Body::Lines(Lines {
            x: axis("share"),
            y: axis("eigenvalue"),
            series,
            here: None,
            pinned: Vec::new(),
        }),
    }
}

/// The longest step that settles when gradients are late: the exact line, and what runs find.
fn delayed(model: &Model) -> Chart {
    let late = model.settings.delay_steps;
    let over = |value: fn(u32) -> f64| {
        (0..=params::MOST_LATE)
            .map(|late| exact(f64::from(late), value(late)))
            .collect()
    };
    let series = vec![
        Series {
            label: name("line"),
            role: Role::Ink,
            points: over(staleness::line),
        },
        Series {
            label: name("found"),
            role: Role::Other,
            points: over(staleness::measured),
        },
    ];
    let caption = name("delayed-caption")
        .count("late", f64::from(late))
        .number("step", staleness::line(late), 2);
    Chart {
        id: format!("{ID}-delayed"),
        title: name("delayed"),
        caption,
        body: Body::Lines(Lines {
            x: axis("late"),
            y: axis("step"),
            series,
            here: Some(f64::from(late)),
            pinned: Vec::new(),
        }),
    }
}
