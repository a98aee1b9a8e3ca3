// @ts-check
// The address bar: a run as a link, written a moment after a dial rests, read when it changes.

const REST = 300;
let timer = 0;

/** @param {() => string} fragment the link without '#', asked for when it is written */
export function writeLink(fragment) {
  clearTimeout(timer);
  timer = setTimeout(() => history.replaceState(history.state, "", `#${fragment()}`), REST);
}

/** The full address of a run. @param {string} fragment */
export function address(fragment) {
  const url = new URL(location.href);
  url.hash = fragment;
  return url.href;
}

/**
 * The fragment in the address bar if it means a lab. A plain "#name" of a part of
 * the page is left to the browser.
 * @returns {string}
 */
export function fragmentHere() {
  const fragment = location.hash;
  if (fragment.length < 2) return "";
  let name = fragment.slice(1);
  try {
    name = decodeURIComponent(name);
  } catch {
    // A broken escape names no part of the page: the engine says what is wrong with it.
  }
  return document.getElementById(name) ? "" : fragment;
}

/** The scenario that a fragment names: "#crossing?agree=3" names "crossing". @param {string} fragment */
export function nameIn(fragment) {
  return fragment.slice(1).split("?", 1)[0];
}

/** @param {(fragment: string) => void} call */
export function whenLinkChanges(call) {
  addEventListener("hashchange", () => {
    const fragment = fragmentHere();
    if (fragment) call(fragment);
  });
}
