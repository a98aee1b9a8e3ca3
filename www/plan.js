// @ts-check
// A plan's units, and how many of them a hand is given at once. Each message costs the page time, so short
// units go together; but no hand works long before the page hears of it, and the hands end at about the
// same time.
import { pause } from "./pause.js";

/** @typedef {import("../pkg/fast_or_right.js").State} State */
/** @typedef {import("../pkg/fast_or_right.js").Session} Session */
/**
 * @typedef {object} Plan
 * @property {number} id a worker keeps what it has made ready under it
 * @property {State} state
 * @property {Uint32Array} tasks flat pairs of run and unit
 * @property {number} first how many of the first units make the first picture
 * @property {import("./hands.js").Assets} assets data files that its units need
 * @property {number} next units that were given away
 * @property {Uint32Array} [again] units that a hand failed at, for another one
 * @property {boolean} [failing] whether a hand failed at units of it
 * @property {(how: "accept" | "preview", run: number, unit: number, bytes: Uint8Array) => void} take gets a unit's tally, or what a long one has so far
 * @property {(message: string) => void} failed
 */

/** A hand works about so long on what it is given, and at most so long while the first picture is waited for [ms]. */
const [SPELL, FIRST] = [12, 48];
/** Tallies are taken in for so long before the page does what waits [ms]. */
const MOUTHFUL = 8;
/** How fast a unit of a scenario was of late, by its number: later units may be longer [ms]. @type {Map<string, number>} */
const took = new Map();
let plans = 0;

/** @param {Omit<Plan, "id" | "assets" | "next">} what @returns {Plan} */
export function planOf(what) {
  plans += 1;
  return { ...what, id: plans, assets: new Map(), next: 0 };
}

/** What the runs before have in common with these is not computed again. @param {import("./engine.js").Engine} engine @param {State} state @param {Session} [before] is used up */
export const sessionOf = ({ Session }, state, before) =>
  before ? Session.after(state, before) : new Session(state);

/** What a session needs. @param {Session} session @param {Pick<Plan, "state" | "take" | "failed">} what */
export const planFor = (session, what) =>
  planOf({ ...what, tasks: session.tasks(), first: session.first() });

/** Units of a plan that nobody was given. @param {Plan} plan */
export const left = ({ tasks, next, again }) => tasks.length / 2 - next + (again ? 1 : 0);

/** A unit is pure: whoever does it again gets the same. One failure of a plan may be a fault of the hand's; a second one is not. @param {Plan} plan @param {Uint32Array} units @returns {boolean} whether they will be done again */
export function retry(plan, units) {
  if (plan.failing) return false;
  Object.assign(plan, { failing: true, again: units });
  return true;
}

/** @param {Plan} plan @param {number} unit */
const kind = ({ state }, unit) => `${state.scenario} ${unit}`;

/** Takes units of one number for a hand, as flat pairs. @param {Plan} plan @param {number} hands how many work */
export function take(plan, hands) {
  const { again } = plan;
  plan.again = undefined;
  if (again) return again;
  const { next, first, tasks } = plan;
  const unit = tasks[2 * next + 1];
  let alike = 1;
  while (tasks[2 * (next + alike) + 1] === unit) alike += 1;
  const early = next < first;
  // Before one was seen, a unit may well be long.
  const time = took.get(kind(plan, unit));
  const fit = time === undefined ? 1 : Math.floor((early ? FIRST : SPELL) / time);
  // The first picture waits for its own units and for no other: an equal part for every hand.
  const most = early ? Math.min(alike, first - next) : alike;
  const part = Math.ceil((early ? first : alike) / hands);
  const count = Math.max(1, Math.min(most, part, fit));
  plan.next += count;
  return tasks.slice(2 * next, 2 * plan.next);
}

/** @param {Plan} plan @param {unknown} error */
export const fail = (plan, error) =>
  plan.failed(error instanceof Error ? error.message : String(error));

/** Hands tallies to their plan, as long as it is wanted. @param {Plan} plan @param {Uint32Array} units @param {Uint8Array[]} tallies @param {() => boolean} wanted */
export async function accept(plan, units, tallies, wanted) {
  let since = performance.now();
  for (const [at, bytes] of tallies.entries()) {
    if (performance.now() - since > MOUTHFUL) {
      await pause();
      since = performance.now();
    }
    if (wanted()) plan.take("accept", units[2 * at], units[2 * at + 1], bytes);
  }
}

/** A slower one may only have been held up: it is believed bit by bit. @param {Plan} plan @param {number} unit its number @param {number} time [ms] */
export function learnTime(plan, unit, time) {
  const key = kind(plan, unit);
  took.set(key, Math.min(time, 1.25 * (took.get(key) ?? time)));
}
