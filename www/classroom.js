// @ts-check
// A lab in class: what a teacher added to its link, what a student hands in, and the teacher's builder.
import { answers } from "./answers.js";
import { building, plain } from "./class.js";
import { guess, guessed } from "./guess.js";
import { handed } from "./handed.js";
import { address, writeLink } from "./link.js";
import { onPaper } from "./sheet.js";

/** @typedef {import("./class.js").ClassDesk} ClassDesk */
/** @typedef {import("../pkg/fast_or_right.js").Opened} Opened */
/** @typedef {import("../pkg/fast_or_right.js").Lesson} Lesson */
/** @typedef {import("../pkg/fast_or_right.js").HandIn} HandIn */
/** @typedef {import("./class.js").Class} Class */

/**
 * Sets a lab up as its link says; what had to be left out is said.
 * @param {ClassDesk} desk @param {string} fragment @param {Opened} opened
 */
export async function attend(desk, fragment, opened) {
  const { lesson, hand, notes } = desk.engine.open_lesson(fragment);
  opened.notes = [...opened.notes, ...notes];
  if (building()) {
    const { build } = await import("./build.js");
    desk.lesson = build(desk, lesson);
  } else if (hand && !hand.draft) {
    desk.lesson = { ...plain(desk), added: true };
    handed(desk, lesson, hand, fragment);
  } else if (lesson) desk.lesson = study(desk, lesson, opened.state, hand);
}

/**
 * The student's lab.
 * @param {ClassDesk} desk @param {Lesson} lesson @param {Opened["state"]} state
 * @param {HandIn | null} draft what this page kept in its address before it was loaded again
 * @returns {Class}
 */
function study(desk, lesson, state, draft) {
  const { engine, parts } = desk;
  const { say } = engine;
  const held = [...lesson.locked, ...lesson.hidden];
  /** As the teacher set it. */
  const first = { ...state, values: { ...state.values, ...Object.fromEntries(draft?.was ?? []) } };
  parts.dials.lock(lesson.locked, say("ui-locked"));
  // A setting to try would move what the teacher set.
  const tries = parts.element.querySelector(".presets");
  if (tries instanceof HTMLElement) tries.hidden = held.length > 0;
  /** @type {() => [string, string][]} */
  const moved = () =>
    Object.entries(first.values).filter(([id, value]) => value !== desk.state.values[id]);
  /** @param {HandIn | null} hand */
  const link = (hand) => engine.lesson_link(desk.state, { lesson, hand }).link;
  // What a student does stays in the address, but for the name: a reload loses nothing.
  const typed = () => writeLink(() => desk.lesson.link());
  const known = draft?.guess
    ? guessed(desk, draft)
    : lesson.guess
      ? guess(desk, lesson.guess, false, typed)
      : undefined;
  const told = { lesson, draft, guessed: known, moved, typed };
  const given = lesson.ask.length > 0 || known ? answers(desk, told) : undefined;
  const nothing = { draft: true, name: "", digest: "", guess: "", found: "", answers: [] };
  if (!given) {
    const sheet = () => ({ hand: { ...nothing, was: moved() }, link: address(link(null)) });
    onPaper(desk, lesson, () => ({ ...sheet(), guessed: "" }));
  }
  /** @returns {HandIn | null} */
  const kept = () => {
    const was = moved();
    const texts = given?.texts() ?? [];
    if (was.length === 0 && !known?.guess && !texts.some((text) => text)) return null;
    const { guess, found } = known ?? nothing;
    return { ...nothing, guess, found, was, answers: texts };
  };
  return {
    added: true,
    first,
    link: () => link(kept()),
    share: () => link(null),
    hold(next) {
      const stays = held.every((id) => next.state.values[id] === first.values[id]);
      if (stays) return next;
      const names = held.map((id) => desk.schema.params.find((p) => p.id === id)?.label ?? id);
      const note = say("ui-lesson-held", { dials: names.join(", ") });
      return { ...engine.settle(desk.state), notes: [note] };
    },
    seen: (next) => ({ ...next, idle: [...next.idle, ...lesson.hidden] }),
  };
}
