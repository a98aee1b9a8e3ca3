//! UCI Adult: people of the US census of 1994, 48,842 rows.

use crate::engine::asset;

use super::{Words, column};

/// The US census extract of 1994 that is known as Adult or Census Income.
pub struct Adult {
    bytes: &'static [u8],
}

impl Adult {
    /// Name in `data/`.
    pub const ASSET: &'static str = "adult.bin";
    /// People in the published training file; they come first.
    pub const TRAIN: usize = 32_561;
    /// People in the published test file.
    pub const TEST: usize = 16_281;
    /// All people.
    pub const ROWS: usize = Self::TRAIN + Self::TEST;
    /// Columns of a row.
    pub const COLUMNS: usize = 12;
    /// Column of the age [years].
    pub const AGE: usize = 0;
    /// Column of the census weight, rounded to whole ten thousands.
    pub const WEIGHT: usize = 1;
    /// Column of the hours of work in a week [h].
    pub const HOURS: usize = 2;
    /// Column of the sex: 1 for a woman, 0 for a man. The record knows two values.
    pub const SEX: usize = 9;
    /// Column that is 1 where somebody earns more than $50,000 a year.
    pub const INCOME: usize = 10;
    /// Column that is 1 where somebody has a capital gain.
    pub const GAIN: usize = 11;
    /// The columns that hold words.
    pub const WORDS: [Words; 6] = [
        Words {
            name: "work",
            column: 3,
            words: &[
                "Private",
                "Self-emp-not-inc",
                "Self-emp-inc",
                "Federal-gov",
                "Local-gov",
                "State-gov",
                "Without-pay",
                "Never-worked",
                "?",
            ],
        },
        Words {
            name: "school",
            column: 4,
            // In order of years at school, which is what the source's education number counts.
            words: &[
                "Preschool",
                "1st-4th",
                "5th-6th",
                "7th-8th",
                "9th",
                "10th",
                "11th",
                "12th",
                "HS-grad",
                "Some-college",
                "Assoc-voc",
                "Assoc-acdm",
                "Bachelors",
                "Masters",
                "Prof-school",
                "Doctorate",
            ],
        },
        Words {
            name: "marriage",
            column: 5,
            words: &[
                "Married-civ-spouse",
                "Divorced",
                "Never-married",
                "Separated",
                "Widowed",
                "Married-spouse-absent",
                "Married-AF-spouse",
            ],
        },
        Words {
            name: "job",
            column: 6,
            words: &[
                "Tech-support",
                "Craft-repair",
                "Other-service",
                "Sales",
                "Exec-managerial",
                "Prof-specialty",
                "Handlers-cleaners",
                "Machine-op-inspct",
                "Adm-clerical",
                "Farming-fishing",
                "Transport-moving",
                "Priv-house-serv",
                "Protective-serv",
                "Armed-Forces",
                "?",
            ],
        },
        Words {
            name: "race",
            column: 7,
            words: &[
                "White",
                "Asian-Pac-Islander",
                "Amer-Indian-Eskimo",
                "Other",
                "Black",
            ],
        },
        Words {
            name: "country",
            column: 8,
            words: &[
                "United-States",
                "Cambodia",
                "England",
                "Puerto-Rico",
                "Canada",
                "Germany",
                "Outlying-US(Guam-USVI-etc)",
                "India",
                "Japan",
                "Greece",
                "South",
                "China",
                "Cuba",
                "Iran",
                "Honduras",
                "Philippines",
                "Italy",
                "Poland",
                "Jamaica",
                "Vietnam",
                "Mexico",
                "Portugal",
                "Ireland",
                "France",
                "Dominican-Republic",
                "Laos",
                "Ecuador",
                "Taiwan",
                "Haiti",
                "Columbia",
                "Hungary",
                "Guatemala",
                "Nicaragua",
                "Scotland",
                "Thailand",
                "Yugoslavia",
                "El-Salvador",
                "Trinadad&Tobago",
                "Peru",
                "Hong",
                "Holand-Netherlands",
                "?",
            ],
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
        let adult = Adult::read();
        let ones = |column: usize, from: usize, until: usize| -> usize {
            let values = &adult.column(column)[from..until];
            assert!(values.iter().all(|value| *value < 2));
            values.iter().map(|value| usize::from(*value)).sum()
        };
        let (train, all) = (Adult::TRAIN, Adult::ROWS);
        // As adult.names and the files themselves count them.
        assert_eq!(ones(Adult::INCOME, 0, train), 7_841);
        assert_eq!(ones(Adult::INCOME, train, all), 3_846);
        assert_eq!(ones(Adult::SEX, 0, train), 10_771);
        assert_eq!(ones(Adult::SEX, train, all), 5_421);
        assert_eq!(ones(Adult::GAIN, 0, train), 2_712);
        for words in Adult::WORDS {
            let most = words.words.len();
            let column = adult.column(words.column);
            assert!(column.iter().all(|value| usize::from(*value) < most));
            assert!((0..most).all(|word| column.contains(&(word as u8))));
        }
        // The first person of the source: 39 years, weight 77,516, 40 hours.
        let first = |column: usize| adult.column(column)[0];
        let numbers = [Adult::AGE, Adult::WEIGHT, Adult::HOURS].map(first);
        assert_eq!(numbers, [39, 8, 40]);
        let words = Adult::WORDS.map(|w| w.words[usize::from(first(w.column))]);
        assert_eq!(
            words,
            [
                "State-gov",
                "Bachelors",
                "Never-married",
                "Adm-clerical",
                "White",
                "United-States"
            ]
        );
    }
}
