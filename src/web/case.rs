//! One trial on the page: its timeline, and its scene on a canvas.

use plotters_canvas::CanvasBackend;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::{
    charts::{self, Palette, Rgb, Size, Still, UNITS, Words as _},
    engine::{msg::Msg, record::Record},
};

use super::{ColoursJs, EventsJs, from_js, to_js, words};

/// A trial told whole.
#[wasm_bindgen]
pub struct CaseView {
    scenario: &'static str,
    pick: String,
    record: Record,
}

#[derive(Serialize)]
struct EventView {
    at_s: f64,
    time: String,
    who: String,
    what: String,
}

#[derive(Deserialize)]
struct Colours {
    hasty: String,
    late: String,
    mine: String,
    other: String,
    ink: String,
    faint: String,
    paper: String,
    ground: String,
}

impl CaseView {
    pub(super) fn new(scenario: &'static str, pick: &str, record: Record) -> Self {
        Self {
            scenario,
            pick: pick.to_owned(),
            record,
        }
    }

    fn title_msg(&self) -> Msg {
        Msg::new(format!("{}-pick-{}", self.scenario, self.pick))
    }
}

#[wasm_bindgen]
impl CaseView {
    /// Length [s].
    pub fn seconds(&self) -> f64 {
        self.record.scene.seconds
    }

    /// What the case is called.
    pub fn title(&self) -> String {
        words(|words| words.say(&self.title_msg()))
    }

    /// The timeline.
    ///
    /// # Errors
    /// Never with the data that there is.
    pub fn events(&self) -> Result<EventsJs, JsError> {
        let events: Vec<EventView> = words(|words| {
            let view = |event: &crate::engine::record::Event| EventView {
                at_s: event.at_s,
                time: words.say(&Msg::new("unit-second.value").number("value", event.at_s, 2)),
                who: words.say(&event.who),
                what: words.say(&event.what),
            };
            self.record.events.iter().map(view).collect()
        });
        Ok(to_js(&events)?.unchecked_into())
    }

    /// Draws the moment `at_s` on a canvas whose `width` and `height` are device pixels.
    ///
    /// # Errors
    /// When the canvas cannot be drawn on, or a colour is not `#rrggbb`.
    pub fn draw(
        &self,
        canvas: HtmlCanvasElement,
        at_s: f64,
        colours: ColoursJs,
    ) -> Result<(), JsError> {
        let palette = palette(&from_js(colours.into())?)?;
        let refused = || JsError::new("the canvas cannot be drawn on");
        let context = canvas
            .get_context("2d")
            .ok()
            .flatten()
            .ok_or_else(refused)?;
        let context: CanvasRenderingContext2d = context.dyn_into().map_err(|_| refused())?;
        let (width, height) = (canvas.client_width(), canvas.client_height());
        if width <= 0 || height <= 0 {
            return Ok(());
        }
        let ratio = f64::from(canvas.width()) / f64::from(width);
        let scale = ratio / f64::from(UNITS);
        context
            .set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
            .map_err(|_| refused())?;
        context.set_line_cap("round");
        context.set_line_join("round");
        context
            .set_transform(scale, 0.0, 0.0, scale, 0.0, 0.0)
            .map_err(|_| refused())?;
        let size = Size {
            width: width as u32,
            height: height as u32,
        };
        let backend = CanvasBackend::with_canvas_object(canvas).ok_or_else(refused)?;
        let scene = &self.record.scene;
        words(|words| charts::scene(scene, at_s, size, &palette, words, backend))
            .map_err(|error| JsError::new(&error.to_string()))
    }

    /// The moment of the decision as SVG, for print and where there is no canvas.
    pub fn still(&self, narrow: bool) -> String {
        let decided = |event: &&crate::engine::record::Event| event.what.key.contains("-decides");
        let event = self
            .record
            .events
            .iter()
            .find(decided)
            .or(self.record.events.last());
        let still = Still {
            id: format!("{}-scene-{}", self.scenario, self.pick),
            title: self.title_msg(),
            caption: Msg::new(format!("{}-scene-caption", self.scenario)),
        };
        let width = if narrow { Size::NARROW } else { Size::WIDE };
        let scene = &self.record.scene;
        let size = Size::for_scene(scene, width);
        let at_s = event.map_or(0.0, |event| event.at_s);
        words(|words| charts::scene_svg(scene, at_s, &still, words, size))
    }
}

fn palette(colours: &Colours) -> Result<Palette, JsError> {
    Ok(Palette {
        hasty: rgb(&colours.hasty)?,
        late: rgb(&colours.late)?,
        mine: rgb(&colours.mine)?,
        other: rgb(&colours.other)?,
        ink: rgb(&colours.ink)?,
        faint: rgb(&colours.faint)?,
        paper: rgb(&colours.paper)?,
        ground: rgb(&colours.ground)?,
    })
}

fn rgb(text: &str) -> Result<Rgb, JsError> {
    let number = text.trim().strip_prefix('#').filter(|hex| hex.len() == 6);
    let number = number.and_then(|hex| u32::from_str_radix(hex, 16).ok());
    let [_, r, g, b] = number
        .ok_or_else(|| JsError::new("a colour is not #rrggbb"))?
        .to_be_bytes();
    Ok((r, g, b))
}
