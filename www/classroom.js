// @ts-check
// A lab in class: what a teacher added to its link, what a student hands in, and the teacher's builder.
import { answers } from "./answers.js";
import { building, plain } from "./class.js";
import { guess } from "./guess.js";
import { handed } from "./handed.js";

/** @typedef {import("./class.js").ClassDesk} ClassDesk */
/** @typedef {import("../pkg/fast_or_right.js").Opened} Opened */
/** @typedef {import("../pkg/fast_or_right.js").Lesson} Lesson */
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
  } else if (hand) {
    desk.lesson = { ...plain(desk), added: true };
    handed(desk, lesson, hand, fragment);
  } else if (lesson) desk.lesson = study(desk, lesson, opened.state);
}

/**
 * The student's lab.
 * @param {ClassDesk} desk @param {Lesson} lesson @param {Opened["state"]} first
 * @returns {Class}
 */
function study(desk, lesson, first) {
  const { engine, parts } = desk;
  const { say } = engine;
  const held = [...lesson.locked, ...lesson.hidden];
  parts.dials.lock(lesson.locked, say("ui-locked"));
  // A setting to try would move what the teacher set.
  const tries = parts.element.querySelector(".presets");
  if (tries instanceof HTMLElement) tries.hidden = held.length > 0;
  const guessed = lesson.guess ? guess(desk, lesson.guess) : undefined;
  if (lesson.ask.length > 0 || guessed) answers(desk, lesson, guessed);
  return {
    added: true,
    first,
    link: () => engine.lesson_link(desk.state, { lesson, hand: null }).link,
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
