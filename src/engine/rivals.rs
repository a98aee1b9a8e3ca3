//! Two ways of answering that can be timed on a device: one alone, and many beside each other.
//!
//! The engine only hands them out. Who holds a clock (the page, the command line) times them, and what
//! it finds is no part of a run, a tally or a digest.

/// Answers one example so many times. What it returns only keeps a compiler from leaving work out.
pub type Answers = Box<dyn FnMut(u32) -> f32 + Send>;

/// Who can be timed.
pub struct Rivals {
    /// The one.
    pub one: Answers,
    /// The many; an answer of all of them is one answer.
    pub many: Vec<Answers>,
    /// The facts that say how often each side is wrong: of the one, of the many.
    pub wrong: [&'static str; 2],
}
