// @ts-check
// What is told of a run: its report and its case. It may be older than the picture, while a dial moves.

/** @typedef {import("../pkg/fast_or_right.js").State} State */
/** @typedef {import("../pkg/fast_or_right.js").View} View */
/** @typedef {import("../pkg/fast_or_right.js").Session} Session */

export class Telling {
  /** @type {View | undefined} */
  #view;
  /** The run that is told, and the run whose case is on the stage. */
  #run = "";
  #staged = { what: "", complete: false };

  /** @param {ReturnType<typeof import("./layout.js").layout>} parts */
  constructor(parts) {
    this.parts = parts;
  }

  /** Whether the report is about this run already, if not yet at this depth. @param {State} state */
  knows(state) {
    return this.#run === "" || this.#run === runOf(state);
  }

  /** @param {Session} session @param {View} view @param {State} state */
  tell(session, view, state) {
    this.#view = view;
    this.#run = runOf(state);
    const what = [this.#run, state.against, state.to].join();
    const sharper = view.complete && !this.#staged.complete;
    // The case first: the report does not repeat it. A case that the reader moves through stays.
    if (what !== this.#staged.what || (sharper && !this.parts.film.touched)) this.#stage(session);
    this.#staged = { what, complete: view.complete };
    this.parts.showReport(view);
  }

  /** The reader asks for another case. @param {Session | undefined} session */
  pick(session) {
    this.#stage(session);
    if (this.#view) this.parts.showReport(this.#view);
  }

  /** @param {Session | undefined} session */
  #stage(session) {
    const { film } = this.parts;
    film.show(session?.case(film.pick));
  }
}

/** @param {State} state */
const runOf = ({ seed, values }) => JSON.stringify([seed, values]);
