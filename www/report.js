// @ts-check
// The report of a run: the story at once, the whole file on demand.
import { h, table } from "./dom.js";

/** @typedef {import("../pkg/fast_or_right.js").View["report"][number]} Section */
/** @typedef {import("./control.js").Say} Say */

/** Sections of the story. What goes with a table stays in the file, but for its first sentence. */
const STORY = ["happened", "traded", "dials"];
/** Told beside the dial that it belongs to. */
export const OTHERWISE = "otherwise";

/** @param {Say} say */
export function report(say) {
  const story = h("div", { class: "story" });
  const rest = h("div", { class: "rest" });
  const file = h(
    "details",
    { class: "folded file" },
    h("summary", {}, say("ui-whole-report")),
    rest,
  );
  let shown = "";
  /** @type {Section[]} */
  let all = [];
  const fill = () => rest.replaceChildren(...all.map((section) => part(section, "h4")));
  file.addEventListener("toggle", () => file.open && fill());
  addEventListener("beforeprint", fill);
  return {
    story,
    file,
    /** @param {Section[]} sections */
    show(sections) {
      const text = JSON.stringify(sections);
      if (text === shown) return;
      shown = text;
      all = sections;
      const told = sections.filter((s) => STORY.includes(s.id) && s.items.length > 0);
      story.replaceChildren(...told.map((s) => part(s.table ? brief(s) : s, "h3")));
      if (file.open) fill();
    },
  };
}

/** @param {Section} section @returns {Section} */
const brief = ({ id, title, items }) => ({ id, title, items: items.slice(0, 1) });

/**
 * One section; neighbouring bullets become one list.
 * @param {Section} section
 * @param {"h3" | "h4"} level
 */
export function part(section, level) {
  const title = h(level, {}, section.title);
  const element = h("section", { "data-section": section.id }, title);
  /** @type {HTMLUListElement | undefined} */
  let list;
  for (const { kind, text } of section.items) {
    if (kind !== "bullet") list = undefined;
    if (kind === "text") element.append(h("p", {}, text));
    else if (kind === "code") element.append(h("pre", {}, h("code", {}, text)));
    else {
      list ??= element.appendChild(h("ul", {}));
      list.append(h("li", {}, text));
    }
  }
  if (section.table) element.append(table(section.table, section.title));
  return element;
}
