//! The page's state: what a link holds, as plain data.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wasm_bindgen::JsError;

use crate::{
    charts::Words as _,
    engine::{live::Wish, msg::Msg},
    explain::words::Catalogue,
    link::{self, LinkError, Look},
    scenarios::find,
};

use super::{StateJs, from_js};

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct State {
    scenario: String,
    values: BTreeMap<String, String>,
    seed: u32,
    over: String,
    against: String,
    to: String,
    reference: String,
    /// The pinned design, as in a link; "" if none.
    pin: String,
    depth: String,
}

#[derive(Serialize)]
pub struct Opened {
    state: State,
    notes: Vec<String>,
    moved_to: String,
    /// Dials that play no part.
    idle: Vec<&'static str>,
    live: Option<Live>,
}

/// What the reader may give.
#[derive(Serialize)]
struct Live {
    kind: &'static str,
    title: String,
    help: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    cells: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dots: Option<u32>,
}

impl Opened {
    pub fn new(look: &Look, flaws: &[LinkError], words: &Catalogue) -> Self {
        let notes = flaws.iter().map(|flaw| words.say(&flaw.msg())).collect();
        let against = look.request().against;
        let moved_to = against
            .map(|(param, to)| param.text(to))
            .unwrap_or_default();
        Self {
            state: State::new(look),
            notes,
            moved_to,
            idle: idle(look),
            live: live(look, words),
        }
    }
}

fn idle(look: &Look) -> Vec<&'static str> {
    let params = look.scenario.params().iter().map(|p| p.id);
    params
        .filter(|id| !look.scenario.plays(&look.values, id))
        .collect()
}

fn live(look: &Look, words: &Catalogue) -> Option<Live> {
    let wish = look.scenario.live(&look.values)?;
    let say = |name: &str| words.say(&Msg::new(format!("{}-live-{name}", look.scenario.id())));
    let (kind, drawing) = match wish {
        Wish::Drawing { cells, dots } => ("drawing", Some((cells, dots))),
        Wish::Listen => ("listen", None),
    };
    Some(Live {
        kind,
        title: say("title"),
        help: say("help"),
        cells: drawing.map(|d| d.0),
        dots: drawing.map(|d| d.1),
    })
}

impl State {
    pub fn new(look: &Look) -> Self {
        Self {
            scenario: look.scenario.id().to_owned(),
            values: look
                .values
                .all()
                .map(|(p, text)| (p.id.to_owned(), text))
                .collect(),
            seed: look.seed,
            over: look.over.id.to_owned(),
            against: look.against.id.to_owned(),
            to: look.to.map(|to| look.against.text(to)).unwrap_or_default(),
            reference: look.reference.id.to_owned(),
            pin: look.pinned.as_ref().map(link::packed).unwrap_or_default(),
            depth: look.depth.id().to_owned(),
        }
    }
}

/// Reads a state, settled, with what had to be changed.
pub fn read(value: StateJs) -> Result<(Look, Vec<LinkError>), JsError> {
    let state: State = from_js(value.into())?;
    let scenario = find(&state.scenario).ok_or_else(|| JsError::new("no such scenario"))?;
    let mut look = Look::first(scenario);
    let mut flaws = Vec::new();
    for (id, text) in &state.values {
        flaws.extend(link::set(&mut look.values, id, text).err());
    }
    look.seed = state.seed;
    let against = match state.to.as_str() {
        "" => state.against,
        to => format!("{}:{to}", state.against),
    };
    let rest = [
        ("over", &state.over),
        ("against", &against),
        ("ref", &state.reference),
        ("depth", &state.depth),
    ];
    let pin = (!state.pin.is_empty()).then_some(("pin", &state.pin));
    for (name, text) in rest.into_iter().chain(pin) {
        flaws.extend(link::read(&mut look, name, text).err());
    }
    flaws.extend(look.settle());
    Ok((look, flaws))
}
