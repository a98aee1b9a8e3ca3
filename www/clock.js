// @ts-check
// How long an answer takes. A browser's clock is coarse: many answers are timed at once, many times.

/** Tries, how long one takes at least [ms], and answers in one at most. */
const [TRIES, LONG, MOST] = [21, 20, 2 ** 24];

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
  while ((await took(times)) < LONG && times < MOST) times *= 2;
  const all = [];
  for (let i = 0; i < TRIES; i += 1) {
    all.push(((await took(times)) * 1000) / times);
    // Between two tries the page may answer its reader.
    await new Promise((go) => setTimeout(go));
  }
  return all;
}
