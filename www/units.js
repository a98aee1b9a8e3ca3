// @ts-check
// Units of work, done one after the other: in a worker, or in the page where workers are refused.

/** @typedef {import("./hands.js").Job} Job */
/** @typedef {import("./hands.js").Done} Done */
/** @typedef {import("../pkg/fast_or_right.js").UnitRunner} UnitRunner */

/** @param {import("./glue.js").Glue} engine */
export function unitsOf(engine) {
  /** What was made ready is kept for as long as the plan is the same. @type {{ plan: number, runner: UnitRunner } | undefined} */
  let held;

  /** @param {Job} job */
  function runnerFor({ plan, state }) {
    if (held?.plan === plan) return held.runner;
    held?.runner.free();
    held = undefined;
    held = { plan, runner: new engine.UnitRunner(state) };
    return held.runner;
  }

  /** @param {Job} job @param {(at: number) => (bytes: Uint8Array) => void} watch gets what the unit at a place has so far @returns {Done} */
  return (job, watch) => {
    const start = performance.now();
    const runner = runnerFor(job);
    const tallies = [];
    for (let at = 0; 2 * at < job.units.length; at += 1) {
      const [run, unit] = job.units.subarray(2 * at);
      tallies.push(runner.run(run, unit, watch(at)));
    }
    return { tallies, time: performance.now() - start };
  };
}
