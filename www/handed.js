// @ts-check
// A hand-in, opened by the teacher: the answers as text, and the run made again.
import { box } from "./class.js";
import { h, setText } from "./dom.js";
import { address } from "./link.js";
import { qa } from "./sheet.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("../pkg/fast_or_right.js").Lesson} Lesson */
/** @typedef {import("../pkg/fast_or_right.js").HandIn} HandIn */

/** @param {Desk} desk @param {Lesson | null} lesson @param {HandIn} hand @param {string} fragment */
export function handed(desk, lesson, hand, fragment) {
  const { say } = desk.engine;
  const who = h("p", { class: "who", dir: "auto" }, hand.name || say("ui-handed-nobody"));
  const found = hand.found || "?";
  const guessed = hand.guess ? say("ui-handed-guess", { guess: hand.guess, found }) : "";
  const same = h("p", { class: "same", role: "status" }, say("ui-handed-checking"));
  const own = h("a", { href: address(fragment.slice(1)) }, say("ui-handed-link"));
  const { element } = box(
    say("ui-handed"),
    "handed",
    who,
    ...qa(lesson, hand, say),
    ...(guessed ? [h("p", {}, guessed)] : []),
    same,
    h("p", {}, own),
  );
  desk.parts.element.querySelector("header")?.after(element);
  const check = () => {
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
