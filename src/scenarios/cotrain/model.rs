//! A design of the contest, as plain numbers.

use crate::engine::{
    random::{Name, Stream},
    values::Values,
};

use super::{
    examples::Examples,
    params,
    widths::{self, Hidden},
};

/// What random numbers are for. The trial is the seed's index.
pub mod purpose {
    /// Which examples of the pool are learned from.
    pub const ROWS: u8 = 0;
    /// In which order they are seen.
    pub const ORDER: u8 = 1;
    /// First weights; the observer is the network. The big network starts from the same stream as
    /// the first small one.
    pub const WEIGHTS: u8 = 2;
    /// How a view differs from its example; the observer is the network that sees it.
    pub const VIEW: u8 = 3;
}

/// Examples in a step.
pub const BATCH: usize = 32;

/// The data sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Data {
    /// Printed letters, each as 16 numbers.
    Letters,
    /// Written digits, each as a picture.
    Digits,
}

impl Data {
    /// The words in links.
    pub const NAMES: [&'static str; 2] = ["letters", "digits"];

    /// The data set with this word.
    pub fn named(word: &str) -> Self {
        if word == Self::NAMES[0] {
            Self::Letters
        } else {
            Self::Digits
        }
    }

    /// The word in links and message keys.
    pub const fn id(self) -> &'static str {
        Self::NAMES[self as usize]
    }
}

/// A design.
#[derive(Debug, Clone)]
pub struct Model {
    /// Seed of every stream.
    pub seed: u32,
    /// What is learned.
    pub data: Data,
    /// Hidden layers of the big network.
    pub big: Hidden,
    /// Hidden layers of the small ones.
    pub small: Vec<Hidden>,
    /// λ: how strongly the small ones are drawn together.
    pub cotrain: f32,
    /// Whether each network sees its own version of an example.
    pub own_views: bool,
    /// Examples to learn from.
    pub rows: usize,
    /// How often all of them are seen.
    pub epochs: u32,
    /// How far a version differs from its example, 0 to 1.
    pub augment: f64,
    /// Learning rate of the first step.
    pub rate: f32,
}

impl Model {
    /// The model of these values. The data is read by the first unit, not here.
    pub fn new(values: &Values, seed: u32) -> Self {
        let data = Data::named(values.word("data"));
        let width = params::width(values);
        Self {
            seed,
            data,
            big: [width; 2],
            small: widths::divide(Examples::ends(data), width, params::split(values)),
            cotrain: values.get("cotrain") as f32,
            own_views: values.word("views") == "own",
            rows: params::rows(values) as usize,
            epochs: values.count("epochs"),
            augment: values.get("augment"),
            rate: values.get("rate") as f32,
        }
    }

    /// Numbers of the big network, and of all small ones together.
    pub fn parameters(&self) -> [usize; 2] {
        let of = |hidden: &Hidden| widths::parameters(Examples::ends(self.data), *hidden);
        [of(&self.big), self.small.iter().map(of).sum()]
    }

    /// Test examples: twice as many as are learned from, if the data set has so many.
    pub fn tested(&self) -> usize {
        (2 * self.rows).min(Examples::tests(self.data))
    }

    /// The first of the test examples, on which errors are followed from epoch to epoch.
    pub fn followed(&self) -> usize {
        const FOLLOWED: usize = 500;
        self.tested().min(FOLLOWED)
    }

    /// Epochs after which errors are looked at: at most about twenty.
    pub fn looks(&self) -> Vec<u32> {
        const LOOKS: u32 = 20;
        let every = self.epochs.div_ceil(LOOKS);
        (1..=self.epochs)
            .filter(|epoch| epoch % every == 0 || *epoch == self.epochs)
            .collect()
    }

    /// Steps after which somebody who watches is shown something: a few tenths of a second of work.
    pub fn glimpse(&self) -> u32 {
        /// Multiplications and additions.
        const WORK: usize = 2_000_000_000;
        // Three teams; for each number two on the way forward and four on the way back.
        let step = 3 * 6 * BATCH * self.parameters()[0];
        (WORK / step).max(1) as u32
    }

    /// λ in an epoch (from 0): it grows over the first quarter, from at least .005, as in the paper.
    pub fn pull(&self, epoch: u32) -> f32 {
        const LEAST: f32 = 0.005;
        let warm = self.epochs.div_ceil(4) as f32;
        let grown = self.cotrain * epoch as f32 / warm;
        grown.max(LEAST).min(self.cotrain)
    }

    /// A stream of one seed.
    pub fn stream(&self, trial: u32, purpose: u8, network: usize) -> Stream {
        Stream::new(Name {
            seed: self.seed,
            kind: 0,
            trial,
            purpose,
            observer: network as u16,
        })
    }
}
