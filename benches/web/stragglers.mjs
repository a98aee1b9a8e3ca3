// The inner loop of the stragglers, in WebAssembly and in plain JavaScript, in one process.
//
// The peer keeps one whole Gram matrix a worker and adds up the slopes of those who answered, with
// Float64Array: what one would write by hand. A second peer does in JavaScript what the engine does:
// it adds up packed matrices, of those who are away where they are fewer, and multiplies once. So the
// first ratio is what the reader gains, and the second is what WebAssembly alone gives. All start
// from the same numbers and must end at the same answer. `cargo xtask bench --only stragglers` builds
// the kernel and runs this.

import { readFile } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import init, { StragglersBench } from "../../target/bench/stragglers_kernel.js";
import { bar } from "./lib/bar.mjs";

const FEATURES = 32;
const WORKERS = 32;
const ROUNDS = 2000;
const REPEATS = 25;

const wasm = await readFile(
  new URL("../../target/bench/stragglers_kernel_bg.wasm", import.meta.url),
);
await init({ module_or_path: wasm });

/** Splits [X | y]ᵀ[X | y] of every worker into XᵀX and Xᵀy. */
function split(grams) {
  const dim = FEATURES + 1;
  const squares = [];
  const linears = [];
  for (let worker = 0; worker < WORKERS; worker++) {
    const square = new Float64Array(FEATURES * FEATURES);
    const linear = new Float64Array(FEATURES);
    for (let i = 0; i < FEATURES; i++) {
      for (let j = 0; j < FEATURES; j++) {
        square[i * FEATURES + j] = grams[worker * dim * dim + i * dim + j];
      }
      linear[i] = grams[worker * dim * dim + i * dim + FEATURES];
    }
    squares.push(square);
    linears.push(linear);
  }
  return { squares, linears };
}

/** Gradient descent, worker by worker. */
function descend({ squares, linears }, sets, factor, rounds) {
  const w = new Float64Array(FEATURES);
  const slope = new Float64Array(FEATURES);
  const count = sets.length / WORKERS;
  for (let round = 0; round < rounds; round++) {
    const first = (round % count) * WORKERS;
    slope.fill(0);
    for (let worker = 0; worker < WORKERS; worker++) {
      if (sets[first + worker] === 0) continue;
      const square = squares[worker];
      const linear = linears[worker];
      for (let i = 0; i < FEATURES; i++) {
        let sum = -linear[i];
        const at = i * FEATURES;
        for (let j = 0; j < FEATURES; j++) sum += square[at + j] * w[j];
        slope[i] += sum;
      }
    }
    for (let i = 0; i < FEATURES; i++) w[i] -= factor * slope[i];
  }
  return w;
}

/** Packs [X | y]ᵀ[X | y] of every worker: upper triangles, and their sum. */
function pack(grams) {
  const dim = FEATURES + 1;
  const blocks = [];
  const sum = new Float64Array((dim * (dim + 1)) / 2);
  for (let worker = 0; worker < WORKERS; worker++) {
    const block = new Float64Array(sum.length);
    let at = 0;
    for (let i = 0; i < dim; i++) {
      for (let j = i; j < dim; j++) block[at++] = grams[worker * dim * dim + i * dim + j];
    }
    for (let k = 0; k < sum.length; k++) sum[k] += block[k];
    blocks.push(block);
  }
  return { blocks, sum };
}

/** The engine's way, in JavaScript. */
function descendPacked({ blocks, sum }, sets, factor, rounds) {
  const dim = FEATURES + 1;
  const v = new Float64Array(dim);
  v[FEATURES] = -1;
  const slope = new Float64Array(dim);
  const gram = new Float64Array(sum.length);
  const count = sets.length / WORKERS;
  for (let round = 0; round < rounds; round++) {
    const first = (round % count) * WORKERS;
    let present = 0;
    for (let worker = 0; worker < WORKERS; worker++) present += sets[first + worker];
    const few = 2 * present <= WORKERS;
    if (few) gram.fill(0);
    else gram.set(sum);
    const sign = few ? 1 : -1;
    for (let worker = 0; worker < WORKERS; worker++) {
      if ((sets[first + worker] === 1) !== few) continue;
      const block = blocks[worker];
      for (let k = 0; k < gram.length; k++) gram[k] += sign * block[k];
    }
    slope.fill(0);
    let at = 0;
    for (let i = 0; i < dim; i++) {
      const x = v[i];
      let dot = gram[at++] * x;
      for (let j = i + 1; j < dim; j++) {
        const cell = gram[at++];
        dot += cell * v[j];
        slope[j] += cell * x;
      }
      slope[i] += dot;
    }
    for (let i = 0; i < FEATURES; i++) v[i] -= factor * slope[i];
  }
  return v.slice(0, FEATURES);
}

/** How long a thing is done before it counts: V8 compiles anew what is called often, and takes its time [ms]. */
const WARM = 300;
/** How long one time is at least: it must outlast a hiccup of the machine [ms]. */
const SPAN = 15;

/** How often a thing is done within `ms` [times]. */
function often(work, ms) {
  const start = performance.now();
  let times = 0;
  do {
    work();
    times += 1;
  } while (performance.now() - start < ms);
  return times;
}

const middle = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/**
 * Times of things that are done in turn, `REPEATS` times each, and so share what slows the machine [µs a round].
 */
function inTurn(...works) {
  for (const work of works) often(work, WARM);
  const counts = works.map((work) => often(work, SPAN));
  const times = works.map(() => []);
  for (let turn = 0; turn < REPEATS; turn++) {
    works.forEach((work, at) => {
      const start = performance.now();
      for (let i = 0; i < counts[at]; i++) work();
      times[at].push(((performance.now() - start) * 1000) / (ROUNDS * counts[at]));
    });
  }
  return times;
}

for (const waitFor of [16, 24, 28, 32]) {
  const bench = new StragglersBench(waitFor);
  const grams = bench.grams();
  const [data, packed] = [split(grams), pack(grams)];
  const sets = bench.sets();
  const factor = bench.factor();
  const ours = bench.run(ROUNDS);
  const peers = [descend(data, sets, factor, ROUNDS), descendPacked(packed, sets, factor, ROUNDS)];
  for (const peer of peers) {
    const apart = Math.max(...peer.map((w, i) => Math.abs(w - ours[i])));
    if (!(apart < 1e-9)) throw new Error(`the answers are ${apart} apart`);
  }
  const [us, ...others] = inTurn(
    () => bench.run(ROUNDS),
    () => descend(data, sets, factor, ROUNDS),
    () => descendPacked(packed, sets, factor, ROUNDS),
  );
  const row = [`${waitFor} of ${WORKERS}: WebAssembly ${middle(us).toFixed(2)} µs a round`];
  ["worker by worker", "the same way"].forEach((name, at) => {
    const theirs = others[at];
    const ratio = middle(theirs.map((time, turn) => time / us[turn]));
    row.push(`JavaScript, ${name} ${middle(theirs).toFixed(2)} µs, ratio ${ratio.toFixed(1)}`);
    bar(`stragglers, ${waitFor} of ${WORKERS}, ${name}`, ratio);
  });
  console.log(row.join("; "));
  bench.free();
}
