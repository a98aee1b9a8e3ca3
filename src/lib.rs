//! *Fast or Right?*: accuracy–efficiency trade-offs in distributed real-time machine-learning
//! systems, run on the reader's own device, and who answers for them.
//!
//! `engine` holds what every scenario shares and `scenarios` holds the scenarios; both are pure.
//! `data` unpacks the data sets that ship.
//! `charts` draws, `explain` composes what is said, `link` reads and writes runs as short texts,
//! `lesson` what a teacher or a student adds to them,
//! `web` speaks to the page and `cli` to the command line. `docs/architecture.md` holds the
//! invariants.

pub mod charts;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod data;
pub mod engine;
pub mod explain;
pub mod lesson;
pub mod link;
pub mod scenarios;
mod view;
#[cfg(target_arch = "wasm32")]
pub mod web;
