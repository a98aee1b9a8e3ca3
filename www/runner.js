// @ts-check
// One lab's work: a session, its data, its tasks in the pool, and when to draw.
import { assetsOf } from "./assets.js";
import { Count } from "./count.js";
import { Pace } from "./pace.js";
import { planFor, sessionOf } from "./plan.js";

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("../pkg/fast_or_right.js").State} State */
/** @typedef {import("../pkg/fast_or_right.js").Session} Session */
/**
 * @typedef {object} Listener
 * @property {(session: Session, quick: boolean) => Promise<void>} picture ends when all of it is drawn
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
  #pace = new Pace(() => this.#draw());
  #drawing = false; // its charts are put in their places, one after the other

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
    if (this.#drawing || (this.#plan && !this.#pace.drawn)) this.#next = { state, quick };
    else this.#begin(state, quick);
  }

  /** Ends the work and keeps what was learned. */
  stop() {
    this.#next = undefined;
    this.#quick = false;
    this.#drop();
    this.listener.progress(0, 0);
  }

  /** @param {State} state @param {boolean} quick @param {boolean} [drawn] whether there is a picture of it */
  #begin(state, quick, drawn = false) {
    this.stop();
    this.#quick = quick;
    this.#wanted = state;
    const asked = /** @type {State} */ (quick ? { ...state, depth: "headline" } : state);
    const before = this.session ?? this.#coming;
    this.session = this.#coming = undefined;
    try {
      const session = sessionOf(this.engine, asked, before);
      this.#coming = session;
      this.#pace.drawn = drawn;
      const plan = planFor(session, {
        state: asked,
        take: (how, ...unit) => this.#take(how, unit),
        failed: (message) => this.#fail(message),
      });
      this.#plan = plan;
      this.#count = new Count(plan.tasks.length / 2, plan.first);
      this.listener.progress(0, this.#count.total);
      if (session.assets().length === 0) return this.#go(plan, session);
      assetsOf(this.engine, session).then(
        (assets) => this.#plan === plan && this.#go(Object.assign(plan, { assets }), session),
        (error) => this.#plan === plan && this.#fail(error, "ui-data-missing"),
      );
    } catch (error) {
      this.broke(error);
    }
  }

  /** @param {Plan} plan @param {Session} session */
  #go(plan, session) {
    Object.assign(this, { session, state: plan.state, assets: plan.assets });
    this.#coming = undefined;
    this.pool.add(plan);
    // What the picture before this one shows already can wait.
    if (this.#count.first === 0) this.#pace.soon(false);
  }

  /** @param {"accept" | "preview"} how @param {[run: number, unit: number, bytes: Uint8Array]} unit */
  #take(how, unit) {
    try {
      this.session?.[how](...unit);
    } catch (error) {
      return this.broke(error);
    }
    const count = this.#count;
    if (how === "accept") count.done += 1;
    if (count.enough) this.#pace.soon(count.complete);
  }

  async #draw() {
    const { session } = this;
    if (!session) return;
    const all = this.listener.picture(session, this.#quick);
    const { done, total, complete, whole } = this.#count;
    this.listener.progress(done, total);
    if (complete) this.#drop();
    this.#drawing = true;
    await all.catch((error) => session === this.session && this.broke(error));
    this.#drawing = false;
    // Meanwhile the reader may have moved on, or stopped, or it broke.
    if (this.#next) this.#begin(this.#next.state, this.#next.quick);
    else if (session === this.session && this.#quick && whole && this.#wanted)
      this.#begin(this.#wanted, false, true);
  }

  /** The page's own engine broke off. What it was at stays locked in there, so nothing is taken over from it. @param {unknown} error */
  broke(error) {
    this.session = this.#coming = undefined;
    this.#fail(error);
  }

  /** @param {unknown} error @param {"ui-trapped" | "ui-data-missing"} [key] what the reader is told, unless they have moved on already */
  #fail(error, key = "ui-trapped") {
    console.error(error);
    const next = this.#next;
    this.stop();
    if (next) this.#begin(next.state, next.quick);
    else if (this.#wanted) this.listener.failed(key, this.#wanted);
  }

  #drop() {
    if (this.#plan) this.pool.drop(this.#plan);
    this.#plan = undefined;
    this.#pace.cancel();
  }
}
