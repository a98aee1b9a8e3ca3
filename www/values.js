// @ts-check
// The dials as words: what plays a part in the design, and where each stands.

/** @typedef {import("../pkg/fast_or_right.js").ParamSchema} Param */

/** The dials that play a part, in the schema's order. @param {import("./desk.js").Desk} desk @returns {{ param: Param, value: string, word: string }[]} */
export function standing({ schema, state, engine }) {
  const { idle } = engine.settle(state);
  return schema.params
    .filter((p) => p.group === "dials" && !idle.includes(p.id))
    .map((param) => {
      const value = state.values[param.id] ?? param.default;
      return { param, value, word: wordOf(param, value) };
    });
}

/** A value as it is read. @param {Param} param @param {string} value */
export function wordOf(param, value) {
  const option = param.options?.find((o) => o.value === value);
  return option?.label ?? [value, param.unit].filter(Boolean).join(" ");
}
