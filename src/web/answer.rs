//! What a design makes of a reader's own input, as the page shows it.

use serde::Serialize;

use crate::{
    charts::{Size, Words as _},
    engine::{
        chart::Chart,
        live::{Answer, Heard},
    },
    explain::words::Catalogue,
    view::{ChartView, chart_view},
};

#[derive(Serialize)]
pub struct AnswerView {
    said: Vec<String>,
    charts: Vec<ChartView>,
    heard: Option<HeardView>,
}

/// A sound of the design's own.
#[derive(Serialize)]
struct HeardView {
    rate: u32,
    samples: Vec<f32>,
    bands: u32,
    features: Vec<f32>,
    letters: String,
    works: u32,
}

impl HeardView {
    fn new(heard: &Heard) -> Self {
        Self {
            rate: heard.rate,
            samples: heard.samples.clone(),
            bands: heard.bands,
            features: heard.features.clone(),
            letters: heard.letters.clone(),
            works: heard.works,
        }
    }
}

impl AnswerView {
    pub fn new(answer: &Answer, narrow: bool, words: &Catalogue) -> Self {
        let width = if narrow { Size::NARROW } else { Size::WIDE };
        let chart = |chart: &Chart| chart_view(chart, width, words);
        Self {
            said: answer.said.iter().map(|msg| words.say(msg)).collect(),
            charts: answer.charts.iter().map(chart).collect(),
            heard: answer.heard.as_ref().map(HeardView::new),
        }
    }
}
