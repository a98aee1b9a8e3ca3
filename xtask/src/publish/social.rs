//! What other sites show of a link to a lab: a title, a picture and a frame (`oembed`).
//!
//! All of it is the lab's default run, read from its page as built: a fragment never reaches a
//! server. What needs the site's public address is left out where none is given.

use std::sync::Arc;

use anyhow::{Context, Result, bail, ensure};
use resvg::{tiny_skia, usvg};
use serde_json::json;

use super::is_page;
use crate::site::Site;

/// What sites of others expect a picture to be [px].
const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;
/// The frame that an unfolded link gets [px].
const FRAME: [u32; 2] = [720, 1000];
/// Pages that are no lab of their own.
const OTHERS: [&str; 3] = ["index.html", "lab.html", "about.html"];
const FONT: &str = "Libertinus Serif";
/// Letters that fit a line of the picture's left half.
const LINE: usize = 27;

/// Checks the address of the site: `https://example.org/lab`, given without a slash at its end.
pub fn address(text: &str) -> Result<String> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/[]%".contains(c);
    match rest {
        Some(rest) if !rest.trim_matches('/').is_empty() && rest.chars().all(plain) => {
            Ok(text.trim_end_matches('/').to_owned())
        }
        _ => bail!(
            "{text:?} is no address of a site: https://example.org or https://example.org/lab"
        ),
    }
}

/// Adds heads, pictures and `oembed` answers for the lab pages.
pub fn tell(site: &mut Site, address: Option<&str>) -> Result<()> {
    let colours = Colours::read(site);
    let fonts = address.map(|_| fonts());
    for path in site.paths(is_page) {
        let text = site.text(&path);
        let page = Page::read(&text);
        let mut head = page.head();
        if let Some(address) = address {
            let place = if path == "index.html" { "" } else { &path };
            head += &format!("<link rel=\"canonical\" href=\"{address}/{place}\">\n");
            head += &format!("<meta property=\"og:url\" content=\"{address}/{place}\">\n");
        }
        if let (Some(address), Some(fonts)) = (address, &fonts)
            && path != "about.html"
        {
            let id = path.trim_end_matches(".html");
            let picture = format!("social/{id}.png");
            let svg = page.picture(&colours);
            ensure!(
                !svg.contains("var("),
                "{picture}: a colour of it is not in palette.css"
            );
            let png = draw(&svg, fonts).with_context(|| format!("the picture of {path}"))?;
            site.put(picture.clone(), png);
            head += &picture_head(address, &picture, page.headline);
            if !OTHERS.contains(&path.as_str()) {
                let answer = page.oembed(address, &path, &picture);
                site.put(
                    format!("oembed/{id}.json"),
                    serde_json::to_vec_pretty(&answer)?,
                );
                head += &format!(
                    "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{address}/oembed/{id}.json\" title=\"{}\">\n",
                    page.title
                );
            }
        }
        let text = page.text.replacen("</head>", &format!("{head}</head>"), 1);
        site.put(path, text.into_bytes());
    }
    Ok(())
}

/// What a page says of itself; texts as they stand in HTML.
struct Page<'a> {
    text: &'a str,
    title: &'a str,
    description: &'a str,
    question: &'a str,
    headline: &'a str,
    chart: &'a str,
}

impl<'a> Page<'a> {
    fn read(text: &'a str) -> Self {
        // The lab's own part: before it stand pictures of the article.
        let lab = text
            .split_once("class=\"lab ahead\"")
            .map_or("", |(_, lab)| lab);
        let question = between(lab, "<h2", "</h2>").split_once('>');
        Self {
            text,
            title: between(text, "<title>", "</title>"),
            description: between(text, "<meta name=\"description\" content=\"", "\""),
            question: question.map_or("", |(_, words)| words),
            headline: between(lab, "<p class=\"headline\">", "</p>"),
            chart: between(lab, "<svg", "</svg>"),
        }
    }

    fn head(&self) -> String {
        let Self {
            title, description, ..
        } = self;
        let all = [
            ("type", "website"),
            ("title", title),
            ("description", description),
        ];
        all.map(|(name, text)| format!("<meta property=\"og:{name}\" content=\"{text}\">\n"))
            .concat()
    }

