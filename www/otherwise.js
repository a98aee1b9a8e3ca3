// @ts-check
// "What else?": one dial of one actor moved, everything else and all chance kept.
import { pick, select, withhold } from "./control.js";
import { h, setText, uid } from "./dom.js";
import { typed } from "./number.js";
import { prose } from "./section.js";

/** @typedef {import("../pkg/fast_or_right.js").ScenarioSchema} Schema */
/** @typedef {import("../pkg/fast_or_right.js").State} State */
/** @typedef {import("./hands.js").Told} Told */
/** @typedef {import("./control.js").Say} Say */

/**
 * @param {Schema} schema
 * @param {Say} say
 * @param {(change: Partial<State>, tag: string) => void} moved
 */
export function otherwise(schema, say, moved) {
  const dials = schema.params.filter((p) => p.group === "dials" && p.over);
  const options = dials.map((p) => ({
    value: p.id,
    label: p.label,
    group: say("ui-set-by", { id: p.actor.id, actor: p.actor.name }),
  }));
  const ids = { dial: uid("against"), value: uid("to") };
  const dial = select(options, { id: ids.dial });
  const place = h("span", { class: "exact" });
  const title = h("h4", {}, say("ui-otherwise"));
  const words = prose();
  const instead = h("p", { class: "note" });
  const answer = h("div", { class: "answer" }, words.element, instead);
  dial.addEventListener("input", () => moved({ against: dial.value, to: "" }, ""));
  let shownDial = "";
  /** @type {(value: string) => void} */
  let showValue = () => {};

  /** @param {Schema["params"][number]} param */
  function build(param) {
    /** @param {string} to */
    const take = (to) => moved({ to }, "to");
    if (param.kind === "choice") {
      const list = select(param.options ?? [], {
        id: ids.value,
        oninput: () => take(list.value),
      });
      showValue = (value) => pick(list, value);
      place.replaceChildren(list);
    } else {
      const field = typed(param, { id: ids.value }, take);
      showValue = field.show;
      place.replaceChildren(
        field.input,
        h("span", { class: "unit", "aria-hidden": "true" }, param.unit ?? ""),
      );
    }
  }

  const line = h(
    "p",
    { class: "sentence" },
    h("label", { for: ids.dial }, say("ui-otherwise-dial")),
    dial,
    h("label", { for: ids.value }, say("ui-otherwise-value")),
    place,
  );
  const note = h("p", { class: "note" }, say("ui-otherwise-note"));
  const element = h("div", { class: "otherwise" }, title, note, line, answer);
  return {
    element,
    /** @param {State} state @param {string} to where the dial is really moved @param {string[]} idle */
    show(state, to, idle) {
      withhold(dial, idle);
      const param = dials.find((p) => p.id === state.against) ?? dials[0];
      if (param.id !== shownDial) build(param);
      shownDial = param.id;
      pick(dial, param.id);
      showValue(to || state.values[param.id]);
    },
    /** @param {Told} told */
    answer({ harm, report, against }) {
      element.hidden = !harm;
      const told = report.find((s) => s.id === "otherwise")?.items.map((i) => i.text) ?? [];
      const [intro, ...rest] = against;
      // The dial that matters most is told beside this one: the same list twice helps nobody.
      const twice =
        rest.length > 0 && !told.includes(intro.text) && rest.some((i) => told.includes(i.text));
      words.show(twice ? [] : against);
      instead.hidden = !twice && against.length > 0;
      setText(instead, say(twice ? "ui-otherwise-same" : "ui-otherwise-none"));
    },
  };
}
