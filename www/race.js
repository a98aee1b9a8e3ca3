// @ts-check
// Times a design on this device: the big one, the small ones one after another, and side by side in
// workers, each with its own network. Handing an example over is part of the time.
import { tries } from "./clock.js";

/** @typedef {import("./engine.js").WholeEngine} WholeEngine */
/** @typedef {import("../pkg/fast_or_right.js").State} State */
/** Tries of each way [µs for an answer]. @typedef {{ one: number[], sequential: number[], parallel: number[] }} Times */

class Racer {
  /** @type {{ resolve(value: any): void, reject(error: Error): void } | undefined} */
  #waiting;

  constructor() {
    this.worker = new Worker(new URL("./racer.js", import.meta.url), { type: "module" });
    this.worker.onmessage = ({ data }) =>
      data.failed ? this.#fail(data.failed) : this.#waiting?.resolve(data.result);
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.#fail(event.message ?? "");
    };
  }

  /** @param {object} message @returns {Promise<any>} */
  ask(message) {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.worker.postMessage(message);
    });
  }

  /** @param {string} message */
  #fail(message) {
    this.#waiting?.reject(new Error(message));
  }
}

/** @param {WholeEngine} engine @param {State} state @returns {Promise<Times>} */
export async function race(engine, state) {
  const here = new engine.Racers(state);
  const many = here.many();
  /** @type {Racer[]} */
  const racers = [];
  try {
    for (let i = 0; i < many; i += 1) racers.push(new Racer());
    const start = { type: "start", engine: engine.name, module: engine.module, state };
    await Promise.all(racers.map((racer) => racer.ask(start)));
    const one = await racers[0].ask({ type: "one" });
    const sequential = await racers[0].ask({ type: "sequential" });
    return { one, sequential, parallel: many > 1 ? await together(racers) : [] };
  } catch (error) {
    // Where workers are refused, the page itself answers, and nothing runs side by side.
    console.warn(error);
    const one = await tries((times) => void here.one(times));
    const sequential = await tries((times) => void here.sequential(times));
    return { one, sequential, parallel: [] };
  } finally {
    for (const racer of racers) racer.worker.terminate();
    here.free();
  }
}

/** One example goes to all; the answer is there when the last one is. @param {Racer[]} racers */
function together(racers) {
  return tries(async (times) => {
    for (let i = 0; i < times; i += 1) {
      await Promise.all(racers.map((racer, which) => racer.ask({ type: "single", which })));
    }
  });
}
