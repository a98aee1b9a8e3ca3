// @ts-check
// What is told of runs is composed beside the page, in a worker of its own, by the engine that has
// everything: the page stays free. Where workers are refused, the page does it.
import { loadWhole } from "./engine.js";
import { WorkerHand } from "./hands.js";

/** @typedef {import("./hands.js").Question} Question */
/** @typedef {import("./hands.js").Told} Told */
/** @typedef {import("./engine.js").WholeEngine} WholeEngine */

/** Nothing where workers are refused. @type {Promise<WorkerHand | undefined> | undefined} */
let hired;
/** One question after another, whichever lab asks. @type {Promise<unknown>} */
let last = Promise.resolve();

/** @param {Question} question @param {import("./hands.js").Assets} assets @returns {Promise<Told>} */
export function tell(question, assets) {
  const told = last.then(() => answer(question, assets));
  last = told.catch(() => {});
  return told;
}

/** @param {Question} question @param {import("./hands.js").Assets} assets @returns {Promise<Told>} */
async function answer(question, assets) {
  const whole = await loadWhole();
  hired ??= hire(whole);
  const hand = await hired;
  if (!hand) return whole.tell(question.state, question.tallies, question.narrow);
  try {
    return await hand.tell(question, assets);
  } catch (error) {
    // After a trap nothing in that worker can be trusted.
    hand.end();
    hired = undefined;
    throw error;
  }
}

/** @param {WholeEngine} whole */
async function hire(whole) {
  try {
    const hand = new WorkerHand(whole);
    await hand.ready;
    return hand;
  } catch {
    return undefined;
  }
}
