// @ts-check
// The run that a text to take away is about. What is drawn may lag behind the dials, or stop half way.

/** The whole run of the dials as they stand, as it is now; nothing until there is one. @param {import("./desk.js").Desk} desk */
export function finished({ engine, runner, state, narrow }) {
  const { session, state: ran } = runner;
  if (!session || !ran) return undefined;
  const same = engine.link({ ...ran, depth: state.depth }) === engine.link(state);
  const view = same ? session.glance(narrow) : undefined;
  return view?.complete ? view : undefined;
}
