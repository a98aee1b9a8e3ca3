// @ts-check
// A guess beside what was found, as marks on one line.
import { h } from "./dom.js";

/** The sentence beside it says the same. @param {number} guessed @param {[number, number, number]} numbers @param {import("./control.js").Say} say */
export function strip(guessed, [found, low, high], say) {
  const most = Math.max(guessed, high, Number.MIN_VALUE) * 1.1;
  /** @param {string} name @param {number} from @param {number} to @param {string} text */
  const mark = (name, from, to, text = "") => {
    const element = h("span", { class: name }, text);
    element.style.setProperty("--at", `${(100 * Math.max(from, 0)) / most}%`);
    element.style.setProperty("--wide", `${(100 * (to - Math.max(from, 0))) / most}%`);
    return element;
  };
  return h(
    "div",
    { class: "strip", "aria-hidden": "true" },
    mark("text yours", guessed, guessed, say("ui-guess-yours")),
    mark("dot yours", guessed, guessed),
    mark("interval", low, high),
    mark("dot found", found, found),
    mark("text found", found, found, say("ui-guess-found")),
  );
}
