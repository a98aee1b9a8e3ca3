//! "You are the regulator": what is said of a limit is so, is said in words that are easy to read, and
//! every word of it is said at some limit.

mod telling;

use std::collections::BTreeSet;

use fast_or_right::{
    charts::Words as _,
    engine::{
        grid::{Grid, Verdict},
        msg::Arg,
    },
    explain::{
        limits::{Told, grid, told},
        reading::{Counts, sentences},
        report::{Item, Kind},
        words::Catalogue,
    },
    link,
    scenarios::{Entry, REGISTRY},
};
use telling::{Said, check};

/// Every scenario that has limits, with its grid done.
fn grids() -> impl Iterator<Item = (&'static dyn Entry, Grid)> {
    REGISTRY.iter().copied().filter_map(|scenario| {
        let mut grid = grid(scenario)?;
        for run in &mut grid.runs {
            run.complete(&mut |_| ());
        }
        Some((scenario, grid))
    })
}

/// Every limit that the dial can be set to.
fn positions(grid: &Grid) -> impl Iterator<Item = f64> {
    let [least, largest, step, _] = grid.limits.range;
    let steps = ((largest - least) / step).round() as u32;
    (0..=steps).map(move |at| least + f64::from(at) * step)
}

fn number(item: &Item, name: &str) -> f64 {
    let Kind::Text(msg) = &item.kind else {
        panic!("no paragraph")
    };
    match msg.args.iter().find(|(arg, _)| *arg == name) {
        Some((_, Arg::Number { value, .. })) => *value,
        _ => panic!("{} has no {name}", msg.key),
    }
}

#[test]
fn limits_are_told_truly_and_in_easy_words() {
    let words = Catalogue::english();
    for (scenario, grid) in grids() {
        assert!(!grid.runs.is_empty());
        let mut reached = BTreeSet::new();
        let mut kept_before = 0.0;
        for limit in positions(&grid) {
            let told = told(scenario, &grid, limit);
            let kept = holds(scenario, &grid, limit, &told);
            assert!(kept >= kept_before, "a looser limit allows no less");
            kept_before = kept;
            let mut said = Said::default();
            said.chart(&told.chart);
            for item in &told.items {
                if let Kind::Text(msg) | Kind::Bullet(msg) = &item.kind {
                    said.0.push(msg.clone());
                }
            }
            said.0.iter().for_each(|msg| check(&words, msg));
            for (msg, arg) in said
                .0
                .iter()
                .flat_map(|m| m.args.iter().map(move |a| (m, a.0)))
            {
                assert!(words.uses(&msg.key, arg), "{} does not use {arg}", msg.key);
            }
            easy(&told, &words);
            reached.extend(said.keys());
        }
        let own = format!("{}-limit-", scenario.id());
        for key in words.keys() {
            let told = key.starts_with("limit-") || key.starts_with(&own);
            let dial = key.starts_with(&format!("{own}harm"));
            assert!(
                !told || dial || reached.contains(&key),
                "{key} is never said"
            );
        }
    }
}

/// What is said of a limit agrees with the runs; gives how many designs keep it.
fn holds(scenario: &dyn Entry, grid: &Grid, limit: f64, told: &Told) -> f64 {
    let judged = grid.judged(limit);
    let of = |verdict| judged.iter().filter(move |j| j.verdict == verdict);
    for verdict in Verdict::ALL {
        let said = number(&told.items[0], verdict.id());
        assert_eq!(said, of(verdict).count() as f64);
    }
    let Some(pick) = &told.pick else {
        assert_eq!(of(Verdict::Keeps).count(), 0);
        return 0.0;
    };
    let (look, flaws) = link::read_all(pick);
    assert!(
        flaws.is_empty() && look.scenario.id() == scenario.id(),
        "{pick}"
    );
    let same = |values: &fast_or_right::engine::values::Values| {
        let mut axes = grid.limits.axes.iter();
        axes.all(|(dial, _)| values.get(dial) == look.values.get(dial))
    };
    let own = of(Verdict::Keeps).find(|j| same(grid.runs[j.place].values()));
    let own = own.expect("the link is of a design that keeps the limit");
    assert!(own.harm.high <= limit);
    assert!(of(Verdict::Keeps).all(|j| j.cost.value >= own.cost.value));
    for item in &told.items {
        if matches!(&item.kind, Kind::Text(msg) if msg.key.ends_with("-limit-price")) {
            assert!(number(item, "low") > 0.0, "a price beyond chance");
        }
    }
    of(Verdict::Keeps).count() as f64
}

fn easy(told: &Told, words: &Catalogue) {
    let text = |item: &Item| match &item.kind {
        Kind::Text(msg) | Kind::Bullet(msg) => words.say(msg),
        Kind::Code(_) => String::new(),
    };
    let texts: Vec<String> = told.items.iter().map(text).collect();
    for sentence in texts.iter().flat_map(|text| sentences(text)) {
        let count = sentence.split_whitespace().count();
        assert!(count <= 25, "{count} words: {sentence}");
    }
    let grade = Counts::of(&texts.join(" ")).grade();
    assert!(grade <= 8.0, "grade {grade:.1}: {texts:?}");
}
