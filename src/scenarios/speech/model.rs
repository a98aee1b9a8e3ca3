//! A design: a published network's costs, or ears that listen.

use crate::{
    data::Voice,
    engine::{asset, values::Values},
};

use super::{
    live::{network::Network, shape::Shape, speaker::Speaker},
    published::{
        cost::{self, Attention, Extractor},
        family,
    },
};

/// Which half of the scenario a design belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// A recogniser that runs here.
    Live,
    /// The published networks, counted.
    Published,
}

impl Panel {
    /// The words of the dial.
    pub const NAMES: [&'static str; 2] = ["live", "published"];

    /// The panel of a design.
    pub fn of(values: &Values) -> Self {
        match values.word("panel") {
            "published" => Self::Published,
            _ => Self::Live,
        }
    }
}

/// A recogniser that ships.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shipped {
    /// Its size.
    pub shape: Shape,
    /// The word of its width.
    pub ears: &'static str,
    /// File of its weights.
    pub asset: &'static str,
}

const fn shipped_as(
    ears: &'static str,
    width: usize,
    squeeze: usize,
    asset: &'static str,
) -> Shipped {
    Shipped {
        shape: Shape { width, squeeze },
        ears,
        asset,
    }
}

/// All that ship, those that work most first.
pub static SHIPPED: [Shipped; 5] = [
    shipped_as("large", 64, 1, "speech-64x1.bin"),
    shipped_as("large", 64, 2, "speech-64x2.bin"),
    shipped_as("large", 64, 4, "speech-64x4.bin"),
    shipped_as("small", 32, 1, "speech-32x1.bin"),
    shipped_as("small", 32, 2, "speech-32x2.bin"),
];

/// What ears need: the weights of all sizes, which are timed side by side, and the voice.
pub static ASSETS: [&str; 6] = [
    SHIPPED[0].asset,
    SHIPPED[1].asset,
    SHIPPED[2].asset,
    SHIPPED[3].asset,
    SHIPPED[4].asset,
    Voice::ASSET,
];

/// Frames that become one, by the dial.
pub fn squeeze(values: &Values) -> usize {
    match values.word("squeeze") {
        "x1" => 1,
        "x2" => 2,
        _ => 4,
    }
}

/// The place in [`SHIPPED`] of a design's ears, if such ears ship.
pub fn shipped(values: &Values) -> Option<usize> {
    let (ears, squeeze) = (values.word("ears"), squeeze(values));
    let same = |shipped: &Shipped| shipped.ears == ears && shipped.shape.squeeze == squeeze;
    SHIPPED.iter().position(same)
}

/// Ears that listen.
pub struct Ears {
    /// Place in [`SHIPPED`].
    pub size: usize,
    /// Networks of all sizes.
    pub networks: Vec<Network>,
    /// Who speaks.
    pub speaker: Speaker,
    /// How much louder speech is than the noise [dB].
    pub clear_db: f64,
    /// Utterances in a whole run.
    pub utterances: u32,
}

/// What a panel needs.
pub enum Model {
    /// Ears.
    Live(Box<Ears>),
    /// A network, and its name if it was published.
    Published(cost::Network, Option<&'static family::Published>),
}

impl Model {
    /// The design that these values describe.
    pub fn new(values: &Values, seed: u32) -> Self {
        if Panel::of(values) == Panel::Published {
            let published = family::find(values.word("model"));
            let network = published.map_or_else(|| custom(values), |found| found.network);
            return Self::Published(network, published);
        }
        let clear_db = values.get("clear");
        let read = |shipped: &Shipped| Network::read(asset::named(shipped.asset).bytes());
        Self::Live(Box::new(Ears {
            size: shipped(values).unwrap_or(0),
            networks: SHIPPED.iter().map(read).collect(),
            speaker: Speaker::new(seed, clear_db),
            clear_db,
            utterances: values.count("trials"),
        }))
    }
}

/// A network of the reader's own.
fn custom(values: &Values) -> cost::Network {
    cost::Network {
        extractor: match values.word("extractor") {
            "original" => Extractor::Original,
            _ => Extractor::Compact,
        },
        channels: u64::from(values.count("channels")),
        width: u64::from(values.count("width")),
        depth: u64::from(values.count("depth")),
        squeeze: squeeze(values) as u64,
        attention: match values.word("attention") {
            "plain" => Attention::Plain,
            _ => Attention::Disentangled,
        },
    }
}
