//! What the tests of words and reports share: plans at a small size, and everything that is said.

#![allow(dead_code)] // each test file uses its own part of this module

use fast_or_right::{
    engine::{
        chart::{Body, Chart},
        fact::Depth,
        msg::{Arg, Msg},
        plan::Plan,
        scenario::preset_values,
    },
    explain::{
        report::{Kind, Report},
        schema,
        words::Catalogue,
    },
    link::Look,
    scenarios::Entry,
};

/// Fails if a message has no words, or not all of its gaps can be filled.
pub fn check(words: &Catalogue, msg: &Msg) {
    if let Err(lack) = words.try_say(msg) {
        panic!("{lack:?}");
    }
}

/// The first units of every run of a plan.
pub fn glance(look: &Look) -> Plan {
    let mut request = look.request();
    look.scenario.shrink(&mut request.values);
    look.scenario.shrink(&mut request.reference);
    let mut plan = Plan::new(look.scenario, request);
    for planned in &mut plan.runs {
        for unit in 0..planned.run.units().min(2) {
            let tally = planned.run.run_unit(unit);
            planned.run.accept(unit, &tally).expect("its own tally");
        }
    }
    plan
}

/// Every preset with the whole file, then every dial as the curve's and as the comparison's.
pub fn looks(scenario: &'static dyn Entry) -> Vec<Look> {
    let mut looks = presets(scenario);
    let first = || {
        let mut look = Look::first(scenario);
        scenario.shrink(&mut look.values);
        look
    };
    for param in scenario.params().iter().filter(|p| schema::is_dial(p)) {
        looks.push(Look {
            over: param,
            ..first()
        });
        looks.push(Look {
            against: param,
            ..first()
        });
    }
    looks
}

/// Every preset with the whole file.
pub fn presets(scenario: &'static dyn Entry) -> Vec<Look> {
    let look = |preset| {
        let mut values = preset_values(scenario.params(), preset);
        scenario.shrink(&mut values);
        Look {
            values,
            depth: Depth::File,
            ..Look::first(scenario)
        }
    };
    scenario.presets().iter().map(look).collect()
}

/// Messages that were said.
#[derive(Default)]
pub struct Said(pub Vec<Msg>);

impl Said {
    /// What a chart says.
    pub fn chart(&mut self, chart: &Chart) {
        self.0.extend([chart.title.clone(), chart.caption.clone()]);
        match &chart.body {
            Body::Lines(lines) => {
                self.0
                    .extend([lines.x.label.clone(), lines.y.label.clone()]);
                self.0.extend(lines.x.categories.iter().cloned());
                self.0.extend(lines.series.iter().map(|s| s.label.clone()));
            }
            Body::Dots(dots) => {
                self.0.extend([dots.x.label.clone(), dots.y.label.clone()]);
                self.0
                    .extend(dots.limit.iter().map(|(_, name)| name.clone()));
                for group in &dots.groups {
                    self.0.push(group.label.clone());
                    self.0
                        .extend(group.dots.iter().map(|dot| dot.label.clone()));
                }
            }
            Body::People(people) => self.0.extend(people.groups.iter().map(|g| g.label.clone())),
            Body::Bars(bars) => {
                self.0.push(bars.x.label.clone());
                self.0.extend(bars.bars.iter().map(|bar| bar.label.clone()));
            }
            Body::Images(images) => {
                self.0.extend(images.images.iter().map(|i| i.label.clone()));
            }
            Body::Map(map) => self.0.extend(map.ways.iter().map(|w| w.label.clone())),
            Body::Matrix(matrix) => {
                self.0.extend(matrix.columns.iter().cloned());
                self.0
                    .extend(matrix.rows.iter().map(|row| row.label.clone()));
            }
        }
    }

    /// What a report says.
    pub fn report(&mut self, report: &Report) {
        self.0.push(report.headline.clone());
        for section in &report.sections {
            self.0.push(Msg::new(format!("report-{}", section.id)));
            for item in &section.items {
                if let Kind::Text(msg) | Kind::Bullet(msg) = &item.kind {
                    self.0.push(msg.clone());
                }
            }
            section.charts.iter().for_each(|chart| self.chart(chart));
            if let Some(table) = &section.table {
                self.0.extend(
                    table
                        .columns
                        .iter()
                        .chain(table.rows.iter().flatten())
                        .cloned(),
                );
            }
        }
    }

    /// Keys of the messages and of the messages inside them.
    pub fn keys(&self) -> std::collections::BTreeSet<String> {
        fn add(keys: &mut std::collections::BTreeSet<String>, msg: &Msg) {
            keys.insert(msg.key.to_string());
            for (_, arg) in &msg.args {
                if let Arg::Message(inner) = arg {
                    add(keys, inner);
                }
            }
        }
        let mut keys = std::collections::BTreeSet::new();
        self.0.iter().for_each(|msg| add(&mut keys, msg));
        keys
    }
}
