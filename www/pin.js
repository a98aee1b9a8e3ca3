// @ts-check
// A pinned run beside the run that is shown: pinned, now, and how far they lie apart.
import { h, setText, table } from "./dom.js";
import { address } from "./link.js";

/** @typedef {import("../pkg/fast_or_right.js").PinnedView} PinnedView */

/** Pins the run that is shown, or lets it go: it moves no dial, so it is no step of undo. @param {import("./desk.js").Desk} desk @param {"pin" | "unpin"} act */
export function pinned(desk, act) {
  const { engine, state, parts } = desk;
  desk.retake(state, act === "pin" ? engine.pin(state).state.pin : "");
  parts.said.note([engine.say(act === "pin" ? "ui-pin-done" : "ui-unpin-done")]);
  // The button that was pressed is going away.
  const back = act === "unpin" && parts.element.querySelector('[data-act="pin"]');
  if (back instanceof HTMLElement) back.focus();
}

/** @param {import("./control.js").Say} say @param {() => void} unpin */
export function pin(say, unpin) {
  const title = h("h3", { tabindex: -1 }, say("ui-pinned"));
  const lead = h("p", { class: "note" });
  const place = h("div", { class: "rows" });
  const link = h("a", {}, say("ui-pin-link"));
  const button = h(
    "button",
    { type: "button", "data-act": "unpin", onclick: unpin },
    say("ui-unpin"),
  );
  const element = h("section", { class: "pinned", hidden: true }, title, lead, place);
  element.append(h("p", { class: "buttons" }, link, button));
  let shown = "";
  return {
    element,
    /** @param {PinnedView | null | undefined} view */
    show(view) {
      element.hidden = !view;
      if (!view) return;
      link.href = address(view.link);
      setText(lead, say(view.same ? "ui-pin-same" : "ui-pin-lead"));
      const text = JSON.stringify(view.table);
      if (text === shown) return;
      shown = text;
      place.replaceChildren(table(view.table, say("ui-pinned")));
    },
  };
}
