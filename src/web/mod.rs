//! The boundary to the page: the only place that names `wasm_bindgen`, `web_sys` and `js_sys`.
//!
//! Two kinds of caller: the page, which holds a [`Session`] and shows its views, and workers, which
//! hold a [`UnitRunner`] and do units. Everything that crosses is plain data or bytes.

mod answer;
#[cfg(feature = "tell")]
mod case;
#[cfg(feature = "tell")]
mod classroom;
#[cfg(feature = "tell")]
mod limits;
mod packed;
mod schema;
mod session;
#[cfg(feature = "tell")]
mod speed;
mod state;
#[cfg(feature = "tell")]
mod tell;

#[cfg(feature = "tell")]
pub use case::CaseView;
#[cfg(feature = "tell")]
pub use limits::Regulator;
pub use session::{Session, UnitRunner};
#[cfg(feature = "tell")]
pub use speed::Racers;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::{
    charts::Words as _,
    engine::{asset, msg::Msg},
    explain::words::Catalogue,
    link,
};

thread_local! {
    static WORDS: Catalogue = Catalogue::english();
}

/// Says a message in the page's language.
fn words<T>(f: impl FnOnce(&Catalogue) -> T) -> T {
    WORDS.with(f)
}

/// Plain data as a JavaScript value.
fn to_js(data: &impl Serialize) -> Result<JsValue, JsError> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    data.serialize(&serializer)
        .map_err(|error| JsError::new(&error.to_string()))
}

fn from_js<T: serde::de::DeserializeOwned>(value: JsValue) -> Result<T, JsError> {
    serde_wasm_bindgen::from_value(value).map_err(|error| JsError::new(&error.to_string()))
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

#[wasm_bindgen]
extern "C" {
    /// An array of `ScenarioSchema`.
    #[wasm_bindgen(typescript_type = "ScenarioSchema[]")]
    pub type Schemas;
    /// A `State`.
    #[wasm_bindgen(typescript_type = "State")]
    pub type StateJs;
    /// An `Opened`.
    #[wasm_bindgen(typescript_type = "Opened")]
    pub type OpenedJs;
    /// A `Glance`.
    #[wasm_bindgen(typescript_type = "Glance")]
    pub type GlanceJs;
    /// Charts.
    #[wasm_bindgen(typescript_type = "ChartView[]")]
    pub type ChartsJs;
    /// What is told of a run.
    #[wasm_bindgen(typescript_type = "Told")]
    pub type ToldJs;
    /// What a design makes of a reader's own input.
    #[wasm_bindgen(typescript_type = "AnswerView")]
    pub type AnswerJs;
    /// Events of a case.
    #[wasm_bindgen(typescript_type = "CaseEvent[]")]
    pub type EventsJs;
    /// What recorders would have kept of a case.
    #[wasm_bindgen(typescript_type = "KeptView")]
    pub type KeptJs;
    /// What was measured on this device.
    #[wasm_bindgen(typescript_type = "SpeedView")]
    pub type SpeedJs;
    /// The dial of a limit.
    #[wasm_bindgen(typescript_type = "ParamSchema")]
    pub type LimitsDialJs;
    /// What a limit does.
    #[wasm_bindgen(typescript_type = "LimitsView")]
    pub type LimitsJs;
    /// Terms of art.
    #[wasm_bindgen(typescript_type = "Term[]")]
    pub type TermsJs;
    /// Arguments of a message.
    #[wasm_bindgen(typescript_type = "Record<string, string | number>")]
    pub type Args;
    /// Colours by role, `#rrggbb`.
    #[wasm_bindgen(typescript_type = "Colours")]
    pub type ColoursJs;
}

/// A message of the catalogue; an unknown key comes back as it is.
#[wasm_bindgen]
pub fn say(key: &str, args: Option<Args>) -> String {
    let mut msg = Msg::new(key.to_owned());
    let args = args.map(|args| js_sys::Object::entries(args.unchecked_ref()));
    for pair in args.iter().flat_map(js_sys::Array::iter) {
        let pair: js_sys::Array = pair.unchecked_into();
        let Some(name) = pair.get(0).as_string() else {
            continue;
        };
        let value = pair.get(1);
        msg = match value.as_f64() {
            Some(number) => msg.count(leak(&name), number),
            None => msg.text(leak(&name), value.as_string().unwrap_or_default()),
        };
    }
    words(|words| words.say(&msg))
}

/// Argument names of the page's own calls: a handful, kept for as long as the page lives.
fn leak(name: &str) -> &'static str {
    thread_local! {
        static NAMES: std::cell::RefCell<Vec<&'static str>> = const { std::cell::RefCell::new(Vec::new()) };
    }
    NAMES.with_borrow_mut(|names| match names.iter().find(|known| **known == name) {
        Some(known) => known,
        None => {
            names.push(String::leak(name.to_owned()));
            names[names.len() - 1]
        }
    })
}

