// @ts-check
// Which engine runs a lab. A lab that many readers see first has one of its own, a good deal smaller;
// everything else is in the whole one.

/** @typedef {typeof import("../pkg/fast_or_right.js")} Glue */
/** @typedef {{ wasm: string, glue(): Promise<unknown> }} Files */

/** @type {Record<string, Files>} */
const ENGINES = {
  whole: {
    wasm: "../pkg/fast_or_right_bg.wasm",
    glue: () => import("../pkg/fast_or_right.js"),
  },
  crossing: {
    wasm: "../pkg/crossing/fast_or_right_bg.wasm",
    glue: () => import("../pkg/crossing/fast_or_right.js"),
  },
};

/** The engine's name for a lab; any other text needs the whole engine. @param {string} scenario */
export const engineOf = (scenario) => (Object.hasOwn(ENGINES, scenario) ? scenario : "whole");

/** @param {string} name */
export const wasmOf = (name) => new URL(ENGINES[name].wasm, import.meta.url);

/** What speaks to the engine; all engines are spoken to alike. @param {string} name */
export const glueOf = (name) => /** @type {Promise<Glue>} */ (ENGINES[name].glue());
