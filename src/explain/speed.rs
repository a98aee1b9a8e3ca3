//! How right, and how soon: what a device measured of a scenario's rivals, as a picture and as
//! sentences. Times are of this device and this moment; they are in no digest.

use crate::engine::{
    chart::{Axis, Body, Chart, Lines, Point, Role, Series},
    fact::Fact,
    msg::Msg,
    stats::Estimate,
};

/// Times for one answer [µs]: the median, and between which two times the middle half lies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Times {
    /// The one.
    pub one: Estimate,
    /// The many, one after another.
    pub sequential: Estimate,
    /// The many, side by side, with handing over; absent where nothing can run side by side.
    pub parallel: Option<Estimate>,
}

/// Each way with its name, its time and how often it is wrong, as far as that is known.
fn ways(
    times: &Times,
    wrong: [&'static str; 2],
) -> Vec<(&'static str, Estimate, &'static str, Role)> {
    let [one, many] = wrong;
    let mut ways = vec![
        ("one", times.one, one, Role::Late),
        ("sequential", times.sequential, many, Role::Other),
    ];
    ways.extend(times.parallel.map(|e| ("parallel", e, many, Role::Hasty)));
    ways
}

/// The picture: wrong answers over the time for one answer. Nothing before there are facts.
pub fn chart(
    scenario: &str,
    facts: &[Fact],
    wrong: [&'static str; 2],
    times: &Times,
) -> Option<Chart> {
    let key = |name: &str| Msg::new(format!("{scenario}-speed-{name}"));
    let series = |(name, time, fact, role): (&str, Estimate, &str, Role)| {
        Some(Series {
            label: key(name),
            role,
            points: vec![Point::new(time.value, Fact::find(facts, fact)?)],
        })
    };
    let all: Vec<Series> = ways(times, wrong)
        .into_iter()
        .map(series)
        .collect::<Option<_>>()?;
    Some(Chart {
        id: format!("{scenario}-speed"),
        title: key("title"),
        caption: key("caption"),
        body: Body::Lines(Lines {
            x: Axis::of(key("x")),
            y: Axis::of(Msg::new(format!("{scenario}-out-of")).count("per", 1000.0)),
            series: all,
            here: None,
            pinned: Vec::new(),
        }),
    })
}

/// What was measured, and what it says: something is called faster only if the middle halves of the
/// tries lie apart.
pub fn sentences(scenario: &str, times: &Times) -> Vec<Msg> {
    let key = |name: &str| Msg::new(format!("{scenario}-speed-{name}"));
    let digits = |e: Estimate| u8::from(e.value < 20.0);
    let said = |name: &str, e: Estimate| {
        key(name)
            .number("value", e.value, digits(e))
            .range(e, digits(e))
    };
    let mut all = vec![
        said("said-one", times.one),
        said("said-sequential", times.sequential),
    ];
    let Some(parallel) = times.parallel else {
        all.push(key("said-no-parallel"));
        return all;
    };
    all.push(said("said-parallel", parallel));
    all.push(match () {
        () if parallel.high < times.sequential.low => key("faster"),
        () if parallel.low > times.sequential.high => key("slower"),
        () => key("open"),
    });
    all
}
