// @ts-check
// One lab's work: a session, its tasks in the pool, and when to draw.

/** @typedef {import("../pkg/fast_or_right.js").State} State */
/** @typedef {import("../pkg/fast_or_right.js").Session} Session */
/**
 * @typedef {object} Listener
 * @property {(session: Session, quick: boolean) => void} picture
 * @property {(done: number, total: number) => void} progress
 * @property {(message: string, state: State) => void} failed
 */

/** After the first, pictures come at most this often [ms], and leave the page free this many times as long as they take. */
const [BETWEEN, FREE] = [400, 6];
let plans = 0;

export class Runner {
  /** @type {Session | undefined} */
  session;
  /** @type {import("./pool.js").Plan | undefined} */
  #plan;
  /** @type {{ state: State, quick: boolean } | undefined} */
  #next;
  /** @type {State | undefined} */
  #wanted;
  /** Its first picture alone is on the way; the work for the report comes after it. */
  #quick = false;
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
    const before = this.session;
    this.session = undefined;
    try {
      const { Session } = this.engine;
      // What the runs before have in common with these is not computed again.
      this.session = before ? Session.after(asked, before) : new Session(asked);
    } catch (error) {
      return this.#fail(String(error));
    }
    const tasks = this.session.tasks();
    this.#total = tasks.length / 2;
    this.#first = this.session.first();
    this.#done = 0;
    this.#drawn = drawn;
    plans += 1;
    this.#plan = {
      id: plans,
      state: asked,
      tasks,
      next: 0,
      tally: (run, unit, bytes) => this.#tally(run, unit, bytes),
      failed: (message) => this.#fail(message),
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
      return this.#fail(String(error));
    }
    this.#done += 1;
    if (this.#done >= this.#first) this.#soon();
  }

  /** Draws in the next frame, or after a pause if the reader has a picture already. */
  #soon() {
    if (this.#frame || (this.#timer && !this.#complete)) return;
    clearTimeout(this.#timer);
    this.#timer = 0;
    const frame = () => requestAnimationFrame(() => this.#draw());
    const pause = Math.max(BETWEEN, FREE * this.#cost);
    if (!this.#drawn || this.#complete) this.#frame = frame();
    else this.#timer = setTimeout(() => this.#draw(), pause);
  }

  get #complete() {
    return this.#done === this.#total;
  }

  #draw() {
    this.#frame = 0;
    this.#timer = 0;
    if (!this.session) return;
    this.#drawn = true;
    const started = performance.now();
    this.listener.picture(this.session, this.#quick);
    this.#cost = performance.now() - started;
    this.listener.progress(this.#done, this.#total);
    if (this.#complete) this.#drop();
    const next = this.#next;
    this.#next = undefined;
    if (next) this.#begin(next.state, next.quick);
    else if (this.#quick && this.#wanted) this.#begin(this.#wanted, false, true);
  }

  /** @param {string} message */
  #fail(message) {
    this.stop();
    if (this.#wanted) this.listener.failed(message, this.#wanted);
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
