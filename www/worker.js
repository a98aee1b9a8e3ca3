// @ts-check
// One worker: gets the compiled module once, then answers units with tallies.
import init, { give, UnitRunner } from "../pkg/fast_or_right.js";

/** Previews come at most this often [ms]. */
const BETWEEN = 250;

/** @type {{ plan: number, runner: UnitRunner } | undefined} */
let held;

/** @param {{ plan: number, state: import("../pkg/fast_or_right.js").State }} job */
function runnerFor(job) {
  if (held?.plan === job.plan) return held.runner;
  held?.runner.free();
  held = undefined;
  held = { plan: job.plan, runner: new UnitRunner(job.state) };
  return held.runner;
}

/** Passes on what a long unit has so far, not too often. @param {number} id */
function previews(id) {
  let last = performance.now();
  return (/** @type {Uint8Array} */ bytes) => {
    const now = performance.now();
    if (now - last < BETWEEN) return;
    last = now;
    postMessage({ type: "preview", id, bytes }, { transfer: [bytes.buffer] });
  };
}

addEventListener("message", async ({ data }) => {
  try {
    if (data.type === "start") {
      await init({ module_or_path: data.module });
      postMessage({ type: "ready" });
    } else {
      for (const [name, bytes] of data.assets) give(name, bytes);
      const bytes = runnerFor(data).run(data.run, data.unit, previews(data.id));
      postMessage({ type: "tally", id: data.id, bytes }, { transfer: [bytes.buffer] });
    }
  } catch (error) {
    // After a trap nothing in this instance can be trusted: the page ends this worker.
    postMessage({ type: "failed", id: data.id, message: String(error) });
  }
});
