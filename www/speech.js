// @ts-check
// What is said while the reader works: notes that are seen, results that are heard.
import { h, setText } from "./dom.js";

/** A result is announced when the dials have rested this long [ms]. */
const REST = 700;

/** A note that was made out of sight stands at the edge of the window for so long [ms]. */
const STAYS = 8000;

/** @param {Element} element */
function outOfSight(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom < 0 || top > innerHeight;
}

export function speech() {
  const notes = h("div", { class: "notes", role: "status" });
  const heard = h("p", { class: "heard", role: "status" });
  let timer = 0;
  let hiding = 0;
  let next = "";
  return {
    notes,
    heard,
    /** While the reader guesses, no result is announced. */
    silent: false,
    /** @param {(string | Node)[]} texts */
    note(texts) {
      notes.replaceChildren(...texts.map((text) => h("p", {}, text)));
      clearTimeout(hiding);
      notes.classList.toggle("far", texts.length > 0 && outOfSight(notes));
      hiding = setTimeout(() => notes.classList.remove("far"), STAYS);
    },
    /** @param {string} text */
    result(text) {
      // The same result again, with more of its report: it is still on its way.
      if (this.silent || (timer && text === next)) return;
      clearTimeout(timer);
      next = text;
      timer = setTimeout(() => setText(heard, text), REST);
    },
    /** A result that is no longer true is not announced. */
    hush() {
      clearTimeout(timer);
      timer = 0;
    },
  };
}
