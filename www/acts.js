// @ts-check
// What the buttons of a lab do, and parts that few readers ask for.
import { address, copy } from "./link.js";
import { pinned } from "./pin.js";

/** @typedef {import("./desk.js").Desk} Desk */

/** @type {Record<Exclude<import("./tools.js").Act, "stop">, (desk: Desk) => unknown>} */
export const ACTS = {
  undo: (desk) => desk.retake(desk.history.undo()),
  redo: (desk) => desk.retake(desk.history.redo()),
  another: (desk) => desk.change({ seed: desk.engine.fresh_seed() }, ""),
  /** All dials as they were at first; how much is told, and over which dial the curve runs, stays. */
  reset(desk) {
    const { engine, lesson, state } = desk;
    const first = lesson.first ?? engine.open_link(`#${state.scenario}`).state;
    const { depth, pin, over } = state;
    desk.adopt(engine.settle({ ...first, depth, pin, over }), "");
  },
  pin: (desk) => pinned(desk, "pin"),
  unpin: (desk) => pinned(desk, "unpin"),
  embed: async (desk) => (await import("./snippets.js")).embedThis(desk),
  cite: async (desk) => (await import("./cite.js")).cite(desk),
  async copy({ lesson, engine, parts }) {
    const link = lesson.share?.() ?? lesson.link();
    parts.said.note(await copy(address(link), engine.say));
  },
};

/** A part that is fetched when it is wanted may not come. @param {Desk} desk @param {unknown} coming */
export function late({ engine, parts }, coming) {
  Promise.resolve(coming).catch((error) => {
    console.error(error);
    parts.said.note([engine.say("ui-part-missing")]);
  });
}

/** A lab that a device can time has a part for it; it runs on the whole engine. @param {Desk} desk */
export async function timed(desk) {
  const { speed } = await import("./speed.js");
  const now = () => ({ state: desk.state, session: desk.runner.session, narrow: desk.narrow });
  desk.speed = speed(/** @type {import("./engine.js").WholeEngine} */ (desk.engine), now);
  desk.parts.below.append(desk.speed.element);
  desk.speed.show();
}
