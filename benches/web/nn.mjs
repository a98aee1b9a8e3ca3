// @ts-check
// Training samples a second of small networks, on one thread, in one process: our WebAssembly beside
// plain JavaScript, TensorFlow.js on its WebAssembly backend and convnetjs. Then a product of two
// 128 × 128 matrices beside the most that the same engine can multiply and add, here and in every browser
// of the tests.

import { readFile } from "node:fs/promises";
import init, * as kernel from "../../target/bench/nn_kernel.js";
import { NAMES } from "../../tests/web/engines/engine.mjs";
import { bar } from "./lib/bar.mjs";
import { inBrowser } from "./nn/browsers.mjs";
import { convnet } from "./nn/convnet.mjs";
import { plain } from "./nn/plain.mjs";
import { speed } from "./nn/speed.mjs";
import { backend, tfjs } from "./nn/tfjs.mjs";

/** @typedef {{ rows: Float32Array, labels: Uint8Array, batch: number, rate: number, normal: () => number }} Data */

const EXAMPLES = 1024;
const ROUNDS = 9;
/** Shape and what is asked for: so many times the best of the others. @type {[number[], number][]} */
const SHAPES = [
  [[2, 16, 16, 2], 3],
  [[64, 64, 10], 6],
  [[64, 256, 10], 6],
  [[256, 128, 64, 10], 6],
];
const WASM = new URL("../../target/bench/nn_kernel_bg.wasm", import.meta.url);

const normal = () =>
  Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());

/** Points whose class is that of the nearest of some directions. @param {number[]} widths @returns {Data} */
function examples(widths) {
  const [width, classes] = [widths[0], widths[widths.length - 1]];
  const rows = Float32Array.from({ length: EXAMPLES * width }, normal);
  const directions = Float32Array.from({ length: classes * width }, normal);
  const labels = Uint8Array.from({ length: EXAMPLES }, (_, at) => {
    const along = Array.from({ length: classes }, (_, label) => {
      let sum = 0;
      for (let i = 0; i < width; i += 1)
        sum += rows[at * width + i] * directions[label * width + i];
      return sum;
    });
    return along.indexOf(Math.max(...along));
  });
  return { rows, labels, batch: 32, rate: 0.01, normal };
}

/** Epochs for about so long; gives samples a second and the last loss. @param {() => number} epoch @param {number} ms */
function run(epoch, ms) {
  let [epochs, loss] = [0, 0];
  const start = performance.now();
  do {
    loss = epoch();
    epochs += 1;
  } while (performance.now() - start < ms);
  return { rate: ((epochs * EXAMPLES) / (performance.now() - start)) * 1000, loss };
}

/** @param {number[]} widths @param {number} asked */
function compare(widths, asked) {
  const data = examples(widths);
  const training = new kernel.Training(Uint32Array.from(widths), data.rows, data.labels, data.rate);
  /** @type {Record<string, () => number>} */
  const all = {
    ours: () => training.epoch(),
    "plain, row by row": plain(widths, data, false),
    "plain, four sums": plain(widths, data, true),
    "TensorFlow.js": tfjs(widths, data, false),
    "TensorFlow.js, fused": tfjs(widths, data, true),
    convnetjs: convnet(widths, data),
  };
  const results = Object.entries(all).map(([name, epoch]) => ({
    ...{ name, epoch, first: epoch(), last: 0, rates: /** @type {number[]} */ ([]) },
  }));
  for (const { epoch } of results) run(epoch, 1500);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const result of results) {
      const { rate, loss } = run(result.epoch, 200);
      result.rates.push(rate);
      result.last = loss;
    }
  }
  training.free();
  console.log(
    `\n${widths.join("-")}: samples a second (median of ${ROUNDS}; lowest, highest), loss`,
  );
  const medians = results.map(({ name, rates, first, last }) => {
    rates.sort((a, b) => a - b);
    const [low, median, high] = [rates[0], rates[ROUNDS >> 1], rates[ROUNDS - 1]].map(Math.round);
    const spread = `${low.toLocaleString("en")}, ${high.toLocaleString("en")}`;
    const losses = `${first.toFixed(2)} to ${last.toFixed(3)}`;
    console.log(`  ${name}: ${median.toLocaleString("en")} (${spread}), ${losses}`);
    return median;
  });
  const ratio = medians[0] / Math.max(...medians.slice(1));
  console.log(`  ratio to the best of the others: ${ratio.toFixed(1)} (asked: ${asked})`);
  bar(`training ${widths.join("-")}`, ratio);
}

/** @param {string} where @param {{ peak: number, product: number }} found @param {number} asked */
function tell(where, { peak, product }, asked) {
  const share = ((100 * product) / peak).toFixed(0);
  const rates = `${product.toFixed(1)} of at most ${peak.toFixed(1)} GFLOP/s`;
  console.log(`product in ${where}: ${rates}, ${share} % (asked: ${asked} %)`);
  bar(`product in ${where}, share of the peak`, product / peak);
}

await init({ module_or_path: await readFile(WASM) });
tell("Node.js", speed(kernel), 85);
for (const name of NAMES) tell(name, await inBrowser(name), 75);
console.log(`\nTensorFlow.js runs on: ${backend}`);
for (const [widths, asked] of SHAPES) compare(widths, asked);
