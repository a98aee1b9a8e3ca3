//! Who said what about the first test examples: enough to show a case without training again.

use serde::{Deserialize, Serialize};

/// Answers to test examples 0, 1, 2 …: for each the true one, the big network's, that of the
/// small ones together, and then that of each small one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballots {
    members: u8,
    answers: Vec<u8>,
}

/// One test example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ballot<'a> {
    /// What it is.
    pub truth: u8,
    /// What the big network says.
    pub big: u8,
    /// What the small ones say together.
    pub together: u8,
    /// What each small one says.
    pub each: &'a [u8],
}

impl Ballots {
    /// None yet, of so many small networks.
    pub fn new(members: usize) -> Self {
        Self {
            members: members as u8,
            answers: Vec::new(),
        }
    }

    /// Adds the next test example.
    pub fn add(&mut self, [truth, big, together]: [u8; 3], each: impl Iterator<Item = u8>) {
        self.answers.extend([truth, big, together]);
        self.answers.extend(each);
    }

    fn stride(&self) -> usize {
        usize::from(self.members) + 3
    }

    /// The answers to a test example.
    pub fn get(&self, test: usize) -> Option<Ballot<'_>> {
        let at = test.checked_mul(self.stride())?;
        let all = self.answers.get(at..at + self.stride())?;
        Some(Ballot {
            truth: all[0],
            big: all[1],
            together: all[2],
            each: &all[3..],
        })
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = Ballot<'_>> {
        (0..).map_while(|test| self.get(test))
    }
}
