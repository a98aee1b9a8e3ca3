//! Figures that were measured ahead of time: `train speech ship` writes both files.

use std::sync::OnceLock;

use crate::engine::stats::{self, Estimate};

use super::{findings::apart, live::shape::Shape, model::SHIPPED};

static FIGURES: &str = include_str!("../../../data/speech-figures.csv");
static TRAINING: &str = include_str!("../../../data/speech-training.csv");

/// Digits of the validation strings that are different recordings: each stands for one draw.
pub const VALIDATION_CLIPS: u64 = 250;

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Five men, in takes that were not trained on.
    Seen,
    /// The sixth man, of whom nothing was trained on.
    HeldOut,
    /// One woman.
    Woman,
}

impl Group {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Seen, Self::HeldOut, Self::Woman];

    /// The word in the file and in message keys.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Seen => "seen",
            Self::HeldOut => "held_out",
            Self::Woman => "woman",
        }
    }
}

/// How often a network mishears a group.
#[derive(Debug, Clone, PartialEq)]
struct Figure {
    shape: Shape,
    seed: u32,
    shipped: bool,
    clear_db: f64,
    group: String,
    clips: u64,
    words: f64,
    misheard: f64,
}

/// A look at a network in training.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// Which network.
    pub shape: Shape,
    /// Its beginning.
    pub seed: u32,
    /// Steps of training so far.
    pub step: u32,
    /// Loss for each digit of the validation strings.
    pub loss: f64,
    /// Their word errors out of 1,000.
    pub errors: f64,
}

fn cells<const N: usize>(line: &str) -> Option<[&str; N]> {
    let cells: Vec<&str> = line.split(',').collect();
    cells.try_into().ok()
}

fn figures() -> &'static [Figure] {
    static ALL: OnceLock<Vec<Figure>> = OnceLock::new();
    let figure = |line: &str| -> Option<Figure> {
        let [
            width,
            squeeze,
            seed,
            shipped,
            clear,
            group,
            clips,
            words,
            misheard,
            _,
        ] = cells(line)?;
        Some(Figure {
            shape: Shape {
                width: width.parse().ok()?,
                squeeze: squeeze.parse().ok()?,
            },
            seed: seed.parse().ok()?,
            shipped: shipped == "1",
            clear_db: clear.parse().ok()?,
            group: group.to_owned(),
            clips: clips.parse().ok()?,
            words: words.parse().ok()?,
            misheard: misheard.parse().ok()?,
        })
    };
    ALL.get_or_init(|| FIGURES.lines().skip(1).filter_map(figure).collect())
}

/// Every look at every network.
pub fn looks() -> &'static [Look] {
    static ALL: OnceLock<Vec<Look>> = OnceLock::new();
    let look = |line: &str| -> Option<Look> {
        let [width, squeeze, seed, step, _, _, loss, errors, words, _] = cells(line)?;
        let (errors, words): (f64, f64) = (errors.parse().ok()?, words.parse().ok()?);
        Some(Look {
            shape: Shape {
                width: width.parse().ok()?,
                squeeze: squeeze.parse().ok()?,
            },
            seed: seed.parse().ok()?,
            step: step.parse().ok()?,
            loss: loss.parse().ok()?,
            errors: 1000.0 * errors / words,
        })
    };
    ALL.get_or_init(|| TRAINING.lines().skip(1).filter_map(look).collect())
}

/// The beginning that ships of a size, and how many were trained.
pub fn beginnings(shape: Shape) -> (Option<u32>, usize) {
    let own = || figures().iter().filter(move |f| f.shape == shape);
    let shipped = own().find(|f| f.shipped).map(|f| f.seed);
    let mut seeds: Vec<u32> = own().map(|f| f.seed).collect();
    seeds.sort_unstable();
    seeds.dedup();
    (shipped, seeds.len())
}

