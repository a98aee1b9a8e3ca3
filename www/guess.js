// @ts-check
// A guess before the reveal: what happened is hidden until the reader has said a number.
import { box } from "./class.js";
import { control } from "./control.js";
import { h, setText, uid } from "./dom.js";
import { strip } from "./strip.js";
import { range } from "./tiles.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("../pkg/fast_or_right.js").FactView} Fact */
/** @typedef {import("./control.js").Say} Say */
/** @typedef {{ guess: string, found: string, told: string }} Guessed */

/**
 * Hides what happened and asks.
 * @param {Desk} desk @param {string} name the fact
 * @param {boolean} [free] whether one press, or any other move, shows what happened without a guess
 * @returns {Guessed} empty until it is known
 */
export function guess(desk, name, free = false) {
  const { say } = desk.engine;
  const { place, parts } = desk;
  /** @type {Guessed} */
  const known = { guess: "", found: "", told: "" };
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
    // The numbers sharpen until the run is complete, or another one begins.
    const follow = () => {
      const fact = desk.view?.facts.find((f) => f.name === name);
      if (runOf(desk) !== run) return place.removeEventListener("lab-view", follow);
      if (!fact?.numbers) return setText(sentence, say("ui-guess-none", { guess: String(number) }));
      known.guess = String(number);
      // As it is shown, so that the teacher reads the number that the student read.
      known.found = fact.number.replaceAll(",", "");
      known.told = say("ui-guess-told", {
        guess: number.toLocaleString("en"),
        fact: fact.label,
        found: fact.number,
        range: range(fact, say),
      });
      setText(sentence, known.told);
      picture.replaceChildren(strip(number, fact.numbers, say));
      if (!desk.view?.complete) return;
      place.removeEventListener("lab-view", follow);
      parts.said.result(known.told);
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

/** @param {Desk} desk */
const runOf = ({ state }) => JSON.stringify([state.seed, state.values]);

/** A slider where the number is out of a whole, else a field. @param {Fact} fact @param {Say} say @param {(number: number) => void} done @param {() => void} [skip] */
function question(fact, say, done, skip) {
  const { per, label: name } = fact;
  const unit = fact.numbers ? fact.text.replace(fact.number, "").trim() : "";
  const label = per
    ? say("ui-guess-of", { per, fact: name })
    : say("ui-guess-label", { fact: name });
  const [asked, value] = per ? slide(per, label, say) : field(label, unit);
  const wrong = h("p", { role: "status" });
  const press = () => {
    const number = Number(value());
    const fits = value() !== "" && number >= 0 && number <= (fact.per ?? Number.MAX_VALUE);
    if (fits) done(number);
    else setText(wrong, say("ui-guess-first"));
  };
  const button = h("button", { type: "button", "data-act": "guess", onclick: press });
  button.append(say("ui-guess-done"));
  const line = h("p", { class: "buttons" }, button);
  if (skip) {
    const past = { type: "button", class: "quiet", "data-act": "skip", onclick: skip };
    line.append(h("button", past, say("ui-guess-skip")));
  }
  return [asked, line, wrong];
}

/** @param {number} per @param {string} label @param {Say} say @returns {[HTMLElement, () => string]} */
function slide(per, label, say) {
  const actor = { id: "reader", name: "" };
  const made = control(
    {
      ...{ id: "guess", label, help: say("ui-guess-help", { per }), group: "", actor, over: false },
      ...{ kind: "number", min: 0, max: per, step: 1, decimals: 0, unit: "", unit_words: "" },
      ...{ default: "0", assumption: false },
    },
    say,
  );
  let moved = false;
  made.addEventListener("input", () => {
    moved = true;
  });
  return [made, () => (moved ? made.value : "")];
}

/** @param {string} label @param {string} unit @returns {[HTMLElement, () => string]} */
function field(label, unit) {
  const input = h("input", { type: "number", id: uid("guess"), min: 0, step: "any" });
  const name = h("label", { for: input.id }, label);
  return [h("p", { class: "sentence" }, name, input, unit), () => input.value];
}
