// @ts-check
// The buttons of a lab and the line that says how far its work is.
import { h } from "./dom.js";

/** @typedef {import("./control.js").Say} Say */
/** @typedef {"undo" | "redo" | "reset" | "another" | "pin" | "unpin" | "copy" | "embed" | "cite" | "stop"} Act */

/** @param {Say} say @param {(act: Act) => void} act */
export function tools(say, act) {
  /** @param {Act} name @param {string} key */
  const button = (name, key) =>
    h(
      "button",
      { type: "button", "data-act": name, onclick: (event) => press(event, name) },
      say(key),
    );
  /** A button that cannot act stays focusable, so that the focus is never lost. @param {Event} event @param {Act} name */
  const press = (event, name) => {
    const target = /** @type {HTMLElement} */ (event.currentTarget);
    if (target.getAttribute("aria-disabled") !== "true") act(name);
  };
  const undo = button("undo", "ui-undo");
  const redo = button("redo", "ui-redo");
  const stop = button("stop", "ui-stop");
  const embed = button("embed", "ui-embed");
  embed.setAttribute("aria-expanded", "false");
  // From disk there is no address that another page could show.
  embed.hidden = location.protocol === "file:";
  const bar = h("progress", { "aria-label": say("ui-progress"), max: 1, value: 0 });
  return {
    history: h("div", { class: "buttons" }, undo, redo, button("reset", "ui-reset")),
    run: h(
      "div",
      { class: "buttons" },
      button("another", "ui-another"),
      button("pin", "ui-pin"),
      button("copy", "ui-copy"),
      embed,
      button("cite", "ui-cite"),
      stop,
      bar,
    ),
    /** @param {{ canUndo: boolean, canRedo: boolean }} history */
    showHistory(history) {
      undo.setAttribute("aria-disabled", String(!history.canUndo));
      redo.setAttribute("aria-disabled", String(!history.canRedo));
    },
    /** @param {number} done @param {number} total */
    showProgress(done, total) {
      const busy = done < total;
      stop.setAttribute("aria-disabled", String(!busy));
      bar.classList.toggle("idle", !busy);
      bar.max = Math.max(total, 1);
      bar.value = busy ? done : bar.max;
    },
  };
}

/** The presets of a scenario: settings to try. @param {import("../pkg/fast_or_right.js").ScenarioSchema} schema @param {Say} say @param {(id: string) => void} choose */
export function presets(schema, say, choose) {
  const buttons = schema.presets.map((p) =>
    h(
      "button",
      { type: "button", title: p.help, "data-preset": p.id, onclick: () => choose(p.id) },
      p.label,
    ),
  );
  return h(
    "div",
    { class: "presets", role: "group", "aria-label": say("ui-presets") },
    h("span", { "aria-hidden": "true" }, say("ui-presets")),
    ...buttons,
  );
}
