// @ts-check
// Numbers that the reader sets: by sliding, by typing, or one step at a time in a sentence.
import { h } from "./dom.js";

/** @typedef {import("./control.js").Param} Param */
/** @typedef {import("./control.js").Say} Say */
/** @typedef {import("./control.js").Part} Part */

/** @param {Param} param */
const limits = ({ min, max, step }) => ({ min, max, step });

/** The value as it is said aloud. @param {Param} param @param {string} value @param {Say} say */
export function spoken(param, value, say) {
  return param.unit_words ? say("ui-spoken", { value, unit: param.unit_words }) : value;
}

/** A slider with a field for the exact value. @param {Param} param @param {Say} say @param {string} id @returns {Part} */
export function slider(param, say, id) {
  const about = { "aria-describedby": `${id}-help` };
  const range = h("input", { type: "range", id, ...limits(param), ...about });
  const unit = h("span", { class: "unit", "aria-hidden": "true" }, param.unit ?? "");
  let value = param.default;
  const field = typed(
    param,
    { "aria-label": say("ui-exact", { dial: param.label }), ...about },
    (text) => set(text),
  );
  /** @param {string} next */
  function set(next) {
    value = next;
    range.value = value;
    range.setAttribute("aria-valuetext", spoken(param, value, say));
    const low = Number(param.min);
    range.style.setProperty("--share", String((Number(value) - low) / (Number(param.max) - low)));
    field.show(value);
  }
  range.addEventListener("input", () => set(range.value));
  return {
    nodes: [h("span", { class: "exact" }, field.input, unit), range],
    get: () => value,
    set,
  };
}

/**
 * A number that is typed. While the text is not yet a value of the dial nothing is
 * sent; leaving the field sends whatever stands there, and the engine repairs it.
 * @param {Param} param
 * @param {import("./dom.js").Props} props
 * @param {(value: string) => void} take
 */
export function typed(param, props, take) {
  const input = h("input", { type: "number", inputmode: "decimal", ...limits(param), ...props });
  let shown = "";
  input.addEventListener("input", (event) => {
    const leaving = event instanceof CustomEvent;
    const usable = input.value !== "" && input.checkValidity();
    if (!leaving && !usable) return event.stopPropagation();
    shown = input.value;
    return take(input.value);
  });
  input.addEventListener("change", () => {
    if (input.value === "") input.value = shown;
    if (input.value !== shown) input.dispatchEvent(new CustomEvent("input", { bubbles: true }));
  });
  return {
    input,
    /** @param {string} value */
    show: (value) => {
      shown = value;
      // "4." on the way to "4.5" is left alone.
      if (input.value === "" || Number(input.value) !== Number(value)) input.value = value;
    },
  };
}

/**
 * A number inside a sentence: less, the number, more.
 * @param {Param} param
 * @param {Say} say
 * @returns {Part}
 */
export function stepper(param, say) {
  let value = param.default;
  const field = typed(param, { "aria-label": param.label }, (text) => set(text));
  /** @param {number} by */
  const step = (by) => {
    if (by > 0) field.input.stepUp();
    else field.input.stepDown();
    field.input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  /** @param {string} key @param {number} by @param {string} sign */
  const button = (key, by, sign) =>
    h(
      "button",
      { type: "button", "aria-label": say(key, { dial: param.label }), onclick: () => step(by) },
      sign,
    );
  const less = button("ui-less", -1, "−");
  const more = button("ui-more", 1, "+");
  /** @param {string} next */
  function set(next) {
    value = next;
    field.show(value);
    // Not `disabled`: a button that is pressed must not lose the focus.
    less.setAttribute("aria-disabled", String(Number(value) <= Number(param.min)));
    more.setAttribute("aria-disabled", String(Number(value) >= Number(param.max)));
  }
  return { nodes: [less, field.input, more], get: () => value, set };
}
