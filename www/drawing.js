// @ts-check
// A pad to draw on: with a finger, a pen or a mouse dot by dot, with keys cell by cell.
import { h, setText } from "./dom.js";
import { palette, whenColoursChange } from "./palette.js";

/** @typedef {import("./live.js").Pad} Pad */

/** Width of a stroke, in dots. */
const STROKE = 3.4;
/** @type {Record<string, [number, number]>} */
const ARROWS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * @param {import("../pkg/fast_or_right.js").LiveWish} wish
 * @param {import("./control.js").Say} say
 * @returns {Pad}
 */
export function drawing({ title, cells = 8, dots = 4 }, say) {
  const side = cells * dots;
  const ink = new Float32Array(side * side);
  const canvas = h("canvas", {
    class: "pad",
    tabindex: 0,
    role: "application",
    "aria-label": title,
    width: side * 8,
    height: side * 8,
  });
  const heard = h("p", { class: "heard", role: "status" });
  const clear = h("button", { type: "button", onclick: () => change(() => ink.fill(0)) });
  clear.append(say("ui-draw-clear"));
  const element = h("div", { class: "drawing-pad" }, canvas, heard, clear);
  let colours = palette(element);
  /** The cell that keys act on. */
  const at = { x: 0, y: 0 };

  function draw() {
    const paper = canvas.getContext("2d");
    if (!paper) return;
    const dot = canvas.width / side;
    paper.fillStyle = colours.ground;
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.fillStyle = colours.ink;
    ink.forEach((on, i) => {
      if (on) paper.fillRect((i % side) * dot, Math.floor(i / side) * dot, dot, dot);
    });
    paper.strokeStyle = colours.faint;
    for (let line = 0; line <= cells; line += 1) {
      const place = Math.min(Math.max(line * dots * dot, 0.5), canvas.width - 0.5);
      paper.strokeRect(place, 0, 0, canvas.height);
      paper.strokeRect(0, place, canvas.width, 0);
    }
    if (document.activeElement !== canvas) return;
    paper.strokeStyle = colours.mine;
    paper.lineWidth = 4;
    paper.strokeRect(at.x * dots * dot + 2, at.y * dots * dot + 2, dots * dot - 4, dots * dot - 4);
    paper.lineWidth = 1;
  }
  /** @param {() => void} act */
  function change(act) {
    act();
    draw();
    element.dispatchEvent(new Event("input"));
  }
  /** Where a pointer is, in dots. @param {PointerEvent} event */
  function place({ clientX, clientY }) {
    const box = canvas.getBoundingClientRect();
    return {
      x: ((clientX - box.left) / box.width) * side,
      y: ((clientY - box.top) / box.height) * side,
    };
  }
  /** Ink along a straight line. @param {{ x: number, y: number }} from @param {{ x: number, y: number }} to */
  function stroke(from, to) {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const long = dx * dx + dy * dy;
    for (let i = 0; i < ink.length; i += 1) {
      const [x, y] = [(i % side) + 0.5 - from.x, Math.floor(i / side) + 0.5 - from.y];
      const along = long ? Math.min(Math.max((x * dx + y * dy) / long, 0), 1) : 0;
      if (Math.hypot(x - along * dx, y - along * dy) < STROKE / 2) ink[i] = 1;
    }
  }
  function toggle() {
    const first = at.y * dots * side + at.x * dots;
    const on = ink[first] ? 0 : 1;
    for (let y = 0; y < dots; y += 1) ink.fill(on, first + y * side, first + y * side + dots);
  }
  const tell = () => {
    const on = ink[at.y * dots * side + at.x * dots];
    const key = on ? "ui-draw-ink" : "ui-draw-paper";
    setText(heard, say(key, { row: at.y + 1, column: at.x + 1 }));
  };

  /** @type {{ x: number, y: number } | undefined} */
  let last;
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    const here = place(event);
    last = here;
    change(() => stroke(here, here));
  });
  canvas.addEventListener("pointermove", (event) => {
    const from = last;
    if (!from) return;
    const here = place(event);
    last = here;
    change(() => stroke(from, here));
  });
  for (const end of ["pointerup", "pointercancel"])
    canvas.addEventListener(end, () => {
      last = undefined;
    });
  canvas.addEventListener("keydown", (event) => {
    const arrow = ARROWS[event.key];
    if (!arrow && event.key !== " ") return;
    event.preventDefault();
    if (arrow) {
      at.x = Math.min(Math.max(at.x + arrow[0], 0), cells - 1);
      at.y = Math.min(Math.max(at.y + arrow[1], 0), cells - 1);
      draw();
    } else change(toggle);
    tell();
  });
  for (const focus of ["focus", "blur"]) canvas.addEventListener(focus, draw);
  const recolour = () => {
    colours = palette(element);
    draw();
  };
  whenColoursChange(recolour);
  new ResizeObserver(recolour).observe(canvas);
  return {
    element,
    get empty() {
      return ink.every((on) => !on);
    },
    give: (session, narrow) => session.answer_drawing(side, ink, narrow),
  };
}
