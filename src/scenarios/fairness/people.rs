//! The people of a data set, as the networks see them: features, the two labels, and the sex, which
//! is no feature.

use crate::data::{Adult, German, Words};

/// Tasks that are learned.
pub const TASKS: usize = 2;

/// Which people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Data {
    /// US census of 1994.
    Adult,
    /// A German bank of the 1970s.
    German,
}

/// The words of the dial, in order.
pub const NAMES: [&str; 2] = ["adult", "german"];

impl Data {
    /// The data set that a word stands for.
    pub fn named(word: &str) -> Self {
        match word {
            "german" => Self::German,
            _ => Self::Adult,
        }
    }

    /// The word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Adult => NAMES[0],
            Self::German => NAMES[1],
        }
    }

    /// How the network is built and trained on it, as in the authors' code.
    pub const fn plan(self) -> Plan {
        match self {
            Self::Adult => Plan {
                embedding: 40,
                shared: 64,
                head: 32,
                rate: 0.02,
                batch: 1024,
                epochs: 40,
            },
            Self::German => Plan {
                embedding: 1,
                shared: 32,
                head: 16,
                rate: 0.06,
                batch: 128,
                epochs: 20,
            },
        }
    }
}

/// Widths, and how it is trained.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// Numbers for each word.
    pub embedding: usize,
    /// Width of the shared layer.
    pub shared: usize,
    /// Width of each head.
    pub head: usize,
    /// Learning rate.
    pub rate: f32,
    /// People in a batch.
    pub batch: usize,
    /// Times that everybody is seen.
    pub epochs: u32,
}

/// The people.
pub struct People {
    /// Values of the number columns, column by column.
    pub numbers: Vec<&'static [u8]>,
    /// The columns of words, with what each can hold.
    pub words: Vec<(Words, &'static [u8])>,
    /// 1 for a woman.
    pub sex: &'static [u8],
    /// 1 where the task's answer is yes.
    pub labels: [&'static [u8]; TASKS],
    /// People in the first part, which is split by seed into training and validation (and test,
    /// where there is no second part).
    pub first: usize,
    /// The second part: people who are only ever tested.
    pub tested: usize,
}

impl People {
    /// Reads them.
    pub fn read(data: Data) -> Self {
        match data {
            Data::Adult => {
                let adult = Adult::read();
                // The place in the list of schoolings is the source's education number, a feature.
                let school = Adult::WORDS[1].column;
                let numbers = [Adult::AGE, Adult::WEIGHT, school, Adult::HOURS];
                Self {
                    numbers: numbers.map(|c| adult.column(c)).to_vec(),
                    words: Adult::WORDS.map(|w| (w, adult.column(w.column))).to_vec(),
                    sex: adult.column(Adult::SEX),
                    labels: [Adult::INCOME, Adult::GAIN].map(|c| adult.column(c)),
                    first: Adult::TRAIN,
                    tested: Adult::TEST,
                }
            }
            Data::German => {
                let german = German::read();
                Self {
                    numbers: German::NUMBERS.map(|c| german.column(c)).to_vec(),
                    words: German::WORDS.map(|w| (w, german.column(w.column))).to_vec(),
                    sex: german.column(German::SEX),
                    labels: [German::BAD, German::LARGE].map(|c| german.column(c)),
                    first: German::ROWS,
                    tested: 0,
                }
            }
        }
    }

    /// Numbers of words of the columns.
    pub fn counts(&self) -> Vec<usize> {
        self.words.iter().map(|(w, _)| w.words.len()).collect()
    }

    /// Whether the answer of a task is yes.
    pub fn is_yes(&self, task: usize, person: u32) -> bool {
        self.labels[task][person as usize] == 1
    }

    /// Whether a person is a woman, as far as the record knows.
    pub fn is_woman(&self, person: u32) -> bool {
        self.sex[person as usize] == 1
    }
}
