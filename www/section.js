// @ts-check
// One section of the report. It is made once and then kept up to date, so that what the reader has
// opened, or stands on, stays while the numbers sharpen.
import { chart } from "./chart.js";
import { h, setText, table } from "./dom.js";
import { tell } from "./glossary.js";

/** @typedef {import("../pkg/fast_or_right.js").SectionView} SectionView */
/** @typedef {import("../pkg/fast_or_right.js").ItemView} ItemView */
/** @typedef {import("./control.js").Say} Say */

/** Paragraphs and lists; an entry that is still of the same kind keeps its element. */
export function prose() {
  const element = h("div", { class: "words" });
  let kinds = "";
  /** @type {HTMLElement[]} */
  let places = [];
  /** @param {ItemView[]} items */
  function build(items) {
    /** @type {HTMLUListElement | undefined} */
    let list;
    element.replaceChildren();
    places = items.map(({ kind }) => {
      if (kind !== "bullet") list = undefined;
      if (kind === "text") return element.appendChild(h("p"));
      if (kind === "code")
        return element.appendChild(h("pre", { tabindex: 0 })).appendChild(h("code"));
      list ??= element.appendChild(h("ul"));
      return list.appendChild(h("li"));
    });
  }
  return {
    element,
    /** @param {ItemView[]} items */
    show(items) {
      const next = items.map((item) => item.kind).join();
      if (next !== kinds) build(items);
      kinds = next;
      const seen = new Set();
      items.forEach(({ kind, text }, i) => {
        if (kind === "code") setText(places[i], text);
        else tell(places[i], text, seen);
      });
    },
  };
}

/** A table with its file. @param {Say} say */
function numbers(say) {
  const place = h("div", { class: "rows" });
  let shown = "";
  return {
    element: place,
    /** @param {SectionView} section */
    show({ id, title, table: rows }) {
      const text = JSON.stringify(rows ?? "");
      if (text === shown) return;
      shown = text;
      place.replaceChildren();
      if (!rows) return;
      const save = async () => {
        const { csvOf, saveCsv } = await import("./export.js");
        saveCsv(id, csvOf(rows));
      };
      const button = h("button", { type: "button", class: "quiet", onclick: save });
      button.append(say("ui-section-csv"));
      place.append(table(rows, title), button);
    },
  };
}

/**
 * @param {string} id
 * @param {Say} say
 * @param {HTMLElement[]} [aside] what else stands beside the words
 * @param {boolean} [stays] whether that stays where the words are not wanted
 */
export function section(id, say, aside = [], stays = false) {
  const title = h("h3");
  const words = prose();
  const rows = numbers(say);
  const pictures = h("div", { class: "pictures" });
  const beside = h("div", { class: "beside" }, ...aside, pictures);
  const element = h("section", { class: "part", "data-section": id, hidden: true });
  const column = h("div", { class: "column" }, title, words.element);
  element.append(column, beside, rows.element);
  /** @type {Map<string, ReturnType<typeof chart>>} */
  const charts = new Map();
  return {
    element,
    /** @param {SectionView | undefined} view nothing at this depth */
    show(view) {
      element.hidden = !view && !stays;
      column.hidden = !view;
      rows.element.hidden = !view?.table;
      if (!view) return;
      setText(title, view.title);
      words.show(view.items);
      rows.show(view);
      const here = new Set(view.charts.map((one) => one.id));
      for (const [name, made] of charts) made.element.hidden = !here.has(name);
      for (const one of view.charts) {
        const made = charts.get(one.id) ?? chart(one, say, "h4");
        if (!charts.has(one.id)) pictures.append(made.element);
        charts.set(one.id, made);
        made.show(one);
      }
      beside.hidden = aside.length === 0 && view.charts.length === 0;
    },
  };
}
