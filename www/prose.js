// @ts-check
// Sentences with dials and results in them. The words in the HTML stand until the lab is ready:
//   <span data-dial="agree">two</span>     becomes a control
//   <span data-set="agree=1">one</span>    becomes a button that sets a dial
//   <span data-preset="town">town</span>   becomes a button that sets all dials
//   <span data-fact="collisions">…</span>  takes the text of a fact; data-range, its range
//   <p data-headline>…</p>                 takes the headline of the run
import { late } from "./acts.js";
import { asControl } from "./control.js";
import { h, setText } from "./dom.js";
import { stepper } from "./number.js";
import { range } from "./tiles.js";
import { presses, wake } from "./wake.js";

/** @typedef {import("./lab.js").Lab} Lab */
/** @typedef {import("./desk.js").Desk} Desk */

/** @type {[string, (span: Element, desk: Desk) => HTMLButtonElement][]} */
const BUTTONS = [
  ["data-set", setter],
  ["data-preset", preset],
];
/** Binds everything inside an element that names its scenario. @param {Element} place */
export function bindProse(place) {
  const scenario = place.getAttribute("data-scenario");
  const lab = /** @type {Lab | null} */ (
    document.querySelector(`fast-or-right-lab[scenario="${scenario}"]`)
  );
  if (!lab) return;
  if (place.querySelector("[data-dial]")) wake(lab);
  const early = presses(place, lab);
  lab.addEventListener("lab-ready", () => {
    const { desk } = lab;
    if (!desk) return;
    early.end();
    // What was pressed early is done once the lab stands as it was asked for.
    const later = (/** @type {HTMLElement | undefined} */ button) =>
      lab.addEventListener("lab-view", () => button?.click(), { once: true });
    for (const span of place.querySelectorAll("[data-dial]")) {
      const ends = dial(span, desk)?.querySelectorAll("button");
      const at = early.at(span) ?? 0.5;
      // Its middle is no button.
      if (Math.abs(at - 0.5) > 0.17) later(ends?.[at < 0.5 ? 0 : 1]);
    }
    for (const [name, make] of BUTTONS)
      for (const span of place.querySelectorAll(`[${name}]`)) {
        const button = make(span, desk);
        if (early.at(span) !== undefined) later(button);
      }
    lab.addEventListener("lab-view", () => show(place, desk));
  });
}

/** @param {Element} span @param {Desk} desk */
function dial(span, desk) {
  const id = span.getAttribute("data-dial") ?? "";
  const param = desk.schema.params.find((p) => p.id === id);
  if (param?.kind !== "number") return undefined;
  const part = stepper(param, desk.engine.say);
  const control = asControl(
    h("span", { class: "stepper", "data-dial": id }, ...part.nodes),
    param,
    part,
  );
  const follow = () => {
    const value = desk.state.values[id];
    if (control.value !== value) control.value = value;
  };
  control.addEventListener("input", () => {
    desk.change({ values: { [id]: control.value } }, id);
    control.value = desk.state.values[id];
  });
  desk.place.addEventListener("lab-state", follow);
  follow();
  span.replaceWith(control);
  return control;
}

/** @param {Element} span @param {Desk} desk */
function setter(span, desk) {
  const [id, value] = (span.getAttribute("data-set") ?? "").split("=");
  return button(
    span,
    desk,
    { "data-set": `${id}=${value}` },
    () => desk.state.values[id] === value,
    () => desk.change({ values: { [id]: value } }, ""),
  );
}

/** @param {Element} span @param {Desk} desk */
function preset(span, desk) {
  const id = span.getAttribute("data-preset") ?? "";
  const opened = () => desk.engine.preset(desk.schema.id, id, desk.state);
  const { values } = opened().state;
  const names = Object.keys(values);
  return button(
    span,
    desk,
    { "data-preset": id },
    () => names.every((name) => desk.state.values[name] === values[name]),
    () => desk.adopt(opened(), ""),
  );
}

/**
 * A button in place of the words, pressed while the dials stand as it says.
 * @param {Element} span
 * @param {Desk} desk
 * @param {Record<string, string>} attributes
 * @param {() => boolean} stands
 * @param {() => void} set
 */
function button(span, desk, attributes, stands, set) {
  const words = span.textContent ?? "";
  const made = h("button", { type: "button", class: "setter", ...attributes }, words);
  made.addEventListener("click", () => {
    const { top } = made.getBoundingClientRect();
    set();
    // The lab may be out of sight: what came of it is said where it was pressed.
    late(
      desk,
      import("./outcome.js").then(({ outcome }) => outcome(desk, made, top)),
    );
  });
  const follow = () => made.setAttribute("aria-pressed", String(stands()));
  desk.place.addEventListener("lab-state", follow);
  follow();
  span.replaceWith(made);
  return made;
}

/** @param {Element} place @param {Desk} desk */
function show(place, desk) {
  const { view, engine } = desk;
  // What was built ahead is of the whole run: its first part says less.
  if (!view || (!view.complete && !desk.history.canUndo)) return;
  for (const fact of view.facts) {
    for (const span of place.querySelectorAll(`[data-fact="${fact.name}"]`))
      setText(span, fact.number);
    for (const span of place.querySelectorAll(`[data-range="${fact.name}"]`))
      setText(span, range(fact, engine.say));
  }
  for (const line of place.querySelectorAll("[data-headline]")) setText(line, view.headline);
}
