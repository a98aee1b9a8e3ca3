// @ts-check
// When to draw: the first picture of a run at once, later ones so that the page stays free in between.

/** After the first, pictures come at most this often [ms], and leave the page free this many times as long as they take. */
const [BETWEEN, FREE] = [400, 6];

export class Pace {
  /** Whether there is a picture already. */
  drawn = false;
  #frame = 0;
  #timer = 0;
  #cost = 0;
  #turn = 0;

  /** @param {() => void} draw */
  constructor(draw) {
    this.draw = draw;
  }

  /** @param {boolean} urgent whether in the next frame, else after a pause; the first picture is made at once */
  soon(urgent) {
    if (!this.drawn) return this.#first();
    if (this.#frame || (this.#timer && !urgent)) return;
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (urgent) this.#frame = requestAnimationFrame(() => this.#now());
    else this.#timer = setTimeout(() => this.#now(), Math.max(BETWEEN, FREE * this.#cost));
  }

  /** As soon as what runs now is done, so that the next frame shows it. */
  #first() {
    this.cancel();
    const turn = this.#turn;
    queueMicrotask(() => turn === this.#turn && this.#now());
  }

  cancel() {
    this.#turn += 1;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = 0;
    this.#timer = 0;
  }

  #now() {
    this.#frame = 0;
    this.#timer = 0;
    this.drawn = true;
    const started = performance.now();
    this.draw();
    this.#cost = performance.now() - started;
  }
}
