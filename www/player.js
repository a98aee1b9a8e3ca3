// @ts-check
// The clock of a scene: runs slower than life, or from event to event where motion is not wanted.

/** A case lasts a few seconds of life: it plays four times slower unless the reader wants otherwise. */
const SLOW = 0.25;
/** Without motion, the next event comes after this time [ms]. */
const BEAT = 1500;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * @typedef {object} Film
 * @property {() => number} at the moment shown [s]
 * @property {() => number} end its last moment [s]
 * @property {() => boolean} slow
 * @property {(at: number) => number} after the next event after a moment [s]
 * @property {(at: number) => void} seek
 * @property {(playing: boolean) => void} changed
 */

/** @param {Film} film */
export function player(film) {
  let playing = false;
  let last = 0;

  /** @param {number} now */
  function frame(now) {
    if (!playing) return;
    if (!calm.matches) {
      film.seek(film.at() + ((now - last) / 1000) * (film.slow() ? SLOW : 1));
      last = now;
    } else if (now - last >= BEAT) {
      film.seek(film.after(film.at()));
      last = now;
    }
    if (film.at() >= film.end()) set(false);
    else requestAnimationFrame(frame);
  }

  /** @param {boolean} on */
  function set(on) {
    playing = on;
    film.changed(on);
    if (!on) return;
    if (film.at() >= film.end()) film.seek(0);
    last = performance.now();
    requestAnimationFrame(frame);
  }

  return {
    pause: () => set(false),
    toggle: () => set(!playing),
  };
}
