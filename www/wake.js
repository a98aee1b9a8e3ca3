// @ts-check
// A lab that is further down begins with the first sign of a reader.

/** What somebody does who is about to press something. */
const SIGNS = ["pointermove", "pointerdown", "keydown", "scroll"];

/** A dial in the first sentence must turn, however far down its lab is. A page that nobody touches loads nothing for it. @param {import("./lab.js").Lab} lab */
export function wake(lab) {
  const go = () => {
    for (const sign of SIGNS) removeEventListener(sign, go);
    customElements.whenDefined(lab.localName).then(() => lab.begin());
  };
  for (const sign of SIGNS) addEventListener(sign, go, { passive: true });
}
