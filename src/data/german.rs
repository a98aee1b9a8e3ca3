//! Statlog German Credit: 1,000 people who got a loan from a German bank in the 1970s.

use crate::engine::asset;

use super::{Words, column};

/// German Credit.
pub struct German {
    bytes: &'static [u8],
}

impl German {
    /// Name in `data/`.
    pub const ASSET: &'static str = "german.bin";
    /// People.
    pub const ROWS: usize = 1_000;
    /// Columns of a row.
    pub const COLUMNS: usize = 21;
    /// Columns of numbers: months of the loan, instalment rate, years at the address, age [years],
    /// loans at this bank, people to care for.
    pub const NUMBERS: [usize; 6] = [0, 1, 2, 3, 4, 5];
    /// Column of the months that the loan runs.
    pub const MONTHS: usize = 0;
    /// Column of the age [years].
    pub const AGE: usize = 3;
    /// Column of the sex: 1 for a woman, 0 for a man. The source writes it together with marriage.
    pub const SEX: usize = 18;
    /// Column that is 1 where the loan went bad.
    pub const BAD: usize = 19;
    /// Column that is 1 where the loan is above 2,000 marks.
    pub const LARGE: usize = 20;
    /// The columns that hold words: the codes of the source, in its order.
    pub const WORDS: [Words; 12] = [
        Words {
            name: "account",
            column: 6,
            words: &["A11", "A12", "A13", "A14"],
        },
        Words {
            name: "history",
            column: 7,
            words: &["A30", "A31", "A32", "A33", "A34"],
        },
        Words {
            name: "purpose",
            column: 8,
            words: &[
                "A40", "A41", "A42", "A43", "A44", "A45", "A46", "A48", "A49", "A410",
            ],
        },
        Words {
            name: "savings",
            column: 9,
            words: &["A61", "A62", "A63", "A64", "A65"],
        },
        Words {
            name: "employed",
            column: 10,
            words: &["A71", "A72", "A73", "A74", "A75"],
        },
        Words {
            name: "debtors",
            column: 11,
            words: &["A101", "A102", "A103"],
        },
        Words {
            name: "property",
            column: 12,
            words: &["A121", "A122", "A123", "A124"],
        },
        Words {
            name: "instalments",
            column: 13,
            words: &["A141", "A142", "A143"],
        },
        Words {
            name: "housing",
            column: 14,
            words: &["A151", "A152", "A153"],
        },
        Words {
            name: "skill",
            column: 15,
            words: &["A171", "A172", "A173", "A174"],
        },
        Words {
            name: "telephone",
            column: 16,
            words: &["A191", "A192"],
        },
        Words {
            name: "foreign",
            column: 17,
            words: &["A201", "A202"],
        },
    ];

    /// The data set.
    ///
    /// # Panics
    /// If the asset has not been given.
    pub fn read() -> Self {
        let bytes = asset::named(Self::ASSET).bytes();
        Self { bytes }
    }

    /// A column, person after person.
    pub fn column(&self, index: usize) -> &'static [u8] {
        column(self.bytes, Self::ROWS, index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_those_of_the_source() {
        let german = German::read();
        let ones = |column: usize| -> u32 {
            let values = german.column(column);
            assert!(values.iter().all(|value| *value < 2));
            values.iter().map(|value| u32::from(*value)).sum()
        };
        // The documentation counts 300 bad loans; the others were counted in the source's file.
        assert_eq!(ones(German::BAD), 300);
        assert_eq!(ones(German::SEX), 310);
        assert_eq!(ones(German::LARGE), 568);
        for words in German::WORDS {
            let most = words.words.len();
            let column = german.column(words.column);
            assert!(column.iter().all(|value| usize::from(*value) < most));
        }
        // The first person of the source: 6 months, rate 4, 4 years, 67 years old, 2 loans, 1.
        let first = German::NUMBERS.map(|column| german.column(column)[0]);
        assert_eq!(first, [6, 4, 4, 67, 2, 1]);
        let words = German::WORDS.map(|w| w.words[usize::from(german.column(w.column)[0])]);
        assert_eq!(words[..4], ["A11", "A34", "A43", "A65"]);
    }
}
