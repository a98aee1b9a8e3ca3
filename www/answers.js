// @ts-check
// The teacher's questions, and the student's answers on their way back: as a link or on paper.
import { box, counted } from "./class.js";
import { h, setText, uid } from "./dom.js";
import { address, copy } from "./link.js";
import { sheet } from "./sheet.js";

/** @typedef {import("./class.js").ClassDesk} ClassDesk */
/** @typedef {import("../pkg/fast_or_right.js").Lesson} Lesson */

/** @param {ClassDesk} desk @param {Lesson} lesson @param {import("./guess.js").Guessed} [guessed] */
export function answers(desk, lesson, guessed) {
  const { say } = desk.engine;
  const name = h("input", { type: "text", id: uid("name"), maxlength: 60, autocomplete: "off" });
  const fields = lesson.ask.map(() =>
    h("textarea", { id: uid("answer"), maxlength: 400, rows: 3 }),
  );
  const asked = lesson.ask.map((question, i) =>
    h(
      "p",
      { class: "asking" },
      h("label", { for: fields[i].id, dir: "auto" }, question),
      ...counted(fields[i], say),
    ),
  );
  const said = h("div", { class: "said", role: "status" });
  const link = h("code", { class: "link" });

  /** The link, or nothing while the run is on its way. */
  const make = () => {
    const { view } = desk;
    if (!view?.complete || (lesson.guess && !guessed?.guess)) {
      said.replaceChildren(h("p", {}, say("ui-hand-wait")));
      return undefined;
    }
    const hand = {
      ...{ name: name.value.trim(), guess: guessed?.guess ?? "", found: guessed?.found ?? "" },
      ...{ digest: view.digest, answers: fields.map((field) => field.value.trim()) },
    };
    const made = desk.engine.lesson_link(desk.state, { lesson, hand });
    if (made.notes.length > 0) {
      said.replaceChildren(...made.notes.map((note) => h("p", {}, note)));
      return undefined;
    }
    const url = new URL(address(made.link));
    url.search = "";
    setText(link, url.href);
    return { hand, link: url.href };
  };
  const hand = async () => {
    const made = make();
    if (!made) return;
    const told = await copy(made.link, say);
    const copied = told.length === 1 ? [say("ui-hand-copied")] : [say("ui-copy-yourself")];
    said.replaceChildren(...copied.map((text) => h("p", {}, text)), link);
  };
  const print = () => {
    const made = make();
    if (!made) return;
    said.replaceChildren();
    sheet(desk, lesson, made.hand, made.link, guessed?.told ?? "");
  };
  /** @param {string} act @param {string} text @param {() => unknown} onclick */
  const button = (act, text, onclick) =>
    h("button", { type: "button", "data-act": act, onclick }, text);
  const buttons = h(
    "p",
    { class: "buttons" },
    button("hand-in", say("ui-hand-copy"), hand),
    button("print", say("ui-hand-print"), print),
  );
  const who = h("p", { class: "asking" }, h("label", { for: name.id }, say("ui-hand-name")), name);
  const note = h("p", { class: "note" }, say("ui-hand-note"));
  const { element, heading } = box(say("ui-questions-asked"), "answers", ...asked);
  element.append(who, buttons, said, note);
  desk.parts.element.append(element);
  if (fields.length === 0) return;
  // They stand at the end of a long page.
  const go = h("button", { type: "button", class: "quiet", "data-act": "questions" });
  go.append(say("ui-questions-go"));
  go.addEventListener("click", () => {
    heading.scrollIntoView();
    heading.focus();
  });
  const below = h(
    "p",
    { class: "asks" },
    say("ui-questions-below", { count: fields.length }),
    " ",
    go,
  );
  desk.parts.element.querySelector("header")?.append(below);
}
