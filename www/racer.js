// @ts-check
// A worker whose networks are timed: apart from the workers that train, so that nobody else's work
// stands in its way.
import { tries } from "./clock.js";
import { glueOf } from "./glue.js";

/** @type {InstanceType<import("./glue.js").Whole["Racers"]>} */
let racers;

/** @param {any} data */
async function answer(data) {
  if (data.type === "start") {
    const engine = await glueOf(data.engine);
    await engine.default({ module_or_path: data.module });
    racers = new engine.Racers(data.state);
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
