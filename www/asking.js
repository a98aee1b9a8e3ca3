// @ts-check
// The question of a guess: a slider or a field, and what is said to a number that cannot be.
import { control } from "./control.js";
import { h, setText, uid } from "./dom.js";

/** @typedef {import("../pkg/fast_or_right.js").FactView} Fact */
/** @typedef {import("./control.js").Say} Say */

/** A slider where the number is out of a whole, else a field. @param {Fact} fact @param {Say} say @param {(number: number) => void} done @param {() => void} [skip] */
export function question(fact, say, done, skip) {
  const { per, label: name } = fact;
  const unit = fact.numbers ? fact.text.replace(fact.number, "").trim() : "";
  const label = per
    ? say("ui-guess-of", { per, fact: name })
    : say("ui-guess-label", { fact: name });
  const [asked, value] = per ? slide(per, label, say) : field(label, unit);
  const wrong = h("p", { role: "status" });
  const press = () => {
    const number = Number(value());
    if (value() === "") return setText(wrong, say("ui-guess-first"));
    if (fits(number, per)) return done(number);
    setText(wrong, per ? say("ui-guess-range", { per }) : say("ui-guess-low"));
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

/** Whether a number can be a guess. @param {number} number @param {Fact["per"]} per what it is out of */
export const fits = (number, per) => number >= 0 && number <= (per ?? Number.MAX_VALUE);

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
  // What is typed and no value of a dial does not leave its field: it is heard on its way down.
  let moved = false;
  const hear = () => {
    moved = true;
  };
  made.addEventListener("input", hear, true);
  const typed = made.querySelector('input[type="number"]');
  const value = () => (typed instanceof HTMLInputElement ? typed.value : made.value);
  return [made, () => (moved ? value() : "")];
}

/** @param {string} label @param {string} unit @returns {[HTMLElement, () => string]} */
function field(label, unit) {
  const input = h("input", { type: "number", id: uid("guess"), min: 0, step: "any" });
  const name = h("label", { for: input.id }, label);
  return [h("p", { class: "sentence" }, name, input, unit), () => input.value];
}
