//! One design: a value for every parameter of a scenario, checked.

use super::{
    msg::Msg,
    param::{Kind, Param},
};

/// A value for every parameter, each inside its range and on its step.
#[derive(Debug, Clone, PartialEq)]
pub struct Values {
    params: &'static [Param],
    values: Vec<f64>,
}

/// Why a text is no value. Every variant can be said in one sentence.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ValueError {
    /// No parameter has this id.
    Unknown {
        /// What was asked for.
        id: String,
        /// What there is.
        known: String,
    },
    /// The text is not a number.
    NotANumber {
        /// The parameter.
        param: &'static Param,
        /// The text.
        text: String,
    },
    /// The number is below the least or above the largest.
    OutOfRange {
        /// The parameter.
        param: &'static Param,
        /// The text.
        text: String,
    },
    /// The number is inside the range, but between two steps.
    OffStep {
        /// The parameter.
        param: &'static Param,
        /// The text.
        text: String,
    },
    /// The word is not on offer.
    UnknownWord {
        /// The parameter.
        param: &'static Param,
        /// The text.
        text: String,
    },
}

impl ValueError {
    /// The sentence that says what was wrong and what is accepted.
    pub fn msg(&self) -> Msg {
        match self {
            Self::Unknown { id, known } => Msg::new("error-unknown-dial")
                .text("id", shorten(id))
                .text("known", known),
            Self::NotANumber { param, text } => ranged("error-not-a-number", param, text),
            Self::OutOfRange { param, text } => ranged("error-out-of-range", param, text),
            Self::OffStep { param, text } => ranged("error-off-step", param, text),
            Self::UnknownWord { param, text } => {
                let Kind::Choice { options, .. } = param.kind else {
                    return Msg::new("error-unknown-word");
                };
                Msg::new("error-unknown-word")
                    .text("id", param.id)
                    .text("text", shorten(text))
                    .text("options", options.join(", "))
            }
        }
    }
}

fn ranged(key: &'static str, param: &Param, text: &str) -> Msg {
    let msg = Msg::new(key)
        .text("id", param.id)
        .text("text", shorten(text));
    let Kind::Number { min, max, step, .. } = param.kind else {
        return msg;
    };
    let value = |v| param.say(v);
    msg.msg("min", value(min))
        .msg("max", value(max))
        .msg("step", value(step))
}

/// What a reader typed, short enough to be repeated to them.
pub fn shorten(text: &str) -> String {
    const LONGEST: usize = 40;
    let clean: String = text
        .chars()
        .filter(|c| !c.is_control())
        .take(LONGEST + 1)
        .collect();
    match clean.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &clean[..end]),
        None => clean,
    }
}

impl Values {
    /// The defaults.
    pub fn defaults(params: &'static [Param]) -> Self {
        Self {
            params,
            values: params.iter().map(Param::default).collect(),
        }
    }

    /// The parameters that these values belong to.
    pub fn params(&self) -> &'static [Param] {
        self.params
    }

    fn index(&self, id: &str) -> Option<usize> {
        self.params.iter().position(|p| p.id == id)
    }

    /// The parameter with this id.
    pub fn param(&self, id: &str) -> Option<&'static Param> {
        self.index(id).map(|i| &self.params[i])
    }

    /// The value of a number, or the index of a word.
    ///
    /// # Panics
    /// If the scenario has no such parameter: a bug of the scenario, not bad input.
    pub fn get(&self, id: &str) -> f64 {
        match self.index(id) {
            Some(i) => self.values[i],
            None => panic!("no parameter is called {id}"),
        }
    }

    /// A count, as an integer.
    ///
    /// # Panics
    /// As [`Values::get`].
    pub fn count(&self, id: &str) -> u32 {
        self.get(id) as u32
    }

    /// The chosen word.
    ///
    /// # Panics
    /// As [`Values::get`], or if the parameter is a number.
    pub fn word(&self, id: &str) -> &'static str {
        match self.param(id).map(|p| p.kind) {
            Some(Kind::Choice { options, .. }) => options[self.get(id) as usize],
            _ => panic!("no choice is called {id}"),
        }
    }

    /// The value as it stands in a link.
    pub fn text(&self, id: &str) -> String {
        self.index(id)
            .map(|i| self.params[i].text(self.values[i]))
            .unwrap_or_default()
    }

    /// Sets a value that is known to be one of the parameter's own.
    pub fn put(&mut self, id: &str, value: f64) {
        if let Some(i) = self.index(id) {
            let param = &self.params[i];
            self.values[i] = param.at(param.position(value));
        }
    }

    /// Reads a value and sets it.
    ///
    /// # Errors
    /// When the text is not exactly one of the parameter's values; nothing is changed then.
    pub fn read(&mut self, id: &str, text: &str) -> Result<(), ValueError> {
        let Some(i) = self.index(id) else {
            let known: Vec<&str> = self.params.iter().map(|param| param.id).collect();
            return Err(ValueError::Unknown {
                id: id.to_owned(),
                known: known.join(", "),
            });
        };
        self.values[i] = parse(&self.params[i], text)?;
        Ok(())
    }

    /// Reads a value, or sets the nearest one that there is: the page's way, which always says so.
    ///
    /// # Errors
    /// As [`Values::read`]; for a number out of range or off its step the nearest value is set all
    /// the same, otherwise the value stays as it was.
    pub fn read_nearest(&mut self, id: &str, text: &str) -> Result<(), ValueError> {
        let result = self.read(id, text);
        if let Err(ValueError::OutOfRange { text, .. } | ValueError::OffStep { text, .. }) = &result
            && let Ok(number) = text.parse::<f64>()
        {
            self.put(id, number);
        }
        result
    }

    /// Parameters that differ from the defaults, with their values as text.
    pub fn changed(&self) -> impl Iterator<Item = (&'static Param, String)> {
        self.all().filter(|(p, text)| p.text(p.default()) != *text)
    }

    /// All parameters with their values as text, in the scenario's order.
    pub fn all(&self) -> impl Iterator<Item = (&'static Param, String)> {
        self.params
            .iter()
            .zip(&self.values)
            .map(|(p, &v)| (p, p.text(v)))
    }
}

