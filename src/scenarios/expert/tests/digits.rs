use super::{fact, facts, values};
use crate::{
    data::Digits,
    engine::{asset, live::Input},
    scenarios::expert::{
        digits::{
            Reader, Seen,
            nets::{Nets, pooled},
            picture, seen,
            split::{CHECK, HELD_OUT, LEARN, Split},
        },
        live::{answer, fitted},
        model::Model,
        params::PRESETS,
    },
};

#[test]
fn the_split_uses_every_picture_once() {
    let Split {
        learn,
        check,
        held_out,
    } = Split::fixed();
    assert_eq!(
        (learn.len(), check.len(), held_out.len()),
        (LEARN, CHECK, HELD_OUT)
    );
    let mut all = [learn, check, held_out].concat();
    all.sort_unstable();
    assert!(all.iter().copied().eq(0..Digits::ROWS as u32));
}

#[test]
fn weights_survive_their_file() {
    let bytes = asset::named(Nets::ASSET).bytes();
    assert_eq!(Nets::read().to_bytes(), bytes);
    assert!(Nets::from_bytes(&bytes[1..]).is_none());
    assert!(Nets::from_bytes(&[bytes, &[0; 4]].concat()).is_none());
}

#[test]
fn the_fast_model_sees_means_of_four() {
    let picture = picture(&Digits::read(), 0);
    let all: f32 = picture.iter().sum();
    let few: f32 = pooled(&picture).iter().sum();
    assert!((all - 4.0 * few).abs() < 1e-4);
    assert_eq!(
        pooled(&picture)[1],
        (picture[2] + picture[3] + picture[10] + picture[11]) / 4.0
    );
}

/// `data/README.md` says how good the shipped models are, and what comes of the policies.
#[test]
fn the_documented_figures_are_those_of_the_run() {
    let note = include_str!("../../../../data/README.md");
    let documented =
        |text: &str| assert!(note.contains(text), "data/README.md does not say: {text}");
    let sets = [
        ("checked on", &seen().check),
        ("held out", &seen().held_out),
    ];
    for (name, all) in sets {
        let right = |right: fn(&Seen) -> bool| all.iter().filter(|seen| right(seen)).count();
        let (fast, slow) = (right(Seen::fast_right), right(Seen::slow_right));
        let all = all.len();
        documented(&format!(
            "{name}: of {all} the fast model reads {fast}, the slow one {slow}"
        ));
    }
    documented(asset::named(Nets::ASSET).sha256);
    let own = |set: &[(&str, &str)]| set.iter().all(|(id, _)| *id != "panel");
    for (id, set) in PRESETS.iter().map(|p| (p.id, p.set)) {
        if !own(set) {
            continue;
        }
        let facts = facts(set, 1);
        let wrong = [
            "wrong",
            "wrong_fast",
            "wrong_slow",
            "wrong_random",
            "wrong_oracle",
        ];
        let wrong = wrong.map(|name| format!("{:.0}", fact(&facts, name).value * 0.6));
        let asked = fact(&facts, "slow_share").value * 0.6;
        let gain = fact(&facts, "gain_fast");
        documented(&format!(
            "| `{id}` | {asked:.0} | {} | {:.3} ({:.3} to {:.3}) |",
            wrong.join(" | "),
            gain.value,
            gain.low,
            gain.high
        ));
    }
}

/// EVIDENCE 5, digits: at a high price the rule may lose to never asking, because what asking gains
/// must be estimated. It does, and the run says so.
#[test]
fn where_little_was_checked_a_dear_expert_costs_more_than_it_saves() {
    let of = |id: &str| PRESETS.iter().find(|p| p.id == id).expect("a preset").set;
    assert!(fact(&facts(of("digits"), 1), "gain_fast").low > 0.0);
    for id in ["few_checks", "own_word"] {
        assert!(fact(&facts(of(id), 1), "gain_fast").high < 0.0, "{id}");
    }
}

#[test]
fn beliefs_rise_and_the_price_decides() {
    let free = Reader::new(&values(&[("panel", "digits"), ("price", "0.00")]), seen());
    let mut last = 0.0;
    for step in 0..=100 {
        let confidence = f64::from(step) / 100.0;
        let right = free.fast_right(confidence);
        assert!((0.0..=1.0).contains(&right) && right >= last);
        last = right;
        assert_eq!(free.asks(confidence), free.gain(confidence) > 0.0);
        assert!(!free.asks_at(confidence, free.stake));
    }
    let raw = [("panel", "digits"), ("confidence", "raw")];
    let raw = Reader::new(&values(&raw), seen());
    assert_eq!(raw.fast_right(0.7), 0.7);
}

/// A drawing of any size, anywhere on the paper, is the same digit.
#[test]
fn a_drawing_is_moved_and_scaled_as_the_pictures_were() {
    let strokes = |size: usize, left: usize, top: usize, scale: usize| {
        // A seven: a bar and a slanted stroke, one dot wide at scale one.
        let mut ink = vec![0.0; size * size];
        for y in 0..16 * scale {
            for x in 0..10 * scale {
                let bar = y / scale < 2;
                let slant = (x / scale + y / scale / 2).abs_diff(9) < 2;
                if bar || slant {
                    ink[(top + y) * size + left + x] = 1.0;
                }
            }
        }
        ink
    };
    let one = fitted(32, &strokes(32, 3, 9, 1)).expect("ink");
    assert_eq!(fitted(32, &strokes(32, 20, 0, 1)), Some(one));
    assert_eq!(fitted(40, &strokes(40, 1, 2, 2)), Some(one));
    assert!(one.iter().all(|pixel| (0.0..=1.0).contains(pixel)));
    assert!(one[..8].iter().sum::<f32>() > 0.0 && one[56..].iter().sum::<f32>() > 0.0);
    assert_eq!(fitted(32, &vec![0.0; 1024]), None);
}

#[test]
fn any_drawing_gets_an_answer() {
    let drawing = |width: usize, ink: Vec<f32>| Input::Drawing { width, ink };
    let first = |model: &Model, input: &Input| answer(model, input).said[0].key.to_string();
    let model = Model::new(&values(&[("panel", "digits")]), 1);
    let mut ink = vec![0.0; 64];
    for (input, key) in [
        (drawing(8, ink.clone()), "expert-live-empty"),
        (drawing(0, ink.clone()), "expert-live-odd"),
        (drawing(7, ink.clone()), "expert-live-odd"),
        (drawing(8, vec![f32::NAN; 64]), "expert-live-odd"),
        (drawing(8, Vec::new()), "expert-live-empty"),
        (
            Input::Listen {
                turn: 0,
                tries: Vec::new(),
            },
            "expert-live-odd",
        ),
    ] {
        assert_eq!(first(&model, &input), key, "{input:?}");
    }
    ink[27] = 1.0;
    let said = answer(&model, &drawing(8, ink.clone()));
    assert_eq!((said.said.len(), said.charts.len()), (3, 1));
    let other = Model::new(&values(&[("panel", "gaussian")]), 1);
    assert_eq!(first(&other, &drawing(8, ink)), "expert-live-odd");
}
