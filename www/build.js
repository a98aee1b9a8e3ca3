// @ts-check
// The teacher's builder: a lab, what students may move, a guess, questions, and the link that says it.
import { box, counted, plain } from "./class.js";
import { select } from "./control.js";
import { h, setText, uid } from "./dom.js";
import { copy, writeLink } from "./link.js";
import { rules } from "./rules.js";

/** @typedef {import("./class.js").ClassDesk} ClassDesk */
/** @typedef {import("../pkg/fast_or_right.js").Lesson} Lesson */
/** @typedef {import("./control.js").Say} Say */

const QUESTIONS = [0, 1, 2];

/** @param {ClassDesk} desk @param {Lesson | null} from what to go on with @returns {import("./class.js").Class} */
export function build(desk, from) {
  const { engine, place } = desk;
  const { say } = engine;
  /** @type {Lesson} */
  const start = from ?? { locked: [], hidden: [], guess: "", ask: [] };
  const dials = rules(desk, start);
  const guess = h(
    "select",
    { id: uid("guess") },
    h("option", { value: "" }, say("ui-build-no-guess")),
  );
  const asked = QUESTIONS.map((i) => {
    const field = h("textarea", { id: uid("ask"), maxlength: 200, rows: 2, "data-ask": i });
    field.value = start.ask[i] ?? "";
    return field;
  });
  const preview = h("code", { class: "link", tabindex: 0, role: "region" });
  preview.setAttribute("aria-label", say("ui-build-link"));
  const length = h("p", { class: "length" });
  const said = h("div", { class: "said", role: "status" });
  const open = h("a", { href: "#", target: "_blank", rel: "noopener" }, say("ui-build-open"));
  let facts = false;

  const lesson = () => ({
    ...dials.value(),
    guess: facts ? guess.value : start.guess,
    ask: asked.map((field) => field.value.trim()).filter((text) => text !== ""),
  });
  const made = () => engine.lesson_link(desk.state, { lesson: lesson(), hand: null });
  const student = () => {
    const url = new URL(location.href);
    url.search = "";
    url.hash = made().link;
    return url.href;
  };
  function show() {
    const { link, longest, notes } = made();
    setText(preview, student());
    open.href = student();
    setText(length, say("ui-build-length", { length: link.length, longest }));
    const texts = notes.map((note) => h("p", {}, note));
    if (said.textContent !== notes.join("")) said.replaceChildren(...texts);
  }
  const take = async () => {
    const told = await copy(student(), say);
    const text = told.length === 1 ? say("ui-build-copied") : say("ui-copy-yourself");
    said.replaceChildren(h("p", {}, text));
  };
  // What is typed stays in the address: a reload loses nothing.
  const typed = () => {
    show();
    writeLink(() => made().link);
  };
  const listen = h(
    "div",
    { oninput: typed },
    dials.element,
    h("p", { class: "note" }, say("ui-build-hidden-note")),
    named(guess, say("ui-build-guess")),
    ...QUESTIONS.map((i) => named(asked[i], say("ui-build-ask", { number: i + 1 }), say)),
  );
  const button = h("button", { type: "button", "data-act": "copy-lesson", onclick: take });
  button.append(say("ui-build-copy"));
  const { element } = box(
    say("ui-build"),
    "builder",
    h("p", {}, say("ui-build-how")),
    labs(desk, () => lesson().ask),
    listen,
    h("div", { class: "out" }, preview, length),
    h("p", { class: "buttons" }, button, open),
    said,
  );
  place.before(element);
  place.addEventListener("lab-state", show);
  place.addEventListener("lab-view", () => {
    if (facts || !desk.view?.facts.length) return;
    for (const fact of desk.view.facts.filter((f) => f.role))
      guess.append(h("option", { value: fact.name }, fact.label));
    guess.value = start.guess;
    facts = true;
  });
  const link = () => made().link;
  // The lab's own button would copy the same link once more.
  const own = desk.parts.element.querySelector('[data-act="copy"]');
  if (own instanceof HTMLElement) own.hidden = true;
  return { ...plain(desk), added: true, seen: (opened) => dials.show(opened), link };
}

/** @param {HTMLElement} field @param {string} label @param {Say} [say] counts its letters */
const named = (field, label, say) =>
  h(
    "p",
    { class: "asking" },
    h("label", { for: field.id }, label),
    ...(say && field instanceof HTMLTextAreaElement ? counted(field, say) : [field]),
  );

/** The labs; going to another one takes a press, so that keys can walk the list. @param {ClassDesk} desk @param {() => string[]} asked what goes along */
function labs({ engine, schema }, asked) {
  const all = engine.scenarios().map(({ id, title }) => ({ value: id, label: title }));
  const list = select(all, { id: uid("labs") });
  list.value = schema.id;
  const go = h("button", { type: "button", "data-act": "go-lab" }, engine.say("ui-build-go"));
  go.addEventListener("click", () => {
    const lesson = { locked: [], hidden: [], guess: "", ask: asked() };
    const { state } = engine.open_link(`#${list.value}`);
    const { link, notes } = engine.lesson_link(state, { lesson, hand: null });
    // What does not fit would be lost there; the builder says so already.
    if (notes.length > 0) return;
    history.replaceState(history.state, "", `?build#${link}`);
    location.reload();
  });
  const label = h("label", { for: list.id }, engine.say("ui-build-lab"));
  return h("p", { class: "sentence" }, label, list, go);
}
