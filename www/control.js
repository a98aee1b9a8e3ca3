// @ts-check
// A control is an element with a `.value` (text, as it stands in a link) that emits `input`.
import { h, uid } from "./dom.js";
import { slider } from "./number.js";

/** @typedef {import("../pkg/fast_or_right.js").ParamSchema} Param */
/** @typedef {import("./engine.js").Engine["say"]} Say */
/** @typedef {HTMLElement & { value: string, param: Param }} Control */
/** @typedef {{ nodes: HTMLElement[], get(): string, set(value: string): void }} Part */

/** Up to this many choices are all shown; more go into a list. */
const FEW = 4;

/**
 * Name, value with its unit, slider or choice, and a help text on demand.
 * @param {Param} param
 * @param {Say} say
 * @returns {Control}
 */
export function control(param, say) {
  const id = uid(param.id);
  const part = param.kind === "number" ? slider(param, say, id) : choice(param, id);
  const help = h("p", { class: "help", id: `${id}-help`, hidden: true }, param.help);
  const root = h("div", { class: `control ${param.kind}`, "data-param": param.id });
  root.append(name(param, say, id, part), helpButton(param, say, help), ...part.nodes, help);
  return asControl(root, param, part);
}

/**
 * Gives an element its `.value`.
 * @param {HTMLElement} root
 * @param {Param} param
 * @param {Part} part
 * @returns {Control}
 */
export function asControl(root, param, part) {
  Object.defineProperty(root, "value", { get: part.get, set: part.set });
  const control = Object.assign(/** @type {Control} */ (root), { param });
  control.value = param.default;
  return control;
}

/** A group of radio buttons is named as a group; every other control has a label of its own. @param {Param} param @param {Say} say @param {string} id @param {Part} part */
function name(param, say, id, part) {
  const group = part.nodes[0]?.getAttribute("role") === "radiogroup";
  const label = group ? h("span", { id: `${id}-name` }) : h("label", { for: id, id: `${id}-name` });
  label.className = "name";
  label.append(param.label);
  if (param.assumption)
    label.append(" ", h("abbr", { class: "mark", title: say("ui-mark-assumption") }, "[A]"));
  return label;
}

/** @param {Param} param @param {Say} say @param {HTMLElement} help */
function helpButton(param, say, help) {
  const button = h(
    "button",
    { type: "button", class: "more", "aria-expanded": "false", "aria-controls": help.id },
    "?",
  );
  button.setAttribute("aria-label", say("ui-help", { dial: param.label }));
  button.addEventListener("click", () => {
    help.hidden = !help.hidden;
    button.setAttribute("aria-expanded", String(!help.hidden));
  });
  return button;
}

/** @param {Param} param @param {string} id @returns {Part} */
function choice(param, id) {
  const options = param.options ?? [];
  const about = { "aria-describedby": `${id}-help` };
  if (options.length > FEW) {
    const list = select(options, { id, ...about });
    return {
      nodes: [list],
      get: () => list.value,
      set: (next) => pick(list, next),
    };
  }
  const inputs = options.map((o) => h("input", { type: "radio", name: id, value: o.value }));
  const labels = inputs.map((input, i) =>
    h("label", { class: "option" }, input, h("span", {}, options[i].label)),
  );
  const about2 = { role: "radiogroup", "aria-labelledby": `${id}-name`, ...about };
  return {
    nodes: [h("div", { class: "options", ...about2 }, ...labels)],
    get: () => inputs.find((input) => input.checked)?.value ?? "",
    set: (next) => {
      for (const input of inputs) input.checked = input.value === next;
    },
  };
}

/**
 * @param {{ value: string, label: string, group?: string }[]} options
 * @param {import("./dom.js").Props} props
 */
export function select(options, props) {
  const element = h("select", props);
  /** @type {Map<string, HTMLOptGroupElement>} */
  const groups = new Map();
  for (const { value, label, group } of options) {
    if (group && !groups.has(group))
      groups.set(group, element.appendChild(h("optgroup", { label: group })));
    const parent = (group && groups.get(group)) || element;
    parent.append(h("option", { value }, label));
  }
  return element;
}

/** Chromium reads every field of the page again after a list is set, even to what it shows. @param {HTMLSelectElement} list @param {string} value */
export function pick(list, value) {
  if (list.value !== value) list.value = value;
}

/** Leaves out what is not wanted now. @param {HTMLSelectElement} list @param {string[]} values */
export function withhold(list, values) {
  for (const option of list.options) {
    option.hidden = option.disabled = values.includes(option.value);
  }
  for (const group of list.querySelectorAll("optgroup")) {
    group.hidden = [...group.querySelectorAll("option")].every((option) => option.disabled);
  }
}
