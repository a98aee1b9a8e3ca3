// @ts-check
// One printed page: lab, settings, sentence, answers, link. It is on paper only, in place of the lab.
import { h } from "./dom.js";
import { standing, wordOf } from "./values.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("../pkg/fast_or_right.js").Lesson} Lesson */
/** @typedef {import("../pkg/fast_or_right.js").HandIn} HandIn */
/** What is printed: the sentence about the guess may be empty. @typedef {{ hand: HandIn, link: string, guessed: string }} Sheet */

/** From now on this is what the page prints. @param {Desk} desk @param {Lesson | null} lesson @param {() => Sheet} now */
export function onPaper(desk, lesson, now) {
  addEventListener("beforeprint", () => {
    document.querySelector(".sheet")?.remove();
    document.body.append(sheet(desk, lesson, now()));
    document.body.classList.add("on-paper");
  });
  addEventListener("afterprint", () => {
    document.querySelector(".sheet")?.remove();
    document.body.classList.remove("on-paper");
  });
}

/** @param {Desk} desk @param {Lesson | null} lesson @param {Sheet} now */
function sheet(desk, lesson, { hand, link, guessed }) {
  const { say } = desk.engine;
  const date = new Date().toLocaleDateString("en-GB", { dateStyle: "long" });
  // What happened stays hidden until the guess, on paper too.
  const headline = lesson?.guess && !hand.guess ? "" : (desk.view?.headline ?? "");
  const { digest } = hand;
  return h(
    "section",
    { class: "sheet" },
    h("h2", {}, desk.schema.question),
    h("p", {}, say("ui-sheet-date", { date })),
    h("p", { dir: "auto" }, hand.name),
    h("p", {}, headline),
    h("p", {}, guessed),
    ...qa(lesson, hand, say),
    h("h3", {}, say("ui-sheet-settings")),
    settings(desk, lesson, hand.was ?? []),
    h("p", { class: "digest" }, digest ? say("ui-digest", { digest }) : ""),
    h("p", { class: "link" }, link),
  );
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

/** The dials that play a part and are shown, and what else was moved. @param {Desk} desk @param {Lesson | null} lesson @param {[string, string][]} was */
function settings(desk, lesson, was) {
  const rest = standing(desk).filter(
    ({ param: { id } }) => !lesson?.hidden.includes(id) && !was.some(([other]) => other === id),
  );
  const still = rest.map(({ param, word }) => h("li", {}, `${param.label}: ${word}`));
  return h("ul", {}, ...moves(desk, was), ...still);
}

/** What was moved: from where, and to where. @param {Desk} desk @param {[string, string][]} was */
export function moves({ schema, state, engine }, was) {
  const all = new Map(was);
  const params = schema.params.filter(({ id }) => all.has(id) && all.get(id) !== state.values[id]);
  return params.map((param) => {
    const [from, to] = [all.get(param.id) ?? "", state.values[param.id]];
    const said = { dial: param.label, from: wordOf(param, from), to: wordOf(param, to) };
    return h("li", { class: "moved" }, engine.say("ui-sheet-moved", said));
  });
}
