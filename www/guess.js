// @ts-check
// A guess before the reveal: what happened, and the dials, are hidden until the reader has said a number.
import { question } from "./asking.js";
import { box } from "./class.js";
import { h, setText } from "./dom.js";
import { strip } from "./strip.js";
import { range } from "./tiles.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("../pkg/fast_or_right.js").FactView} Fact */
/** @typedef {{ guess: string, found: string }} Guessed */

/**
 * Hides what happened and asks.
 * @param {Desk} desk @param {string} name the fact
 * @param {boolean} [free] whether one press, or any other move, shows what happened without a guess
 * @param {() => void} [made] is told once a guess is made
 * @returns {Guessed} empty until it is known
 */
export function guess(desk, name, free = false, made = undefined) {
  const { say } = desk.engine;
  const { place, parts } = desk;
  /** @type {Guessed} */
  const known = { guess: "", found: "" };
  const body = h("div", {}, h("p", {}, say("ui-guess-wait")));
  const { element, heading } = box(say("ui-guess"), "guess", body);
  parts.element.querySelector("header")?.after(element);
  parts.element.classList.add("guessing");
  parts.said.silent = true;
  const asked = runOf(desk);

  function show() {
    place.removeEventListener("lab-view", ask);
    place.removeEventListener("lab-state", moved);
    place.removeEventListener("lab-linked", skip);
    parts.element.classList.remove("guessing");
    parts.said.silent = false;
  }
  const skip = () => {
    show();
    element.remove();
  };
  /** The reader went on to another run. */
  const moved = () => runOf(desk) !== asked && skip();
  const pressed = () => {
    skip();
    parts.focus();
    if (desk.view?.complete) parts.said.result(desk.view.headline);
  };

  /** @param {number} number what was guessed */
  function reveal(number) {
    const sentence = h("p", { class: "told-guess" });
    const picture = h("div");
    body.replaceChildren(sentence, picture);
    setText(heading, say("ui-guess-beside"));
    show();
    heading.focus();
    const run = runOf(desk);
    let whole = false;
    // The numbers sharpen until the run is complete; once another one begins it is the first.
    const follow = () => {
      const fact = desk.view?.facts.find((f) => f.name === name);
      if (runOf(desk) !== run) {
        place.removeEventListener("lab-view", follow);
        return setText(sentence, first(say, known));
      }
      if (whole) return;
      if (!fact?.numbers) return setText(sentence, say("ui-guess-none", { guess: String(number) }));
      known.guess = String(number);
      // As it is shown, so that the teacher reads the number that the student read.
      known.found = fact.number.replaceAll(",", "");
      const told = say("ui-guess-told", {
        guess: number.toLocaleString("en"),
        fact: fact.label,
        found: fact.number,
        range: range(fact, say),
      });
      setText(sentence, told);
      picture.replaceChildren(strip(number, fact.numbers, say));
      made?.();
      whole = desk.view?.complete ?? false;
      if (whole) parts.said.result(told);
    };
    place.addEventListener("lab-view", follow);
    follow();
  }

  const ask = () => {
    const fact = desk.view?.facts.find((f) => f.name === name);
    if (!fact) return;
    place.removeEventListener("lab-view", ask);
    const lead = free ? [h("p", {}, say("ui-guess-lead"))] : [];
    body.replaceChildren(...lead, ...question(fact, say, reveal, free ? pressed : undefined));
  };
  place.addEventListener("lab-view", ask);
  if (free) place.addEventListener("lab-state", moved);
  if (free) place.addEventListener("lab-linked", skip);
  return known;
}

/** A guess that was made before the page was loaded again. @param {Desk} desk @param {Guessed} kept @returns {Guessed} */
export function guessed({ engine: { say }, parts }, { guess, found }) {
  const told = h("p", { class: "told-guess" }, first(say, { guess, found }));
  parts.element.querySelector("header")?.after(box(say("ui-guess"), "guess", told).element);
  return { guess, found };
}

/** The guess beside the run that it was about; nothing if there is none. @param {import("./control.js").Say} say @param {Guessed} guessed */
export const first = (say, { guess, found }) =>
  guess && say("ui-guess-kept", { guess: Number(guess).toLocaleString("en"), found: found || "?" });

/** @param {Desk} desk */
const runOf = ({ state }) => JSON.stringify([state.seed, state.values]);
