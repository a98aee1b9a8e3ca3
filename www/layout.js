// @ts-check
// Where the parts of a lab stand, and how a view of the run reaches them.
import { h, setText, uid } from "./dom.js";
import { live } from "./live.js";
import { otherwise } from "./otherwise.js";
import { over } from "./over.js";
import { panel } from "./panel.js";
import { pause } from "./pause.js";
import { pictures } from "./pictures.js";
import { pin } from "./pin.js";
import { report } from "./report.js";
import { scene } from "./scene.js";
import { speech } from "./speech.js";
import { tiles } from "./tiles.js";
import { presets, tools } from "./tools.js";

/** @typedef {import("../pkg/fast_or_right.js").State} State */
/** @typedef {import("../pkg/fast_or_right.js").Glance} Glance */
/** @typedef {import("./hands.js").Told} Told */
/**
 * @typedef {object} Wishes
 * @property {(change: Partial<State>, tag: string) => void} change
 * @property {(act: import("./tools.js").Act) => void} act
 * @property {(preset: string) => void} preset
 * @property {() => void} pick
 * @property {import("./live.js").Ask} ask
 * @property {(coming: unknown) => void} late a part is on its way
 * @property {boolean} folded the report is left to those who ask
 */

/** @typedef {Awaited<ReturnType<typeof layout>>} Parts */

/**
 * Made in steps between which the page does what waits.
 * @param {import("../pkg/fast_or_right.js").ScenarioSchema} schema
 * @param {import("./control.js").Say} say
 * @param {Wishes} wish
 */
export async function layout(schema, say, wish) {
  const moved = (/** @type {string} */ id, /** @type {string} */ value) =>
    wish.change({ values: { [id]: value } }, id);
  const dials = await panel(schema, say, moved);
  await pause();
  const buttons = tools(say, wish.act);
  const said = speech();
  const film = scene(schema.picks, say, wish.pick);
  const own = live(say, wish.ask);
  const else_ = otherwise(schema, say, wish.change);
  await pause();
  const headline = h("p", { class: "headline" });
  const digest = h("p", { class: "digest" });
  const people = h("div", { class: "crowds" });
  const curves = h("div", { class: "curves" });
  const words = report(schema, say, (change) => wish.change(change, ""), {
    people,
    otherwise: else_.element,
    record: film.element,
  });
  const along = over(schema, say, (dial) => wish.change({ over: dial }, ""));
  const drawn = pictures(say, curves, people);
  const tries = presets(schema, say, wish.preset);
  const pair = tiles(say);
  const kept = pin(say, () => wish.act("unpin"));

  const title = h("h2", { id: uid("lab"), tabindex: -1 }, schema.question);
  const results = h("div", { class: "results" }, headline, pair.element, curves, kept.element);
  const acts = h("div", { class: "acts" }, along.element, buttons.run);
  const picture = h("div", { class: "picture" }, results);
  const side = h("div", { class: "side" }, buttons.history, dials.element);
  const below = h("div", { class: "below" });
  const element = h(
    "section",
    { class: "lab coming", "aria-labelledby": title.id },
    h("header", {}, title, h("p", { class: "summary" }, schema.summary), tries, said.notes),
    h("div", { class: "main" }, picture, side, acts),
    own.element,
    below,
    wish.folded
      ? h("details", { class: "folded" }, h("summary", {}, say("ui-depth-framed")), words.element)
      : words.element,
    digest,
    said.heard,
  );
  buttons.showProgress(0, 1);
  /** Whether the report is of a run before the one that is shown. */
  let stale = false;

  return {
    element,
    results,
    below,
    dials,
    said,
    film,
    buttons,
    focus: () => title.focus(),
    /** What can be done with a run stands under its picture, or after the dials where these follow the picture. @param {boolean} wide whether picture and dials stand side by side */
    arrange(wide) {
      const place = wide ? picture : picture.parentElement;
      if (acts.parentElement !== place) place?.append(acts);
    },
    /** The report takes this much room until it is there, so that what follows stays where it is [CSS px]. @param {number} height */
    reserve(height) {
      words.element.style.minHeight = `${height}px`;
    },
    /** @param {import("../pkg/fast_or_right.js").Opened} opened */
    showState({ state, moved_to, idle, live }) {
      dials.show(state.values, idle);
      along.show(state.over, idle);
      else_.show(state, moved_to, idle);
      wish.late(own.wish(live));
      words.show(state);
      stale = true;
    },
    /** @param {Glance} view @param {import("./pictures.js").More} more its other charts */
    showView(view, more) {
      element.classList.remove("coming");
      // Only now: the frame before this one had better things to do.
      if (stale) words.element.setAttribute("aria-busy", "true");
      stale = false;
      setText(headline, view.headline);
      pair.show(view.facts);
      kept.show(view.pinned);
      setText(digest, view.complete ? say("ui-digest", { digest: view.digest }) : "");
      if (view.complete) said.result(view.headline);
      own.again();
      return drawn.show(view.chart, more);
    },
    /** Nothing more comes. @param {(string | Node)[]} notes why */
    rest(notes) {
      element.classList.remove("coming");
      said.note(notes);
    },
    /** @param {Told} told */
    showReport(told) {
      else_.answer(told);
      words.tell(told, film.endings);
      words.element.style.minHeight = "";
      words.element.removeAttribute("aria-busy");
    },
  };
}
