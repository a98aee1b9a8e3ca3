//! One crossing: from a place in the west to a line in the east, step by step.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{
    Look, Noise, Rover,
    ground::{self, Cell, DRIVEN, TURNS},
};
use crate::{
    data::Terrain,
    engine::{
        random::{Name, Stream},
        sample::normal,
    },
    scenarios::expert::model::{Draw, Policy},
};

/// Steps of a crossing.
pub const LENGTH: usize = 120;

/// Rows at the edge of the driven half in which no crossing begins.
const MARGIN: usize = 10;

/// How a crossing went.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Drive {
    /// Whether the rover reached the line.
    pub arrived: bool,
    /// Steps that it made.
    pub steps: u16,
    /// Steps before which it looked from near.
    pub fine: u16,
    /// Steps on which it slipped.
    pub slips: u16,
    /// Energy that it used [flat steps].
    pub energy: f32,
    /// Steepest slope that it drove [degrees].
    pub worst: f32,
}

/// What chance gives to a crossing, whoever drives.
pub struct Crossing {
    start: Cell,
    haze: Vec<Noise>,
    /// For each step, below which share a lot falls on it.
    lots: Vec<f64>,
}

impl Crossing {
    /// The chances of a crossing.
    pub fn new(seed: u32, trial: u32) -> Self {
        let stream = |draw: Draw| {
            Stream::new(Name {
                seed,
                kind: 0,
                trial,
                purpose: draw as u8,
                observer: 0,
            })
        };
        let (mut start, mut haze, mut lots) =
            (stream(Draw::Start), stream(Draw::Haze), stream(Draw::Lot));
        let mut among =
            |range: Range<usize>| range.start + (start.uniform() * range.len() as f64) as usize;
        let row = among(DRIVEN.start + MARGIN..DRIVEN.end - MARGIN);
        let column = among(0..Terrain::COLUMNS - LENGTH);
        Self {
            start: (row, column),
            haze: (0..LENGTH)
                .map(|_| std::array::from_fn(|_| normal(&mut haze)))
                .collect(),
            lots: (0..LENGTH).map(|_| lots.uniform()).collect(),
        }
    }
}

impl Rover {
    /// What a look from afar picks: straight on if that looks easy, else the least slope.
    pub(super) fn look_afar(&self, cell: Cell, noise: &Noise, rows: &Range<usize>) -> Look {
        let seen = |turn: usize| self.ground.blurred_slope(cell, turn) + self.haze * noise[turn];
        self.pick(cell, rows, seen)
    }

    /// What a look from near picks in the same way.
    pub(super) fn look_near(&self, cell: Cell, rows: &Range<usize>) -> Look {
        self.pick(cell, rows, |turn| self.ground.slope(cell, turn))
    }

    fn pick(&self, cell: Cell, rows: &Range<usize>, seen: impl Fn(usize) -> f64) -> Look {
        let look = |turn: usize| Look {
            turn,
            slope: seen(turn),
        };
        let mut best = look(0);
        if best.slope <= self.limit / 2.0 {
            return best;
        }
        let inside = |turn: &usize| match TURNS[*turn] {
            -1 => cell.0 > rows.start,
            _ => cell.0 + 1 < rows.end,
        };
        for turn in (1..TURNS.len()).filter(inside) {
            let other = look(turn);
            if other.slope < best.slope {
                best = other;
            }
        }
        best
    }

    /// Whether the rule looks from near: if what that spares outweighs the price.
    fn asks(&self, afar: Look) -> bool {
        self.slip * self.gain.at(afar.slope) > self.price
    }

    /// What a slip costs in the rule's eyes [flat steps].
    pub fn stake(&self) -> f64 {
        self.slip
    }

    /// Height of a cell [m].
    pub fn height(&self, cell: Cell) -> f32 {
        self.ground.height(cell)
    }

    /// Our rule, never, always, and by lot as often as our rule on the same crossing.
    pub fn drives(&self, crossing: &Crossing) -> [Drive; 4] {
        let ours = self.drive(crossing, Policy::Ours, 0.0, &mut |_| {});
        let share = f64::from(ours.fine) / f64::from(ours.steps.max(1));
        let others = [Policy::Fast, Policy::Slow, Policy::Random];
        let [fast, slow, random] =
            others.map(|policy| self.drive(crossing, policy, share, &mut |_| {}));
        [ours, fast, slow, random]
    }

    /// One crossing. `share` is how often a lot falls on a look from near; `passes` is told every
    /// cell.
    pub fn drive(
        &self,
        crossing: &Crossing,
        policy: Policy,
        share: f64,
        passes: &mut dyn FnMut(Cell),
    ) -> Drive {
        let mut drive = Drive {
            arrived: false,
            steps: 0,
            fine: 0,
            slips: 0,
            energy: 0.0,
            worst: 0.0,
        };
        let (mut energy, mut worst) = (0.0, 0.0_f64);
        let mut cell = crossing.start;
        passes(cell);
        for (noise, lot) in crossing.haze.iter().zip(&crossing.lots) {
            let afar = self.look_afar(cell, noise, &DRIVEN);
            let near = match policy {
                Policy::Fast => false,
                Policy::Slow => true,
                Policy::Random => *lot < share,
                Policy::Ours | Policy::Oracle => self.asks(afar),
            };
            let turn = if near {
                self.look_near(cell, &DRIVEN).turn
            } else {
                afar.turn
            };
            let (rise, along) = self.ground.step(cell, turn);
            let slope = self.ground.slope(cell, turn);
            let slips = slope > self.limit;
            energy += along / ground::CELL_M.0 + self.climb * rise.max(0.0) / ground::CELL_M.0;
            energy += if near { self.look } else { 0.0 };
            energy += if slips { self.slip } else { 0.0 };
            drive.steps += 1;
            drive.fine += u16::from(near);
            drive.slips += u16::from(slips);
            worst = worst.max(slope);
            if energy > self.budget {
                // What is left does not carry the rover over this step.
                drive.energy = self.budget as f32;
                drive.worst = worst as f32;
                return drive;
            }
            cell = ground::next(cell, turn);
            passes(cell);
        }
        drive.arrived = true;
        drive.energy = energy as f32;
        drive.worst = worst as f32;
        drive
    }
}
