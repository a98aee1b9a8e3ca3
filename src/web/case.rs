//! One trial on the page: its timeline, and its scene on a canvas.

use plotters_canvas::CanvasBackend;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::{
    charts::{self, Palette, Part, Rgb, Size, Still, UNITS, Words as _},
    engine::{
        msg::Msg,
        param::Param,
        record::{Record, Scene},
    },
    explain::{schema, sections},
    view::{self, ChartView, TableView},
};

use super::{ColoursJs, EventsJs, KeptJs, from_js, to_js, words};

/// A trial told whole.
#[wasm_bindgen]
pub struct CaseView {
    scenario: &'static str,
    pick: String,
    record: Record,
    other: Option<Other>,
    /// The scene with the other design's lead laid under it.
    both: Option<Scene>,
}

/// The same trial with one dial moved.
pub(super) struct Other {
    pub record: Record,
    pub param: &'static Param,
    pub to: f64,
}

#[derive(Serialize)]
struct KeptView {
    chart: ChartView,
    questions: TableView,
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
    pub(super) fn new(
        scenario: &'static str,
        pick: &str,
        record: Record,
        other: Option<Other>,
    ) -> Self {
        let both = other.as_ref().map(|other| {
            let mut scene = record.scene.clone();
            scene.lay_under(
                &other.record.scene,
                &other.record.lead,
                &schema::value(scenario, other.param, other.to),
            );
            scene
        });
        Self {
            scenario,
            pick: pick.to_owned(),
            record,
            other,
            both,
        }
    }

    /// The scene, with the other design's lead under it if that is asked for and there is one.
    fn scene(&self, both: bool) -> &Scene {
        self.both
            .as_ref()
            .filter(|_| both)
            .unwrap_or(&self.record.scene)
    }

    fn moment(&self, at_s: f64) -> Msg {
        schema::moment(self.scenario, self.scene(true), at_s)
    }

    fn title_msg(&self) -> Msg {
        Msg::new(format!("{}-pick-{}", self.scenario, self.pick))
    }
}

#[wasm_bindgen]
impl CaseView {
    /// Length [s].
    pub fn seconds(&self) -> f64 {
        self.scene(true).seconds
    }

    /// How it ended, and how the same case ends with the picked dial moved: one or two sentences.
    pub fn endings(&self) -> Vec<String> {
        let other = self.other.as_ref();
        let other = other.map(|other| (other.param, other.to, &other.record.ending));
        let msgs = sections::endings(self.scenario, &self.pick, &self.record.ending, other);
        words(|words| msgs.iter().map(|msg| words.say(msg)).collect())
    }

    /// What recorders would have kept, where the scenario has any.
    ///
    /// # Errors
    /// Never with the data that there is.
    pub fn kept(&self, narrow: bool) -> Result<Option<KeptJs>, JsError> {
        let width = if narrow { Size::NARROW } else { Size::WIDE };
        let view = words(|words| {
            let kept = self.record.kept.as_ref()?;
            let questions = view::table_view(&sections::kept_table(kept), words);
            Some(KeptView {
                chart: view::chart_view(&kept.chart, width, words),
                questions,
            })
        });
        view.map(|view| Ok(to_js(&view)?.unchecked_into()))
            .transpose()
    }

    /// A moment as it is shown: seconds, or steps.
    pub fn time(&self, at_s: f64) -> String {
        words(|words| words.say(&self.moment(at_s)))
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
                time: words.say(&self.moment(event.at_s)),
                who: words.say(&event.who),
                what: words.say(&event.what),
            };
            self.record.events.iter().map(view).collect()
        });
        Ok(to_js(&events)?.unchecked_into())
    }

    /// Width over height of the canvas that shows it without empty edges. In a narrow place a long scene is shown in
    /// part, around whoever it is about.
    pub fn ratio(&self, narrow: bool) -> f64 {
        Part::ratio(&self.record.scene, !self.record.lead.is_empty(), narrow)
    }

    /// Draws the moment `at_s` on a canvas whose `width` and `height` are device pixels; `both` draws
    /// the car of the moved dial under it.
    ///
    /// # Errors
    /// When the canvas cannot be drawn on, or a colour is not `#rrggbb`.
    pub fn draw(
        &self,
        canvas: HtmlCanvasElement,
        at_s: f64,
        colours: ColoursJs,
        both: bool,
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
        let scene = self.scene(both);
        let part = Part::around(scene, &self.record.lead, at_s, size);
        words(|words| charts::scene(scene, part, at_s, size, &palette, words, backend))
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
