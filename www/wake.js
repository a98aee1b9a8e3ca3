// @ts-check
// A lab that is further down begins with the first sign of a reader.

/** @typedef {import("./lab.js").Lab} Lab */

/** What somebody does who is about to press something. */
const SIGNS = ["pointermove", "pointerdown", "keydown", "scroll"];

/** Its code may still be on the way. @param {Lab} lab */
export const begin = (lab) =>
  customElements.whenDefined(lab.localName).then(() => void lab.begin());

/** A dial in the first sentence must turn, however far down its lab is. A page that nobody touches loads nothing for it. @param {Lab} lab */
export function wake(lab) {
  const go = () => {
    for (const sign of SIGNS) removeEventListener(sign, go);
    begin(lab);
  };
  for (const sign of SIGNS) addEventListener(sign, go, { passive: true });
}
