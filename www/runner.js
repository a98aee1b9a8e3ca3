// @ts-check
// One lab's work: a session, its tasks in the pool, and when to draw.

/** @typedef {import("../pkg/fast_or_right.js").State} State */
/** @typedef {import("../pkg/fast_or_right.js").Session} Session */
/**
 * @typedef {object} Listener
 * @property {(session: Session, first: boolean) => void} picture
 * @property {(done: number, total: number) => void} progress
 * @property {(message: string, state: State) => void} failed
 */

/** Pictures after the first of a session come at most this often [ms] … */
const BETWEEN = 400;
/** … and so seldom that the page is free for the reader this many times as long as it draws. */
const FREE = 6;
let plans = 0;

export class Runner {
  /** @type {Session | undefined} */
  session;
  /** @type {import("./pool.js").Plan | undefined} */
  #plan;
  /** @type {State | undefined} */
  #next;
  #first = 0;
  #total = 0;
  #done = 0;
  #drawn = false;
  #cost = 0;
  #frame = 0;
  #timer = 0;

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

  /** The newest state wins, but a picture under way is drawn first: a dial in motion shows what it does. @param {State} state */
  set(state) {
    if (this.#plan && !this.#drawn) this.#next = state;
    else this.#begin(state);
  }

  /** Ends the work and keeps what was learned. */
  stop() {
    this.#next = undefined;
    this.#drop();
    if (this.session) this.listener.progress(0, 0);
  }

  /** @param {State} state */
  #begin(state) {
    this.stop();
    const before = this.session;
    this.session = undefined;
    try {
      const { Session } = this.engine;
      // What the runs before have in common with these is not computed again.
      this.session = before ? Session.after(state, before) : new Session(state);
    } catch (error) {
      return this.listener.failed(String(error), state);
    }
    const tasks = this.session.tasks();
    this.#total = tasks.length / 2;
    this.#first = this.session.first();
    this.#done = 0;
    this.#drawn = false;
    plans += 1;
    this.#plan = {
      id: plans,
      state,
      tasks,
      next: 0,
      tally: (run, unit, bytes) => this.#tally(run, unit, bytes),
      failed: (message) => this.#fail(message, state),
    };
    this.listener.progress(0, this.#total);
    this.pool.add(this.#plan);
    if (this.#first === 0) this.#soon();
  }

  /** @param {number} run @param {number} unit @param {Uint8Array} bytes */
  #tally(run, unit, bytes) {
    try {
      this.session?.accept(run, unit, bytes);
    } catch (error) {
      return this.#fail(String(error), /** @type {State} */ (this.#plan?.state));
    }
    this.#done += 1;
    if (this.#done >= this.#first) this.#soon();
  }

  /** Draws in the next frame, or after a pause if the reader has a picture already. */
  #soon() {
    if (this.#frame || (this.#timer && !this.#complete)) return;
    const draw = () => {
      this.#frame = requestAnimationFrame(() => this.#draw());
    };
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (!this.#drawn || this.#complete) draw();
    else this.#timer = setTimeout(draw, Math.max(BETWEEN, FREE * this.#cost));
  }

  get #complete() {
    return this.#done === this.#total;
  }

  #draw() {
    this.#frame = 0;
    this.#timer = 0;
    if (!this.session) return;
    const first = !this.#drawn;
    this.#drawn = true;
    const started = performance.now();
    this.listener.picture(this.session, first);
    this.#cost = performance.now() - started;
    this.listener.progress(this.#done, this.#total);
    if (this.#complete) this.#drop();
    const next = this.#next;
    this.#next = undefined;
    if (next) this.#begin(next);
  }

  /** @param {string} message @param {State} state */
  #fail(message, state) {
    this.stop();
    this.listener.failed(message, state);
  }

  #drop() {
    if (this.#plan) this.pool.drop(this.#plan);
    this.#plan = undefined;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = 0;
    this.#timer = 0;
  }
}
