//! The message catalogues: keys and arguments in, finished text out.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue, types::FluentNumber};
use unic_langid::LanguageIdentifier;

use crate::{
    charts::Words,
    engine::msg::{Arg, Msg},
};

/// Every catalogue of the page's language.
static FILES: &[&str] = include!(concat!(env!("OUT_DIR"), "/catalogues.rs"));

/// The catalogues, read and ready.
pub struct Catalogue(FluentBundle<FluentResource>);

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
    /// If a catalogue of the code's own is malformed; a test reads every one.
    pub fn english() -> Self {
        let english = LanguageIdentifier::from_bytes(b"en").unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![english]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(grouped));
        for text in FILES {
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) => resource,
                Err((_, errors)) => panic!("a catalogue is malformed: {errors:?}"),
            };
            if let Err(errors) = bundle.add_resource(resource) {
                panic!("two catalogues disagree: {errors:?}");
            }
        }
        Self(bundle)
    }

    /// The finished text.
    ///
    /// # Errors
    /// When the key is not there or an argument is missing.
    pub fn try_say(&self, msg: &Msg) -> Result<String, Lack> {
        let lacks = || Lack::Key(msg.key.to_string());
        let (name, attribute) = match msg.key.split_once('.') {
            Some((name, attribute)) => (name, Some(attribute)),
            None => (&*msg.key, None),
        };
        let message = self.0.get_message(name).ok_or_else(lacks)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|a| a.value()),
            None => message.value(),
        };
        let pattern = pattern.ok_or_else(lacks)?;
        let mut args = FluentArgs::new();
        for (name, arg) in &msg.args {
            args.set(*name, self.value(arg)?);
        }
        let mut errors = Vec::new();
        let text = self.0.format_pattern(pattern, Some(&args), &mut errors);
        match errors.is_empty() {
            true => Ok(text.into_owned()),
            false => Err(Lack::Filling(format!("{}: {errors:?}", msg.key))),
        }
    }

    fn value<'a>(&self, arg: &'a Arg) -> Result<FluentValue<'a>, Lack> {
        Ok(match arg {
            Arg::Number { value, decimals } => number(*value, *decimals),
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Message(msg) => FluentValue::from(self.try_say(msg)?),
        })
    }

    /// Whether there is such a message.
    pub fn has(&self, key: &str) -> bool {
        match key.split_once('.') {
            Some((name, attribute)) => self
                .0
                .get_message(name)
                .is_some_and(|message| message.get_attribute(attribute).is_some()),
            None => self.0.has_message(key),
        }
    }
}

impl Catalogue {
    /// The keys of all messages.
    ///
    /// # Panics
    /// As [`Catalogue::english`].
    pub fn keys(&self) -> Vec<String> {
        let mut keys = Vec::new();
        for text in FILES {
            let lines = text
                .lines()
                .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()));
            keys.extend(lines.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())));
        }
        keys
    }
}

/// What the gaps are called, for the tests that walk the catalogues.
#[cfg(not(target_arch = "wasm32"))]
impl Catalogue {
    /// The names of a message's gaps, its attributes included.
    pub fn variables(&self, key: &str) -> Vec<String> {
        let name = key.split('.').next().unwrap_or_default();
        let start = format!("{name} =");
        let lines = FILES
            .iter()
            .flat_map(|text| text.lines())
            .skip_while(|l| !l.starts_with(&start));
        let mut names: Vec<String> = Vec::new();
        for (i, line) in lines.enumerate() {
            if i > 0 && !line.starts_with(' ') {
                break;
            }
            for part in line.split('$').skip(1) {
                let end = part.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
                let found = &part[..end.unwrap_or(part.len())];
                if !names.iter().any(|name| name == found) {
                    names.push(found.to_owned());
                }
            }
        }
        names
    }

    /// Whether a message has this gap.
    pub fn uses(&self, key: &str, name: &str) -> bool {
        self.variables(key).iter().any(|variable| variable == name)
    }
}

impl Words for Catalogue {
    /// The finished text; a message that the catalogue lacks shows its key, so that a gap is seen
    /// and nothing else is lost.
    fn say(&self, msg: &Msg) -> String {
        self.try_say(msg).unwrap_or_else(|_| msg.key.to_string())
    }
}

/// A number rounded to its decimals. Rounding to zero drops the sign.
fn number(value: f64, decimals: u8) -> FluentValue<'static> {
    let rounded: f64 = format!("{value:.*}", usize::from(decimals))
        .parse()
        .unwrap_or(value);
    let mut number = FluentNumber::from(rounded + 0.0);
    // A whole number without options, so that a message can select on it by value: [1].
    if decimals > 0 {
        number.options.minimum_fraction_digits = Some(usize::from(decimals));
        number.options.maximum_fraction_digits = Some(usize::from(decimals));
    }
    FluentValue::Number(number)
}

/// Writes numbers with a comma between thousands.
fn grouped<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let digits = number.options.minimum_fraction_digits.unwrap_or(0);
    Some(with_commas(number.value, digits))
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
            let FluentValue::Number(number) = number(value, decimals) else {
                panic!("a number")
            };
            assert_eq!(with_commas(number.value, usize::from(decimals)), text);
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
