//! The engine: parameters, random streams, units of work, statistics and the digest.
//!
//! Everything here is a pure function of (values, seed). No input or output, no clock, no threads,
//! no hash maps, nothing of the web: the same code gives the same bits natively and in a browser.

pub mod actor;
pub mod asset;
pub mod chart;
pub mod compare;
pub mod fact;
pub mod grid;
pub mod isotonic;
pub mod live;
pub mod math;
pub mod msg;
pub mod nn;
pub mod order;
pub mod param;
pub mod plan;
pub mod random;
pub mod record;
pub mod rivals;
pub mod run;
pub mod sample;
pub mod scenario;
pub mod seal;
pub mod shares;
pub mod stats;
pub mod tally;
pub mod values;

/// Version of the engine. It is part of every digest and is raised whenever any digest changes.
pub const VERSION: u32 = 2;
