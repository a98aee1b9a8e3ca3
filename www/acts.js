// @ts-check
// What the buttons of a lab do that move no dial.
import { address, copy } from "./link.js";
import { pinned } from "./pin.js";

/** @typedef {import("./desk.js").Desk} Desk */

/** @type {Record<"pin" | "unpin" | "embed" | "cite" | "copy", (desk: Desk) => unknown>} */
export const ACTS = {
  pin: (desk) => pinned(desk, "pin"),
  unpin: (desk) => pinned(desk, "unpin"),
  embed: async (desk) => (await import("./snippets.js")).embedThis(desk),
  cite: async (desk) => (await import("./cite.js")).cite(desk),
  async copy({ lesson, engine, parts }) {
    parts.said.note(await copy(address(lesson.link()), engine.say));
  },
};
