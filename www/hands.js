// @ts-check
// Who does a unit of work: a worker, or the page itself where workers are refused.
import { pause } from "./pause.js";
import { unitsOf } from "./units.js";

/** @typedef {import("../pkg/fast_or_right.js").State} State */
/** @typedef {Map<string, Uint8Array>} Assets data files by name */
/** @typedef {import("../pkg/fast_or_right.js").Told} Told */
/** What is to be told: a state, the tallies of its runs so far, and for a narrow place or not. @typedef {{ state: State, tallies: Uint8Array, narrow: boolean }} Question */
/** @typedef {{ plan: number, state: State, units: Uint32Array }} Job units as flat pairs of run and unit */
/** @typedef {{ tallies: Uint8Array[], time: number }} Done the tally of each unit, and what they took in all [ms] */
/** @typedef {(at: number, bytes: Uint8Array) => void} Watch gets what a long unit, the one at this place, has so far */
/** @typedef {{ ready: Promise<void>, work(job: Job, assets: Assets, watch: Watch): Promise<Done>, end(): void }} Hand */

/** @implements {Hand} */
export class WorkerHand {
  #id = 0;
  /** The plan whose state this worker has. */
  #plan = 0;
  /** Data files that this worker has. @type {Set<string>} */
  #has = new Set();
  /** @type {Watch} */
  #watch = () => {};
  /** @type {{ resolve(value: any): void, reject(error: Error): void } | undefined} */
  #waiting;

  /** @param {import("./engine.js").Loaded} engine */
  constructor({ name, module }) {
    this.worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    this.worker.onmessage = ({ data }) => this.#answer(data);
    this.worker.onmessageerror = () => this.#fail("message");
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.#fail(event.message ?? "");
    };
    /** @type {Promise<void>} */
    this.ready = this.#ask({ type: "start", engine: name, module });
  }

  /** @param {Job} job @param {Assets} assets @param {Watch} watch @returns {Promise<Done>} */
  work(job, assets, watch) {
    this.#watch = watch;
    const { plan, units } = job;
    // The worker keeps what it has made of a state for as long as the plan is the same.
    const state = plan === this.#plan ? undefined : job.state;
    this.#plan = plan;
    return this.#ask({ type: "units", plan, state, units, assets: this.#fresh(assets) });
  }

  /** What is told of a run, composed by the worker's engine. @param {Question} question @param {Assets} assets @returns {Promise<Told>} */
  tell(question, assets) {
    const message = { type: "tell", ...question, assets: this.#fresh(assets) };
    return this.#ask(message, [question.tallies.buffer]);
  }

  /** Files that the worker does not have yet. @param {Assets} assets */
  #fresh(assets) {
    const fresh = [...assets].filter(([name]) => !this.#has.has(name));
    for (const [name] of fresh) this.#has.add(name);
    return fresh;
  }

  end() {
    this.worker.terminate();
    this.#fail("ended");
  }

  /** @param {object} message @param {Transferable[]} [given] what goes over and is not copied @returns {Promise<any>} */
  #ask(message, given = []) {
    this.#id += 1;
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.worker.postMessage({ ...message, id: this.#id }, given);
    });
  }

  /** @param {{ type: string, id?: number, at?: number, bytes?: Uint8Array, done?: Done, told?: Told, message?: string }} data */
  #answer(data) {
    if (data.type === "failed") this.#fail(data.message ?? "");
    else if (data.type === "preview") {
      if (data.bytes && data.id === this.#id) this.#watch(data.at ?? 0, data.bytes);
    } else if (data.type === "ready" || data.id === this.#id)
      this.#waiting?.resolve(data.done ?? data.told);
  }

  /** @param {string} message */
  #fail(message) {
    this.#waiting?.reject(new Error(message));
  }
}

/**
 * The same work on the main thread, a unit at a time, so that typing and scrolling stay alive.
 * @implements {Hand}
 */
export class LocalHand {
  ready = Promise.resolve();

  /** @param {import("./engine.js").Engine} engine */
  constructor(engine) {
    this.units = unitsOf(engine);
  }

  /** @param {Job} job @returns {Promise<Done>} */
  async work(job) {
    await pause();
    return this.units(job, () => () => {});
  }

  end() {}
}
