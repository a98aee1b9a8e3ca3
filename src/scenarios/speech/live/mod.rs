//! A recogniser of spoken digits that is small enough to run in the page.

pub mod decode;
pub mod features;
pub mod network;
pub mod shape;
pub mod speaker;
pub mod utterance;
pub mod weights;
