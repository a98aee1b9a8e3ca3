// @ts-check
// What came of a press on words in the text: the lab may be screens away.
import { h, setText } from "./dom.js";

/** @typedef {import("./desk.js").Desk} Desk */

/** The line of a lab. @type {WeakMap<Desk, HTMLElement>} */
const lines = new WeakMap();

/** A line that is kept up to date. @param {Desk} desk */
function make(desk) {
  const { place, engine, parts } = desk;
  const { say } = engine;
  const found = h("strong");
  const [side, rest] = [h("span"), h("span")];
  const lab = h("button", { type: "button", class: "setter" }, say("ui-outcome-lab"));
  lab.addEventListener("click", () => {
    place.scrollIntoView();
    parts.focus();
  });
  const wait = () => {
    setText(found, say("ui-outcome-wait"));
    setText(side, "");
    setText(rest, setting(desk));
  };
  const show = () => {
    const { view } = desk;
    if (!view?.complete) return;
    // What the headline says already is not said twice.
    const sides = view.facts.filter((f) => f.role && !view.headline.includes(` ${f.number} `));
    setText(found, view.headline);
    setText(side, sides.map((f) => `${f.label}: ${f.number}`).join("; "));
    setText(rest, setting(desk));
  };
  place.addEventListener("lab-state", wait);
  place.addEventListener("lab-view", show);
  wait();
  return h("p", { class: "outcome", role: "status" }, found, side, rest, lab);
}

/** Which dials do not stand as they did at first. @param {Desk} desk */
function setting({ schema, state, engine }) {
  const { idle } = engine.settle(state);
  const words = schema.params
    .filter((p) => p.group === "dials" && !idle.includes(p.id))
    .filter((p) => state.values[p.id] !== p.default)
    .map((p) => {
      const value = state.values[p.id];
      const word = p.options?.find((o) => o.value === value)?.label;
      return `${p.label} ${word ?? [value, p.unit].filter(Boolean).join(" ")}`;
    });
  if (words.length === 0) return engine.say("ui-outcome-first");
  return engine.say("ui-outcome-moved", { dials: words.join("; ") });
}

/** Says it under the words that were pressed. @param {Desk} desk @param {Element} button */
export function outcome(desk, button) {
  const line = lines.get(desk) ?? make(desk);
  lines.set(desk, line);
  const block = button.closest("p, li");
  if (block?.localName === "li") block.append(line);
  else block?.after(line);
}
