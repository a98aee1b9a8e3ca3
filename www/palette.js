// @ts-check
// The colours of the page as plain hex, for the canvas.

/** @typedef {"hasty" | "late" | "mine" | "other" | "ink" | "faint" | "paper" | "ground"} Name */

/** @type {Name[]} */
const NAMES = ["hasty", "late", "mine", "other", "ink", "faint", "paper", "ground"];

/**
 * Asks the browser, so that system colours and media queries are followed too.
 * @param {HTMLElement} place
 * @returns {Record<Name, string>}
 */
export function palette(place) {
  const probe = document.createElement("span");
  probe.hidden = true;
  place.append(probe);
  const entries = NAMES.map((name) => {
    probe.style.setProperty("color", `var(--${name})`);
    return [name, hex(getComputedStyle(probe).color)];
  });
  probe.remove();
  return Object.fromEntries(entries);
}

/** @param {string} colour as computed: "rgb(1, 2, 3)" */
function hex(colour) {
  const parts = colour.match(/[\d.]+/g) ?? ["0", "0", "0"];
  const two = (/** @type {string} */ part) =>
    Math.round(Number(part)).toString(16).padStart(2, "0");
  return `#${parts.slice(0, 3).map(two).join("")}`;
}

/** @param {() => void} call when the reader's colours change */
export function whenColoursChange(call) {
  for (const query of [
    "(prefers-color-scheme: dark)",
    "(forced-colors: active)",
    "(prefers-contrast: more)",
  ]) {
    matchMedia(query).addEventListener("change", call);
  }
}
