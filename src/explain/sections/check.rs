//! How to get the same run again, what it stands on, and how to cite it.

use crate::{
    engine::{VERSION, msg::Msg},
    explain::{
        material::Material,
        report::{Item, Section},
        sources::PAPERS,
    },
};

/// Seed, version, digest, commands, sources and citations.
pub fn check(material: &Material) -> Section {
    let text = |msg: Msg| Item::text(msg).in_file();
    let mut items = vec![text(
        Msg::new("report-check-intro")
            .text("seed", material.request.seed.to_string())
            .text("version", VERSION.to_string()),
    )];
    items.push(text(match &material.digest {
        Some(digest) => Msg::new("report-digest").text("digest", digest),
        None => Msg::new("report-no-digest-yet"),
    }));
    items.push(text(Msg::new("report-commands")));
    let command = |rest: &str| format!("cargo run --release -- {rest}");
    let link = &material.link;
    items.push(Item::code(
        [
            command(&format!("run '{link}' --json")),
            command(&format!("run '{link}' --trials trials.csv")),
            command(&format!("report '{link}' --depth file")),
        ]
        .join("\n"),
    ));
    items.push(text(Msg::new("report-sources-intro")));
    items.push(text(Msg::new("report-marks")));
    for paper in PAPERS
        .iter()
        .filter(|paper| paper.scenario == material.scenario.id())
    {
        items.push(Item::bullet(paper.source.fill(Msg::new("report-paper"))).in_file());
    }
    items.push(text(Msg::new("report-cite")));
    items.push(Item::code(bibtex(material)));
    Section::new("check", items)
}

/// BibTeX of the run and of the paper that the page is about. The link alone: where the page stands is known to
/// whoever shows it, and `url` lets it hold any sign.
fn bibtex(material: &Material) -> String {
    let digest = material.digest.as_deref().unwrap_or_default();
    let short = digest.get(..8).unwrap_or("unfinished");
    format!(
        "@misc{{fast-or-right-{short},\n  title = {{{{Fast or Right? A run of {id}}}}},\n  \
         author = {{{{The authors of Fast or Right?}}}},\n  howpublished = {{\\url{{{link}}}}},\n  \
         note = {{Engine version {VERSION}, digest {digest}}}\n}}\n\
         @inproceedings{{cooper2021,\n  author = {{Cooper, A. Feder and Levy, Karen and De Sa, Christopher}},\n  \
         title = {{Accuracy-Efficiency Trade-Offs and Accountability in Distributed ML Systems}},\n  \
         booktitle = {{EAAMO}},\n  year = {{2021}},\n  doi = {{10.1145/3465416.3483289}}\n}}",
        id = material.scenario.id(),
        link = material.link,
    )
}
