// @ts-check
// Trials of the shared map a second, on one thread: our WebAssembly beside a plain one-pass
// implementation in JavaScript, in one process. Both do the default setting: three copies, slow
// disks, one to save and one to answer, and both keep three times a trial.

import { readFile } from "node:fs/promises";
import init, { open_link, UnitRunner } from "../../pkg/fast_or_right.js";
import { bar } from "./lib/bar.mjs";

const TRIALS = 1_000_000;
const ROUNDS = 7;

/** Pareto body or exponential tail. @param {number} share @param {number} scale @param {number} shape @param {number} rate */
const mixture = (share, scale, shape, rate) => () =>
  Math.random() < share
    ? scale / (1 - Math.random()) ** (1 / shape)
    : -Math.log(1 - Math.random()) / rate;

const disk = mixture(0.38, 1.05, 1.51, 0.183);
const ssd = mixture(0.9122, 0.235, 10, 1.66);

/** What somebody would write: one pass, no arrays but the results. @param {number} trials */
function plain(trials) {
  const needed = new Float32Array(trials);
  const read = new Float32Array(trials);
  const write = new Float32Array(trials);
  let fresh = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    let saved = Number.POSITIVE_INFINITY;
    let answered = Number.POSITIVE_INFINITY;
    let behind = 0;
    for (let copy = 0; copy < 3; copy += 1) {
      const w = disk();
      const confirmed = w + ssd();
      const r = ssd();
      const reply = r + ssd();
      if (confirmed < saved) saved = confirmed;
      if (reply < answered) {
        answered = reply;
        behind = w - r;
      }
    }
    needed[trial] = behind - saved;
    read[trial] = answered;
    write[trial] = saved;
    if (behind - saved <= 0) fresh += 1;
  }
  return fresh / trials;
}

/** All units of the default run, as a worker does them: from numbers to bytes. */
function ours() {
  const { state } = open_link(`stale?trials=${TRIALS}`);
  const runner = new UnitRunner(state);
  let unit = 0;
  let bytes = 0;
  for (;;) {
    try {
      bytes += runner.run(0, unit, () => {}).length;
    } catch {
      runner.free();
      return { units: unit, bytes };
    }
    unit += 1;
  }
}

/** @param {() => unknown} work */
function perSecond(work) {
  const start = performance.now();
  work();
  return (TRIALS / (performance.now() - start)) * 1000;
}

await init({
  module_or_path: await readFile(new URL("../../pkg/fast_or_right_bg.wasm", import.meta.url)),
});
const share = plain(TRIALS);
const done = ours();
console.log(
  `fresh at once, plain: ${share.toFixed(4)}; ours: ${done.units} units, ${done.bytes} bytes`,
);
/** @type {number[][]} */
const rates = [[], []];
for (let round = 0; round < ROUNDS; round += 1) {
  rates[0].push(perSecond(() => plain(TRIALS)));
  rates[1].push(perSecond(ours));
}
const [theirs, mine] = rates.map((all) => all.sort((a, b) => a - b)[ROUNDS >> 1]);
const million = (/** @type {number} */ rate) => (rate / 1e6).toFixed(2);
console.log(`plain JavaScript: ${million(theirs)} million trials a second (median of ${ROUNDS})`);
console.log(`WebAssembly:      ${million(mine)} million trials a second`);
console.log(`ratio:            ${(mine / theirs).toFixed(2)}`);
bar("map: trials beside plain JavaScript", mine / theirs);
