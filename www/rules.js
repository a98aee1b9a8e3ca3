// @ts-check
// In the builder: what students may do with each dial.
import { select } from "./control.js";
import { h, uid } from "./dom.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("../pkg/fast_or_right.js").Lesson} Lesson */

/** @param {Desk} desk @param {Lesson} start */
export function rules({ engine, schema }, start) {
  const { say } = engine;
  const choices = [
    { value: "free", label: say("ui-build-free") },
    { value: "locked", label: say("ui-build-locked") },
    { value: "hidden", label: say("ui-build-hidden") },
  ];
  const rows = schema.params
    .filter((p) => p.over)
    .map((p) => {
      const list = select(choices, { id: uid("dial"), "data-rule": p.id });
      const was = start.hidden.includes(p.id) ? "hidden" : "locked";
      list.value = was === "hidden" || start.locked.includes(p.id) ? was : "free";
      return {
        id: p.id,
        assumed: p.assumption,
        list,
        row: h("p", { class: "rule" }, h("label", { for: list.id }, p.label), list),
      };
    });
  /** @param {string} rule */
  const those = (rule) => rows.filter(({ list }) => list.value === rule).map(({ id }) => id);
  /** @param {boolean} assumed @param {string} title */
  const fold = (assumed, title) => {
    const inside = rows.filter((row) => row.assumed === assumed).map(({ row }) => row);
    const all = [h("summary", {}, title), ...inside];
    return inside.length > 0 ? [h("details", { class: "folded", open: !assumed }, ...all)] : [];
  };
  return {
    element: h(
      "div",
      {},
      ...fold(false, say("ui-build-dials")),
      ...fold(true, say("ui-build-assumed")),
    ),
    value: () => ({ locked: those("locked"), hidden: those("hidden") }),
    /** @param {import("../pkg/fast_or_right.js").Opened} opened */
    show(opened) {
      for (const { id, row } of rows) row.hidden = opened.idle.includes(id);
      return opened;
    },
  };
}
