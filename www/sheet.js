// @ts-check
// One printed page: lab, settings, sentence, answers, link. It is on paper only.
import { h } from "./dom.js";
import { standing } from "./values.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("../pkg/fast_or_right.js").Lesson} Lesson */
/** @typedef {import("../pkg/fast_or_right.js").HandIn} HandIn */

/** Prints. @param {Desk} desk @param {Lesson | null} lesson @param {HandIn} hand @param {string} link @param {string} guessed the sentence about the guess */
export function sheet(desk, lesson, hand, link, guessed) {
  const { say } = desk.engine;
  const page = h(
    "section",
    { class: "sheet" },
    h("h2", {}, desk.schema.question),
    h("p", { dir: "auto" }, hand.name),
    h("p", {}, desk.view?.headline ?? ""),
    h("p", {}, guessed),
    ...qa(lesson, hand, say),
    h("h3", {}, say("ui-sheet-settings")),
    settings(desk, lesson),
    h("p", { class: "digest" }, say("ui-digest", { digest: hand.digest })),
    h("p", { class: "link" }, link),
  );
  document.body.append(page);
  document.body.classList.add("on-paper");
  const done = () => {
    page.remove();
    document.body.classList.remove("on-paper");
  };
  addEventListener("afterprint", done, { once: true });
  print();
}

/** Questions with their answers, as text. @param {Lesson | null} lesson @param {HandIn} hand @param {import("./control.js").Say} say */
export function qa(lesson, hand, say) {
  const asked = lesson?.ask ?? [];
  const count = Math.max(asked.length, hand.answers.length);
  return Array.from({ length: count }, (_, i) => [
    h("h3", { class: "asked", dir: "auto" }, asked[i] ?? say("ui-question", { number: i + 1 })),
    h("p", { class: "answer", dir: "auto" }, hand.answers[i] || say("ui-hand-no-answer")),
  ]).flat();
}

/** The dials that play a part and are shown. @param {Desk} desk @param {Lesson | null} lesson */
function settings(desk, lesson) {
  const shown = standing(desk).filter(({ param }) => !lesson?.hidden.includes(param.id));
  return h("ul", {}, ...shown.map(({ param, word }) => h("li", {}, `${param.label}: ${word}`)));
}
