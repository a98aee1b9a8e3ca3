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
    heard: Option<Heard>,
}

impl AnswerView {
    pub fn new(answer: &Answer, narrow: bool, words: &Catalogue) -> Self {
        let width = if narrow { Size::NARROW } else { Size::WIDE };
        let chart = |chart: &Chart| chart_view(chart, width, words);
        Self {
            said: answer.said.iter().map(|msg| words.say(msg)).collect(),
            charts: answer.charts.iter().map(chart).collect(),
            heard: answer.heard.clone(),
        }
    }
}
