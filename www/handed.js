// @ts-check
// A hand-in, opened by the teacher: the answers as text, and the run made again.
import { fits } from "./asking.js";
import { box } from "./class.js";
import { h, setText } from "./dom.js";
import { address } from "./link.js";
import { moves, onPaper, qa } from "./sheet.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("../pkg/fast_or_right.js").Lesson} Lesson */
/** @typedef {import("../pkg/fast_or_right.js").HandIn} HandIn */

/** @param {Desk} desk @param {Lesson | null} lesson @param {HandIn} hand @param {string} fragment */
export function handed(desk, lesson, hand, fragment) {
  const { say } = desk.engine;
  const who = h("p", { class: "who", dir: "auto" }, hand.name || say("ui-handed-nobody"));
  const found = hand.found || "?";
  const before = hand.was ? "ui-handed-guess" : "ui-handed-guess-old";
  const guessed = hand.guess ? say(before, { guess: hand.guess, found }) : "";
  const guess = h("p", { hidden: guessed === "" }, guessed);
  const same = h("p", { class: "same", role: "status" }, say("ui-handed-checking"));
  const link = address(fragment.slice(1));
  const own = h("a", { href: link }, say("ui-handed-link"));
  const { element } = box(
    say("ui-handed"),
    "handed",
    who,
    ...qa(lesson, hand, say),
    guess,
    ...changed(desk, hand),
    same,
    h("p", {}, own),
  );
  desk.parts.element.querySelector("header")?.after(element);
  onPaper(desk, lesson, () => ({ hand, link, guessed: guess.textContent ?? "" }));
  const check = () => {
    // A number that the page would not have taken is no guess.
    const per = desk.view?.facts.find((fact) => fact.name === lesson?.guess)?.per;
    if (hand.guess && per && !fits(Number(hand.guess), per))
      setText(guess, say("ui-handed-no-guess", { guess: hand.guess, per }));
    if (!desk.view?.complete) return;
    desk.place.removeEventListener("lab-view", check);
    const { digest } = desk.view;
    const key = hand.digest ? "ui-handed-other" : "ui-handed-none";
    const equal = digest === hand.digest;
    element.classList.toggle("equal", equal);
    setText(same, say(equal ? "ui-handed-same" : key, { digest, theirs: hand.digest }));
  };
  desk.place.addEventListener("lab-view", check);
}

/** What the student moved, against the teacher's link; nothing where the link does not say. @param {Desk} desk @param {HandIn} hand */
function changed(desk, { was }) {
  const { say } = desk.engine;
  if (!was) return [];
  const rows = moves(desk, was);
  if (rows.length === 0) return [h("p", {}, say("ui-handed-unmoved"))];
  return [h("h3", {}, say("ui-handed-moved")), h("ul", { class: "moves" }, ...rows)];
}
