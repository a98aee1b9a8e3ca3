// @ts-check
// What the engine does around a run, in Node.js on one thread: start, trials, report and pictures, and what a
// trial costs in long runs. Each time stands beside that of one yardstick in the same process: a million
// draws in plain JavaScript. So a slow machine and a busy one give the same ratios.

import { readFileSync } from "node:fs";
import * as crossing from "../../pkg/crossing/fast_or_right.js";
import * as whole from "../../pkg/fast_or_right.js";
import { bar } from "./lib/bar.mjs";

/** @param {string} path */
const wasm = (path) => readFileSync(new URL(`../../pkg/${path}_bg.wasm`, import.meta.url));
/** What a reader of the crossing gets: it computes and draws. */
const WASM = wasm("crossing/fast_or_right");

/** A million exponential draws, summed. */
function yardstick() {
  let sum = 0;
  for (let i = 0; i < 1_000_000; i += 1) sum -= Math.log(1 - Math.random());
  return sum;
}

/** @typedef {Pick<typeof whole, "open_link" | "Session" | "UnitRunner">} Engine */

/** A run's session with all its units done. @param {Engine} engine @param {string} link @param {boolean} all with the runs of its report */
function session({ open_link, Session, UnitRunner }, link, all) {
  const { state } = open_link(link);
  if (!all) state.depth = "headline";
  const session = new Session(state);
  const runner = new UnitRunner(state);
  const tasks = session.tasks();
  for (let at = 0; at < tasks.length; at += 2) {
    const [run, unit] = tasks.subarray(at, at + 2);
    session.accept(
      run,
      unit,
      runner.run(run, unit, () => {}),
    );
  }
  runner.free();
  return session;
}

/** The units of the design itself. @param {Engine} engine @param {string} link */
function run({ open_link, Session, UnitRunner }, link) {
  const { state } = open_link(link);
  const runner = new UnitRunner(state);
  const units = new Session(state).tasks();
  for (let at = 0; at < units.length; at += 2)
    if (units[at] === 0) runner.run(0, units[at + 1], () => {});
  runner.free();
}

const module = new WebAssembly.Module(WASM);
await crossing.default({ module_or_path: module });
await whole.default({ module_or_path: new WebAssembly.Module(wasm("fast_or_right")) });

/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** @param {() => unknown} work */
function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * How many times longer the one takes than the other, pair by pair: the machine may change in between.
 * @param {number} rounds @param {() => unknown} one @param {() => unknown} other
 */
function pairs(rounds, one, other) {
  one();
  other();
  return median(Array.from({ length: rounds }, () => time(one) / time(other)));
}

/** What takes about a millisecond is done so often: a pair of times must outlast a hiccup. */
const OFTEN = 40;

/** @param {() => unknown} work */
const often = (work) => () => {
  for (let i = 0; i < OFTEN; i += 1) work();
};

/** @param {string} name @param {number} rounds @param {() => unknown} work */
const tell = (name, rounds, work) => bar(name, pairs(rounds, yardstick, work));

const begin = () => new WebAssembly.Instance(new WebAssembly.Module(WASM), imports());
tell("start: compile and begin, 40 times", 9, often(begin));
tell("crossing: 4,000 + 4,000 trials", 15, () => run(crossing, "crossing?trials=4000"));
const full = session(whole, "crossing?depth=file", true);
const { state } = whole.open_link("crossing?depth=file");
tell("report and pictures of a whole run", 15, () => {
  full.glance(false);
  whole.tell(state, full.tallies(false), false);
});
const quick = session(crossing, "crossing", false);
tell(
  "the first picture, 40 times",
  9,
  often(() => quick.glance(false)),
);

/** The same number of trials, in many short runs and in one long one. @param {number} times */
function flat(times) {
  const trials = 10_000;
  const short = () => {
    for (let i = 0; i < times; i += 1) run(whole, `stale?trials=${trials}`);
  };
  return pairs(7, short, () => run(whole, `stale?trials=${trials * times}`));
}
bar("cost a trial, 10,000 over 100,000 trials", flat(10));
bar("cost a trial, 10,000 over 1,000,000 trials", flat(100));

/** What the module asks for; nothing of it is called before a unit runs. */
function imports() {
  /** @type {WebAssembly.Imports} */
  const all = {};
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    all[from] ??= {};
    if (kind === "function") all[from][name] = () => 0;
  }
  return all;
}
