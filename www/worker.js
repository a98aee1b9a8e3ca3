// @ts-check
// One worker: gets the compiled module of an engine once, then answers units with tallies, and tallies with
// what is told of them.
import { glueOf } from "./glue.js";
import { unitsOf } from "./units.js";

/** Previews come at most this often [ms]. */
const BETWEEN = 250;

/** @typedef {import("./glue.js").Whole} Whole */

/** @type {Whole} */
let engine;
/** @type {ReturnType<typeof unitsOf>} */
let work;

/** Passes on what a long unit has so far, not too often. @param {number} id @param {number} at which of its units */
function previews(id, at) {
  let last = performance.now();
  return (/** @type {Uint8Array} */ bytes) => {
    const now = performance.now();
    if (now - last < BETWEEN) return;
    last = now;
    postMessage({ type: "preview", id, at, bytes }, { transfer: [bytes.buffer] });
  };
}

addEventListener("message", async ({ data }) => {
  try {
    if (data.type === "start") {
      engine = await glueOf(data.engine);
      await engine.default({ module_or_path: data.module });
      work = unitsOf(engine);
      postMessage({ type: "ready" });
    } else {
      for (const [name, bytes] of data.assets) engine.give(name, bytes);
      if (data.type === "tell") {
        const told = engine.tell(data.state, data.tallies, data.narrow);
        return postMessage({ type: "told", id: data.id, told });
      }
      const done = work(data, (at) => previews(data.id, at));
      postMessage(
        { type: "tallies", id: data.id, done },
        { transfer: done.tallies.map((t) => t.buffer) },
      );
    }
  } catch (error) {
    // After a trap nothing in this instance can be trusted: the page ends this worker.
    postMessage({ type: "failed", id: data.id, message: String(error) });
  }
});
