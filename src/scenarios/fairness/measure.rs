//! How unlike two groups are treated, as a loss that can be learned from: the maximum mean
//! discrepancy between their scores, or the correlation of score and group.
//!
//! As in the code of Wang et al. (KDD 2021) both are multiplied by the number of people they look
//! at, because the loss of the task is a sum over the batch too.

use std::f64::consts::PI;

/// How unlike two groups are treated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Squared maximum mean discrepancy with the kernel exp(−d²/.1²) on scores.
    Mmd,
    /// Size of the correlation between score and group.
    Correlation,
}

/// The words of the dial, in order.
pub const NAMES: [&str; 2] = ["mmd", "correlation"];

impl Measure {
    /// The measure that a word stands for.
    pub fn named(word: &str) -> Self {
        match word {
            "correlation" => Self::Correlation,
            _ => Self::Mmd,
        }
    }
}

/// Length of the kernel.
const LENGTH: f64 = 0.1;
/// Terms of its cosine series; the first that is left out is a ten-millionth.
const TERMS: usize = 25;
/// What keeps the correlation finite where all scores are the same, as in the authors' code.
const TINY: f64 = 1e-6;

/// A score and the group of the person who has it.
#[derive(Debug, Clone, Copy)]
pub struct Scored {
    /// Score, 0 to 1.
    pub score: f64,
    /// Whether the person is of the first group.
    pub first: bool,
}

/// The measure times the number of people, with its slope in each score, which is written over
/// what `slopes` holds. Zero where a group is empty: then there is nothing to compare.
///
/// # Panics
/// When there is not one slope for each person.
pub fn unlike(measure: Measure, people: &[Scored], slopes: &mut [f64]) -> f64 {
    assert_eq!(people.len(), slopes.len(), "one slope a person");
    let first = people.iter().filter(|p| p.first).count();
    if first == 0 || first == people.len() {
        slopes.fill(0.0);
        return 0.0;
    }
    let count = people.len() as f64;
    let value = match measure {
        Measure::Mmd => mmd(people, first, slopes),
        Measure::Correlation => correlation(people, first, slopes),
    };
    for slope in slopes {
        *slope *= count;
    }
    value * count
}

/// Weights of the cosine series of exp(−d²/l²) on −1..1, taken as a function of period 2:
/// Σ c_m cos(πmd).
fn weights() -> [f64; TERMS] {
    std::array::from_fn(|m| {
        let x = PI * m as f64 * LENGTH / 2.0;
        let half = if m == 0 { 0.5 } else { 1.0 };
        half * LENGTH * libm::sqrt(PI) * libm::exp(-x * x)
    })
}

/// People side by side.
const LANES: usize = 4;
type Lanes = [f64; LANES];

/// cos and sin of πmp for four people, m after m: by the addition theorem.
struct Turns {
    step: [Lanes; 2],
    at: [Lanes; 2],
}

impl Turns {
    fn new(people: &[Scored]) -> Self {
        let mut step = [[1.0; LANES], [0.0; LANES]];
        for (lane, person) in people.iter().enumerate() {
            let angle = PI * person.score;
            step[0][lane] = libm::cos(angle);
            step[1][lane] = libm::sin(angle);
        }
        Self {
            step,
            at: [[1.0; LANES], [0.0; LANES]],
        }
    }

    #[inline(always)]
    fn turn(&mut self) {
        let ([c, s], [dc, ds]) = (self.at, self.step);
        for lane in 0..LANES {
            self.at[0][lane] = c[lane] * dc[lane] - s[lane] * ds[lane];
            self.at[1][lane] = s[lane] * dc[lane] + c[lane] * ds[lane];
        }
    }
}

/// Exact in O(n): Σ c_m |mean of e^{iπmp} over one group − that over the other|².
fn mmd(people: &[Scored], first: usize, slopes: &mut [f64]) -> f64 {
    let shares = [1.0 / first as f64, -1.0 / (people.len() - first) as f64];
    let share = |person: &Scored| shares[usize::from(!person.first)];
    let lanes_of = |people: &[Scored]| {
        let mut lanes = [0.0; LANES];
        for (lane, person) in people.iter().enumerate() {
            lanes[lane] = share(person);
        }
        lanes
    };
    let mut sums = [[[0.0; LANES]; 2]; TERMS];
    for four in people.chunks(LANES) {
        let weight = lanes_of(four);
        let mut turns = Turns::new(four);
        for sum in &mut sums[1..] {
            turns.turn();
            for (sum, at) in sum.iter_mut().zip(&turns.at) {
                for lane in 0..LANES {
                    sum[lane] += weight[lane] * at[lane];
                }
            }
        }
    }
    // At m = 0 both means are one.
    let apart = sums.map(|sum| sum.map(|s| (s[0] + s[1]) + (s[2] + s[3])));
    let weights = weights();
    for (four, slopes) in people.chunks(LANES).zip(slopes.chunks_mut(LANES)) {
        let mut turns = Turns::new(four);
        let mut slope = [0.0; LANES];
        for m in 1..TERMS {
            turns.turn();
            let [re, im] = apart[m].map(|x| 2.0 * weights[m] * PI * m as f64 * x);
            let [c, s] = &turns.at;
            for lane in 0..LANES {
                slope[lane] += im * c[lane] - re * s[lane];
            }
        }
        let weight = lanes_of(four);
        for (lane, out) in slopes.iter_mut().enumerate() {
            *out = weight[lane] * slope[lane];
        }
    }
    let term = |(w, [re, im]): (f64, [f64; 2])| w * (re * re + im * im);
    weights.into_iter().zip(apart).map(term).sum()
}

fn correlation(people: &[Scored], first: usize, slopes: &mut [f64]) -> f64 {
    let n = people.len() as f64;
    let group = first as f64 / n;
    let mean = people.iter().map(|p| p.score).sum::<f64>() / n;
    let (mut variance, mut together) = (0.0, 0.0);
    for person in people {
        let away = person.score - mean;
        variance += away * away / n;
        together += away * (f64::from(u8::from(person.first)) - group) / n;
    }
    let deviation = libm::sqrt(variance);
    let spread = libm::sqrt(group * (1.0 - group));
    let below = deviation * spread + TINY;
    let sign = if together < 0.0 { -1.0 } else { 1.0 };
    for (slope, person) in slopes.iter_mut().zip(people) {
        let away = person.score - mean;
        let other = f64::from(u8::from(person.first)) - group;
        // Where all scores are the same, their deviation has no slope.
        let bend = if deviation > 0.0 {
            together * spread * away / (deviation * below)
        } else {
            0.0
        };
        *slope = sign * (other - bend) / (n * below);
    }
    sign * together / below
}
