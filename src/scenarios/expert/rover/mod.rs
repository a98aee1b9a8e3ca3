//! A rover that crosses real ground with two ways to look at the slope ahead: from afar, which is
//! free and blurred, and from near, which is exact and takes energy.
//!
//! The ground is Earth. What the rover can do, and what it costs, are assumptions of ours [A].

mod drive;
mod ground;

use std::sync::Arc;

use crate::engine::{
    isotonic::Staircase,
    random::{Name, Stream},
    sample::normal,
    values::Values,
};

use ground::{Ground, TURNS};

pub use drive::{Crossing, Drive, LENGTH};
pub use ground::{CELL_M, DRIVEN};

/// A design of the rover panel. Energies are told in flat steps.
#[derive(Debug, Clone)]
pub struct Rover {
    ground: Arc<Ground>,
    /// Steepest slope that the rover climbs without slipping [degrees].
    limit: f64,
    /// Energy of a look from near.
    look: f64,
    /// Energy of a crossing.
    budget: f64,
    /// Energy that a slip takes.
    slip: f64,
    /// Energy that climbing takes, for each metre up and metre along.
    climb: f64,
    /// Spread of what a look from afar gets wrong [degrees].
    haze: f64,
    /// What the rule holds a look from near to be worth: the energy of this much of a price.
    price: f64,
    /// How much rarer slips are after a look from near, by what the look from afar says of the slope
    /// [degrees]: checked on the half of the map that is not driven on.
    gain: Staircase,
}

impl Rover {
    /// The design that these values describe.
    pub fn new(values: &Values) -> Self {
        let mut rover = Self {
            ground: Ground::seen_in(values.count("sight")),
            limit: values.get("limit"),
            look: values.get("look"),
            budget: values.get("budget"),
            slip: values.get("slip"),
            climb: values.get("climb"),
            haze: values.get("haze"),
            price: values.get("price"),
            gain: Staircase::fit(&[(0.0, 0.0)]),
        };
        rover.gain = rover.checked();
        rover
    }

    /// What a look from near spares, by what the look from afar says: every third cell of the half of
    /// the map that is not driven on, and the best rising staircase through what happens there.
    fn checked(&self) -> Staircase {
        const EVERY: usize = 3;
        /// The checking is the same in every run: only its own settings change it.
        const SEED: u32 = 20_211;
        let mut points = Vec::new();
        for row in ground::CHECKED.step_by(EVERY) {
            let mut stream = Stream::new(Name {
                seed: SEED,
                kind: 0,
                trial: row as u32,
                purpose: 0,
                observer: 0,
            });
            for column in ground::columns().step_by(EVERY) {
                let noise = std::array::from_fn(|_| normal(&mut stream));
                let afar = self.look_afar((row, column), &noise, &ground::CHECKED);
                let near = self.look_near((row, column), &ground::CHECKED);
                let slips = |turn: usize| {
                    let slope = self.ground.slope((row, column), turn);
                    f64::from(u8::from(slope > self.limit))
                };
                points.push((afar.slope, slips(afar.turn) - slips(near.turn)));
            }
        }
        Staircase::fit(&points)
    }
}

/// The turn that a look picks, and the slope that it shows there [degrees].
#[derive(Debug, Clone, Copy, PartialEq)]
struct Look {
    turn: usize,
    slope: f64,
}

/// What a look from afar gets wrong at each turn, in standard deviations.
type Noise = [f64; TURNS.len()];
