// @ts-check
// How a lab comes to be, in steps between which the page does what waits.
import { late } from "./acts.js";
import { Desk } from "./desk.js";
import { learn } from "./glossary.js";
import { layout } from "./layout.js";

/** Makes the parts of a lab, and the desk that they are on. @param {HTMLElement} place @param {import("./engine.js").Engine} engine @param {import("../pkg/fast_or_right.js").Opened} opened */
export async function openDesk(place, engine, opened) {
  const schema = engine.scenarios().find((s) => s.id === opened.state.scenario);
  if (!schema) throw new Error(opened.state.scenario);
  learn(engine.terms);
  // Nobody can touch a part before there is a desk.
  /** @type {Desk} */
  let desk;
  const parts = await layout(schema, engine.say, {
    change: (change, tag) => desk.change(change, tag),
    act: (act) => desk.act(act),
    preset: (id) => desk.adopt(engine.preset(schema.id, id, desk.state), ""),
    pick: () => desk.telling.pick(),
    ask: (given) => given(desk.runner.session, desk.narrow),
    late: (coming) => late(desk, coming),
  });
  desk = new Desk(place, engine, schema, opened, parts);
  return desk;
}
