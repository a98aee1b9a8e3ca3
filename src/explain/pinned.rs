//! A pinned run beside the run that is shown. Both are runs of one plan under one seed, so they are compared
//! trial by trial, and something is said to differ only if the interval of the difference leaves out zero.

use crate::{
    engine::{
        compare::Change,
        fact::Fact,
        msg::Msg,
        plan::{Plan, Purpose},
        run::{self, Run},
    },
    link::Look,
    scenarios::Entry,
};

use super::{report::TableMsg, schema};

/// What is told of a pinned run.
pub struct Pinned {
    /// Its own link.
    pub link: String,
    /// Whether it is the run that is shown.
    pub same: bool,
    /// Its facts, those of the run that is shown, and how far they lie apart.
    pub table: TableMsg,
}

/// The pinned run of a plan, if there is one.
pub fn told(look: &Look, plan: &Plan) -> Option<Pinned> {
    let values = look.pinned.clone()?;
    let (pinned, now) = (plan.run_for(Purpose::Pinned)?, plan.chosen());
    let same = values == look.values;
    let link = Look {
        values,
        pinned: None,
        ..look.clone()
    }
    .link();
    let columns = ["pin-fact", "pin-then", "pin-now", "pin-difference"];
    Some(Pinned {
        link,
        same,
        table: TableMsg {
            columns: columns.map(Msg::new).into(),
            rows: rows(look.scenario, pinned, now),
        },
    })
}

/// The facts that the story is about, each once.
pub fn names(scenario: &dyn Entry) -> Vec<&'static str> {
    let story = scenario.story();
    let pictured = story
        .curve
        .iter()
        .chain(story.people)
        .map(|(fact, _)| *fact);
    let mut names = Vec::new();
    for name in pictured.chain([story.harm, story.guess]) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn rows(scenario: &dyn Entry, pinned: &dyn Run, now: &dyn Run) -> Vec<Vec<Msg>> {
    let (before, after) = (pinned.facts(), now.facts());
    let find = |facts: &[Fact], name: &str| facts.iter().find(|f| f.name == name).cloned();
    let row = |name: &'static str| {
        let (then, here) = (find(&before, name)?, find(&after, name)?);
        let label = schema::fact_label(scenario.id(), name);
        let label = match here.per {
            Some(per) => Msg::new("pin-of")
                .msg("fact", label)
                .count("per", f64::from(per)),
            None => label,
        };
        let change = run::change(name, pinned, now);
        Some(vec![
            label,
            cell(&then),
            cell(&here),
            difference(change.as_ref()),
        ])
    };
    names(scenario).into_iter().filter_map(row).collect()
}

/// A fact with its interval.
fn cell(fact: &Fact) -> Msg {
    let Some(e) = fact.estimate else {
        return Msg::new("fact-absent");
    };
    let bare = |value: f64| schema::fact_bare(fact, value);
    let value = match fact.per {
        Some(_) => bare(e.value),
        None => schema::fact_round(fact, e.value),
    };
    Msg::new("pin-cell")
        .msg("value", value)
        .msg("low", bare(e.low))
        .msg("high", bare(e.high))
}

/// How far the run that is shown lies from the pinned one, or that this cannot be told.
fn difference(change: Option<&Change>) -> Msg {
    let Some(change) = change else {
        return Msg::new("pin-no-pairs");
    };
    if !change.net.excludes_zero() {
        return Msg::new("pin-cannot-tell");
    }
    let key = match change.net.value < 0.0 {
        true => "pin-less",
        false => "pin-more",
    };
    let digits = match change.per {
        Some(_) => change.digits(),
        None => 2,
    };
    Msg::new(key).estimate(change.told(digits), digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        explain::words::Catalogue,
        scenarios::{REGISTRY, find},
    };

    #[test]
    fn what_is_guessed_first_is_counted_out_of_a_whole_and_has_a_name() {
        let words = Catalogue::english();
        for scenario in REGISTRY.iter().copied() {
            let guess = scenario.story().guess;
            assert!(names(scenario).contains(&guess), "{guess}");
            assert!(words.has(&format!("{}-fact-{guess}", scenario.id())));
        }
    }

    #[test]
    fn a_difference_is_told_only_beyond_chance() {
        let words = Catalogue::english();
        let mut look = Look::first(find("gather").expect("it is there"));
        assert!(told(&look, &Plan::new(look.scenario, look.request())).is_none());
        look.pinned = Some(look.values.clone());
        for (bound, same) in [("2.0", true), ("0.4", false)] {
            look.values
                .read("bound", bound)
                .expect("a place of the dial");
            let mut plan = Plan::new(look.scenario, look.request());
            for planned in &mut plan.runs {
                planned.run.complete(&mut |_| {});
            }
            let pinned = told(&look, &plan).expect("a pinned run");
            assert_eq!((pinned.same, pinned.link.as_str()), (same, "gather?v=2"));
            let last = |row: &Vec<Msg>| words.try_say(&row[3]).expect("it can be said");
            let said: Vec<String> = pinned.table.rows.iter().map(last).collect();
            let told = |said: &String| said.contains("more (") || said.contains("less (");
            assert_eq!(said.iter().any(told), !same, "{said:?}");
        }
    }
}
