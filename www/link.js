// @ts-check
// The address bar: a run as a link, written a moment after a dial rests, read when it changes.

import { h } from "./dom.js";

const REST = 300;
let timer = 0;

/** @param {() => string} fragment the link without '#', asked for when it is written */
export function writeLink(fragment) {
  clearTimeout(timer);
  timer = setTimeout(() => history.replaceState(history.state, "", `#${fragment()}`), REST);
}

/** The full address of a run, without the builder around it. @param {string} fragment */
export function address(fragment) {
  const url = new URL(location.href);
  url.search = "";
  url.hash = fragment;
  return url.href;
}

/** Puts a link on the clipboard; what is said about it. @param {string} link @param {import("./control.js").Say} say */
export async function copy(link, say) {
  try {
    await navigator.clipboard.writeText(link);
    return [say("ui-copied")];
  } catch {
    return [say("ui-copy-yourself"), h("code", {}, link)];
  }
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