fn parse(param: &'static Param, text: &str) -> Result<f64, ValueError> {
    let text = text.trim();
    match param.kind {
        Kind::Choice { options, .. } => options
            .iter()
            .position(|&o| o == text)
            .map(|i| i as f64)
            .ok_or_else(|| ValueError::UnknownWord {
                param,
                text: text.to_owned(),
            }),
        Kind::Number { min, max, .. } => {
            let owned = || text.to_owned();
            let number: f64 = match text.parse() {
                Ok(number) => number,
                Err(_) => {
                    return Err(ValueError::NotANumber {
                        param,
                        text: owned(),
                    });
                }
            };
            if number.is_nan() {
                return Err(ValueError::NotANumber {
                    param,
                    text: owned(),
                });
            }
            if number < min || number > max {
                return Err(ValueError::OutOfRange {
                    param,
                    text: owned(),
                });
            }
            let nearest = param.at(param.position(number));
            if (nearest - number).abs() > 1e-9 {
                return Err(ValueError::OffStep {
                    param,
                    text: owned(),
                });
            }
            Ok(nearest)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{actor::Actor, param::Unit};

    static PARAMS: [Param; 3] = [
        Param::number(
            "age",
            Actor::Engineer,
            Unit::Millisecond,
            [50.0, 1000.0, 10.0, 300.0],
        ),
        Param::number("share", Actor::Nature, Unit::One, [0.0, 0.99, 0.01, 0.9]),
        Param::choice("road", Actor::Nature, &["dry", "wet"], "dry"),
    ];

    #[test]
    fn every_position_survives_its_own_text() {
        for param in &PARAMS {
            for position in 0..param.positions() {
                let value = param.at(position);
                assert_eq!(param.position(value), position);
                let mut values = Values::defaults(&PARAMS);
                values
                    .read(param.id, &param.text(value))
                    .expect("its own text");
                assert_eq!(values.get(param.id).to_bits(), value.to_bits());
            }
        }
    }

    #[test]
    fn bad_texts_are_named_and_change_nothing() {
        let mut values = Values::defaults(&PARAMS);
        let before = values.clone();
        let bad = [
            ("age", "", "error-not-a-number"),
            ("age", "NaN", "error-not-a-number"),
            ("age", "inf", "error-out-of-range"),
            ("age", "40", "error-out-of-range"),
            ("age", "305", "error-off-step"),
            ("road", "ice", "error-unknown-word"),
            ("colour", "red", "error-unknown-dial"),
        ];
        for (id, text, key) in bad {
            let error = values.read(id, text).expect_err(text);
            assert_eq!(error.msg().key, key);
            assert_eq!(values, before);
        }
    }

    #[test]
    fn the_page_takes_the_nearest_value_and_says_so() {
        let mut values = Values::defaults(&PARAMS);
        assert!(values.read_nearest("age", "1e9").is_err());
        assert_eq!(values.text("age"), "1000");
        assert!(values.read_nearest("share", "0.123").is_err());
        assert_eq!(values.text("share"), "0.12");
        assert!(values.read_nearest("road", "ice").is_err());
        assert_eq!(values.text("road"), "dry");
    }
}
