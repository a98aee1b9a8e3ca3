// @ts-check
// Which dial the curve runs over.
import { pick, select, withhold } from "./control.js";
import { h, uid } from "./dom.js";

/** @param {import("../pkg/fast_or_right.js").ScenarioSchema} schema @param {import("./control.js").Say} say @param {(dial: string) => void} moved */
export function over(schema, say, moved) {
  const dials = schema.params.filter((p) => p.over).map((p) => ({ value: p.id, label: p.label }));
  const list = select(dials, { id: uid("over"), oninput: () => moved(list.value) });
  const label = h("label", { for: list.id }, say("ui-over"));
  return {
    element: h("p", { class: "sentence over" }, label, list),
    /** @param {string} dial @param {string[]} idle what plays no part */
    show(dial, idle) {
      withhold(list, idle);
      pick(list, dial);
    },
  };
}
