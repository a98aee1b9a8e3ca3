//! The reader hears what the ears hear, and sees what they make of it; and, once the page has timed
//! them, what each size costs on this device.

use crate::engine::{
    chart::{Body, Chart, Lines},
    live::{Answer, Heard, Input},
    msg::Msg,
    stats::{Estimate, middle_half},
};

use super::{
    ID,
    live::{
        decode::BLANK,
        features::{BANDS, RATE},
        speaker::hear,
    },
    model::{Ears, Model, SHIPPED},
    pictures::{axis, by_group},
};

fn key(name: &str) -> Msg {
    Msg::new(format!("{ID}-live-{name}"))
}

/// What the design makes of the reader's wish to hear.
pub fn answer(model: &Model, input: &Input) -> Answer {
    let Model::Live(ears) = model else {
        return Answer::default();
    };
    match input {
        Input::Listen { turn, tries } => listen(ears, *turn, tries),
        // Asked for the time it takes: what it says is not wanted.
        Input::Work { which, samples } => {
            if let Some(network) = ears.networks.get(*which) {
                hear(network, &ears.speaker.features(samples));
            }
            Answer::default()
        }
        _ => Answer::default(),
    }
}

fn listen(ears: &Ears, turn: u32, tries: &[f64]) -> Answer {
    let samples = ears.speaker.sound(turn);
    let frames = ears.speaker.features(&samples);
    let heard = hear(&ears.networks[ears.size], &frames);
    let said = ears.speaker.digits(turn);
    let mut texts = vec![key("said").text("digits", spaced(&said))];
    texts.push(match &heard.digits[..] {
        [] => key("heard-nothing"),
        digits if digits == said => key("heard-right").text("digits", spaced(digits)),
        digits => key("heard-wrong").text("digits", spaced(digits)),
    });
    let times = times(tries);
    texts.extend(times.as_ref().map(|times| {
        let own = times[ears.size];
        key("took").number("value", own.value, 1).range(own, 1)
    }));
    let letter = |symbol: &u8| match *symbol {
        BLANK => '·',
        digit => char::from(b'0' + digit),
    };
    Answer {
        said: texts,
        charts: times.iter().map(|times| chart(ears, times)).collect(),
        heard: Some(Heard {
            rate: RATE as u32,
            bands: BANDS as u32,
            features: frames.into_iter().flatten().collect(),
            letters: heard.frames.iter().map(letter).collect(),
            works: SHIPPED.len() as u32,
            samples,
        }),
    }
}

fn spaced(digits: &[u8]) -> String {
    let words: Vec<String> = digits.iter().map(u8::to_string).collect();
    words.join(" ")
}

/// Milliseconds that each size takes for a second of sound, if there are tries such as a clock gives.
fn times(tries: &[f64]) -> Option<Vec<Estimate>> {
    let each = tries.len() / SHIPPED.len();
    let sound = each > 0 && tries.iter().all(|us| us.is_finite() && *us > 0.0);
    let of = |tries: &[f64]| middle_half(tries).map(|e| e.scaled(1e-3));
    sound.then(|| {
        tries
            .chunks_exact(each)
            .map_while(of)
            .take(SHIPPED.len())
            .collect()
    })
}

/// How often each size mishears, over the time that it takes on this device.
fn chart(ears: &Ears, times: &[Estimate]) -> Chart {
    let own = times[ears.size].value;
    Chart {
        id: format!("{ID}-time"),
        title: key("time-title"),
        caption: key("time-caption").number("ms", own, 1),
        body: Body::Lines(Lines {
            x: axis("live-time-x"),
            y: axis("misheard-y"),
            series: by_group(ears.clear_db, |place| times[place].value),
            here: Some(own),
            pinned: Vec::new(),
        }),
    }
}
