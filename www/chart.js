// @ts-check
// A chart: title, picture, caption with the finding, the numbers as a table, and files to keep.
import { h, setText, svg, table, uid } from "./dom.js";
import { saveCsv, savePng, saveSvg } from "./export.js";
import { tell } from "./glossary.js";

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
  const failed = h("p", { class: "note", role: "status" });
  /** @param {string} key @param {(picture: SVGSVGElement) => unknown} save */
  const button = (key, save) => {
    const onclick = async () => {
      const root = picture.querySelector("svg");
      setText(failed, "");
      if (root) await save(root);
    };
    return h("button", { type: "button", onclick }, say(key));
  };
  /** @param {SVGSVGElement} picture */
  const png = (picture) =>
    savePng(view.id, picture).catch((error) => {
      console.error(error);
      setText(failed, say("ui-png-failed"));
    });
  const files = h(
    "p",
    { class: "buttons" },
    button("ui-save-csv", () => saveCsv(view.id, view.csv)),
    button("ui-save-svg", (picture) => saveSvg(view.id, picture)),
    button("ui-save-png", png),
  );
  const details = h(
    "details",
    { class: "data" },
    h("summary", {}, say("ui-data")),
    numbers,
    files,
    failed,
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
