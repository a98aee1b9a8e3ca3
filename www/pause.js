// @ts-check

/** Lets the page do what waits: long work in pieces keeps it alive. */
export const pause = () => new Promise((resolve) => setTimeout(resolve));
