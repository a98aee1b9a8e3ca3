// @ts-check
// How well two workers share the units of a run, beside how well they share plain loops on the same machine
// at the same time: a machine with one free core gives both the same loss.

import { readFileSync } from "node:fs";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import init, { open_link, Session, UnitRunner } from "../../pkg/crossing/fast_or_right.js";
import { bar } from "./lib/bar.mjs";

const LINK = "crossing?trials=40000";
const ROUNDS = 7;
/** Loops that take about as long as the run. */
const LOOPS = 24;

/** As the page's workers: what to do comes as a number, what was found goes as bytes. */
async function serve() {
  const wasm = readFileSync(new URL("../../pkg/crossing/fast_or_right_bg.wasm", import.meta.url));
  await init({ module_or_path: new WebAssembly.Module(wasm) });
  const runner = new UnitRunner(open_link(LINK).state);
  const loop = () => {
    let sum = 0;
    for (let i = 0; i < 500_000; i += 1) sum -= Math.log(1 - Math.random());
    return new Uint8Array([sum]);
  };
  const port = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);
  port.on("message", (/** @type {number} */ unit) => {
    const bytes = unit < 0 ? loop() : runner.run(0, unit, () => {});
    port.postMessage(bytes, [bytes.buffer]);
  });
  port.postMessage("ready");
}

/** Milliseconds until all is done. @param {Worker[]} workers @param {number[]} tasks */
function time(workers, tasks) {
  const left = [...tasks];
  const start = performance.now();
  const one = (/** @type {Worker} */ worker) =>
    new Promise((resolve) => {
      const next = () => {
        const task = left.shift();
        if (task === undefined) {
          worker.off("message", next);
          resolve(undefined);
        } else worker.postMessage(task);
      };
      worker.on("message", next);
      next();
    });
  return Promise.all(workers.map(one)).then(() => performance.now() - start);
}

/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

async function compare() {
  const wasm = readFileSync(new URL("../../pkg/crossing/fast_or_right_bg.wasm", import.meta.url));
  await init({ module_or_path: new WebAssembly.Module(wasm) });
  const { state } = open_link(LINK);
  state.depth = "headline";
  const tasks = new Session(state).tasks();
  const units = [...tasks].filter((_, at) => at % 2 === 1 && tasks[at - 1] === 0);
  const loops = Array.from({ length: LOOPS }, () => -1);
  const workers = [0, 1].map(() => new Worker(new URL(import.meta.url)));
  await Promise.all(
    workers.map((worker) => new Promise((resolve) => worker.once("message", resolve))),
  );
  /** @type {{ run: number[], loop: number[], ratio: number[] }} */
  const found = { run: [], loop: [], ratio: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const gain = async (/** @type {number[]} */ tasks) =>
      (await time(workers.slice(0, 1), tasks)) / (await time(workers, tasks));
    const gains = { run: await gain(units), loop: await gain(loops) };
    // The first round warms up.
    if (round === 0) continue;
    found.run.push(gains.run / 2);
    found.loop.push(gains.loop / 2);
    found.ratio.push(gains.run / gains.loop);
  }
  console.log(`efficiency of two workers: ${median(found.run).toFixed(2)}`);
  console.log(`efficiency of two plain loops: ${median(found.loop).toFixed(2)}`);
  bar("two workers beside two plain loops", median(found.ratio));
  await Promise.all(workers.map((worker) => worker.terminate()));
}

await (isMainThread ? compare() : serve());
