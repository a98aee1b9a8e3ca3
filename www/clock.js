// @ts-check
// How long an answer takes. A browser's clock is coarse: many answers are timed at once, many times.

/** Tries, and how long one takes at least [ms]. */
const [TRIES, LONG] = [21, 20];

/**
 * Microseconds for one answer, try by try.
 * @param {(times: number) => void | Promise<void>} answer
 */
export async function tries(answer) {
  const took = async (/** @type {number} */ times) => {
    const begun = performance.now();
    await answer(times);
    return performance.now() - begun;
  };
  let times = 1;
  // The first try also warms up the code.
  while ((await took(times)) < LONG) times *= 2;
  const all = [];
  for (let i = 0; i < TRIES; i += 1) all.push(((await took(times)) * 1000) / times);
  return all;
}