    fn oembed(&self, address: &str, path: &str, picture: &str) -> serde_json::Value {
        let [width, height] = FRAME;
        let html = format!(
            "<iframe src=\"{address}/{path}\" title=\"{}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\"></iframe>",
            self.title
        );
        json!({
            "version": "1.0",
            "type": "rich",
            "title": plain(self.title),
            "provider_name": plain(self.title.rsplit(" · ").next().unwrap_or_default()),
            "provider_url": format!("{address}/"),
            "width": width,
            "height": height,
            "html": html,
            "thumbnail_url": format!("{address}/{picture}"),
            "thumbnail_width": WIDTH,
            "thumbnail_height": HEIGHT,
        })
    }

    /// Question and first sentence on the left, the curve on the right.
    fn picture(&self, colours: &Colours) -> String {
        // As large as fits.
        let (mut scale, mut words) = (100, None);
        while words.is_none() && scale > 20 {
            words = self.words(scale);
            scale -= 5;
        }
        let words = words.unwrap_or_default();
        let (head, inside) = self.chart.split_once('>').unwrap_or_default();
        let view = between(head, "viewBox=\"", "\"");
        let inside = inside
            .split_once("<g ")
            .map_or(String::new(), |(_, rest)| format!("<g {rest}"));
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
             width=\"{WIDTH}\" height=\"{HEIGHT}\" font-family=\"{FONT}\" fill=\"var(--ink)\">\
             <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"var(--paper)\"/>{words}\
             <svg x=\"610\" y=\"45\" width=\"540\" height=\"540\" viewBox=\"{view}\">{inside}</svg></svg>"
        );
        colours.fill(svg)
    }

    /// The words at a scale [percent]; nothing if they do not fit.
    fn words(&self, scale: u32) -> Option<String> {
        let mut y = 90;
        let mut words = String::new();
        let name = self.title.rsplit(" · ").next().unwrap_or_default();
        let all = [
            (name, 30, 400, 30),
            (self.question, scale / 2, 700, 30),
            (self.headline, scale * 38 / 100, 400, 0),
        ];
        for (text, size, weight, gap) in all {
            for line in lines(&plain(text), LINE * 40 / size as usize) {
                words += &format!(
                    "<text x=\"60\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\">{}</text>",
                    escape(&line)
                );
                y += size * 5 / 4;
            }
            y += gap;
        }
        // The place of the next line, were there one.
        (y <= HEIGHT + 10).then_some(words)
    }
}

fn picture_head(address: &str, picture: &str, headline: &str) -> String {
    format!(
        "<meta property=\"og:image\" content=\"{address}/{picture}\">\n\
         <meta property=\"og:image:width\" content=\"{WIDTH}\">\n\
         <meta property=\"og:image:height\" content=\"{HEIGHT}\">\n\
         <meta property=\"og:image:alt\" content=\"{headline}\">\n\
         <meta name=\"twitter:card\" content=\"summary_large_image\">\n"
    )
}

/// The colours of the page by daylight.
struct Colours(Vec<(String, String)>);

impl Colours {
    fn read(site: &Site) -> Self {
        let sheets = site.paths(|path| path.ends_with("www/palette.css"));
        let text = sheets
            .first()
            .map(|path| site.text(path))
            .unwrap_or_default();
        // The sheet may be minified, or as it was written.
        let light = between(&text, ":root", "}")
            .trim_start()
            .trim_start_matches('{');
        let rows = light.split(';').filter_map(|row| row.split_once(':'));
        let named = rows.map(|(name, value)| (name.trim(), value.trim()));
        Self(
            named
                .filter(|(name, _)| name.starts_with("--"))
                .map(|(name, value)| (format!("var({name})"), value.to_owned()))
                .collect(),
        )
    }

    fn fill(&self, svg: String) -> String {
        self.0
            .iter()
            .fold(svg, |svg, (name, value)| svg.replace(name, value))
    }
}

/// The build's own fonts: those of the machine differ.
fn fonts() -> Arc<usvg::fontdb::Database> {
    let mut fonts = usvg::fontdb::Database::new();
    for font in typst_assets::fonts() {
        fonts.load_font_data(font.to_vec());
    }
    fonts.set_serif_family(FONT);
    fonts.set_sans_serif_family(FONT);
    Arc::new(fonts)
}