/// Every scenario with its dials, labels and presets.
///
/// # Errors
/// Never with the scenarios that there are.
#[wasm_bindgen]
pub fn scenarios() -> Result<Schemas, JsError> {
    Ok(to_js(&words(schema::all))?.unchecked_into())
}

/// Terms of art and what they mean.
///
/// # Errors
/// Never with the catalogue that there is.
#[wasm_bindgen]
pub fn terms() -> Result<TermsJs, JsError> {
    Ok(to_js(&words(schema::terms))?.unchecked_into())
}

/// Opens a link. Whatever it holds, something opens; the notes say what was not taken as written.
///
/// # Errors
/// Never: flaws of the link are notes.
#[wasm_bindgen]
pub fn open_link(fragment: &str) -> Result<OpenedJs, JsError> {
    let (look, flaws) = link::open(fragment);
    opened(&look, &flaws)
}

fn opened(look: &link::Look, flaws: &[link::LinkError]) -> Result<OpenedJs, JsError> {
    let opened = words(|words| state::Opened::new(look, flaws, words));
    Ok(to_js(&opened)?.unchecked_into())
}

/// The link of a state, without `#`.
///
/// # Errors
/// When the value is no `State`.
#[wasm_bindgen(js_name = link)]
pub fn link_of(state: StateJs) -> Result<String, JsError> {
    Ok(state::read(state)?.0.link())
}

/// Checks a state after a dial has moved, and mends what does not fit together.
///
/// # Errors
/// When the value is no `State`.
#[wasm_bindgen]
pub fn settle(state: StateJs) -> Result<OpenedJs, JsError> {
    let (look, flaws) = state::read(state)?;
    opened(&look, &flaws)
}

/// The state with its own design pinned.
///
/// # Errors
/// When the value is no `State`.
#[wasm_bindgen]
pub fn pin(state: StateJs) -> Result<OpenedJs, JsError> {
    let (mut look, flaws) = state::read(state)?;
    look.pinned = Some(look.values.clone());
    opened(&look, &flaws)
}

/// The state with a preset's values; seed and pictures stay.
///
/// # Errors
/// When there is no such scenario or preset.
#[wasm_bindgen]
pub fn preset(scenario: &str, preset: &str, state: StateJs) -> Result<OpenedJs, JsError> {
    let (look, mut flaws) = state::read(state)?;
    let unknown = || JsError::new("no such preset");
    let entry = crate::scenarios::find(scenario).ok_or_else(unknown)?;
    let preset = entry
        .presets()
        .iter()
        .find(|p| p.id == preset)
        .ok_or_else(unknown)?;
    let mut next = link::Look::first(entry);
    next.values = crate::engine::scenario::preset_values(entry.params(), preset);
    next.seed = look.seed;
    if look.scenario.id() == scenario {
        (next.over, next.against) = (look.over, look.against);
        (next.reference, next.depth) = (look.reference, look.depth);
        next.pinned = look.pinned;
    }
    flaws.clear();
    flaws.extend(next.settle());
    opened(&next, &flaws)
}

/// Takes the bytes of a data file.
///
/// # Errors
/// When no file has this name, or the bytes are not those that the engine was built for.
#[wasm_bindgen]
pub fn give(name: &str, bytes: Vec<u8>) -> Result<(), JsError> {
    let given = asset::find(name).and_then(|asset| asset.give(bytes));
    given.map_err(|error| JsError::new(&error.to_string()))
}

/// The state with a design that is small enough for a test that runs every preset whole.
///
/// # Errors
/// When the value is no `State`.
#[wasm_bindgen]
pub fn shrink(state: StateJs) -> Result<OpenedJs, JsError> {
    let (mut look, flaws) = state::read(state)?;
    look.scenario.shrink(&mut look.values);
    opened(&look, &flaws)
}

/// A seed that nobody chose.
///
/// # Errors
/// When the browser has no source of randomness.
#[wasm_bindgen]
pub fn fresh_seed() -> Result<u32, JsError> {
    getrandom::u32().map_err(|error| JsError::new(&error.to_string()))
}
