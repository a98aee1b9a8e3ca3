// @ts-check
// "Embed this": what to paste into another page, for the run that is on the screen.
import { h, uid } from "./dom.js";
import { finished } from "./finished.js";

/** @typedef {import("./desk.js").Desk} Desk */

/** Labs in a column of 700 px are about as high as this, dials and all; what is higher scrolls inside [px]. */
const HEIGHT = 2300;
/** @type {WeakMap<Desk, ReturnType<typeof build>>} */
const panels = new WeakMap();

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** Both ways to show a run elsewhere. Half a run says nothing: until it is whole, its question stands for it. @param {Desk} desk */
function snippets(desk) {
  const { engine, state, schema } = desk;
  const run = engine.link(state);
  const page = new URL(`${state.scenario}.html`, location.href);
  page.search = "";
  page.hash = run;
  const script = new URL("embed.js", page).href;
  const neutral = engine.say("ui-cite-title", { question: schema.question });
  const words = escaped(finished(desk)?.headline ?? neutral);
  const link = `<a href="${escaped(page.href)}">${words}</a>`;
  return {
    element: `<script type="module" src="${escaped(script)}"></script>
<fast-or-right lab="${escaped(run)}">${link}</fast-or-right>`,
    frame: `<iframe src="${escaped(page.href)}" title="${words}" width="100%" height="${HEIGHT}" style="border:0" loading="lazy" allow="clipboard-write"></iframe>`,
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
  for (const change of ["lab-state", "lab-view"]) desk.place.addEventListener(change, fill);
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
