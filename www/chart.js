// @ts-check
// A chart: title, picture, caption with the finding, the numbers as a table, and files to keep.
import { h, setText, svg, table, uid } from "./dom.js";
import { tell } from "./glossary.js";
import { copy } from "./link.js";

/** @typedef {import("../pkg/fast_or_right.js").ChartView} ChartView */
/** @typedef {import("./control.js").Say} Say */

/**
 * @param {ChartView} first
 * @param {Say} say
 * @param {"h3" | "h4" | "h5"} [level] of its title
 */
export function chart(first, say, level = "h3") {
  let view = first;
  let drawn = "";
  let tabled = "";
  const id = uid(first.id);
  const title = h(level, { id: `${id}-title` });
  const caption = h("figcaption", { id: `${id}-caption` });
  const picture = h("div", { class: "chart" });
  const numbers = h("div", { class: "numbers" });
  const said = h("p", { class: "note", role: "status" });
  /** Few readers keep a file: what makes them is fetched then. @param {string} key @param {(files: typeof import("./export.js"), picture: SVGSVGElement) => unknown} save */
  const button = (key, save) => {
    const onclick = async () => {
      const root = picture.querySelector("svg");
      setText(said, "");
      try {
        if (root) await save(await import("./export.js"), root);
      } catch (error) {
        console.error(error);
        setText(said, say("ui-png-failed"));
      }
    };
    return h("button", { type: "button", onclick }, say(key));
  };
  const buttons = h(
    "p",
    { class: "buttons" },
    button("ui-save-csv", (files) => files.saveCsv(view.id, view.csv)),
    button("ui-save-svg", (files, root) => files.saveSvg(view.id, root, view.title)),
    button("ui-save-png", (files, root) => files.savePng(view.id, root, view.title)),
    button("ui-copy", async (files, root) =>
      said.replaceChildren(...(await copy(files.linkOf(root), say))),
    ),
  );
  const details = h(
    "details",
    { class: "data" },
    h("summary", {}, say("ui-data")),
    numbers,
    buttons,
    said,
  );
  const element = h(
    "figure",
    { class: `figure ${first.kind}`, "data-chart": first.id, "aria-labelledby": title.id },
    h("div", { class: "drawing" }, title, picture),
    caption,
    details,
  );
  const fillTable = () => {
    const text = JSON.stringify(view.table);
    if (text === tabled) return;
    tabled = text;
    numbers.replaceChildren(table(view.table, view.title));
  };
  details.addEventListener("toggle", () => details.open && fillTable());
  addEventListener("beforeprint", fillTable);

  /** Replaces only what differs; the table waits until it is asked for. @param {ChartView} next */
  function show(next) {
    view = next;
    setText(title, next.title);
    tell(caption, next.caption, new Set());
    if (next.svg !== drawn) {
      drawn = next.svg;
      const nodes = svg(next.svg);
      nodes?.setAttribute("role", "img");
      nodes?.setAttribute("aria-labelledby", title.id);
      nodes?.setAttribute("aria-describedby", caption.id);
      picture.replaceChildren(...(nodes ? [nodes] : []));
    }
    if (details.open) fillTable();
  }
  show(first);
  return { element, details, show };
}
