// @ts-check
// The moving picture of a case: a canvas, its clock, and the slider that the reader holds.
import { h, setText, svg } from "./dom.js";
import { palette, whenColoursChange } from "./palette.js";
import { pause } from "./pause.js";
import { player } from "./player.js";

/** @typedef {import("../pkg/fast_or_right.js").CaseView} CaseView */
/** @typedef {import("./control.js").Say} Say */

/** Moments are this far apart on the slider [s]. */
const STEP = 0.02;

/**
 * @param {Say} say
 * @param {ReturnType<typeof import("./timeline.js").timeline>} list the same events as text
 */
export function film(say, list) {
  const canvas = h("canvas", { "aria-hidden": "true" });
  const play = h("button", {
    type: "button",
    class: "play",
    onclick: () => {
      // The middle of the story is what stands there; whoever plays it wants its beginning.
      if (!touched) seek(0);
      touch(clockwork.toggle);
    },
  });
  const slow = h("input", { type: "checkbox", checked: true });
  const both = h("input", { type: "checkbox", oninput: () => draw() });
  const scrub = h("input", { type: "range", min: 0, step: STEP, "aria-label": say("ui-moment") });
  const clock = h("output", { class: "clock", "aria-live": "off" });
  const still = h("div", { class: "still" });
  const other = h("label", { class: "tick both" }, both, say("ui-both"));
  const controls = h("div", { class: "player" }, play, scrub, clock);
  const ticks = h(
    "div",
    { class: "ticks" },
    h("label", { class: "tick slow" }, slow, say("ui-slow")),
    other,
  );
  const element = h("div", { class: "film" }, canvas, still, controls, ticks);

  /** @type {CaseView | undefined} */
  let view;
  let at = 0;
  /** The reader moved through this case: it stays when the run is complete. */
  let touched = false;
  /** Known once the film is in the page. @type {ReturnType<typeof palette> | undefined} */
  let colours;

  /** @param {() => void} act */
  function touch(act) {
    touched = true;
    act();
  }
  const draw = () => {
    if (!view || !canvas.clientWidth) return;
    const dense = Math.max(1, devicePixelRatio);
    const [width, height] = [canvas.clientWidth * dense, canvas.clientHeight * dense].map(
      Math.round,
    );
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    colours ??= palette(element);
    view.draw(canvas, at, colours, both.checked && !other.hidden);
  };
  /** @param {number} moment */
  function seek(moment) {
    if (!view) return;
    at = Math.min(Math.max(moment, 0), view.seconds());
    scrub.value = String(at);
    scrub.style.setProperty("--share", String(at / view.seconds()));
    const time = view.time(at);
    scrub.setAttribute("aria-valuetext", list.at(at, time));
    setText(clock, time);
    draw();
  }
  const clockwork = player({
    at: () => at,
    end: () => view?.seconds() ?? 0,
    slow: () => slow.checked,
    after: list.after,
    seek,
    changed: (playing) => setText(play, say(playing ? "ui-pause" : "ui-play")),
  });
  whenColoursChange(() => {
    colours = undefined;
    draw();
  });
  new ResizeObserver(draw).observe(canvas);
  scrub.addEventListener("input", () => {
    clockwork.pause();
    touch(() => seek(Number(scrub.value)));
  });
  clockwork.pause();
  return {
    element,
    scrub,
    get touched() {
      return touched;
    },
    /** @param {number} moment */
    goto: (moment) => touch(() => seek(moment)),
    /** @param {CaseView | undefined} next @param {boolean} narrow @param {boolean} two whether another choice can be shown too */
    async show(next, narrow, two) {
      touched = false;
      clockwork.pause();
      view?.free();
      view = next;
      other.hidden = !two;
      if (!next) return;
      scrub.max = String(next.seconds());
      await pause();
      const picture = svg(next.still(narrow));
      still.replaceChildren(...(picture ? [picture] : []));
      // The scene's own proportions: no empty edges, on any screen.
      canvas.style.setProperty("aspect-ratio", String(next.ratio(narrow)));
      await pause();
      // The moment that is asked about: the middle of the story, not an empty road.
      seek(list.middle());
    },
  };
}