fn draw(svg: &str, fonts: &Arc<usvg::fontdb::Database>) -> Result<Vec<u8>> {
    let options = usvg::Options {
        fontdb: Arc::clone(fonts),
        font_family: FONT.to_owned(),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(svg, &options)?;
    let mut canvas = tiny_skia::Pixmap::new(WIDTH, HEIGHT).context("no room for a picture")?;
    resvg::render(
        &tree,
        tiny_skia::Transform::identity(),
        &mut canvas.as_mut(),
    );
    Ok(canvas.encode_png()?)
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let after = text.split_once(from).map_or("", |(_, after)| after);
    after.split_once(to).map_or("", |(inside, _)| inside)
}

fn plain(text: &str) -> String {
    text.replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// Words in lines of at most so many letters.
fn lines(text: &str, letters: usize) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match all.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => all.push(word.to_owned()),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><title>The lab · Site</title>\
        <meta name=\"description\" content=\"What &amp; why.\"></head><section class=\"lab ahead\">\
        <h2 id=\"x\">How sure &amp; soon?</h2><p class=\"headline\">Of 1,000 &lt; 92.</p>\
        <svg viewBox=\"0 0 10 10\"><title>t</title><g stroke=\"var(--late)\"><path d=\"M0 0L9 9\"/></g></svg>";

    fn site() -> Site {
        let mut site = Site::default();
        site.put("lab1.html".into(), PAGE.into());
        site.put(
            "v/a/www/palette.css".into(),
            ":root {\n  --late: #17609f;\n  --ink: #000;\n  --paper: #fff;\n}".into(),
        );
        site
    }

    #[test]
    fn with_an_address_a_link_unfolds() {
        let mut site = site();
        tell(&mut site, Some("https://x.example/y")).unwrap();
        let page = site.text("lab1.html");
        for part in [
            "og:title\" content=\"The lab · Site\"",
            "og:image\" content=\"https://x.example/y/social/lab1.png\"",
            "application/json+oembed\" href=\"https://x.example/y/oembed/lab1.json\"",
            "canonical\" href=\"https://x.example/y/lab1.html\"",
        ] {
            assert!(page.contains(part), "{part} is not in {page}");
        }
        let png = site.bytes("social/lab1.png");
        assert_eq!(&png[16..24], [0, 0, 4, 176, 0, 0, 2, 118], "1200 by 630");
        let answer: serde_json::Value =
            serde_json::from_slice(site.bytes("oembed/lab1.json")).unwrap();
        assert_eq!(answer["type"], "rich");
        assert_eq!(answer["provider_name"], "Site");
        assert!(
            answer["html"]
                .as_str()
                .unwrap()
                .contains("src=\"https://x.example/y/lab1.html\"")
        );

        // As it is published: minified.
        let mut again = self::site();
        again.put(
            "v/a/www/palette.css".into(),
            ":root{--late:#17609f;--ink:#000;--paper:#fff}".into(),
        );
        let text = again.text("lab1.html");
        let svg = Page::read(&text).picture(&Colours::read(&again));
        assert!(!svg.contains("var(") && svg.contains("#17609f"), "{svg}");
        assert_eq!(
            draw(&svg, &fonts()).unwrap(),
            png,
            "the same picture each time"
        );
    }

    #[test]
    fn without_an_address_nothing_needs_one() {
        let mut site = site();
        tell(&mut site, None).unwrap();
        assert_eq!(site.paths(|_| true).len(), 2);
        let page = site.text("lab1.html");
        assert!(
            page.contains("og:description\" content=\"What &amp; why.\""),
            "{page}"
        );
        assert!(
            !page.contains("og:image") && !page.contains("oembed"),
            "{page}"
        );
    }

    #[test]
    fn long_words_become_smaller_until_they_fit() {
        let long = PAGE.replace("92.", &"many words ".repeat(30));
        let page = Page::read(&long);
        assert_eq!(page.words(100), None);
        let svg = page.picture(&Colours(Vec::new()));
        let places = svg.split("<text x=\"60\" y=\"").skip(1);
        let last = places
            .filter_map(|text| text.split('"').next()?.parse::<u32>().ok())
            .max();
        assert!(last.is_some_and(|y| y < HEIGHT - 20), "{last:?}");
    }

    #[test]
    fn an_address_is_one() {
        assert_eq!(
            address("https://a.example/b/").unwrap(),
            "https://a.example/b"
        );
        for wrong in [
            "a.example",
            "https://",
            "ftp://a",
            "https://a\"b",
            "https://a b",
            "",
        ] {
            assert!(address(wrong).is_err(), "{wrong}");
        }
    }
}
