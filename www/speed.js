// @ts-check
// "How soon does it answer here?": a button, and what this device measured.
import { chart } from "./chart.js";
import { h, setText, uid } from "./dom.js";
import { race } from "./race.js";
import { prose } from "./section.js";

/** @typedef {import("./engine.js").WholeEngine} WholeEngine */
/** @typedef {import("../pkg/fast_or_right.js").State} State */
/** @typedef {import("../pkg/fast_or_right.js").Session} Session */

/** @param {WholeEngine} engine @param {() => { state: State, session: Session | undefined, narrow: boolean }} now */
export function speed(engine, now) {
  const { say } = engine;
  const title = h("h3", { id: uid("speed") }, say("ui-speed"));
  const words = prose();
  const place = h("div", { class: "pictures" });
  const status = h("p", { class: "note", role: "status" });
  const button = h("button", { type: "button", "data-act": "measure", onclick: () => measure() });
  button.append(say("ui-speed-measure"));
  const element = h(
    "section",
    { class: "speed", "aria-labelledby": title.id },
    title,
    h("p", { class: "note" }, say("ui-speed-note")),
    h("div", { class: "buttons" }, button),
    status,
    words.element,
    place,
  );
  /** What was measured, and of which design. @type {{ design: string, times: import("./race.js").Times } | undefined} */
  let held;
  let busy = false;
  /** @type {ReturnType<typeof chart> | undefined} */
  let picture;

  async function measure() {
    if (busy) return;
    busy = true;
    setText(status, say("ui-speed-busy"));
    const { state } = now();
    try {
      held = { design: designOf(state), times: await race(engine, state) };
      setText(button, say("ui-speed-again"));
      show();
      setText(status, say("ui-speed-cores", { cores: navigator.hardwareConcurrency }));
    } catch (error) {
      console.error(error);
      setText(status, say("ui-speed-failed"));
    }
    busy = false;
  }

  /** Shows what was measured, if it was of the design that stands now. */
  function show() {
    const { state, session, narrow } = now();
    const fits = held !== undefined && held.design === designOf(state);
    words.element.hidden = place.hidden = !fits;
    if (!fits || !held || !session) return;
    const { one, sequential, parallel } = held.times;
    const view = engine.speed(
      session,
      Float64Array.from(one),
      Float64Array.from(sequential),
      Float64Array.from(parallel),
      narrow,
    );
    words.show(view.sentences.map((text) => ({ kind: "bullet", depth: "story", text })));
    if (!view.chart) return;
    if (!picture) {
      picture = chart(view.chart, say);
      place.append(picture.element);
    }
    picture.show(view.chart);
  }
  return { element, show };
}

/** @param {State} state */
const designOf = ({ seed, values }) => JSON.stringify([seed, values]);
