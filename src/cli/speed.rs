//! `speed`: how soon a design answers on this machine. Times are of this machine and this moment, and
//! in no digest.

use std::{
    hint::black_box,
    sync::mpsc::{Receiver, Sender, channel},
    time::Instant,
};

use clap::Args;
use serde_json::json;

use crate::{
    charts::Words as _,
    engine::{
        msg::Msg,
        rivals::Answers,
        stats::{Estimate, middle_half},
    },
    explain::{
        speed::{self, Times},
        words::Catalogue,
    },
};

use super::{Refusal, run::open_strictly};

#[derive(Args)]
pub struct Options {
    /// A scenario's name, or a link
    link: String,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Tries, and how long one takes at least [µs]: far more than a clock's grain.
const TRIES: usize = 41;
const TRY_US: f64 = 5_000.0;

pub fn speed(options: &Options, words: &Catalogue) -> Result<String, Refusal> {
    let look = open_strictly(&options.link)?;
    let rivals = look.scenario.rivals(&look.values, look.seed);
    let none = || Refusal::one(Msg::new("cli-no-rivals").text("text", look.scenario.id()));
    let mut rivals = rivals.ok_or_else(none)?;
    let one = time(&mut |times| {
        black_box((rivals.one)(times));
    });
    let sequential = time(&mut |times| {
        black_box(rivals.sequential(times));
    });
    let divided = rivals.many.len() > 1;
    let parallel = divided.then(|| side_by_side(rivals.many));
    let times = Times {
        one,
        sequential,
        parallel,
    };
    if options.json {
        return Ok(format!("{:#}\n", json_of(&times)));
    }
    let said = speed::sentences(look.scenario.id(), &times);
    Ok(said.iter().map(|msg| words.say(msg) + "\n").collect())
}

/// Time for one answer [µs], over tries that each give many.
fn time(answer: &mut dyn FnMut(u32)) -> Estimate {
    let mut took = |times: u32| {
        let begun = Instant::now();
        answer(times);
        begun.elapsed().as_secs_f64() * 1e6
    };
    let mut times = 1;
    while took(times) < TRY_US && times < 1 << 24 {
        times *= 2;
    }
    let tries = [(); TRIES].map(|()| took(times) / f64::from(times));
    middle_half(&tries).expect("there are tries")
}

/// Each network on a thread of its own; an example is handed to all, and all answers are awaited.
fn side_by_side(many: Vec<Answers>) -> Estimate {
    std::thread::scope(|scope| {
        let (done, all): (Sender<f32>, Receiver<f32>) = channel();
        let hands: Vec<Sender<()>> = many
            .into_iter()
            .map(|mut answers| {
                let (hand, work) = channel();
                let done = done.clone();
                scope.spawn(move || {
                    for () in work {
                        // The other end waits for as many answers as it asked for.
                        let _ = done.send(answers(1));
                    }
                });
                hand
            })
            .collect();
        time(&mut |times| {
            for _ in 0..times {
                for hand in &hands {
                    let _ = hand.send(());
                }
                for _ in &hands {
                    let _ = black_box(all.recv());
                }
            }
        })
    })
}

fn json_of(times: &Times) -> serde_json::Value {
    let of = |e: Estimate| json!({ "median": e.value, "low": e.low, "high": e.high });
    json!({
        "unit": "us",
        "cores": std::thread::available_parallelism().map_or(1, usize::from),
        "one_us": of(times.one),
        "latency_sequential_us": of(times.sequential),
        "latency_parallel_us": times.parallel.map(of),
    })
}
