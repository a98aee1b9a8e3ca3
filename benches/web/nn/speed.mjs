// @ts-check
// What one instruction set allows and what our product makes of it, in GFLOP/s. No import, because
// a browser runs it as well.

const SIZE = 128;
const CHAINS = [6, 8, 10, 12, 13];

/** A timed piece lasts at least so long [ms]: some browsers' clocks tick once a millisecond. */
const PIECE = 30;
/** A measurement takes so long [ms]. */
const LONG = 700;

/** Begins with a tick of the clock, and gives how long the calls took [ms]. @param {number} calls @param {() => unknown} work */
function time(calls, work) {
  const before = performance.now();
  let start = before;
  while (start === before) start = performance.now();
  for (let call = 0; call < calls; call += 1) work();
  return performance.now() - start;
}

/** The best of many pieces: others share the machine. @param {number} operations of one call @param {() => unknown} work */
function best(operations, work) {
  let calls = 1;
  // Three times, so that no interruption passes for work.
  while (Math.min(...[0, 0, 0].map(() => time(calls, work))) < PIECE) calls *= 2;
  let fastest = Number.POSITIVE_INFINITY;
  for (let end = performance.now() + LONG; performance.now() < end; ) {
    fastest = Math.min(fastest, time(calls, work));
  }
  return (operations * calls) / fastest / 1e6;
}

/**
 * @param {typeof import("../../../target/bench/nn_kernel.js")} kernel
 * @returns {{ peak: number, product: number }}
 */
export function speed({ chains, Product }) {
  const product = new Product(SIZE);
  // One call stays far below 50 ms: engines compile a long one less well.
  const [times, steps] = [100, 400_000];
  /** @type {number[][]} */
  const rounds = [[], []];
  for (let round = 0; round < 3; round += 1) {
    for (const count of CHAINS) {
      // Four lanes, a multiplication and an addition.
      rounds[0].push(best(8 * count * steps, () => chains(count, steps, 0.9999, 1e-4)));
    }
    rounds[1].push(best(2 * SIZE ** 3 * times, () => product.run(times)));
  }
  const [peak, ours] = rounds.map((all) => Math.max(...all));
  return { peak, product: ours };
}
