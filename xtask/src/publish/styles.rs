//! The style sheets of a page as one: fewer requests, and what sheets have in common is packed once.

use super::is_page;
use crate::site::Site;

/// Stays a file of its own: its colours are read by others too.
const COLOURS: &str = "www/palette.css";

/// Joins the sheets that a page loads one after another. Pages with the same sheets share one; a sheet
/// that no page loads any more is left out.
pub fn join(site: &mut Site) {
    let mut made: Vec<(Vec<String>, String)> = Vec::new();
    for page in site.paths(is_page) {
        let text = site.text(&page);
        let sheets = linked(&text);
        let Some(first) = sheets.first() else {
            continue;
        };
        let known = made.iter().find(|(from, _)| *from == sheets);
        let name = known.map_or_else(
            || format!("www/styles-{}.css", made.len() + 1),
            |(_, name)| name.clone(),
        );
        let mut out = text.replacen(&link(first), &link(&name), 1);
        for sheet in &sheets[1..] {
            out = out.replacen(&link(sheet), "", 1);
        }
        site.put(page, out.into_bytes());
        if known.is_none() {
            made.push((sheets, name));
        }
    }
    for (sheets, name) in &made {
        let joined: String = sheets.iter().map(|sheet| site.text(sheet)).collect();
        site.put(name.clone(), joined.into_bytes());
    }
    for sheet in made.iter().flat_map(|(sheets, _)| sheets) {
        site.take(sheet);
    }
}

/// The tag that loads a sheet.
fn link(sheet: &str) -> String {
    format!("<link rel=\"stylesheet\" href=\"{sheet}\">\n")
}

/// The sheets that a page loads, in order, but for the colours.
fn linked(page: &str) -> Vec<String> {
    let tags = page.split("<link rel=\"stylesheet\" href=\"").skip(1);
    let names = tags.filter_map(|rest| rest.split_once("\">\n"));
    let names = names.map(|(name, _)| name.to_owned());
    names
        .filter(|name| name.starts_with("www/") && name != COLOURS)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_joined_in_order_and_pages_share_them() {
        let mut site = Site::of(&[
            ("www/palette.css", ":root {\n  --ink: #000;\n}"),
            ("www/a.css", "p{top:1px}\n"),
            ("www/b.css", "p{margin:0}\n"),
        ]);
        let page = ["palette", "a", "b"].map(|name| link(&format!("www/{name}.css")));
        site.put("x.html".into(), page.concat().into());
        site.put("y.html".into(), page.concat().into());
        site.put("z.html".into(), page[..2].concat().into());
        join(&mut site);
        let palette = link(COLOURS);
        assert_eq!(
            site.text("x.html"),
            palette.clone() + &link("www/styles-1.css")
        );
        assert_eq!(site.text("y.html"), site.text("x.html"));
        assert_eq!(site.text("z.html"), palette + &link("www/styles-2.css"));
        let first = "p{top:1px}\n";
        assert_eq!(site.text("www/styles-2.css"), first);
        let second = "p{margin:0}\n";
        assert_eq!(site.text("www/styles-1.css"), first.to_owned() + second);
        let left = site.paths(|path| path.ends_with(".css"));
        assert_eq!(left, [COLOURS, "www/styles-1.css", "www/styles-2.css"]);
    }
}
