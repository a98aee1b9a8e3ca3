//! The scenario against closed forms and the figures of EVIDENCE.md, section 3 (section 9 for old
//! news).

mod codes;
mod learning;
mod rules;
mod waits;

use crate::engine::{
    random::{Name, Stream},
    scenario::preset_values,
    values::Values,
};

use super::{model::Model, params};

/// A stream for a test.
fn stream(purpose: u8) -> Stream {
    Stream::new(Name {
        seed: 3,
        kind: 0,
        trial: 0,
        purpose,
        observer: 0,
    })
}

/// The defaults with some values changed.
fn values(set: &[(&str, &str)]) -> Values {
    let mut values = Values::defaults(&params::PARAMS);
    for (id, text) in set {
        values.read(id, text).expect("a value of the parameter");
    }
    assert!(params::repair(&mut values).is_empty(), "{set:?}");
    values
}

/// A model of the defaults with some values changed.
fn model(set: &[(&str, &str)]) -> Model {
    Model::new(&values(set), 1)
}

/// A model of a preset.
fn preset(id: &str) -> Model {
    let found = params::PRESETS.iter().find(|preset| preset.id == id);
    let preset = found.expect("a preset");
    Model::new(&preset_values(&params::PARAMS, preset), 1)
}
