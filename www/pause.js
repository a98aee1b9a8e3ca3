// @ts-check

/** Lets the page do what waits: long work in pieces keeps it alive. */
export const pause = () => new Promise((resolve) => setTimeout(resolve));

/** A frame comes within this time, if the page is looked at at all [ms]. */
const FRAME = 100;

/** Waits until what was drawn is on the screen. */
export const seen = () =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, FRAME);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
