// @ts-check
// The teacher's questions, and the student's answers on their way back: as a link or on paper.
import { box, counted } from "./class.js";
import { h, setText, uid } from "./dom.js";
import { finished } from "./finished.js";
import { first } from "./guess.js";
import { address, copy } from "./link.js";
import { onPaper } from "./sheet.js";

/** @typedef {import("./class.js").ClassDesk} ClassDesk */
/** @typedef {import("../pkg/fast_or_right.js").Lesson} Lesson */
/** @typedef {import("../pkg/fast_or_right.js").HandIn} HandIn */
/**
 * @typedef {object} About
 * @property {Lesson} lesson
 * @property {HandIn | null} draft what was typed before the page was loaded again
 * @property {import("./guess.js").Guessed} [guessed]
 * @property {() => HandIn["was"]} moved which dials were moved, and where they stood
 * @property {() => void} typed is told when there is something new to keep
 */

/** What a student hands in, as far as it is. @param {ClassDesk} desk @param {About} about */
export function answers(desk, { lesson, draft, guessed, moved, typed }) {
  const { say } = desk.engine;
  const name = h("input", { type: "text", id: uid("name"), maxlength: 60, autocomplete: "off" });
  const fields = lesson.ask.map((_, i) => {
    const field = h("textarea", { id: uid("answer"), maxlength: 400, rows: 3, oninput: typed });
    field.value = draft?.answers[i] ?? "";
    return field;
  });
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

  const texts = () => fields.map((field) => field.value.trim());
  /** @returns {HandIn} */
  const now = () => ({
    ...{ draft: false, name: name.value.trim(), digest: finished(desk)?.digest ?? "" },
    ...{ guess: guessed?.guess ?? "", found: guessed?.found ?? "", was: moved() },
    answers: texts(),
  });
  /** @param {HandIn} hand */
  const linkOf = (hand) => {
    const made = desk.engine.lesson_link(desk.state, { lesson, hand });
    return { link: address(made.link), notes: made.notes };
  };
  /** @param {...(string | Node)} all */
  const tell = (...all) =>
    said.replaceChildren(...all.map((one) => (typeof one === "string" ? h("p", {}, one) : one)));
  /** The hand-in and its link, or nothing while the run is on its way. */
  const make = () => {
    const hand = now();
    const made = linkOf(hand);
    if (!hand.digest || (lesson.guess && !hand.guess)) return tell(say("ui-hand-wait"));
    if (made.notes.length > 0) return tell(...made.notes);
    setText(link, made.link);
    return { hand, link: made.link };
  };
  const hand = async () => {
    const made = make();
    if (!made) return;
    const told = await copy(made.link, say);
    const empty = made.hand.answers.filter((text) => text === "").length;
    const lack = empty > 0 ? [say("ui-hand-empty", { count: empty })] : [];
    tell(say(told.length === 1 ? "ui-hand-copied" : "ui-copy-yourself"), ...lack, link);
  };
  const paper = () => {
    if (!make()) return;
    said.replaceChildren();
    print();
  };
  // The browser's own command prints the same sheet.
  onPaper(desk, lesson, () => {
    const all = now();
    return { hand: all, link: linkOf(all).link, guessed: first(say, all) };
  });
  /** @param {string} act @param {string} text @param {() => unknown} onclick */
  const button = (act, text, onclick) =>
    h("button", { type: "button", "data-act": act, onclick }, text);
  const buttons = h(
    "p",
    { class: "buttons" },
    button("hand-in", say("ui-hand-copy"), hand),
    button("print", say("ui-hand-print"), paper),
  );
  const who = h("p", { class: "asking" }, h("label", { for: name.id }, say("ui-hand-name")), name);
  const note = h("p", { class: "note" }, say("ui-hand-note"));
  const { element, heading } = box(say("ui-questions-asked"), "answers", ...asked);
  element.append(who, buttons, said, note);
  desk.parts.element.append(element);
  if (fields.length > 0) lead(desk, fields.length, heading);
  return { texts };
}

/** They stand at the end of a long page. @param {ClassDesk} desk @param {number} count @param {HTMLElement} heading */
function lead({ engine, parts }, count, heading) {
  const go = h("button", { type: "button", class: "quiet", "data-act": "questions" });
  go.append(engine.say("ui-questions-go"));
  go.addEventListener("click", () => {
    heading.scrollIntoView();
    heading.focus();
  });
  const text = engine.say("ui-questions-below", { count });
  parts.element.querySelector("header")?.append(h("p", { class: "asks" }, text, " ", go));
}
