// @ts-check
// Undo and redo of states. Moving one dial is one step, however many values it passes.

/** @template T */
export class History {
  /** @type {{ state: T, tag: string, at: number }[]} */
  #steps;
  #here = 0;
  /** A dial that rests this long [ms] begins a new step. */
  #pause = 1000;

  /** @param {T} state */
  constructor(state) {
    this.#steps = [{ state, tag: "", at: Number.NEGATIVE_INFINITY }];
  }

  /** @param {T} state @param {string} tag what was moved @param {number} at when [ms] */
  push(state, tag, at) {
    const last = this.#steps[this.#here];
    const same = tag !== "" && last.tag === tag && at - last.at < this.#pause && this.#here > 0;
    this.#steps.splice(same ? this.#here : this.#here + 1, Number.POSITIVE_INFINITY, {
      state,
      tag,
      at,
    });
    this.#here = this.#steps.length - 1;
  }

  get canUndo() {
    return this.#here > 0;
  }

  get canRedo() {
    return this.#here < this.#steps.length - 1;
  }

  /** @returns {T} */
  undo() {
    if (this.canUndo) this.#here -= 1;
    return this.#steps[this.#here].state;
  }

  /** @returns {T} */
  redo() {
    if (this.canRedo) this.#here += 1;
    return this.#steps[this.#here].state;
  }
}
