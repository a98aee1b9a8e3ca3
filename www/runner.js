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

/** Pictures after the first of a session come at most this often [ms]. */
const BETWEEN = 150;
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
  #drawn = false;
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
    this.session?.free();
    this.session = undefined;
    try {
      this.session = new this.engine.Session(state);
    } catch (error) {
      return this.listener.failed(String(error), state);
    }
    const tasks = this.session.tasks();
    this.#total = tasks.length / 2;
    this.#first = this.session.first();
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
  }

  /** @param {number} run @param {number} unit @param {Uint8Array} bytes */
  #tally(run, unit, bytes) {
    try {
      this.session?.accept(run, unit, bytes);
    } catch (error) {
      return this.#fail(String(error), /** @type {State} */ (this.#plan?.state));
    }
    if ((this.session?.done() ?? 0) >= this.#first) this.#soon();
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
    else this.#timer = setTimeout(draw, BETWEEN);
  }

  get #complete() {
    return this.session?.done() === this.#total;
  }

  #draw() {
    this.#frame = 0;
    this.#timer = 0;
    if (!this.session) return;
    const first = !this.#drawn;
    this.#drawn = true;
    const done = this.session.done();
    this.listener.picture(this.session, first);
    this.listener.progress(done, this.#total);
    if (done === this.#total) this.#drop();
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
