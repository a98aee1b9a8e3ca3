// @ts-check
// A worker whose networks are timed: apart from the workers that train, so that nobody else's work
// stands in its way.
import init, { Racers } from "../pkg/fast_or_right.js";
import { tries } from "./clock.js";

/** @type {Racers} */
let racers;

/** @param {any} data */
async function answer(data) {
  if (data.type === "start") {
    await init({ module_or_path: data.module });
    racers = new Racers(data.state);
  } else if (data.type === "single") racers.single(data.which);
  else {
    const way = data.type === "one" ? "one" : "sequential";
    return tries((times) => void racers[way](times));
  }
}

addEventListener("message", async ({ data }) => {
  try {
    postMessage({ result: await answer(data) });
  } catch (error) {
    postMessage({ failed: String(error) });
  }
});
