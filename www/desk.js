// @ts-check
// What a lab does once the engine is there: holds the state, passes it on, draws what comes back.
import { ACTS, late, timed } from "./acts.js";
import { plain } from "./class.js";
import { h } from "./dom.js";
import { History } from "./history.js";
import { address, writeLink } from "./link.js";
import { pause } from "./pause.js";
import { poolFor } from "./pool.js";
import { Runner } from "./runner.js";
import { Telling } from "./telling.js";

/** @typedef {import("../pkg/fast_or_right.js").State} State */
/** @typedef {import("../pkg/fast_or_right.js").Glance} Glance */
/** @typedef {import("../pkg/fast_or_right.js").Opened} Opened */
/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("../pkg/fast_or_right.js").ScenarioSchema} Schema */

/** Below this width of the lab its charts use the design for narrow places [px]. */
export const NARROW = 560;
/** From this width on the dials stand beside the picture, as in lab.css [rem]. */
const WIDE = 52;

export class Desk {
  /** What is shown. @type {Glance | undefined} */
  view;
  /** @type {ReturnType<typeof import("./speed.js").speed> | undefined} */
  speed;
  /**
   * @param {HTMLElement} place
   * @param {Engine} engine
   * @param {Schema} schema
   * @param {Opened} opened
   * @param {import("./layout.js").Parts} parts
   */
  constructor(place, engine, schema, opened, parts) {
    this.place = place;
    this.engine = engine;
    this.schema = schema;
    this.state = opened.state;
    this.history = new History(this.state);
    this.lesson = plain(this);
    this.narrow = place.clientWidth < NARROW;
    this.parts = parts;
    this.#arrange();
    if (schema.timed) late(this, timed(this));
    this.telling = new Telling(this.parts, {
      now: () => this.state,
      complete: () => this.place.removeAttribute("aria-busy"),
      failed: () => this.#rest(engine.say("ui-told-missing")),
    });
    this.runner = new Runner(engine, poolFor(engine), {
      picture: (session, quick) => this.#picture(session, quick),
      progress: (done, total) => this.parts.buttons.showProgress(done, total),
      failed: (key, state) => this.#failed(key, state),
    });
  }

  /** Changes dials; values are merged. @param {Partial<State>} change @param {string} tag what was moved: one step of undo while it moves */
  change(change, tag) {
    const values = { ...this.state.values, ...change.values };
    this.adopt(this.engine.settle({ ...this.state, ...change, values }), tag);
    for (const id of Object.keys(change.values ?? {}))
      this.parts.dials.correct(id, this.state.values[id]);
  }

  /** Takes a state as a new step. @param {Opened} opened @param {string} tag */
  adopt(opened, tag) {
    const held = this.lesson.hold(opened);
    this.history.push(held.state, tag, performance.now());
    this.show(held);
    writeLink(() => this.lesson.link());
  }

  /** Takes a state that is no new step; a pinned run stays, whatever is undone. @param {State} state @param {string} [pin] */
  retake(state, pin = this.state.pin) {
    this.show({ ...this.engine.settle({ ...state, pin }), notes: [] });
    writeLink(() => this.lesson.link());
  }

  /** Shows a state and runs it. @param {Opened} opened */
  show(opened) {
    const { state, notes } = opened;
    this.state = state;
    this.parts.said.hush();
    this.parts.said.note(notes);
    this.parts.buttons.showHistory(this.history);
    this.parts.showState(this.lesson.seen(opened));
    this.place.setAttribute("aria-busy", "true");
    // A dial in motion bends the picture at once; its report follows.
    this.runner.set(state, !this.telling.knows(state));
    this.place.dispatchEvent(new CustomEvent("lab-state"));
  }

  /** @param {import("./tools.js").Act} act */
  act(act) {
    if (act !== "stop") return late(this, ACTS[act](this));
    this.runner.stop();
    this.#redraw();
    this.#rest(this.engine.say("ui-stopped"));
  }

  #arrange() {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    this.parts.arrange(this.place.clientWidth >= WIDE * rem);
  }

  resize() {
    this.#arrange();
    const narrow = this.place.clientWidth < NARROW;
    if (narrow === this.narrow) return;
    this.narrow = narrow;
    this.#redraw();
  }

  #redraw() {
    const { session } = this.runner;
    if (!session || !this.view) return;
    this.#picture(session, false).catch((error) => this.runner.broke(error));
  }

  /** Ends when all of it is drawn. @param {import("../pkg/fast_or_right.js").Session} session @param {boolean} quick without its report */
  async #picture(session, quick) {
    const { runner, narrow } = this;
    const first = !this.view;
    this.view = session.glance(narrow);
    // The engine compiles what the first one calls: that is a step of its own.
    if (first) await pause();
    if (runner.session !== session) return;
    const more = () => (runner.session === session ? session.others(narrow) : undefined);
    const drawn = this.parts.showView(this.view, more);
    this.speed?.show();
    if (!quick) this.telling.ask(runner, narrow);
    this.place.dispatchEvent(new CustomEvent("lab-view"));
    await drawn;
  }

  /** @param {"ui-trapped" | "ui-data-missing"} key @param {State} state */
  #failed(key, state) {
    const link = address(this.engine.link(state));
    const repeat = key === "ui-trapped" ? [h("a", { href: link }, link)] : [];
    this.#rest(this.engine.say(key), ...repeat);
  }

  /** @param {...(string | Node)} notes */
  #rest(...notes) {
    this.place.removeAttribute("aria-busy");
    this.parts.rest(notes);
  }
}
