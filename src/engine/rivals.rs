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
}

impl Rivals {
    /// All of the many answer so many times, one after another.
    pub fn sequential(&mut self, times: u32) -> f32 {
        let mut sum = 0.0;
        for _ in 0..times {
            sum += self.many.iter_mut().map(|answers| answers(1)).sum::<f32>();
        }
        sum
    }
}
