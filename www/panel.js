// @ts-check
// The dials of a lab, grouped by who sets them in real life.
import { control } from "./control.js";
import { h, uid } from "./dom.js";
import { pause } from "./pause.js";

/** @typedef {import("../pkg/fast_or_right.js").ScenarioSchema} Schema */
/** @typedef {import("./control.js").Control} Control */
/** @typedef {import("./control.js").Say} Say */

const MAIN_GROUP = "dials";
/** So many controls are made before the page does what waits. */
const BATCH = 6;

/**
 * @param {Schema} schema
 * @param {Say} say
 * @param {(param: string, value: string) => void} moved
 */
export async function panel(schema, say, moved) {
  /** @type {Map<string, Control>} */
  const controls = new Map();
  for (const [i, param] of schema.params.entries()) {
    if (i % BATCH === BATCH - 1) await pause();
    const made = control(param, say);
    made.addEventListener("input", () => moved(param.id, made.value));
    controls.set(param.id, made);
  }
  const element = h("div", { class: "dials" });
  for (const group of schema.groups) {
    const inside = schema.params.filter((p) => p.group === group.id);
    const sets = byActor(inside).map((params) => actorSet(params, controls, say));
    if (inside.length > 0)
      element.append(...(group.id === MAIN_GROUP ? sets : [folded(group, sets)]));
  }
  return {
    element,
    /** Shows values; a control that already has its value is not touched. What plays no part is not shown. @param {Record<string, string>} values @param {string[]} idle */
    show(values, idle) {
      for (const [id, made] of controls) {
        const value = values[id] ?? made.param.default;
        if (made.value !== value) made.value = value;
        made.classList.toggle("moved", value !== made.param.default);
        made.hidden = idle.includes(id);
      }
      // A heading without anything under it says nothing; the inner ones first.
      /** @type {NodeListOf<HTMLElement>} */
      const boxes = element.querySelectorAll(".actor, .folded");
      for (const box of boxes) box.hidden = ![...box.querySelectorAll(".control")].some(shown);
    },
    /** These dials are shown and cannot be moved. @param {string[]} ids @param {string} why */
    lock(ids, why) {
      for (const id of ids) {
        const made = controls.get(id);
        for (const field of made?.querySelectorAll("input, select") ?? [])
          field.toggleAttribute("disabled", true);
        made?.append(h("p", { class: "locked" }, why));
      }
    },
    /** After the engine repaired a value, the text that was typed is replaced too. @param {string} id @param {string} value */
    correct(id, value) {
      const made = controls.get(id);
      if (made) made.value = value;
    },
  };
}

/** @param {Element} control */
const shown = (control) => !(/** @type {HTMLElement} */ (control).hidden);

/** @param {Schema["params"]} params */
function byActor(params) {
  /** @type {Map<string, Schema["params"]>} */
  const actors = new Map();
  for (const param of params)
    actors.set(param.actor.id, [...(actors.get(param.actor.id) ?? []), param]);
  return [...actors.values()];
}

/** @param {Schema["params"]} params @param {Map<string, Control>} controls @param {Say} say */
function actorSet(params, controls, say) {
  const { id, name } = params[0].actor;
  const title = h("h4", { id: uid("actor") }, say("ui-set-by", { id, actor: name }));
  const inside = params.flatMap((p) => controls.get(p.id) ?? []);
  return h("div", { class: "actor", role: "group", "aria-labelledby": title.id }, title, ...inside);
}

/** @param {Schema["groups"][number]} group @param {HTMLElement[]} sets */
function folded(group, sets) {
  const help = group.help ? [h("p", { class: "note" }, group.help)] : [];
  return h("details", { class: "folded" }, h("summary", {}, group.label), ...help, ...sets);
}
