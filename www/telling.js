// @ts-check
// What is told of a run: its report and its case. It is composed apart and follows the picture.
import { loadWhole } from "./engine.js";
import { tell } from "./teller.js";

/** @typedef {import("../pkg/fast_or_right.js").State} State */
/** @typedef {import("./hands.js").Question} Question */
/** @typedef {import("./hands.js").Told} Told */
/** @typedef {import("./hands.js").Assets} Assets */
/**
 * @typedef {object} Listener
 * @property {() => State} now what the reader looks at
 * @property {() => void} complete all is told of it
 * @property {() => void} failed nothing can be told of it
 */

export class Telling {
  /** The newest question that waits. @type {{ question: Question, assets: Assets } | undefined} */
  #next;
  #busy = false;
  /** What is shown. @type {{ question: Question, told: Told } | undefined} */
  #shown;
  /** The run that is told, and the run whose case is on the stage. */
  #run = "";
  #staged = { what: "", complete: false };

  /** @param {ReturnType<typeof import("./layout.js").layout>} parts @param {Listener} listener */
  constructor(parts, listener) {
    this.parts = parts;
    this.listener = listener;
  }

  /** Whether the report is about this run already, if not yet at this depth. @param {State} state */
  knows(state) {
    return this.#run === "" || this.#run === runOf(state);
  }

  /** Tells of a run as far as it is; of questions that wait the newest alone is answered. @param {import("./runner.js").Runner} runner @param {boolean} narrow */
  ask({ session, state, assets }, narrow) {
    if (!session || !state) return;
    this.#next = { question: { state, tallies: session.tallies(), narrow }, assets };
    if (!this.#busy) this.#work();
  }

  async #work() {
    this.#busy = true;
    for (let next = this.#next; next; next = this.#next) {
      this.#next = undefined;
      const { question, assets } = next;
      try {
        const told = await tell(question, assets);
        if (runOf(question.state) !== runOf(this.listener.now())) continue;
        await this.#show(question, told);
        if (told.complete && question.state === this.listener.now()) this.listener.complete();
      } catch (error) {
        console.error(error);
        if (question.state === this.listener.now()) this.listener.failed();
      }
    }
    this.#busy = false;
  }

  /** The reader asks for another case of the run that is told. */
  async pick() {
    if (!this.#shown) return;
    const { question, told } = this.#shown;
    await this.#stage(question);
    this.parts.showReport(told);
  }

  /** @param {Question} question @param {Told} told */
  async #show(question, told) {
    const { state } = question;
    this.#shown = { question, told };
    this.#run = runOf(state);
    const what = [this.#run, state.against, state.to].join();
    const sharper = told.complete && !this.#staged.complete;
    // The case first: the report does not repeat it. A case that the reader moves through stays.
    if (what !== this.#staged.what || (sharper && !this.parts.film.touched))
      await this.#stage(question);
    this.#staged = { what, complete: told.complete };
    this.parts.showReport(told);
  }

  /** @param {Question} question */
  async #stage({ state, tallies }) {
    const { film } = this.parts;
    const { CaseView } = await loadWhole();
    film.show(CaseView.of(state, tallies, film.pick));
  }
}

/** What makes a run another one. @param {State} state */
const runOf = ({ seed, values }) => JSON.stringify([seed, values]);
