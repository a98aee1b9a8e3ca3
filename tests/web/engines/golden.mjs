// @ts-check
// Every preset of every scenario of an engine, run in a page.

/**
 * Lines as in `tests/golden/digests.txt`, or one for each lab as it opens, at its full size. Sent to the page as
 * text: it knows nothing of this file.
 * @param {string} what the engine's name, as in `www/glue.js`, and after a colon "opens" for the labs as they open
 * @returns {Promise<string[]>}
 */
export async function presetDigests(what) {
  const [name, opens] = what.split(":");
  const script = /** @type {HTMLScriptElement} */ (document.querySelector("script[type=module]"));
  const url = new URL("glue.js", script.src).href;
  const { glueOf } = await import(url);
  const engine = await glueOf(name);
  await engine.default();
  /** @type {string[]} */
  const found = [];
  for (const { id, presets } of engine.scenarios()) {
    const first = engine.open_link(`#${id}?v=2`).state;
    for (const preset of opens ? [{ id: opens }] : presets) {
      const state = opens ? first : engine.shrink(engine.preset(id, preset.id, first).state).state;
      state.depth = "headline";
      const session = new engine.Session(state);
      for (const file of session.assets()) {
        const answer = await fetch(new URL(`../data/${file}`, url));
        engine.give(file, new Uint8Array(await answer.arrayBuffer()));
      }
      const runner = new engine.UnitRunner(state);
      const tasks = session.tasks();
      for (let i = 0; i < tasks.length; i += 2) {
        // The design itself is run 0; its digest does not depend on the others.
        if (tasks[i] === 0)
          session.accept(
            0,
            tasks[i + 1],
            runner.run(0, tasks[i + 1], () => {}),
          );
      }
      found.push(`${id} ${preset.id} ${session.glance(false).digest}`);
      session.free();
      runner.free();
    }
  }
  return found;
}
