//! The message catalogues: keys and arguments in, finished text out.

use crate::{
    charts::Words,
    engine::msg::{Arg, Msg, rounded},
};

mod parts;

use parts::{Part, Pattern, Table, Way};

/// Every catalogue of the page's language in one table, sorted by key.
static TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalogue.bin"));

/// The catalogues, read and ready.
pub struct Catalogue(Table<'static>);

/// What a catalogue lacks for a message.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Lack {
    /// No message has this key.
    Key(String),
    /// The message exists, but something in it could not be filled.
    Filling(String),
}

impl Catalogue {
    /// The English catalogues.
    ///
    /// # Panics
    /// Never: the build wrote the table, and every test reads it.
    pub fn english() -> Self {
        match postcard::from_bytes(TABLE) {
            Ok(table) => Self(table),
            Err(error) => panic!("the catalogue is malformed: {error}"),
        }
    }

    fn pattern(&self, key: &str) -> Option<&Pattern<'static>> {
        let at = self.0.binary_search_by(|(known, _)| (*known).cmp(key));
        at.ok().map(|at| &self.0[at].1)
    }

    /// The finished text.
    ///
    /// # Errors
    /// When the key is not there or an argument is missing.
    pub fn try_say(&self, msg: &Msg) -> Result<String, Lack> {
        let lacks = || Lack::Key(msg.key.to_string());
        let mut text = String::new();
        self.fill(self.pattern(&msg.key).ok_or_else(lacks)?, msg, &mut text)?;
        Ok(text)
    }

    fn fill(&self, pattern: &Pattern<'_>, msg: &Msg, text: &mut String) -> Result<(), Lack> {
        for part in pattern {
            match part {
                Part::Text(plain) => text.push_str(plain),
                Part::Gap(name) => match argument(msg, name)? {
                    Arg::Number { value, decimals } => text.push_str(&number(*value, *decimals)),
                    Arg::Text(plain) => text.push_str(plain),
                    Arg::Message(inner) => text.push_str(&self.try_say(inner)?),
                },
                Part::Choice { gap, ways, other } => {
                    let arg = argument(msg, gap)?;
                    let way = ways.iter().find(|(way, _)| fits(way, arg));
                    self.fill(way.map_or(other, |(_, pattern)| pattern), msg, text)?;
                }
            }
        }
        Ok(())
    }

    /// The keys of all messages, without those of attributes.
    pub fn keys(&self) -> Vec<String> {
        let keys = self.0.iter().map(|(key, _)| *key);
        keys.filter(|key| !key.contains('.'))
            .map(str::to_owned)
            .collect()
    }

    /// Whether there is such a message.
    pub fn has(&self, key: &str) -> bool {
        self.pattern(key).is_some()
    }
}

fn argument<'a>(msg: &'a Msg, name: &str) -> Result<&'a Arg, Lack> {
    let found = msg.args.iter().find(|(known, _)| *known == name);
    found
        .map(|(_, arg)| arg)
        .ok_or_else(|| Lack::Filling(format!("{}: {name}", msg.key)))
}

/// As Fluent selects: a number by its value if it is written without decimals, else by its plural category;
/// a text by itself.
fn fits(way: &Way<'_>, arg: &Arg) -> bool {
    match (way, arg) {
        (Way::Number(wanted), Arg::Number { value, decimals }) => {
            *decimals == 0 && rounded(*value, 0) == f64::from(*wanted)
        }
        (Way::Word(wanted), Arg::Number { value, decimals }) => {
            // English: one is "one", and whatever has decimals is not.
            let one = *decimals == 0 && rounded(value.abs(), 0) == 1.0;
            *wanted == if one { "one" } else { "other" }
        }
        (Way::Word(wanted), Arg::Text(text)) => wanted == text,
        (Way::Number(_), Arg::Text(_)) | (_, Arg::Message(_)) => false,
    }
}

/// For the tests that walk the catalogues.
#[cfg(not(target_arch = "wasm32"))]
impl Catalogue {
    /// The names of a message's gaps, its attributes included.
    pub fn variables(&self, key: &str) -> Vec<String> {
        let name = key.split('.').next().unwrap_or_default();
        let own = |known: &str| known.split('.').next() == Some(name);
        let mut names = Vec::new();
        for (_, pattern) in self.0.iter().filter(|(known, _)| own(known)) {
            gaps(pattern, &mut names);
        }
        names
    }

    /// Whether a message has this gap.
    pub fn uses(&self, key: &str, name: &str) -> bool {
        self.variables(key).iter().any(|variable| variable == name)
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn gaps(pattern: &Pattern<'_>, names: &mut Vec<String>) {
    for part in pattern {
        let name = match part {
            Part::Text(_) => continue,
            Part::Gap(name) => name,
            Part::Choice { gap, ways, other } => {
                ways.iter().for_each(|(_, way)| gaps(way, names));
                gaps(other, names);
                gap
            }
        };
        if !names.iter().any(|known| known == name) {
            names.push((*name).to_owned());
        }
    }
}

impl Words for Catalogue {
    /// The finished text; a message that the catalogue lacks shows its key, so that a gap is seen
    /// and nothing else is lost.
    fn say(&self, msg: &Msg) -> String {
        self.try_say(msg).unwrap_or_else(|_| msg.key.to_string())
    }
}

/// A number rounded to its decimals, with a comma between thousands.
fn number(value: f64, decimals: u8) -> String {
    with_commas(rounded(value, decimals), usize::from(decimals))
}

/// The number with `decimals` digits and a comma between thousands.
pub fn with_commas(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    let (sign, text) = text
        .strip_prefix('-')
        .map_or(("", &*text), |rest| ("−", rest));
    let (whole, rest) = text
        .split_once('.')
        .map_or((text, ""), |(whole, rest)| (whole, rest));
    let mut out = String::from(sign);
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 && digit.is_ascii_digit() {
            out.push(',');
        }
        out.push(digit);
    }
    if !rest.is_empty() {
        out.push('.');
        out.push_str(rest);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_and_grouped() {
        let cases = [
            (1234.5, 0, "1,234"),
            (0.25, 1, "0.2"),
            (-0.2, 0, "0"),
            (1e6, 0, "1,000,000"),
        ];
        for (value, decimals, text) in cases {
            assert_eq!(number(value, decimals), text);
        }
        assert_eq!(with_commas(-12.0, 0), "−12");
    }

    #[test]
    fn what_is_missing_is_named() {
        let words = Catalogue::english();
        let missing = Msg::new("no-such-message");
        assert_eq!(
            words.try_say(&missing),
            Err(Lack::Key("no-such-message".into()))
        );
        assert_eq!(words.say(&missing), "no-such-message");
        let unfilled = words.try_say(&Msg::new("error-unknown-dial"));
        assert!(matches!(unfilled, Err(Lack::Filling(_))), "{unfilled:?}");
    }
}
