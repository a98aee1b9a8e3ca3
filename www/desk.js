// @ts-check
// What a lab does once the engine is there: holds the state, passes it on, draws what comes back.
import { h } from "./dom.js";
import { History } from "./history.js";
import { layout } from "./layout.js";
import { address, writeLink } from "./link.js";
import { poolFor } from "./pool.js";
import { Runner } from "./runner.js";

/** @typedef {import("../pkg/fast_or_right.js").State} State */
/** @typedef {import("../pkg/fast_or_right.js").View} View */
/** @typedef {import("../pkg/fast_or_right.js").Opened} Opened */
/** @typedef {import("./engine.js").Engine} Engine */

/** Below this width of the lab its charts use the design for narrow places [px]. */
const NARROW = 560;

export class Desk {
  /** @type {View | undefined} */
  view;

  /**
   * @param {HTMLElement} place
   * @param {Engine} engine
   * @param {Opened} opened
   */
  constructor(place, engine, opened) {
    const schema = engine.scenarios().find((s) => s.id === opened.state.scenario);
    if (!schema) throw new Error(opened.state.scenario);
    this.place = place;
    this.engine = engine;
    this.schema = schema;
    this.state = opened.state;
    this.history = new History(this.state);
    this.narrow = place.clientWidth < NARROW;
    this.parts = layout(schema, engine.say, {
      change: (change, tag) => this.change(change, tag),
      act: (act) => this.act(act),
      preset: (id) => this.adopt(engine.preset(schema.id, id, this.state), ""),
      pick: () => this.#tell(),
    });
    this.runner = new Runner(engine, poolFor(engine), {
      picture: (session, first) => this.#picture(session, first),
      progress: (done, total) => this.parts.buttons.showProgress(done, total),
      failed: (message, state) => this.#failed(message, state),
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
  adopt({ state, notes }, tag) {
    this.history.push(state, tag, performance.now());
    this.show({ state, notes });
    writeLink(() => this.engine.link(this.state));
  }

  /** Shows a state and runs it. @param {Opened} opened */
  show({ state, notes }) {
    this.state = state;
    this.parts.said.hush();
    this.parts.said.note(notes);
    this.parts.buttons.showHistory(this.history);
    this.parts.showState(state);
    this.place.setAttribute("aria-busy", "true");
    this.runner.set(state);
    this.place.dispatchEvent(new CustomEvent("lab-state"));
  }

  /** @param {import("./tools.js").Act} act */
  act(act) {
    const { engine, state } = this;
    if (act === "undo" || act === "redo") {
      this.show({ state: this.history[act](), notes: [] });
      writeLink(() => engine.link(this.state));
    } else if (act === "reset") this.adopt(engine.open_link(`#${state.scenario}`), "");
    else if (act === "another") this.change({ seed: engine.fresh_seed() }, "");
    else if (act === "copy") this.#copy(address(engine.link(state)));
    else {
      this.runner.stop();
      this.#rest(engine.say("ui-stopped"));
    }
  }

  resize() {
    const narrow = this.place.clientWidth < NARROW;
    if (narrow === this.narrow) return;
    this.narrow = narrow;
    if (this.view && this.runner.session) this.#picture(this.runner.session, false);
  }

  /** @param {import("../pkg/fast_or_right.js").Session} session @param {boolean} first of this state */
  #picture(session, first) {
    this.view = session.view(this.narrow);
    this.parts.showView(this.view);
    if (this.view.complete) this.place.removeAttribute("aria-busy");
    if (first || (this.view.complete && !this.parts.film.touched)) this.#tell();
    this.place.dispatchEvent(new CustomEvent("lab-view"));
  }

  #tell() {
    const { film } = this.parts;
    film.show(this.runner.session?.case(film.pick));
  }

  /** @param {string} link */
  async #copy(link) {
    const { engine, parts } = this;
    try {
      await navigator.clipboard.writeText(link);
      parts.said.note([engine.say("ui-copied")]);
    } catch {
      parts.said.note([engine.say("ui-copy-yourself"), h("code", {}, link)]);
    }
  }

  /** @param {string} message @param {State} state */
  #failed(message, state) {
    console.error(message);
    const link = address(this.engine.link(state));
    this.#rest(this.engine.say("ui-trapped"), h("a", { href: link }, link));
  }

  /** @param {...(string | Node)} notes */
  #rest(...notes) {
    this.place.removeAttribute("aria-busy");
    this.parts.said.note(notes);
  }
}
