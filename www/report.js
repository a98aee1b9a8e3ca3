// @ts-check
// The report of a run, as deep as the reader wants it, with the tools that belong to its sections.
import { pick, select } from "./control.js";
import { depthChoice } from "./depth.js";
import { h, setText, uid } from "./dom.js";
import { section } from "./section.js";

/** @typedef {import("../pkg/fast_or_right.js").State} State */
/** @typedef {import("./hands.js").Told} Told */
/** @typedef {import("../pkg/fast_or_right.js").SectionView} SectionView */
/** @typedef {import("./control.js").Say} Say */

/** Sections that stand beside the people; the others follow them, in the engine's order. */
const BESIDE_PEOPLE = ["happened", "traded", "dials"];
const AFTER = ["otherwise", "shares", "bears", "record", "unknown", "ask", "check"];

/**
 * @param {import("../pkg/fast_or_right.js").ScenarioSchema} schema
 * @param {Say} say
 * @param {(change: Partial<State>) => void} change
 * @param {Record<"people" | "otherwise" | "record", HTMLElement>} tools what stands with a section
 */
export function report(schema, say, change, tools) {
  const depth = depthChoice(say, (value) => change({ depth: value }));
  const one = h("p", { class: "one" });
  const from = reference(schema, say, change);
  /** @type {Record<string, HTMLElement[]>} */
  const aside = { otherwise: [tools.otherwise], shares: [from.element] };
  const all = [...BESIDE_PEOPLE, ...AFTER].map((id) => ({
    id,
    // The dial to move is there at every depth.
    ...section(id, say, aside[id], id === "otherwise"),
  }));
  const story = h("div", { class: "story" });
  const told = h("div", { class: "told" }, h("div", { class: "column" }, one, story), tools.people);
  const rest = h("div", { class: "rest" });
  for (const { id, element } of all) {
    (BESIDE_PEOPLE.includes(id) ? story : rest).append(element);
    if (id === "record") element.before(tools.record);
  }
  return {
    element: h("div", { class: "report" }, depth.element, told, rest),
    /** @param {State} state */
    show(state) {
      depth.show(state.depth);
      from.show(state.reference);
      one.hidden = state.depth !== "headline";
    },
    /** @param {Told} told @param {string[]} endings what is told beside the case already */
    tell(told, endings) {
      setText(one, told.headline);
      for (const { id, show } of all) {
        const found = told.report.find((s) => s.id === id);
        if (id === "shares") show(told.shares ?? undefined);
        else if (id === "record") show(found && withoutCase(found, endings));
        else if (id === "otherwise") show(found && withoutPicked(found, told.against));
        else show(found);
      }
    },
  };
}

/** What the case on the stage shows is not told twice. @param {SectionView} section @param {string[]} endings @returns {SectionView} */
function withoutCase(section, endings) {
  const items = section.items.filter((item) => !endings.includes(item.text));
  return { id: section.id, title: section.title, depth: section.depth, items, charts: [] };
}

/** The dial that the reader picked is told beside its fields. @param {SectionView} section @param {Told["against"]} picked @returns {SectionView} */
function withoutPicked(section, picked) {
  const at = section.items.findIndex((item) => item.text === picked[0]?.text);
  if (at < 0) return section;
  return { ...section, items: section.items.toSpliced(at, picked.length) };
}

/** The settings that shares are measured from. @param {import("../pkg/fast_or_right.js").ScenarioSchema} schema @param {Say} say @param {(change: Partial<State>) => void} change */
function reference(schema, say, change) {
  const choices = schema.presets.map((p) => ({ value: p.id, label: p.label }));
  const list = select(choices, {
    id: uid("reference"),
    oninput: () => change({ reference: list.value }),
  });
  return {
    element: h("p", { class: "sentence" }, h("label", { for: list.id }, say("ui-reference")), list),
    /** @param {string} id */
    show: (id) => pick(list, id),
  };
}
