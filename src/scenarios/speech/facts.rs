//! What is read off a run, and what stands beside it from the figures that ship.

use crate::engine::{
    fact::{Fact, Origin},
    stats::{self, Estimate},
};

use super::{
    figures::{self, Group},
    live::shape::{FRAMES, Shape},
    model::{Ears, Model, SHIPPED},
    published::{
        cost::Network,
        family::{self, Published},
    },
    tally::Heard,
};

/// Digits of the woman that are misheard, out of 1,000: the declared harm.
pub const WOMAN: &str = "wer_woman";
/// Seconds of the utterance that work is counted for: attention works more on longer ones.
const SECONDS: usize = 4;
/// Seconds that the published networks are counted for.
pub const PUBLISHED_SECONDS: f64 = 7.0;

/// Facts of a tally: of the same panel always the same names in the same order.
pub fn facts(model: &Model, tally: &Heard) -> Vec<Fact> {
    match model {
        Model::Live(ears) => live(ears, tally),
        Model::Published(network, published) => counted(network, *published),
    }
}

/// Digits of the woman that are misheard, out of 1,000; each clip counts once.
pub fn woman(tally: &Heard) -> Option<Estimate> {
    let clips = tally.by_clip();
    let wrong: f64 = clips.iter().map(|(_, wrong)| wrong).sum();
    stats::share(wrong, clips.len() as u64).map(|e| e.scaled(1000.0))
}

/// Millions of multiply–adds for a second of speech.
pub fn mmac_per_second(shape: Shape) -> f64 {
    shape.multiply_adds(SECONDS * FRAMES) as f64 / SECONDS as f64 / 1e6
}

/// Billions of multiply–adds for seven seconds.
pub fn gmac(network: &Network) -> f64 {
    network.multiply_adds(PUBLISHED_SECONDS).1 / 1e9
}

/// wav2vec 2.0, which the others are measured by.
pub fn base() -> &'static Network {
    &family::FAMILY[0].network
}

fn exact(name: &'static str, unit: &'static str, value: f64) -> Fact {
    Fact::run(name, unit, Some(Estimate::exact(value)))
}

fn from(origin: Origin, fact: Fact) -> Fact {
    Fact { origin, ..fact }
}

fn live(ears: &Ears, tally: &Heard) -> Vec<Fact> {
    let shape = SHIPPED[ears.size].shape;
    let largest = mmac_per_second(SHIPPED[0].shape);
    let shipped = |name, group| {
        let e = figures::misheard(shape, group, ears.clear_db);
        from(Origin::Shipped, Fact::run(name, "digits", e).out_of_1000())
    };
    vec![
        Fact::run(WOMAN, "digits", woman(tally)).out_of_1000(),
        exact("work", "parts", 1000.0 * mmac_per_second(shape) / largest).out_of_1000(),
        shipped("wer", Group::Seen),
        shipped("wer_heldout_speaker", Group::HeldOut),
        exact("mmac_per_second", "millions", mmac_per_second(shape)),
        exact("params_k", "thousands", shape.parameters() as f64 / 1e3),
    ]
}

fn counted(network: &Network, published: Option<&'static Published>) -> Vec<Fact> {
    let (extractor, all) = network.multiply_adds(PUBLISHED_SECONDS);
    let quoted = |name, which: usize| {
        let rates = published.and_then(|published| published.quoted);
        let e = rates.map(|rates| Estimate::exact(rates[which]));
        from(Origin::Quoted, Fact::run(name, "words", e).out_of_1000())
    };
    vec![
        exact("params_m", "millions", network.parameters() as f64 / 1e6),
        exact("gmac_7s", "billions", all / 1e9),
        exact("extractor_share", "parts", 1000.0 * extractor / all).out_of_1000(),
        exact("frames_per_s", "frames", network.frames_per_s()),
        exact(
            "work_of_base",
            "percent",
            100.0 * gmac(network) / gmac(base()),
        ),
        quoted("quoted_clean", 0),
        quoted("quoted_other", 1),
    ]
}
