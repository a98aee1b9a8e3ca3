// @ts-check
// A sound of the design's own, heard only when a button is pressed: what the ears take in of it, what
// they say step by step, and how long each size of ears takes on this device.
import { h, setText } from "./dom.js";
import { palette, whenColoursChange } from "./palette.js";

/** @typedef {import("./live.js").Pad} Pad */
/** @typedef {import("../pkg/fast_or_right.js").HeardView} HeardView */
/** @typedef {import("../pkg/fast_or_right.js").Session} Session */

/** Runs before a time is taken, so that the browser has made the code fast. */
const WARM_UP = 3;
/** Shortest time that one size is run for [ms]. */
const LEAST_MS = 120;
/** Features lie between about -RANGE and RANGE. */
const RANGE = 2;

/**
 * Milliseconds for each second of sound: the middle of many runs, one after another on this thread.
 * @param {Session} session @param {HeardView} heard @param {number} which
 */
function time(session, heard, which) {
  const samples = Float32Array.from(heard.samples);
  const once = () => {
    const begun = performance.now();
    session.work(which, samples);
    return performance.now() - begun;
  };
  for (let i = 0; i < WARM_UP; i += 1) once();
  const runs = [];
  for (let all = 0; all < LEAST_MS || runs.length < 5; all += runs[runs.length - 1] || 0.1)
    runs.push(once());
  runs.sort((a, b) => a - b);
  // Some browsers round short times down to nothing.
  const middle = Math.max(runs[Math.floor(runs.length / 2)], 0.01);
  return middle / (samples.length / heard.rate);
}

/** @param {import("../pkg/fast_or_right.js").LiveWish} _wish @param {import("./control.js").Say} say @returns {Pad} */
export function utterance(_wish, say) {
  const canvas = h("canvas", { class: "bands", role: "img", width: 800, height: 160 });
  const letters = h("p", { class: "letters" });
  const button = (/** @type {string} */ key, /** @type {() => void} */ onclick) => {
    const made = h("button", { type: "button", onclick });
    made.append(say(key));
    return made;
  };
  const timing = h("p", { class: "note", role: "status" });
  const hear = button("ui-hear", play);
  const next = button("ui-hear-next", () => {
    turn += 1;
    again();
  });
  const clock = button("ui-hear-time", () => {
    if (!heard || waiting.length) return;
    waiting = [...Array(heard.works).keys()];
    times = [];
    again();
  });
  const buttons = h("div", { class: "row" }, hear, next, clock);
  const element = h("div", { class: "utterance" }, buttons, canvas, letters, timing);
  let turn = 0;
  /** @type {HeardView | undefined} */
  let heard;
  /** Sizes that are still to be timed. @type {number[]} */
  let waiting = [];
  /** @type {number[]} */
  let times = [];
  /** @type {AudioContext | undefined} */
  let audio;
  /** @type {AudioBufferSourceNode | undefined} */
  let source;
  let colours = palette(element);

  const again = () => element.dispatchEvent(new Event("input"));

  function play() {
    if (!heard) return;
    audio ??= new AudioContext();
    audio.resume();
    source?.stop();
    const buffer = audio.createBuffer(1, heard.samples.length, heard.rate);
    buffer.copyToChannel(Float32Array.from(heard.samples), 0);
    source = audio.createBufferSource();
    source.buffer = buffer;
    source.connect(audio.destination);
    source.start();
  }

  function draw() {
    const paper = canvas.getContext("2d");
    if (!paper || !heard) return;
    const { bands, features } = heard;
    const frames = features.length / bands;
    const [across, down] = [canvas.width / frames, canvas.height / bands];
    paper.globalAlpha = 1;
    paper.fillStyle = colours.paper;
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.fillStyle = colours.ink;
    features.forEach((loud, i) => {
      const [frame, band] = [Math.floor(i / bands), i % bands];
      paper.globalAlpha = Math.min(Math.max((loud + RANGE) / (2 * RANGE), 0), 1);
      paper.fillRect(frame * across, canvas.height - (band + 1) * down, across + 0.5, down + 0.5);
    });
  }

  const recolour = () => {
    colours = palette(element);
    draw();
  };
  whenColoursChange(recolour);
  new ResizeObserver(recolour).observe(canvas);

  return {
    element,
    empty: false,
    give(session, narrow) {
      if (waiting.length && heard) {
        times.push(time(session, heard, waiting[0]));
        waiting.shift();
        // The next size is timed in a moment of its own, so that the page goes on answering.
        if (waiting.length) setTimeout(again);
      }
      setText(timing, waiting.length ? say("ui-hear-timing") : "");
      const done = waiting.length ? [] : times;
      const view = session.answer_listen(turn, Float64Array.from(done), narrow);
      heard = view.heard ?? undefined;
      if (heard) {
        const seconds = (heard.samples.length / heard.rate).toFixed(1);
        canvas.setAttribute("aria-label", say("ui-hear-picture", { bands: heard.bands, seconds }));
        setText(letters, heard.letters);
      }
      draw();
      return view;
    },
  };
}
