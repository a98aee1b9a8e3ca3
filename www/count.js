// @ts-check
// How much of a plan's work is here.

/** Work that takes long is drawn after this time [ms] with whatever is here. */
const PATIENCE = 700;

export class Count {
  done = 0;
  #begun = performance.now();

  /** @param {number} total units @param {number} first of these, what makes the first picture */
  constructor(total, first) {
    this.total = total;
    this.first = first;
  }

  get complete() {
    return this.done === this.total;
  }

  /** Whether all of the first picture is here. */
  get whole() {
    return this.done >= this.first;
  }

  /** Whether it is time for a picture. */
  get enough() {
    return this.whole || performance.now() - this.#begun > PATIENCE;
  }
}
