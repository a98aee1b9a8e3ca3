//! How long a worker takes, drawn once for each round and shared by every scheme.

use crate::engine::{
    random::{Name, Stream},
    sample,
};

use super::model::{Settings, purpose};

/// Words of the choice `delay_model`.
pub const NAMES: [&str; 3] = ["shifted_exponential", "pareto", "bimodal"];
/// Words of the choice `load_cost`.
pub const COSTS: [&str; 2] = ["additive", "proportional"];

/// Shortest bimodal delay [s] [A].
const FLOOR_S: f64 = 0.1;

/// How long one unit of load takes on a worker that is not slow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delay {
    /// 1 s, and an exponential wait of 1 s on average.
    ShiftedExponential,
    /// Pareto from 1 s on with exponent 2.
    Pareto,
    /// Half the time N(.5 s, .2²), half N(20 s, 5²), never below .1 s [A].
    Bimodal,
}

impl Delay {
    /// The model with this name; unknown names are the shifted exponential.
    pub fn named(name: &str) -> Self {
        match name {
            "pareto" => Self::Pareto,
            "bimodal" => Self::Bimodal,
            _ => Self::ShiftedExponential,
        }
    }

    /// The part that work alone takes [s].
    pub fn base_s(self) -> f64 {
        match self {
            Self::ShiftedExponential | Self::Pareto => 1.0,
            Self::Bimodal => FLOOR_S,
        }
    }

    /// Draws the rest [s]: one uniform number, whatever the model.
    pub fn noise_s(self, draws: &mut Stream) -> f64 {
        match self {
            Self::ShiftedExponential => sample::exponential(draws, 1.0),
            Self::Pareto => 1.0 / libm::sqrt(draws.uniform()) - 1.0,
            Self::Bimodal => {
                let u = 2.0 * draws.uniform();
                let (mean, sd, p) = if u < 1.0 {
                    (0.5, 0.2, u)
                } else {
                    (20.0, 5.0, u - 1.0)
                };
                let value = mean + sd * crate::engine::math::normal_quantile(p);
                value.max(FLOOR_S) - FLOOR_S
            }
        }
    }
}

/// One worker's luck: whether it is slow now, and its noise.
struct Luck {
    state: Stream,
    noise: Stream,
    slow: bool,
}

/// All workers, round by round.
pub struct Workers<'a> {
    settings: &'a Settings,
    luck: Vec<Luck>,
    /// How many times slower than usual each worker is in this round.
    slower: Vec<f64>,
    /// Each worker's noise in this round [s].
    noise_s: Vec<f64>,
}

impl<'a> Workers<'a> {
    /// The workers of one repetition, before the first round.
    pub fn new(settings: &'a Settings, trial: u32) -> Self {
        let luck = |worker: usize| {
            let stream = |purpose| {
                Stream::new(Name {
                    seed: settings.seed,
                    kind: 0,
                    trial,
                    purpose,
                    observer: worker as u16,
                })
            };
            let mut state = stream(purpose::STATE);
            let slow = sample::chance(&mut state, settings.slow_share);
            Luck {
                state,
                noise: stream(purpose::NOISE),
                slow,
            }
        };
        Self {
            settings,
            luck: (0..settings.workers).map(luck).collect(),
            slower: vec![1.0; settings.workers],
            noise_s: vec![0.0; settings.workers],
        }
    }

    /// Draws the next round: state first, with chance `persistence` the one that it was.
    pub fn next_round(&mut self) {
        let settings = self.settings;
        for ((luck, slower), noise) in self
            .luck
            .iter_mut()
            .zip(&mut self.slower)
            .zip(&mut self.noise_s)
        {
            *noise = settings.delay.noise_s(&mut luck.noise);
            *slower = if luck.slow { settings.slow_factor } else { 1.0 };
            // Both numbers are drawn whatever happens, so that a setting shifts nobody's luck.
            let (keeps, fresh) = (luck.state.coarse(), luck.state.coarse());
            if keeps >= settings.persistence {
                luck.slow = fresh < settings.slow_share;
            }
        }
    }

    /// How long a worker takes in this round with this load [s].
    pub fn time_s(&self, worker: usize, load: f64) -> f64 {
        let (base, noise) = (self.settings.delay.base_s(), self.noise_s[worker]);
        let time = if self.settings.proportional {
            load * (base + noise)
        } else {
            load * base + noise
        };
        self.slower[worker] * time
    }
}

impl Workers<'_> {
    /// Whether a worker is slow in this round.
    #[cfg(test)]
    pub fn is_slow(&self, worker: usize) -> bool {
        self.slower[worker] > 1.0
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.luck.len()
    }
}
