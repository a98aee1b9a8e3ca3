// @ts-check
// How a lab comes to be, in steps between which the page does what waits.
import { late } from "./acts.js";
import { Desk } from "./desk.js";
import { h } from "./dom.js";
import { learn } from "./glossary.js";
import { layout } from "./layout.js";
import { pause } from "./pause.js";
import { poolFor } from "./pool.js";

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("../pkg/fast_or_right.js").State} State */

/** Makes the parts of a lab, and the desk that they are on. @param {HTMLElement} place @param {Engine} engine @param {import("../pkg/fast_or_right.js").Opened} opened */
export async function openDesk(place, engine, opened) {
  const schema = engine.scenarios().find((s) => s.id === opened.state.scenario);
  if (!schema) throw new Error(opened.state.scenario);
  // Workers begin while the parts are made.
  poolFor(engine);
  await pause();
  learn(engine.terms);
  // Nobody can touch a part before there is a desk.
  /** @type {Desk} */
  let desk;
  const parts = await layout(schema, engine.say, {
    change: (change, tag) => desk.change(change, tag),
    act: (act) => desk.act(act),
    preset: (id) => desk.adopt(engine.preset(schema.id, id, desk.state), ""),
    pick: () =>
      desk.telling.pick().catch((error) => {
        console.error(error);
        parts.film.keep();
        parts.said.note([engine.say("ui-case-failed")]);
      }),
    ask: (given) => given(desk.runner.session, desk.narrow),
    late: (coming) => late(desk, coming),
    // Between the texts of the article, and in a page of somebody else.
    folded: !place.hasAttribute("data-alone") || document.documentElement.matches(".framed"),
  });
  await warm(engine, opened.state);
  desk = new Desk(place, engine, schema, opened, parts);
  alone(desk);
  return desk;
}

let told = false;
/** Who waits longer because nothing works beside the page is told so, in the first lab. @param {Desk} desk */
async function alone({ engine, parts }) {
  await poolFor(engine).alone;
  if (told) return;
  told = true;
  const note = h("p", { class: "note" }, engine.say("ui-page-alone"));
  parts.element.querySelector("header")?.append(note);
}

/** A browser compiles a function of the engine when it is first called. That takes longer than the call: what the first picture calls is called before, a step at a time. @param {Engine} engine @param {State} state */
async function warm(engine, state) {
  await pause();
  const session = new engine.Session({ ...state, depth: "headline" });
  await pause();
  session.tasks();
  await pause();
  // Without its data files a run cannot be looked at.
  if (session.assets().length === 0) session.glance(true);
  session.free();
  await pause();
}
