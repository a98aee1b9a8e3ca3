// @ts-check
// One worker: gets the compiled module once, then answers units with tallies.
import init, { UnitRunner } from "../pkg/fast_or_right.js";

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

addEventListener("message", async ({ data }) => {
  try {
    if (data.type === "start") {
      await init({ module_or_path: data.module });
      postMessage({ type: "ready" });
    } else {
      const bytes = runnerFor(data).run(data.run, data.unit);
      postMessage({ type: "tally", id: data.id, bytes }, { transfer: [bytes.buffer] });
    }
  } catch (error) {
    // After a trap nothing in this instance can be trusted: the page ends this worker.
    postMessage({ type: "failed", id: data.id, message: String(error) });
  }
});
