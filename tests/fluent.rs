//! The catalogues say what Fluent's own implementation says.

use std::fs;

use fast_or_right::{
    charts::Words as _,
    engine::msg::{Arg, Msg},
    explain::words::{Catalogue, with_commas},
};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue, types::FluentNumber};
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

/// Values, with decimals, that messages may choose by or write.
const NUMBERS: [(f64, u8); 9] = [
    (0.0, 0),
    (1.0, 0),
    (2.0, 0),
    (-1.0, 0),
    (0.6, 0),
    (1.0, 1),
    (-0.04, 1),
    (12_345.678, 2),
    (1e6, 0),
];
const TEXTS: [&str; 4] = ["one", "other", "nature", "1"];

fn theirs(arg: &Arg) -> FluentValue<'static> {
    match arg {
        Arg::Number { value, decimals } => {
            let rounded: f64 = format!("{value:.*}", usize::from(*decimals))
                .parse()
                .expect("a number");
            let mut number = FluentNumber::from(rounded + 0.0);
            if *decimals > 0 {
                number.options.minimum_fraction_digits = Some(usize::from(*decimals));
                number.options.maximum_fraction_digits = Some(usize::from(*decimals));
            }
            FluentValue::Number(number)
        }
        Arg::Text(text) => FluentValue::from(text.clone()),
        Arg::Message(_) => unreachable!("not among the arguments of this test"),
    }
}

fn bundle() -> (FluentBundle<FluentResource>, Vec<String>) {
    let mut bundle = FluentBundle::new(vec![
        "en".parse::<LanguageIdentifier>().expect("a language"),
    ]);
    let mut keys = Vec::new();
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| {
        let FluentValue::Number(number) = value else {
            return None;
        };
        let digits = number.options.minimum_fraction_digits.unwrap_or(0);
        Some(with_commas(number.value, digits))
    }));
    for file in fs::read_dir("locales/en").expect("catalogues") {
        let text = fs::read_to_string(file.expect("a file").path()).expect("a catalogue");
        let resource = FluentResource::try_new(text).expect("what Fluent reads");
        for entry in resource.entries() {
            let ast::Entry::Message(message) = entry else {
                continue;
            };
            let key = message.id.name;
            if message.value.is_some() {
                keys.push(key.to_owned());
            }
            let attributes = message.attributes.iter();
            keys.extend(attributes.map(|a| format!("{key}.{}", a.id.name)));
        }
        bundle.add_resource(resource).expect("no key twice");
    }
    (bundle, keys)
}

#[test]
fn every_message_is_said_as_fluent_says_it() {
    let ours = Catalogue::english();
    let (bundle, keys) = bundle();
    assert!(keys.len() > 500, "{}", keys.len());
    let numbers = NUMBERS.map(|(value, decimals)| Arg::Number { value, decimals });
    let args: Vec<Arg> = numbers
        .into_iter()
        .chain(TEXTS.map(|text| Arg::Text(text.to_owned())))
        .collect();
    for key in keys {
        let gaps = ours.variables(&key);
        // Every value in every gap; others stand in the gaps beside it.
        for at in 0..args.len() {
            let mut msg = Msg::new(key.clone());
            let mut fluent = FluentArgs::new();
            for (place, gap) in gaps.iter().enumerate() {
                let arg = &args[(at + 5 * place) % args.len()];
                let name: &'static str = String::leak(gap.clone());
                msg.args.push((name, arg.clone()));
                fluent.set(name, theirs(arg));
            }
            let (name, attribute) = key.split_once('.').unwrap_or((&key, ""));
            let message = bundle.get_message(name).unwrap();
            let pattern = match attribute {
                "" => message.value(),
                attribute => message.get_attribute(attribute).map(|a| a.value()),
            };
            let mut errors = Vec::new();
            let wanted = bundle.format_pattern(pattern.unwrap(), Some(&fluent), &mut errors);
            assert!(errors.is_empty(), "{key}: {errors:?}");
            assert_eq!(ours.say(&msg), wanted, "{key} with {:?}", msg.args);
        }
    }
}
