// @ts-check
// "What else?": one dial of one actor moved, everything else and all chance kept.
import { select } from "./control.js";
import { h, uid } from "./dom.js";
import { typed } from "./number.js";
import { part } from "./report.js";

/** @typedef {import("../pkg/fast_or_right.js").ScenarioSchema} Schema */
/** @typedef {import("../pkg/fast_or_right.js").State} State */
/** @typedef {import("./control.js").Say} Say */

/**
 * @param {Schema} schema
 * @param {Say} say
 * @param {(change: Partial<State>, tag: string) => void} moved
 */
export function otherwise(schema, say, moved) {
  const dials = schema.params.filter((p) => p.group === "dials");
  const options = dials.map((p) => ({
    value: p.id,
    label: p.label,
    group: say("ui-set-by", { id: p.actor.id, actor: p.actor.name }),
  }));
  const ids = { dial: uid("against"), value: uid("to") };
  const dial = select(options, { id: ids.dial });
  const place = h("span", { class: "exact" });
  const title = h("h3", {}, say("ui-otherwise"));
  const answer = h("div", { class: "answer" });
  dial.addEventListener("input", () => moved({ against: dial.value, to: "" }, ""));
  let shownDial = "";
  let shownAnswer = "";
  /** @type {(value: string) => void} */
  let showValue = () => {};

  /** @param {Schema["params"][number]} param */
  function build(param) {
    /** @param {string} to */
    const take = (to) => moved({ to }, "to");
    if (param.kind === "choice") {
      const list = select([{ value: "", label: say("ui-our-pick") }, ...(param.options ?? [])], {
        id: ids.value,
        oninput: () => take(list.value),
      });
      showValue = (value) => {
        list.value = value;
      };
      place.replaceChildren(list);
    } else {
      const field = typed(param, { id: ids.value, placeholder: say("ui-our-pick") }, take);
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
  const element = h("section", { class: "otherwise" }, title, note, line, answer);
  return {
    element,
    /** @param {State} state */
    show(state) {
      const param = dials.find((p) => p.id === state.against) ?? dials[0];
      if (param.id !== shownDial) build(param);
      shownDial = param.id;
      dial.value = param.id;
      showValue(state.to);
    },
    /** @param {import("./report.js").Section | undefined} section */
    answer(section) {
      const text = JSON.stringify(section ?? "");
      if (text === shownAnswer) return;
      shownAnswer = text;
      answer.replaceChildren(...(section ? [part(section, "h4")] : []));
    },
  };
}
