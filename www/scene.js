// @ts-check
// One case told: a scene from above that plays, and the same events as a list.
import { select } from "./control.js";
import { h, setText, svg, uid } from "./dom.js";
import { palette, whenColoursChange } from "./palette.js";
import { player } from "./player.js";
import { timeline } from "./timeline.js";

/** @typedef {import("../pkg/fast_or_right.js").CaseView} CaseView */
/** @typedef {import("./control.js").Say} Say */

/** Moments are this far apart on the slider [s]. */
const STEP = 0.02;
/** Below this width the still picture uses the design for narrow places [px]. */
const NARROW = 560;
/**
 * @param {{ id: string, label: string }[]} picks
 * @param {Say} say
 * @param {() => void} picked the reader asks for another case
 */
export function scene(picks, say, picked) {
  const title = h("h3");
  const pick = select(
    picks.map((p) => ({ value: p.id, label: p.label })),
    { id: uid("pick"), oninput: picked },
  );
  const canvas = h("canvas", { "aria-hidden": "true" });
  const play = h("button", {
    type: "button",
    class: "play",
    onclick: () => touch(clockwork.toggle),
  });
  const slow = h("input", { type: "checkbox", checked: true });
  const scrub = h("input", { type: "range", min: 0, step: STEP, "aria-label": say("ui-moment") });
  const clock = h("output", { class: "clock", "aria-live": "off" });
  const none = h("p", { class: "note" }, say("ui-no-case"));
  const still = h("div", { class: "still" });
  const list = timeline(say, (moment) => touch(() => seek(moment)));
  const controls = h(
    "div",
    { class: "player" },
    play,
    scrub,
    clock,
    h("label", { class: "slow" }, slow, say("ui-slow")),
  );
  const stage = h(
    "div",
    { class: "stage", hidden: true },
    h("div", { class: "film" }, canvas, still, controls),
    list.element,
  );
  const choose = h("p", { class: "sentence" }, h("label", { for: pick.id }, say("ui-pick")), pick);
  const element = h("section", { class: "scene" }, title, choose, none, stage);

  /** @type {CaseView | undefined} */
  let view;
  let at = 0;
  /** The reader moved through this case: it stays when the run is complete. */
  let touched = false;

  /** @param {() => void} act */
  function touch(act) {
    touched = true;
    act();
  }
  function draw() {
    if (!view || !canvas.clientWidth) return;
    const dense = Math.max(1, devicePixelRatio);
    const [width, height] = [canvas.clientWidth * dense, canvas.clientHeight * dense].map(
      Math.round,
    );
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    view.draw(canvas, at, colours);
  }
  /** @param {number} moment */
  function seek(moment) {
    if (!view) return;
    at = Math.min(Math.max(moment, 0), view.seconds());
    scrub.value = String(at);
    scrub.style.setProperty("--share", String(at / view.seconds()));
    const time = say("ui-seconds", { seconds: at.toFixed(2) });
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
  let colours = palette(element);
  const recolour = () => {
    colours = palette(element);
    draw();
  };
  whenColoursChange(recolour);
  new ResizeObserver(recolour).observe(canvas);
  scrub.addEventListener("input", () => {
    clockwork.pause();
    touch(() => seek(Number(scrub.value)));
  });
  setText(title, say("ui-scene"));
  clockwork.pause();
  return {
    element,
    get pick() {
      return pick.value;
    },
    get touched() {
      return touched;
    },
    /** @param {CaseView | undefined} next */
    show(next) {
      const inList = list.element.contains(document.activeElement);
      touched = false;
      clockwork.pause();
      view?.free();
      view = next;
      stage.hidden = !next;
      none.hidden = Boolean(next);
      setText(title, next?.title() ?? say("ui-scene"));
      if (!next) return;
      scrub.max = String(next.seconds());
      list.show(next.events());
      const picture = svg(next.still(element.clientWidth < NARROW));
      still.replaceChildren(...(picture ? [picture] : []));
      // The scene's own proportions: no empty edges, on any screen.
      const box = picture?.viewBox.baseVal;
      if (box) canvas.style.setProperty("aspect-ratio", `${box.width} / ${box.height}`);
      // The moment that is asked about: the middle of the story, not an empty road.
      seek(list.middle());
      if (inList) scrub.focus({ preventScroll: true });
    },
  };
}
