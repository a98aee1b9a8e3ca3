use super::*;
use crate::{link, scenarios::REGISTRY};
use proptest::prelude::*;

fn lesson() -> Lesson {
    Lesson {
        locked: vec!["agree".into()],
        hidden: vec!["speed".into(), "loss".into()],
        guess: "collisions".into(),
        ask: vec![
            "Who pays? 5 & 6 = \"<b>11</b>\"".into(),
            "Für wen?\nUnd wann?".into(),
        ],
    }
}

#[test]
fn a_lesson_and_a_hand_in_read_back_and_leave_the_run_alone() {
    let hand = HandIn {
        draft: false,
        was: Some(vec![("agree".into(), "2".into())]),
        name: "Ada & Grace".into(),
        guess: "120".into(),
        found: "92".into(),
        digest: "00ff".into(),
        answers: vec!["&hand=2#<img>&end".into(), String::new()],
    };
    let run = "crossing?agree=3&seed=7&v=2";
    let text = run.to_owned() + &added(Some(&lesson()), Some(&hand));
    assert_eq!(run_part(&text), run);
    assert_eq!(
        open(&text, REGISTRY[0]),
        (Some(lesson()), Some(hand), vec![])
    );
    let (look, flaws) = link::open(&text);
    assert_eq!((flaws, look.link().as_str()), (vec![], run));
}

#[test]
fn every_flaw_is_named_once_and_the_run_opens() {
    let long = format!("lesson=1&ask={}", "a".repeat(LONGEST));
    let question = format!("lesson=1&ask={}", "a".repeat(QUESTION + 1));
    let hand = format!("hand=1&a={}", "a".repeat(LONGEST_HAND));
    let flawed = [
        (long.as_str(), "link-lesson-too-long"),
        (question.as_str(), "link-lesson-broken"),
        ("lesson=9&ask=a", "link-lesson-version"),
        ("lesson=1&lock=wheels.horn", "link-lesson-broken"),
        ("lesson=1&lock=agree.agree", "link-lesson-broken"),
        ("lesson=1&hide=trials", "link-lesson-broken"),
        ("lesson=1&guess=luck", "link-lesson-broken"),
        ("lesson=1&ask=%ff", "link-lesson-broken"),
        ("lesson=1&ask=a&ask=b&ask=c&ask=d", "link-lesson-broken"),
        ("lesson=1&run=this", "link-lesson-broken"),
        (hand.as_str(), "link-hand-too-long"),
        ("hand=&a=1", "link-hand-version"),
        ("hand=1&guess=many", "link-hand-broken"),
        ("hand=1&guess=NaN", "link-hand-broken"),
        ("hand=1&digest=xyz", "link-hand-broken"),
        ("hand=1&a=%00", "link-hand-broken"),
        ("hand=1&guess=-9", "link-hand-broken"),
        ("hand=2&was=wheels.3&end", "link-hand-broken"),
        ("hand=2&was=agree.many&end", "link-hand-broken"),
        ("hand=2&was=agree.2&was=agree.3&end", "link-hand-broken"),
        ("lesson=2&ask=Why", "link-cut-off"),
        ("lesson=2&ask=Why&end&hand=2&a=Becau", "link-cut-off"),
        ("lesson=2&ask=W%C3", "link-cut-off"),
        ("lesson=2&ask=W%", "link-cut-off"),
        ("lesson=", "link-cut-off"),
    ];
    for (part, key) in flawed {
        let text = format!("crossing?agree=3&v=2&{part}");
        let (_, _, flaws) = open(&text, REGISTRY[0]);
        let keys: Vec<_> = flaws.iter().map(|f| f.msg().key.to_string()).collect();
        assert_eq!(keys, [key], "{part}");
        let (look, flaws) = link::open(&text);
        assert_eq!((flaws, look.values.count("agree")), (vec![], 3), "{part}");
    }
}

#[test]
fn a_link_that_was_cut_off_says_so_wherever_it_was_cut() {
    let hand = HandIn {
        digest: "00ff".into(),
        was: Some(vec![]),
        answers: vec!["Für wen? Für uns.".into(), "Ja".into()],
        ..HandIn::default()
    };
    for hand in [None, Some(&hand)] {
        let text = "crossing?v=2".to_owned() + &added(Some(&lesson()), hand);
        let from = text.find(LESSON).expect("a lesson") + LESSON.len();
        for length in from..text.len() {
            let (read, _, flaws) = open(&text[..length], REGISTRY[0]);
            assert_eq!(flaws, [LessonError::Cut], "{}", &text[..length]);
            assert!(read.is_some() || length == from);
        }
        assert_eq!(open(&text, REGISTRY[0]).2, []);
        // The end of a sentence is no part of the link.
        for behind in [".", ")", ">.", "\n"] {
            assert_eq!(open(&(text.clone() + behind), REGISTRY[0]).2, []);
        }
        let old = text.trim_end_matches(END).replace("=2&", "=1&");
        assert_eq!(open(&old, REGISTRY[0]).2, [], "{old}");
    }
}

proptest! {
    #[test]
    fn any_text_can_be_asked_and_answered(texts in prop::collection::vec("\\PC{0,60}", 0..3)) {
        let texts: Vec<_> = texts.into_iter().filter(|t| is_text(t, ANSWER)).collect();
        let lesson = Lesson { ask: texts.clone(), ..Lesson::default() };
        let hand = HandIn { answers: texts, ..HandIn::default() };
        let text = "crossing?v=2".to_owned() + &added(Some(&lesson), Some(&hand));
        let (read, handed, flaws) = open(&text, REGISTRY[0]);
        if flaws.is_empty() {
            prop_assert_eq!((read, handed), (Some(lesson), Some(hand)));
        } else {
            prop_assert!(lesson.part().len() > 1900);
        }
        prop_assert_eq!(link::open(&text).1, vec![]);
    }

    #[test]
    fn no_text_breaks_a_reader(text in "\\PC{0,200}") {
        for mark in [LESSON, HAND] {
            for version in UNMARKED..=VERSION {
                open(&format!("crossing?v=2{mark}{version}&{text}"), REGISTRY[0]);
            }
            prop_assert_eq!(link::open(&format!("crossing?v=2{mark}{text}")).1, vec![]);
        }
    }
}
