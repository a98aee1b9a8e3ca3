//! `merge`: puts the shards of a run together.

use std::path::PathBuf;

use crate::{engine::msg::Msg, explain::words::Catalogue, link};

use super::{Refusal, print, shard};

pub fn merge(files: &[PathBuf], json: bool, words: &Catalogue) -> Result<String, Refusal> {
    let Some(first) = files.first() else {
        return Err(Refusal::one(Msg::new("cli-nothing-to-merge")));
    };
    let run_link = shard::read(first)?.link;
    let (look, flaws) = link::open(&run_link);
    if !flaws.is_empty() {
        return Err(Refusal::file("cli-not-a-shard", first, &""));
    }
    let mut run = look.scenario.run(look.values.clone(), look.seed);
    for file in files {
        let shard = shard::read(file)?;
        if shard.link != run_link {
            return Err(Refusal::file("cli-other-run", file, &""));
        }
        let known = run.accepted();
        if shard.units.iter().any(|unit| known.contains(unit)) {
            return Err(Refusal::file("cli-shard-twice", file, &""));
        }
        run.absorb(&shard.units, &shard.tally)
            .map_err(|_| Refusal::file("cli-not-a-shard", file, &""))?;
    }
    let (done, all) = (run.done(), run.units());
    if done < all {
        let msg = Msg::new("cli-shards-missing");
        let msg = msg
            .count("missing", f64::from(all - done))
            .count("all", f64::from(all));
        return Err(Refusal::one(msg));
    }
    Ok(print::result(&look, &*run, json, words))
}
