// @ts-check
// One lab's work: a session, its data, its tasks in the pool, and when to draw.
import { assetsOf } from "./assets.js";
import { Count } from "./count.js";
import { Pace } from "./pace.js";
import { planId } from "./pool.js";

/** @typedef {import("./pool.js").Plan} Plan */
/** @typedef {import("../pkg/fast_or_right.js").State} State */
/** @typedef {import("../pkg/fast_or_right.js").Session} Session */
/**
 * @typedef {object} Listener
 * @property {(session: Session, quick: boolean) => void} picture
 * @property {(done: number, total: number) => void} progress
 * @property {(key: "ui-trapped" | "ui-data-missing", state: State) => void} failed
 */

export class Runner {
  /** @type {Session | undefined} */
  session;
  /** The session's own state, and the data files of its runs. @type {State | undefined} */
  state;
  /** @type {import("./hands.js").Assets} */
  assets = new Map();
  /** The next one, whose data is on the way. @type {Session | undefined} */
  #coming;
  /** @type {Plan | undefined} */
  #plan;
  /** @type {{ state: State, quick: boolean } | undefined} */
  #next;
  /** @type {State | undefined} */
  #wanted;
  #quick = false; // its first picture alone is on the way; work for the report comes after
  #count = new Count(0, 0);
  #drawn = false;
  #pace = new Pace(() => this.#draw());

  /**
   * @param {import("./engine.js").Engine} engine
   * @param {ReturnType<typeof import("./pool.js").poolFor>} pool
   * @param {Listener} listener
   */
  constructor(engine, pool, listener) {
    this.engine = engine;
    this.pool = pool;
    this.listener = listener;
  }

  /** The newest state wins, but a picture under way is drawn first: a dial in motion shows what it does. @param {State} state @param {boolean} quick whether the picture is wanted before the report */
  set(state, quick) {
    if (this.#plan && !this.#drawn) this.#next = { state, quick };
    else this.#begin(state, quick);
  }

  /** Ends the work and keeps what was learned. */
  stop() {
    this.#next = undefined;
    this.#drop();
    if (this.session) this.listener.progress(0, 0);
  }

  /** @param {State} state @param {boolean} quick @param {boolean} [drawn] whether there is a picture of it */
  #begin(state, quick, drawn = false) {
    this.stop();
    this.#quick = quick;
    this.#wanted = state;
    const asked = quick ? { ...state, depth: /** @type {const} */ ("headline") } : state;
    const before = this.session ?? this.#coming;
    this.session = this.#coming = undefined;
    try {
      const { Session } = this.engine;
      // What the runs before have in common with these is not computed again.
      this.#coming = before ? Session.after(asked, before) : new Session(asked);
    } catch (error) {
      return this.#fail(error);
    }
    const session = this.#coming;
    this.#drawn = drawn;
    const plan = this.#planFor(asked, session.tasks());
    this.#plan = plan;
    this.#count = new Count(plan.tasks.length / 2, session.first());
    this.listener.progress(0, this.#count.total);
    if (session.assets().length === 0) return this.#go(plan, session);
    assetsOf(this.engine, session).then(
      (assets) => this.#plan === plan && this.#go(Object.assign(plan, { assets }), session),
      (error) => this.#plan === plan && this.#fail(error, "ui-data-missing"),
    );
  }

  /** @param {State} state @param {Uint32Array} tasks @returns {Plan} */
  #planFor(state, tasks) {
    return {
      id: planId(),
      state,
      tasks,
      assets: new Map(),
      next: 0,
      tally: (...unit) => this.#take("accept", unit),
      preview: (...unit) => this.#take("preview", unit),
      failed: (message) => this.#fail(message),
    };
  }

  /** @param {Plan} plan @param {Session} session */
  #go(plan, session) {
    Object.assign(this, { session, state: plan.state, assets: plan.assets });
    this.#coming = undefined;
    this.pool.add(plan);
    // What the picture before this one shows already can wait.
    if (this.#count.first === 0) this.#pace.soon(!this.#drawn);
  }

  /** @param {"accept" | "preview"} how @param {[run: number, unit: number, bytes: Uint8Array]} unit */
  #take(how, unit) {
    try {
      this.session?.[how](...unit);
    } catch (error) {
      return this.#fail(error);
    }
    const count = this.#count;
    if (how === "accept") count.done += 1;
    if (count.enough) this.#pace.soon(!this.#drawn || count.complete);
  }

  #draw() {
    if (!this.session) return;
    this.#drawn = true;
    this.listener.picture(this.session, this.#quick);
    const { done, total, complete, whole } = this.#count;
    this.listener.progress(done, total);
    if (complete) this.#drop();
    const next = this.#next;
    this.#next = undefined;
    if (next) this.#begin(next.state, next.quick);
    else if (this.#quick && whole && this.#wanted) this.#begin(this.#wanted, false, true);
  }

  /** @param {unknown} error @param {"ui-trapped" | "ui-data-missing"} [key] what the reader is told */
  #fail(error, key = "ui-trapped") {
    console.error(error);
    this.stop();
    if (this.#wanted) this.listener.failed(key, this.#wanted);
  }

  #drop() {
    if (this.#plan) this.pool.drop(this.#plan);
    this.#plan = undefined;
    this.#pace.cancel();
  }
}
