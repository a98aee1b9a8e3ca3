// @ts-check
// A chart as a file: its colours are resolved first, so that it stands on its own.
import { download } from "./dom.js";
import { address } from "./link.js";

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

/** Room around the chart, and the height of a line of words [units of the chart]. */
const [MARGIN, LINE] = [16, 18];

/** Where the run that a chart shows opens. @param {Element} place */
export function linkOf(place) {
  const lab = /** @type {import("./lab.js").Lab | null} */ (place.closest("fast-or-right-lab"));
  if (lab?.desk) return address(lab.desk.engine.link(lab.desk.state));
  return new URL(`#${place.closest("section[id]")?.id ?? ""}`, location.href).href;
}

/** In pieces of at most so many letters, at spaces where there are any. @param {string} text @param {number} letters */
const lines = (text, letters) =>
  text.match(new RegExp(`.{1,${letters}}(?= |$)|\\S{1,${letters}}`, "g")) ?? [];

/** With its title above it, and where it is from below. @param {SVGSVGElement} picture @param {string} title */
function standalone(picture, title) {
  const copy = /** @type {SVGSVGElement} */ (picture.cloneNode(true));
  const box = picture.viewBox.baseVal;
  const [across, left] = [box.width + 2 * MARGIN, box.x - MARGIN];
  const head = lines(title, Math.floor(box.width / 9));
  const foot = lines(`Fast or Right? ${linkOf(picture)}`, Math.floor(box.width / 6));
  const top = box.y - MARGIN - (head.length + 0.5) * LINE;
  const down = box.y + box.height + MARGIN + (foot.length + 0.5) * LINE - top;
  const height = Math.round((WIDTH * down) / across);
  const style = getComputedStyle(picture);
  const all = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: [left, top, across, down].join(" "),
    width: WIDTH,
    height,
    "font-family": style.fontFamily,
    fill: style.color,
  };
  const add = (/** @type {string} */ name, /** @type {Record<string, unknown>} */ set) => {
    const made = document.createElementNS(all.xmlns, name);
    for (const [key, value] of Object.entries(set)) made.setAttribute(key, String(value));
    return made;
  };
  for (const [key, value] of Object.entries(all)) copy.setAttribute(key, String(value));
  copy.prepend(add("rect", { x: left, y: top, width: across, height: down, fill: "var(--paper)" }));
  const write = (
    /** @type {string[]} */ words,
    /** @type {number} */ from,
    /** @type {Record<string, unknown>} */ how,
  ) => {
    for (const [i, text] of words.entries()) {
      const line = add("text", { x: box.x, y: from + (i + 0.5) * LINE, dy: "0.5ex", ...how });
      line.textContent = text;
      copy.append(line);
    }
  };
  write(head, top + MARGIN, { "font-size": 15, "font-weight": 700 });
  write(foot, box.y + box.height + 0.5 * LINE, { "font-size": 10, fill: "var(--other)" });
  const text = resolved(new XMLSerializer().serializeToString(copy), picture);
  return { text, width: WIDTH, height };
}

/** @param {string} name @param {SVGSVGElement} picture @param {string} title */
export function saveSvg(name, picture, title) {
  download(`${name}.svg`, new Blob([standalone(picture, title).text], { type: "image/svg+xml" }));
}

/** Fails where the browser makes no picture of it. @param {string} name @param {SVGSVGElement} picture @param {string} title */
export async function savePng(name, picture, title) {
  const { text, width, height } = standalone(picture, title);
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
