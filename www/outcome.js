// @ts-check
// What came of a press on words in the text: the lab may be screens away.
import { h, setText } from "./dom.js";
import { standing } from "./values.js";

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
function setting(desk) {
  const { say } = desk.engine;
  const moved = standing(desk).filter(({ param, value }) => value !== param.default);
  if (moved.length === 0) return say("ui-outcome-first");
  const dials = moved.map(({ param, word }) => `${param.label} ${word}`).join("; ");
  return say("ui-outcome-moved", { dials });
}

/** For so long a lab above may grow after a press [ms]. */
const GROWS = 3000;

/** A lab above that shows what it hid grows: the words under the reader's finger stay there, until somebody scrolls. @param {Element} element @param {number} top where it stood in the window */
function stay(element, top) {
  const until = performance.now() + GROWS;
  let from = scrollY;
  const step = () => {
    const away = element.getBoundingClientRect().top - top;
    // Text that moves although nobody scrolls was pushed; if both happened, the reader went on.
    const scrolled = Math.abs(scrollY - from) > 1;
    if (performance.now() > until || (scrolled && Math.abs(away) > 1)) return;
    if (Math.abs(away) > 1) scrollBy({ top: away, behavior: "instant" });
    from = scrollY;
    requestAnimationFrame(step);
  };
  step();
}

/** Says it under the words that were pressed. @param {Desk} desk @param {Element} button @param {number} top where they stood in the window */
export function outcome(desk, button, top) {
  stay(button, top);
  const line = lines.get(desk) ?? make(desk);
  lines.set(desk, line);
  const block = button.closest("p, li");
  if (block?.localName === "li") block.append(line);
  else block?.after(line);
}
