// @ts-check
// What one instruction set allows and what our product makes of it, in GFLOP/s. No import, because
// a browser runs it as well.

const SIZE = 128;
const CHAINS = [6, 8, 10, 12, 13];

/** The best of many short runs: others share the machine. @param {number} operations @param {() => unknown} work */
function best(operations, work) {
  let fastest = Number.POSITIVE_INFINITY;
  for (let end = performance.now() + 700; performance.now() < end; ) {
    const start = performance.now();
    work();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return operations / fastest / 1e6;
}

/**
 * @param {typeof import("../../../target/bench/nn_kernel.js")} kernel
 * @returns {{ peak: number, product: number }}
 */
export function speed({ chains, Product }) {
  const product = new Product(SIZE);
  // Browsers' clocks are coarse: runs of some ten milliseconds.
  const [times, steps] = [200, 400_000];
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
