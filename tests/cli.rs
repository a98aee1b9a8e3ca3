//! The command line as an auditor uses it: same digest however the work is split, and one sentence
//! for bad input.

use std::{
    path::PathBuf,
    process::{Command, Output},
};

use serde_json::Value;

/// A run that is quick and still has several units.
const RUN: &str = "crossing?agree=3&seed=7&trials=6000&v=2";

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_fast-or-right"))
        .args(arguments)
        .output()
        .expect("the command starts")
}

fn json(arguments: &[&str]) -> Value {
    let output = run(arguments);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// A folder of this test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

#[test]
fn threads_change_nothing() {
    let digest =
        |threads: &str| json(&["run", RUN, "--threads", threads, "--json"])["digest"].clone();
    let one = digest("1");
    assert_eq!(one.as_str().map(str::len), Some(64));
    assert_eq!([digest("2"), digest("8")], [one.clone(), one]);
}

#[test]
fn shards_merge_to_the_same_digest() {
    let whole = json(&["run", RUN, "--json"])["digest"].clone();
    for n in [1, 3, 7] {
        let folder = folder(&format!("shards-{n}"));
        let files: Vec<String> = (1..=n)
            .map(|i| folder.join(format!("{i}.part")).display().to_string())
            .collect();
        for (i, file) in (1..=n).zip(&files) {
            let shard = format!("{i}/{n}");
            assert!(
                run(&["run", RUN, "--shard", &shard, "--out", file])
                    .status
                    .success()
            );
        }
        let mut merge = vec!["merge", "--json"];
        // Backwards: the order of the files must not matter.
        merge.extend(files.iter().rev().map(String::as_str));
        assert_eq!(json(&merge)["digest"], whole, "{n} shards");
        if n == 3 {
            let missing = run(&["merge", &files[0], &files[2]]);
            assert_eq!(missing.status.code(), Some(2));
            let twice = run(&["merge", &files[0], &files[0], &files[1], &files[2]]);
            assert_eq!(twice.status.code(), Some(2));
        }
    }
}

#[test]
fn json_holds_what_it_promises() {
    let out = json(&[
        "run",
        "crossing",
        "--set",
        "agree=1",
        "--set",
        "trials=2000",
        "--json",
    ]);
    assert_eq!(out["scenario"], "crossing");
    assert_eq!(out["values"]["agree"], 1);
    assert_eq!(out["values"]["perception"], "d3");
    let names = [
        "collisions",
        "deaths",
        "severe",
        "needless_stops",
        "rear_ends",
        "decision_ms",
        "age_ms",
        "time_lost_s",
    ];
    for name in names {
        let fact = &out["facts"][name];
        let value = |key: &str| fact[key].as_f64().unwrap_or(f64::NAN);
        let ordered = value("low") <= value("value") && value("value") <= value("high");
        assert!(ordered, "{name}: {fact}");
    }
    assert_eq!(out["facts"]["collisions"]["per"], 1000);
    assert!(
        out["findings"]
            .as_array()
            .is_some_and(|found| !found.is_empty())
    );
    let list = json(&["list", "--json"]);
    let speed = list[0]["params"]
        .as_array()
        .and_then(|all| all.iter().find(|p| p["id"] == "speed"));
    assert_eq!(
        speed.map(|p| &p["actor"]),
        Some(&Value::from("road_authority"))
    );
}

#[test]
fn bad_input_gets_one_sentence_and_exit_code_2() {
    let cases: [(&[&str], &str); 17] = [
        (&["run", "nothing"], "nothing"),
        (&["run", "crossing", "--set", "speed=900"], "80"),
        (&["run", "crossing", "--set", "speed"], "speed"),
        (
            &["run", "crossing", "--set", "peers=0", "--set", "agree=2"],
            "camera",
        ),
        (
            &["run", "crossing?agree=4&v=2"],
            "so 3 must agree. Nothing was run.",
        ),
        (&["run", "crossing?colour=red"], "colour"),
        (&["run", "crossing", "--seed", "-"], "seed"),
        (&["run", "crossing", "--shard", "4/3", "--out", "x"], "4/3"),
        (&["merge", "/no/such/file"], "/no/such/file"),
        (&["case", "crossing", "--pick", "best"], "best"),
        (
            &["run", "crossing?seed=&v=2"],
            "4294967295. Nothing was run.",
        ),
        (&["run", "crossing?sp&v=2"], "Nothing was run."),
        (&["run", "crossing", "--threads", "0"], "from 1 to 1000"),
        (&["run", "crossing", "--threads", "many"], "from 1 to 1000"),
        (&["run", "crossing", "--out", "x"], "--shard"),
        (
            &["run", "crossing", "--shard", "1/2", "--out", "x", "--json"],
            "--json",
        ),
        (&["merge", "/dev/zero"], "not a shard"),
    ];
    for (arguments, names) in cases {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains(names), "{arguments:?}: {said}");
        assert_eq!(said.lines().count(), 1, "{arguments:?}: {said}");
    }
    // What the dials set on top mend is not refused.
    let mended = run(&[
        "run",
        "crossing?agree=3&peers=0",
        "--set",
        "peers=2",
        "--set",
        "trials=1000",
    ]);
    assert!(mended.status.success());
}

#[test]
fn the_whole_address_of_a_run_is_as_good_as_its_link() {
    let link = "crossing?agree=3&trials=1000&v=2";
    let digest = |link: &str| json(&["run", link, "--json"])["digest"].clone();
    let whole = digest(&format!("https://example.org/crossing.html#{link}"));
    assert!(whole.is_string());
    assert_eq!(whole, digest(link));
    assert_eq!(whole, digest(&format!("#{link}")));
}

#[test]
fn every_trial_has_a_line_and_the_lines_add_up() {
    let file = folder("trials").join("trials.csv").display().to_string();
    let out = json(&[
        "run",
        "crossing",
        "--set",
        "trials=1000",
        "--trials",
        &file,
        "--json",
    ]);
    let mut reader = csv::Reader::from_path(&file).expect("a file");
    let lines: Vec<csv::StringRecord> =
        reader.records().map(|line| line.expect("a line")).collect();
    assert_eq!(lines.len(), 2000);
    let hits = lines
        .iter()
        .filter(|line| &line[0] == "person" && &line[6] == "1")
        .count();
    assert_eq!(
        out["facts"]["collisions"]["value"].as_f64(),
        Some(hits as f64)
    );
}

#[test]
fn report_and_case_tell_the_same_run() {
    let run_digest = json(&["run", RUN, "--json"])["digest"].clone();
    let report = json(&["report", RUN, "--depth", "file", "--format", "json"]);
    assert_eq!(report["digest"], run_digest);
    let ids: Vec<&str> = report["sections"]
        .as_array()
        .map(|all| {
            all.iter()
                .filter_map(|section| section["id"].as_str())
                .collect()
        })
        .unwrap_or_default();
    let order = [
        "happened",
        "traded",
        "dials",
        "otherwise",
        "shares",
        "bears",
        "record",
        "unknown",
        "ask",
        "check",
    ];
    assert_eq!(ids, order);
    let story = run(&["report", RUN, "--depth", "story", "--format", "html"]);
    let html = String::from_utf8_lossy(&story.stdout).into_owned();
    assert!(
        html.starts_with("<article>") && !html.contains("id=\"check\""),
        "{html}"
    );
    let case = json(&["case", RUN, "--pick", "worst", "--json"]);
    assert!(
        case["events"]
            .as_array()
            .is_some_and(|events| events.len() > 3)
    );
    assert!(
        case["kept"]["questions"]
            .as_array()
            .is_some_and(|all| all.len() == 7)
    );
}
