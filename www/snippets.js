// @ts-check
// "Embed this": what to paste into another page, for the run that is on the screen.
import { h, uid } from "./dom.js";

/** @typedef {import("./desk.js").Desk} Desk */

/** A frame that nobody makes as high as its content scrolls inside this height [px]. */
const HEIGHT = 1000;
/** @type {WeakMap<Desk, ReturnType<typeof build>>} */
const panels = new WeakMap();

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** Both ways to show a run elsewhere. @param {Desk} desk */
function snippets({ engine, state, view }) {
  const run = engine.link(state);
  const page = new URL(`${state.scenario}.html`, location.href);
  page.search = "";
  page.hash = run;
  const script = new URL("embed.js", page).href;
  const words = escaped(view?.headline ?? "");
  const link = `<a href="${escaped(page.href)}">${words}</a>`;
  return {
    element: `<script type="module" src="${escaped(script)}"></script>
<fast-or-right lab="${escaped(run)}">${link}</fast-or-right>`,
    frame: `<iframe src="${escaped(page.href)}" title="${words}" width="100%" height="${HEIGHT}" loading="lazy"></iframe>`,
  };
}

/** A text to take away. @param {Desk} desk @param {string} key */
function field(desk, key) {
  const { say } = desk.engine;
  const text = h("textarea", { id: uid(key), readonly: true, rows: 4, spellcheck: "false" });
  text.addEventListener("focus", () => text.select());
  const take = async () => {
    const done = await navigator.clipboard.writeText(text.value).then(
      () => true,
      () => false,
    );
    if (!done) text.focus();
    desk.parts.said.note([say(done ? "ui-embed-copied" : "ui-embed-yourself")]);
  };
  const button = h("button", { type: "button", "data-take": key, onclick: take });
  button.append(say("ui-embed-copy"));
  button.setAttribute("aria-describedby", text.id);
  const label = h("label", { for: text.id }, say(key));
  return { text, element: h("div", { class: "snippet" }, label, text, button) };
}

/** @param {Desk} desk @param {Element} button */
function build(desk, button) {
  const element = field(desk, "ui-embed-element");
  const frame = field(desk, "ui-embed-frame");
  const note = h("p", { class: "note" }, desk.engine.say("ui-embed-note"));
  const panel = h("div", { class: "snippets", hidden: true }, note);
  panel.append(element.element, frame.element);
  button.closest(".buttons")?.after(panel);
  const fill = () => {
    if (panel.hidden) return;
    const texts = snippets(desk);
    element.text.value = texts.element;
    frame.text.value = texts.frame;
  };
  desk.place.addEventListener("lab-view", fill);
  return { panel, fill };
}

/** Shows or hides the panel of a lab. @param {Desk} desk */
export function embedThis(desk) {
  const button = desk.place.querySelector('[data-act="embed"]');
  if (!button) return;
  const { panel, fill } = panels.get(desk) ?? build(desk, button);
  panels.set(desk, { panel, fill });
  panel.hidden = !panel.hidden;
  button.setAttribute("aria-expanded", String(!panel.hidden));
  fill();
  if (!panel.hidden) panel.querySelector("textarea")?.focus();
}
