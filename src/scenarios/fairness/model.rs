//! A design, made from its values. The people are read when the first unit is done.

use std::sync::OnceLock;

use crate::engine::values::Values;

use super::{
    measure::Measure,
    network::Aim,
    people::{Data, People},
};

/// How two tasks are learned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// Two networks, one a task.
    SingleTask,
    /// One network with two heads.
    MultiTask,
    /// The same, with a fairness term in the loss of each task.
    FairnessWeight,
    /// Multi-task-aware fairness as in the authors' code: below the heads the loss over exclusive
    /// cases is subtracted from the loss over all.
    MtaFLoss,
    /// The same as its summary has it: below the heads the loss over all but the exclusive cases.
    MtaFSet,
}

/// The words of the dial, in order.
pub const NAMES: [&str; 5] = [
    "single_task",
    "multi_task",
    "fairness_weight",
    "mta_f_loss",
    "mta_f_set",
];

impl Method {
    /// All methods, in the order of the words.
    pub const ALL: [Self; NAMES.len()] = [
        Self::SingleTask,
        Self::MultiTask,
        Self::FairnessWeight,
        Self::MtaFLoss,
        Self::MtaFSet,
    ];

    /// The method that a word stands for.
    pub fn named(word: &str) -> Self {
        let at = NAMES.iter().position(|name| *name == word);
        Self::ALL[at.unwrap_or(1)]
    }

    /// Whether it has a fairness term.
    pub const fn is_weighed(self) -> bool {
        !matches!(self, Self::SingleTask | Self::MultiTask)
    }

    /// Whether heads and what lies below them follow different losses.
    pub const fn parts(self) -> bool {
        matches!(self, Self::MtaFLoss | Self::MtaFSet)
    }
}

/// A design.
pub struct Model {
    /// Which people.
    pub data: Data,
    /// What is trained.
    pub aim: Aim,
    /// People to learn from.
    pub rows: usize,
    /// Repetitions.
    pub seeds: u32,
    /// The run's seed.
    pub seed: u32,
    people: OnceLock<People>,
}

impl Model {
    /// Reads the values.
    pub fn new(values: &Values, seed: u32) -> Self {
        let method = Method::named(values.word("method"));
        Self {
            data: Data::named(values.word("data")),
            aim: Aim {
                method,
                lambda: values.get("lambda"),
                ratio: values.get("ratio"),
                measure: Measure::named(values.word("measure")),
            },
            rows: values.count("rows") as usize,
            seeds: values.count("seeds"),
            seed,
            people: OnceLock::new(),
        }
    }

    /// The people.
    pub fn people(&self) -> &People {
        self.people.get_or_init(|| People::read(self.data))
    }
}
