// @ts-check
// How much the report tells: one sentence, the story, the whole file.
import { h, uid } from "./dom.js";

/** @typedef {import("../pkg/fast_or_right.js").State["depth"]} Depth */

/** @type {Depth[]} */
const DEPTHS = ["headline", "story", "file"];

/** @param {import("./control.js").Say} say @param {(depth: Depth) => void} choose */
export function depthChoice(say, choose) {
  const name = uid("depth");
  const inputs = DEPTHS.map((value) =>
    h("input", { type: "radio", name, value, oninput: () => choose(value) }),
  );
  const labels = inputs.map((input, i) =>
    h("label", {}, input, h("span", {}, say(`ui-depth-${DEPTHS[i]}`))),
  );
  const title = h("h3", { id: uid("depth") }, say("ui-depth"));
  const group = h("div", { class: "depths", role: "radiogroup", "aria-labelledby": title.id });
  group.append(...labels);
  return {
    element: h("div", { class: "depth" }, title, group),
    /** @param {Depth} depth */
    show(depth) {
      for (const input of inputs) input.checked = input.value === depth;
    },
  };
}
