// @ts-check
// A ratio that `cargo xtask bench --check` holds against its bar in docs/performance.md.

/**
 * @param {string} name as in the table of bars
 * @param {number} ratio larger is better
 */
export function bar(name, ratio) {
  console.log(`bar: ${name} = ${ratio.toFixed(2)}`);
}
