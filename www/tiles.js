// @ts-check
// The two sides of the trade-off as two numbers, each with its range.
import { h, setText } from "./dom.js";

/** @typedef {import("../pkg/fast_or_right.js").Glance["facts"][number]} Fact */
/** @typedef {import("./control.js").Say} Say */

/** How sure a number is, in words. @param {Fact} fact @param {Say} say */
export function range({ numbers, low, high }, say) {
  if (!numbers) return "";
  return numbers[1] === numbers[2] ? say("ui-range-none") : say("ui-range", { low, high });
}

/** Facts that have a side are shown; a tile is made when its fact first comes. @param {Say} say */
export function tiles(say) {
  const element = h("dl", { class: "tiles" });
  /** @type {Map<string, { label: HTMLElement, text: HTMLElement, sure: HTMLElement }>} */
  const made = new Map();
  /** @param {Fact} fact */
  const make = (fact) => {
    const parts = {
      label: h("dt"),
      text: h("dd", { class: "number" }),
      sure: h("dd", { class: "sure" }),
    };
    element.append(
      h("div", { class: fact.role ?? "", "data-tile": fact.name }, ...Object.values(parts)),
    );
    made.set(fact.name, parts);
    return parts;
  };
  return {
    element,
    /** @param {Fact[]} facts */
    show(facts) {
      for (const fact of facts.filter((f) => f.role)) {
        const parts = made.get(fact.name) ?? make(fact);
        setText(parts.label, fact.label);
        setText(parts.text, fact.number);
        setText(parts.sure, range(fact, say));
      }
    },
  };
}
