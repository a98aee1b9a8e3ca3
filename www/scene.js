// @ts-check
// One case told: how it ended, a scene from above that plays, the same events as a list, and what
// would have been kept of it.
import { select } from "./control.js";
import { h, uid } from "./dom.js";
import { film } from "./film.js";
import { tell } from "./glossary.js";
import { kept } from "./kept.js";
import { pause } from "./pause.js";
import { timeline } from "./timeline.js";

/** @typedef {import("../pkg/fast_or_right.js").CaseView} CaseView */
/** @typedef {import("./control.js").Say} Say */

/** Below this width the still picture uses the design for narrow places [px]. */
const NARROW = 560;

/**
 * @param {{ id: string, label: string }[]} picks
 * @param {Say} say
 * @param {() => void} picked the reader asks for another case
 */
export function scene(picks, say, picked) {
  const pick = select(
    picks.map((p) => ({ value: p.id, label: p.label })),
    { id: uid("pick"), oninput: picked },
  );
  const list = timeline(say, (moment) => moving.goto(moment));
  const moving = film(say, list);
  const record = kept(say);
  const ends = h("div", { class: "endings" });
  const none = h("p", { class: "note" }, say("ui-no-case"));
  const stage = h("div", { class: "stage" }, moving.element, list.element);
  const found = h("div", { hidden: true }, ends, stage, record.element);
  const choose = h("p", { class: "sentence" }, h("label", { for: pick.id }, say("ui-pick")), pick);
  const title = h("h3", {}, say("ui-scene"));
  const element = h("section", { class: "scene", hidden: picks.length === 0 });
  element.append(title, choose, none, found);
  /** @type {string[]} */
  let endings = [];
  let shown = pick.value;
  return {
    element,
    get pick() {
      return pick.value;
    },
    get touched() {
      return moving.touched;
    },
    /** The sentences that are told here. */
    get endings() {
      return endings;
    },
    /** What was picked last does not come: the list says again what stands here. */
    keep() {
      pick.value = shown;
    },
    /** Ends when all of it is shown; the page does what waits in between. @param {CaseView | undefined} next */
    async show(next) {
      const inList = list.element.contains(document.activeElement);
      const narrow = element.clientWidth < NARROW;
      shown = pick.value;
      endings = next?.endings() ?? [];
      found.hidden = !next;
      none.hidden = Boolean(next);
      const seen = new Set();
      for (const [i, text] of endings.entries()) {
        const line = ends.children[i] ?? ends.appendChild(h("p"));
        tell(/** @type {HTMLElement} */ (line), text, seen);
      }
      while (ends.children.length > endings.length) ends.lastChild?.remove();
      await pause();
      record.show(next?.kept(narrow));
      await pause();
      if (next) list.show(next.events());
      await moving.show(next, narrow, endings.length > 1);
      if (next && inList) moving.scrub.focus({ preventScroll: true });
    },
  };
}
