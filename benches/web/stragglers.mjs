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
const REPEATS = 15;

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

/** The middle of several times [µs a round]. */
function middle(work) {
  for (let i = 0; i < 5; i++) work();
  const times = [];
  for (let i = 0; i < REPEATS; i++) {
    const start = performance.now();
    work();
    times.push(((performance.now() - start) * 1000) / ROUNDS);
  }
  return times.sort((a, b) => a - b)[REPEATS >> 1];
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
  const plain = middle(() => descend(data, sets, factor, ROUNDS));
  const same = middle(() => descendPacked(packed, sets, factor, ROUNDS));
  const us = middle(() => bench.run(ROUNDS));
  const row = [`${waitFor} of ${WORKERS}: WebAssembly ${us.toFixed(2)} µs a round`];
  row.push(`JavaScript, worker by worker ${plain.toFixed(2)} µs, ratio ${(plain / us).toFixed(1)}`);
  row.push(`JavaScript, the same way ${same.toFixed(2)} µs, ratio ${(same / us).toFixed(1)}`);
  console.log(row.join("; "));
  bar(`stragglers, ${waitFor} of ${WORKERS}, worker by worker`, plain / us);
  bar(`stragglers, ${waitFor} of ${WORKERS}, the same way`, same / us);
  bench.free();
}
