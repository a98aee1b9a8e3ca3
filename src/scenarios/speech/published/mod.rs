//! The published family: what its networks cost, and how often they are wrong.

pub mod cost;
pub mod family;
