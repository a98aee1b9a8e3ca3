// @ts-check
// A sound of the design's own, heard only when a button is pressed: what the ears take in of it, what
// they say step by step, and how long each size of ears takes on this device.
import { tries } from "./clock.js";
import { h, setText } from "./dom.js";
import { palette, whenColoursChange } from "./palette.js";

/** @typedef {import("./live.js").Pad} Pad */
/** @typedef {import("../pkg/fast_or_right.js").HeardView} HeardView */
/** @typedef {import("../pkg/fast_or_right.js").Session} Session */

/** What stands for a step at which nothing new is heard. */
const SILENT = "·";
/** Features lie between about -RANGE and RANGE. */
const RANGE = 2;

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
  const clock = button("ui-hear-time", measure);
  const buttons = h("div", { class: "row" }, hear, next, clock);
  const element = h("div", { class: "utterance" }, buttons, canvas, letters, timing);
  let turn = 0;
  /** @type {HeardView | undefined} */
  let heard;
  /** The session that stands now. @type {Session | undefined} */
  let asked;
  /** Of all sizes, one after another: microseconds for a second of sound. @type {number[]} */
  let times = [];
  let busy = false;
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

  async function measure() {
    if (!heard || busy) return;
    busy = true;
    setText(timing, say("ui-hear-timing"));
    try {
      const all = await timed(heard);
      // Other dials may stand now, and ask for no ears: then nothing was timed.
      if (element.offsetParent) times = all;
      setText(timing, "");
    } catch (error) {
      // A dial that moved meanwhile takes away the run whose ears were timed.
      console.error(error);
      setText(timing, say("ui-speed-failed"));
    }
    busy = false;
    again();
  }

  /** @param {HeardView} sound */
  async function timed({ samples, rate, works }) {
    const sound = Float32Array.from(samples);
    const seconds = sound.length / rate;
    const all = [];
    for (let which = 0; which < works; which += 1) {
      const took = await tries((times) => asked?.work(which, sound, times));
      all.push(...took.map((us) => us / seconds));
    }
    return all;
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
      asked = session;
      const view = session.answer_listen(turn, Float64Array.from(times), narrow);
      heard = view.heard ?? undefined;
      if (heard) {
        const seconds = (heard.samples.length / heard.rate).toFixed(1);
        canvas.setAttribute("aria-label", say("ui-hear-picture", { bands: heard.bands, seconds }));
        const { length } = heard.letters;
        letters.replaceChildren(
          ...[...heard.letters].flatMap((letter, i) => {
            if (letter === SILENT) return [];
            const place = h("span", {}, letter);
            place.style.left = `${(100 * i) / length}%`;
            return [place, " "];
          }),
        );
      }
      draw();
      return view;
    },
  };
}
