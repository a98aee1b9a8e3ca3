// @ts-check
// The text twin of a scene: what happened, when, and who did it.
import { h } from "./dom.js";

/** @typedef {ReturnType<import("../pkg/fast_or_right.js").CaseView["events"]>} Events */

/**
 * @param {import("./control.js").Say} say
 * @param {(at: number) => void} seek
 */
export function timeline(say, seek) {
  const element = h("ol", { class: "timeline" });
  /** @type {Events} */
  let events = [];
  /** Index of the newest event at that moment. @param {number} at */
  const current = (at) => events.findLastIndex((e) => e.at_s <= at + 1e-6);
  return {
    element,
    /** @param {Events} next */
    show(next) {
      events = next;
      const rows = next.map((e) =>
        h(
          "li",
          {},
          h("button", { type: "button", onclick: () => seek(e.at_s) }, e.time),
          h("span", {}, h("b", {}, e.who), " ", e.what),
        ),
      );
      element.replaceChildren(...rows);
    },
    /** Marks the current event and says it with its moment. @param {number} at @param {string} time */
    at(at, time) {
      const here = current(at);
      [...element.children].forEach((row, i) => {
        if (i === here) row.setAttribute("aria-current", "step");
        else row.removeAttribute("aria-current");
        row.classList.toggle("past", i < here);
      });
      const event = events[here];
      return event ? say("ui-moment-spoken", { time, who: event.who, what: event.what }) : time;
    },
    /** The next event after that moment. @param {number} at */
    after: (at) => events.find((e) => e.at_s > at + 1e-6)?.at_s ?? Number.POSITIVE_INFINITY,
    middle: () => events[Math.floor(events.length / 2)]?.at_s ?? 0,
  };
}
