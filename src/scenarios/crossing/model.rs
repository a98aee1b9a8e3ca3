//! A design of the crossing in SI units, ready for trials.

use crate::engine::values::Values;

use super::perception::Eyes;

/// Width of the car [m] [A].
pub const CAR_WIDTH: f64 = 1.8;
/// Length of the car [m] [A]; only drawn.
pub const CAR_LENGTH: f64 = 4.4;
/// Half the width of a person [m] [A].
pub const BODY: f64 = 0.25;
/// Where on the car's front the person would be hit, as a share of its width [P: Euro NCAP 2016].
pub const OVERLAP: [f64; 2] = [0.25, 0.75];
/// Nearest that another observer stands to the crossing [m] [A].
pub const PEER_NEAREST: f64 = 8.0;
/// How long a car stands after a needless stop [s] [A].
const HOLD: f64 = 2.0;
/// How fast it pulls away again [m/s²] [A].
const PULL_AWAY: f64 = 1.5;

/// How long a message travels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Delay {
    /// Exponential with this mean [s]; messages may overtake each other.
    Exponential(f64),
    /// Always the same [s]; only tests use it, for formulas that hold for it alone.
    #[cfg(test)]
    Fixed(f64),
}

/// A design.
#[derive(Debug, Clone)]
pub struct Model {
    /// Seed of every stream.
    pub seed: u32,
    /// Crossings of each kind.
    pub trials: u32,
    /// What every observer sees with.
    pub eyes: Eyes,
    /// Share of computing that goes into the car's own log.
    pub logging: f64,
    /// Opinions that must agree.
    pub agree: u32,
    /// Age at which a report no longer counts [s].
    pub max_age_s: f64,
    /// Speed of the car [m/s].
    pub speed: f64,
    /// Observers besides the car.
    pub peers: u16,
    /// Distance at which the car can first see the person [m].
    pub sight: f64,
    /// Travel time of a message.
    pub delay: Delay,
    /// Chance that a message is lost.
    pub loss: f64,
    /// Time between an observer's messages [s].
    pub period_s: f64,
    /// Correlation between observers of the difficulty of what they look at.
    pub shared: f64,
    /// False "person" frames a second and observer, out of nothing.
    pub flicker: f64,
    /// Share of empty crossings with a look-alike.
    pub lookalikes: f64,
    /// Walking speed [m/s].
    pub walk: f64,
    /// Speed at which the person walks on once in the car's path [m/s]; tests set it to 0.
    pub walk_on: f64,
    /// Distance from where the person steps out to where they would be hit [m].
    pub walk_out: f64,
    /// Largest share of that walk that is hidden from another observer.
    pub peer_hidden: f64,
    /// Farthest that another observer stands [m].
    pub peer_reach: f64,
    /// From the decision to full braking [s].
    pub actuation_s: f64,
    /// Deceleration of the car [m/s²].
    pub brake: f64,
    /// Median time gap to the driver behind [s].
    pub headway: f64,
    /// Median reaction time of the driver behind [s].
    pub reaction: f64,
    /// Spread of both (standard deviation of the logarithm).
    pub follower_spread: f64,
    /// Deceleration of the driver behind [m/s²].
    pub follower_brake: f64,
}

impl Model {
    /// The design that these values describe.
    pub fn new(values: &Values, seed: u32) -> Self {
        let seconds = |id| values.get(id) / 1000.0;
        let brake = match values.word("road") {
            "wet" => values.get("brake_wet"),
            _ => values.get("brake_dry"),
        };
        let walk = values.get("walk") / 3.6;
        Self {
            seed,
            trials: values.count("trials"),
            eyes: Eyes::new(values),
            logging: values.get("logging") / 100.0,
            agree: values.count("agree"),
            max_age_s: seconds("max_age"),
            speed: values.get("speed") / 3.6,
            peers: values.count("peers") as u16,
            sight: values.get("sight"),
            delay: Delay::Exponential(seconds("delay")),
            loss: values.get("loss") / 100.0,
            period_s: seconds("period"),
            shared: values.get("shared"),
            flicker: values.get("flicker"),
            lookalikes: values.get("lookalikes"),
            walk,
            walk_on: walk,
            walk_out: values.get("walk_out"),
            peer_hidden: values.get("peer_hidden"),
            peer_reach: values.get("peer_reach"),
            actuation_s: seconds("actuation"),
            brake,
            headway: values.get("headway"),
            reaction: values.get("reaction"),
            follower_spread: values.get("follower_spread"),
            // Nobody brakes harder than the road allows.
            follower_brake: values.get("follower_brake").min(brake),
        }
    }

    /// From stepping out to the moment at which a car that does not brake is there [s].
    pub fn meeting_s(&self) -> f64 {
        self.walk_out / self.walk
    }

    /// Distance of a car that has not braked from the crossing at this time [m].
    pub fn distance(&self, at_s: f64) -> f64 {
        self.speed * (self.meeting_s() - at_s)
    }

    /// When the car's own line of sight clears [s after stepping out].
    pub fn own_clear_s(&self) -> f64 {
        (self.meeting_s() - self.sight / self.speed).max(0.0)
    }

    /// Time that a needless stop costs the car [s]: braking, standing and pulling away, less the
    /// time that the same way would have taken.
    pub fn stop_cost_s(&self) -> f64 {
        HOLD + self.speed / 2.0 * (1.0 / self.brake + 1.0 / PULL_AWAY)
    }
}
