// @ts-check
// A chart as a file: its colours are resolved first, so that it stands on its own.
import { download } from "./dom.js";

/** A picture file is this wide [px], whatever the window is. */
const WIDTH = 1440;

/** Every `var(--name)` becomes the colour it has here and now. @param {string} text @param {Element} place */
function resolved(text, place) {
  const style = getComputedStyle(place);
  return text.replace(
    /var\((--[\w-]+)\)/g,
    (_, name) => style.getPropertyValue(name).trim() || "currentColor",
  );
}

/** @param {SVGSVGElement} picture */
function standalone(picture) {
  const copy = /** @type {SVGSVGElement} */ (picture.cloneNode(true));
  const box = picture.viewBox.baseVal;
  const width = WIDTH;
  const height = Math.round((WIDTH * box.height) / box.width);
  const style = getComputedStyle(picture);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.setAttribute("font-family", style.fontFamily);
  copy.setAttribute("fill", style.color);
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", "var(--paper)");
  copy.prepend(ground);
  return { text: resolved(new XMLSerializer().serializeToString(copy), picture), width, height };
}

/** @param {string} name @param {SVGSVGElement} picture */
export function saveSvg(name, picture) {
  download(`${name}.svg`, new Blob([standalone(picture).text], { type: "image/svg+xml" }));
}

/** Fails where the browser makes no picture of it. @param {string} name @param {SVGSVGElement} picture */
export async function savePng(name, picture) {
  const { text, width, height } = standalone(picture);
  const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const paper = canvas.getContext("2d");
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    paper?.drawImage(image, 0, 0, width, height);
  } finally {
    URL.revokeObjectURL(url);
  }
  /** @type {Blob | null} */
  const file = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!paper || !file) throw new Error("no picture");
  download(`${name}.png`, file);
}

/** Rows as a file: every cell in quotes. @param {import("../pkg/fast_or_right.js").TableView} rows */
export function csvOf({ columns, rows }) {
  const cell = (/** @type {string} */ text) => `"${text.replaceAll('"', '""')}"`;
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\n`).join("");
}

/** @param {string} name @param {string} csv */
export function saveCsv(name, csv) {
  download(`${name}.csv`, new Blob([csv], { type: "text/csv" }));
}
