// @ts-check
// What is told of a run: its report and its case. It is composed apart and follows the picture.
import { loadWhole } from "./engine.js";
import { pause, seen } from "./pause.js";
import { tell } from "./teller.js";

/** @typedef {import("../pkg/fast_or_right.js").State} State */
/** @typedef {import("./hands.js").Told} Told */
/** @typedef {import("./runner.js").Runner} Runner */
/**
 * @typedef {object} Listener
 * @property {() => State} now what the reader looks at
 * @property {() => void} complete all is told of it
 * @property {() => void} failed nothing can be told of it
 */

export class Telling {
  /** Whom to ask next, and for how wide a place. @type {{ runner: Runner, session: Runner["session"], narrow: boolean } | undefined} */
  #next;
  #busy = false;
  /** What is shown, with the tallies that its case is told from. @type {{ state: State, tallies: Uint8Array, told: Told } | undefined} */
  #shown;
  /** The run whose case is on the stage. */
  #staged = { what: "", complete: false };
  /** One case after the other. */
  #last = Promise.resolve();

  /** @param {import("./layout.js").Parts} parts @param {Listener} listener */
  constructor(parts, listener) {
    this.parts = parts;
    this.listener = listener;
  }

  /** Whether the report is about this run already, if not yet at this depth. @param {State} state */
  knows(state) {
    return !this.#shown || runOf(this.#shown.state) === runOf(state);
  }

  /** Tells of a run as far as it is. @param {Runner} runner @param {boolean} narrow */
  ask(runner, narrow) {
    this.#next = { runner, session: runner.session, narrow };
    if (!this.#busy) this.#work();
  }

  async #work() {
    this.#busy = true;
    while (this.#next) {
      // The picture that was just made is seen first; who asks meanwhile is the one that is answered.
      await seen();
      const next = this.#next;
      this.#next = undefined;
      const { session, state, assets } = next.runner;
      // Another run has begun: it will ask for itself.
      if (!session || !state || session !== next.session) continue;
      try {
        const about = { state, tallies: session.tallies(true) };
        const question = { state, tallies: session.tallies(false), narrow: next.narrow };
        const told = await tell(question, assets);
        if (runOf(state) !== runOf(this.listener.now())) continue;
        await this.#show({ ...about, told });
        if (told.complete && state === this.listener.now()) this.listener.complete();
      } catch (error) {
        console.error(error);
        if (state === this.listener.now()) this.listener.failed();
      }
    }
    this.#busy = false;
  }

  /** The reader asks for another case of the run that is told. */
  async pick() {
    if (!this.#shown) return;
    await this.#stage(this.#shown);
    this.parts.showReport(this.#shown.told);
  }

  /** @param {{ state: State, tallies: Uint8Array, told: Told }} shown */
  async #show(shown) {
    const { state, told } = shown;
    this.#shown = shown;
    const what = [runOf(state), state.against, state.to].join();
    const sharper = told.complete && !this.#staged.complete;
    // The case first: the report does not repeat it. A case that the reader moves through stays.
    if (what !== this.#staged.what || (sharper && !this.parts.film.touched)) {
      await this.#stage(shown);
      await pause();
    }
    this.#staged = { what, complete: told.complete };
    this.parts.showReport(told);
  }

  /** @param {{ state: State, tallies: Uint8Array }} about */
  #stage({ state, tallies }) {
    const { film } = this.parts;
    const staged = this.#last.then(async () => {
      const { CaseView } = await loadWhole();
      await pause();
      const view = CaseView.of(state, tallies, film.pick);
      await pause();
      await film.show(view);
    });
    this.#last = staged.catch(() => {});
    return staged;
  }
}

/** What makes a run another one. @param {State} state */
const runOf = ({ seed, values }) => JSON.stringify([seed, values]);
