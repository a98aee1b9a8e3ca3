// @ts-check
// One queue for every lab of an engine, served by as many hands as the device has.
import { LocalHand, WorkerHand } from "./hands.js";
import { pause } from "./pause.js";
import { accept, fail, learnTime, left, retry, take } from "./plan.js";

/** @typedef {import("./hands.js").Hand} Hand */
/** @typedef {import("./plan.js").Plan} Plan */

const MOST_WORKERS = 8;
/** A unit that nobody wants any more may take this long [ms]. */
const GRACE = 300;
/** @type {Map<import("./engine.js").Engine, Pool>} */
const pools = new Map();

/** @param {import("./engine.js").Engine} engine */
export function poolFor(engine) {
  if (!pools.has(engine)) pools.set(engine, new Pool(engine));
  return /** @type {Pool} */ (pools.get(engine));
}

class Pool {
  /** @type {Set<Plan>} */
  #plans = new Set();
  /** @type {Set<Hand>} */
  #idle = new Set();
  /** Who works for which plan. @type {Map<Hand, Plan>} */
  #busy = new Map();
  #alive = 0;
  #local = false;
  #nobody = () => {};
  /** Holds once it is known that the page works alone. @type {Promise<void>} */
  alone = new Promise((resolve) => {
    this.#nobody = resolve;
  });

  /** @param {import("./engine.js").Engine} engine */
  constructor(engine) {
    this.engine = engine;
    const size = Math.min(navigator.hardwareConcurrency || 2, MOST_WORKERS);
    this.#staff(size);
  }

  /** @param {Plan} plan */
  add(plan) {
    this.#plans.add(plan);
    this.#pump();
  }

  /**
   * No further unit is begun. Units under way are finished and forgotten, or ended if they take long.
   * @param {Plan} plan
   */
  drop(plan) {
    if (!this.#plans.delete(plan)) return;
    const hands = [...this.#busy].filter(([, busy]) => busy === plan).map(([hand]) => hand);
    if (hands.length === 0 || this.#local) return;
    setTimeout(() => {
      for (const hand of hands) if (this.#busy.get(hand) === plan) hand.end();
    }, GRACE);
  }

  /** Beginning one takes the page a while: each in a step of its own. @param {number} size */
  async #staff(size) {
    this.#alive = size;
    for (let i = 0; i < size; i += 1) {
      this.#hire();
      await pause();
    }
  }

  #hire() {
    try {
      const hand = new WorkerHand(this.engine);
      hand.ready.then(
        () => this.#welcome(hand),
        () => this.#lose(hand),
      );
    } catch {
      this.#lose(undefined);
    }
  }

  /** @param {Hand} hand */
  #welcome(hand) {
    this.#idle.add(hand);
    this.#pump();
  }

  /** A worker that never started is not asked again. @param {Hand | undefined} hand */
  #lose(hand) {
    hand?.end();
    this.#alive -= 1;
    if (this.#alive > 0) return;
    this.#local = true;
    this.#nobody();
    this.#alive = 1;
    this.#welcome(new LocalHand(this.engine));
  }

  #pump() {
    for (const hand of this.#idle) {
      const plan = this.#nextPlan();
      if (!plan) return;
      this.#idle.delete(hand);
      this.#serve(hand, plan);
    }
  }

  /** The plan that was added last comes first: it is the dial under the reader's hand. */
  #nextPlan() {
    return [...this.#plans].reverse().find((plan) => left(plan) > 0);
  }

  /** @param {Hand} hand @param {Plan} plan */
  async #serve(hand, plan) {
    // The page itself does a unit at a time: it stays alive in between.
    const units = take(plan, this.#local ? Number.POSITIVE_INFINITY : this.#alive);
    this.#busy.set(hand, plan);
    let done;
    try {
      const job = { plan: plan.id, state: plan.state, units };
      done = await hand.work(job, plan.assets, (at, bytes) => {
        if (this.#plans.has(plan)) plan.take("preview", units[2 * at], units[2 * at + 1], bytes);
      });
    } catch (error) {
      return this.#replace(hand, plan, units, error);
    }
    learnTime(plan, units[1], done.time / done.tallies.length);
    this.#busy.delete(hand);
    this.#welcome(hand);
    // From here on the hand may work for another plan: what goes wrong is none of its doing.
    try {
      await accept(plan, units, done.tallies, () => this.#plans.has(plan));
    } catch (error) {
      if (this.#plans.delete(plan)) fail(plan, error);
    }
  }

  /** A hand that failed is replaced. What the page itself trapped at would trap again. @param {Hand} hand @param {Plan} plan @param {Uint32Array} units @param {unknown} error */
  #replace(hand, plan, units, error) {
    this.#busy.delete(hand);
    const ends = this.#local || !this.#plans.has(plan) || !retry(plan, units);
    const known = ends && this.#plans.delete(plan);
    hand.end();
    if (this.#local) this.#welcome(new LocalHand(this.engine));
    else this.#hire();
    if (known) fail(plan, error);
  }
}
