// @ts-check
// Which engine runs a lab. A lab that many readers see first has one of its own, a good deal smaller: it
// computes and draws. The whole engine has every lab, and tells of all: reports, cases, limits, lessons.

/** @typedef {typeof import("../pkg/fast_or_right.js")} Whole */
/** @typedef {typeof import("../pkg/crossing/fast_or_right.js")} Glue what every engine has */
/** @typedef {{ wasm: string, glue(): Promise<unknown> }} Files */

/** The engine that has everything. */
export const WHOLE = "whole";

/** @type {Record<string, Files>} */
const ENGINES = {
  [WHOLE]: {
    wasm: "../pkg/fast_or_right_bg.wasm",
    glue: () => import("../pkg/fast_or_right.js"),
  },
  crossing: {
    wasm: "../pkg/crossing/fast_or_right_bg.wasm",
    glue: () => import("../pkg/crossing/fast_or_right.js"),
  },
};

/** The engine's name for a lab; any other text needs the whole engine. @param {string} scenario */
export const engineOf = (scenario) => (Object.hasOwn(ENGINES, scenario) ? scenario : WHOLE);

/** @param {string} name */
export const wasmOf = (name) => new URL(ENGINES[name].wasm, import.meta.url);

/** What speaks to the engine; all engines are spoken to alike. @param {string} name */
export const glueOf = (name) => /** @type {Promise<Whole>} */ (ENGINES[name].glue());
