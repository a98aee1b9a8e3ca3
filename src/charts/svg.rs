//! From the text that plotters' SVG backend writes to the element that stands in the page.

use plotters_svg::SVGBackend;

use super::{
    Size,
    metrics::printable,
    palette::attributes,
    pen::{Pen, UNITS},
};

/// What goes around a drawing.
pub(crate) struct Frame<'a> {
    /// Unique on the page.
    pub id: &'a str,
    /// Class of the `svg` element.
    pub class: &'a str,
    /// Accessible name.
    pub title: String,
    /// Accessible description.
    pub description: String,
    /// Size [CSS px].
    pub size: Size,
}

/// A complete `<svg>`. Its view box is in CSS pixels; what is inside is in tenths of them.
///
/// Writing into a string cannot fail, and what the backend writes besides text is numbers: so
/// there is no error to hand on.
pub(crate) fn picture(
    frame: &Frame<'_>,
    draw: impl FnOnce(&mut Pen<'_, SVGBackend<'_>>),
) -> String {
    let Size { width, height } = frame.size;
    let mut raw = String::new();
    {
        let size = (width.saturating_mul(UNITS), height.saturating_mul(UNITS));
        let mut pen = Pen::on_svg(SVGBackend::with_string(&mut raw, size));
        draw(&mut pen);
        let done = pen.finish();
        debug_assert_eq!(done, Ok(()), "writing to a string");
    }
    // Both designs of one chart may stand in the page at once: the width tells their ids apart.
    let id: String = frame
        .id
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let id = format!("chart-{id}-{width}");
    let (title, description) = (escape(&frame.title), escape(&frame.description));
    let class = frame.class;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{class}\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"{id}-title\" \
         aria-describedby=\"{id}-desc\">\n<title id=\"{id}-title\">{title}</title>\n\
         <desc id=\"{id}-desc\">{description}</desc>\n\
         <g transform=\"scale({scale})\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n",
        scale = 1.0 / f64::from(UNITS),
    );
    // Plotters escapes text, so that `<` and `>` only ever bound a tag.
    for piece in raw.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        if tag.starts_with("svg") || tag.starts_with("/svg") {
            continue;
        }
        out.push('<');
        clean(tag, &mut out);
        out.push('>');
        // Plotters puts line breaks around a text, which would be drawn as spaces.
        let text = text.trim_matches('\n');
        out.push_str(text);
        if text.is_empty() && !tag.starts_with("text") {
            out.push('\n');
        }
    }
    out.push_str("</g>\n</svg>\n");
    out
}

/// One tag: colours become variables, what is the default anyway goes, fonts are left to the page.
/// Lines and polygons become paths of steps, which are short and alike, and pack well.
fn clean(tag: &str, out: &mut String) {
    let (tag, end) = tag.strip_suffix('/').map_or((tag, ""), |tag| (tag, "/"));
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let (line, polygon) = (name == "line", name == "polygon");
    let drawn = line || polygon || name == "polyline";
    out.push_str(if drawn { "path" } else { name });
    let mut ends: Vec<i64> = Vec::new();
    let filled = name == "circle" && !tag.contains("fill=\"none\"");
    while let Some((name, after)) = rest.split_once("=\"") {
        let Some((value, after)) = after.split_once('"') else {
            break;
        };
        rest = after.trim_start();
        match (name, value) {
            ("font-family", _) | ("opacity", "1") | ("stroke", "none") => {}
            ("stroke-width", _) if filled => {}
            ("fill" | "stroke", value) if value.starts_with('#') => {
                let paint = attributes(name, &value[1..])
                    .unwrap_or_else(|| format!("{name}=\"currentColor\""));
                out.push(' ');
                out.push_str(&paint);
            }
            ("points", value) => ends.extend(numbers(value)),
            ("x1" | "y1" | "x2" | "y2", value) if line => ends.extend(numbers(value)),
            ("text-anchor", "start") => {}
            ("font-size", value) => {
                // 130 comes as 130.00000000000003: it was multiplied and divided by 1.24.
                let size = value.parse::<f64>().unwrap_or(130.0).round();
                out.push_str(&format!(" font-size=\"{size}\""));
            }
            (name, value) => out.push_str(&format!(" {name}=\"{}\"", value.trim_end())),
        }
    }
    if drawn {
        let close = if polygon { "z" } else { "" };
        out.push_str(&format!(" d=\"{}{close}\"", steps(&ends)));
    }
    out.push_str(end);
}

/// The whole numbers of a list of points.
fn numbers(text: &str) -> impl Iterator<Item = i64> {
    text.split([',', ' '])
        .filter_map(|number| number.parse().ok())
}

/// A path through points, each as a step from the one before.
fn steps(ends: &[i64]) -> String {
    let mut out = String::new();
    let (mut x, mut y) = (0, 0);
    for (i, point) in ends.chunks_exact(2).enumerate() {
        let (dx, dy) = (point[0] - x, point[1] - y);
        (x, y) = (point[0], point[1]);
        if i == 0 {
            out.push('m');
        } else if dx >= 0 {
            out.push(' ');
        }
        out.push_str(&format!("{dx}"));
        if dy >= 0 {
            out.push(' ');
        }
        out.push_str(&format!("{dy}"));
    }
    out
}

/// Escapes text for XML.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(printable(c)),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_polygons_are_paths_of_steps() {
        let cases = [
            (
                "line opacity=\"1\" stroke-width=\"2\" x1=\"5\" y1=\"9\" x2=\"5\" y2=\"2\"/",
                "path stroke-width=\"2\" d=\"m5 9 0-7\"/",
            ),
            (
                "polygon opacity=\"0.5\" points=\"1,2 4,2 3,0 \"/",
                "path opacity=\"0.5\" d=\"m1 2 3 0-1-2z\"/",
            ),
            (
                "polyline fill=\"none\" points=\"1,2 4,-2 \"/",
                "path fill=\"none\" d=\"m1 2 3-4\"/",
            ),
        ];
        for (tag, want) in cases {
            let mut out = String::new();
            clean(tag, &mut out);
            assert_eq!(out, want);
        }
    }
}
