// @ts-check
// A lab that is further down begins with the first sign of a reader.

/** @typedef {import("./lab.js").Lab} Lab */

/** What somebody does who is about to press something. */
const SIGNS = ["pointermove", "pointerdown", "keydown", "scroll"];

/** Its code may still be on the way. @param {Lab} lab */
const begin = (lab) => customElements.whenDefined(lab.localName).then(() => void lab.begin());

/** A dial in the first sentence must turn, however far down its lab is. A page that nobody touches loads nothing for it. @param {Lab} lab */
export function wake(lab) {
  const go = () => {
    for (const sign of SIGNS) removeEventListener(sign, go);
    begin(lab);
  };
  for (const sign of SIGNS) addEventListener(sign, go, { passive: true });
}

/** What is pressed in a text before it is a button or a dial: the last of it. @param {Element} place @param {Lab} lab */
export function presses(place, lab) {
  /** @type {Element | null} */
  let pressed = null;
  let part = 0;
  /** @param {Event} event */
  const press = (event) => {
    if (!(event instanceof MouseEvent && event.target instanceof Element)) return;
    pressed = event.target.closest("[data-set], [data-preset], [data-dial]");
    if (!pressed) return;
    const { left, width } = pressed.getBoundingClientRect();
    part = (event.clientX - left) / width;
    begin(lab);
  };
  place.addEventListener("click", press);
  return {
    /** Where this was pressed, from 0 at its left to 1; nothing if it was not. @param {Element} span */
    at: (span) => (span === pressed ? part : undefined),
    end: () => place.removeEventListener("click", press),
  };
}