/// Digits that the shipped network of a size mishears, out of 1,000. Wilson's interval by clip:
/// strings use a clip several times, and only clips are drawn.
pub fn misheard(shape: Shape, group: Group, clear_db: f64) -> Option<Estimate> {
    let same = |f: &&Figure| {
        f.shape == shape && f.shipped && f.group == group.id() && f.clear_db == clear_db
    };
    let figure = figures().iter().find(same)?;
    let clips = figure.clips as f64;
    let hits = figure.misheard / figure.words * clips;
    stats::share(hits, figure.clips).map(|e| e.scaled(1000.0))
}

/// The same over all beginnings of a size: the least and the most.
pub fn across(shape: Shape, group: Group, clear_db: f64) -> Option<(f64, f64)> {
    let same = |f: &&Figure| f.shape == shape && f.group == group.id() && f.clear_db == clear_db;
    let rates = figures()
        .iter()
        .filter(same)
        .map(|f| 1000.0 * f.misheard / f.words);
    rates.fold(None, |ends, rate| {
        let (low, high) = ends.unwrap_or((rate, rate));
        Some((low.min(rate), high.max(rate)))
    })
}

/// Two sizes that change places: what one would have said after the same number of steps, and what
/// is so once both have settled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EqualSteps {
    /// The size that was behind.
    pub worse: Shape,
    /// The size that was ahead.
    pub better: Shape,
    /// When.
    pub step: u32,
    /// Errors out of 1,000 then, of both.
    pub early: (f64, f64),
    /// Errors at the end, of both.
    pub end: (f64, f64),
}

/// The clearest case in the training logs of two that differ in their squeeze alone: at the same step
/// one was behind the other beyond chance, and of what lay between them the most had gone when both
/// had settled. `None` where no such pair lost at least half.
pub fn equal_steps() -> Option<EqualSteps> {
    let shapes: Vec<Shape> = SHIPPED.iter().map(|shipped| shipped.shape).collect();
    let mut clearest: Option<(f64, EqualSteps)> = None;
    for worse in &shapes {
        let other = |better: &&Shape| *better != worse && better.width == worse.width;
        for better in shapes.iter().filter(other) {
            for (a, b) in own(*worse).zip(own(*better)) {
                let told = EqualSteps {
                    worse: *worse,
                    better: *better,
                    step: a.step,
                    early: (a.errors, b.errors),
                    end: (settled(*worse)?, settled(*better)?),
                };
                let early = apart(share(a.errors)?, share(b.errors)?);
                let gone = early.value - (told.end.0 - told.end.1);
                let fair = early.excludes_zero() && early.value > 0.0 && 2.0 * gone > early.value;
                // Before anything is learned every size says nothing.
                let learning = a.errors < 500.0;
                if fair && learning && clearest.is_none_or(|(most, _)| gone > most) {
                    clearest = Some((gone, told));
                }
            }
        }
    }
    clearest.map(|(_, told)| told)
}

/// Looks at the beginning of a size that ships.
fn own(shape: Shape) -> impl Iterator<Item = &'static Look> {
    let (shipped, _) = beginnings(shape);
    let same = move |look: &&Look| look.shape == shape && Some(look.seed) == shipped;
    looks().iter().filter(same)
}

/// Errors where the loss was least: the weights that were kept.
fn settled(shape: Shape) -> Option<f64> {
    let least = own(shape).min_by(|a, b| a.loss.total_cmp(&b.loss))?;
    Some(least.errors)
}

fn share(errors: f64) -> Option<Estimate> {
    let hits = errors.min(1000.0) / 1000.0 * VALIDATION_CLIPS as f64;
    stats::share(hits, VALIDATION_CLIPS).map(|e| e.scaled(1000.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_both_files_is_read() {
        assert_eq!(figures().len(), FIGURES.lines().count() - 1);
        assert_eq!(looks().len(), TRAINING.lines().count() - 1);
        for shipped in &SHIPPED {
            for group in Group::ALL {
                for clear in [0.0, 10.0, 20.0, 30.0, 40.0] {
                    let e = misheard(shipped.shape, group, clear).expect("a figure");
                    assert!(e.low <= e.value && e.value <= e.high && e.high <= 1000.0);
                    let (low, high) = across(shipped.shape, group, clear).expect("figures");
                    assert!(low <= e.value + 1e-9 && e.value <= high + 1e-9);
                }
            }
        }
    }
}
