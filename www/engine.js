// @ts-check
// Loads an engine once, when the first of its labs asks for it.
import { engineOf, glueOf, wasmOf } from "./glue.js";

/** @typedef {import("./glue.js").Glue & { name: string, module: WebAssembly.Module }} Engine */

/** @type {Map<string, Promise<Engine>>} */
const loading = new Map();

/** The engine that runs a scenario. @param {string} scenario @returns {Promise<Engine>} */
export function loadEngine(scenario) {
  const name = engineOf(scenario);
  const engine = loading.get(name) ?? load(name);
  loading.set(name, engine);
  return engine;
}

/** @param {string} name */
async function load(name) {
  const [glue, module] = await Promise.all([glueOf(name), compile(wasmOf(name))]);
  await glue.default({ module_or_path: module });
  return { ...glue, name, module };
}

/** @param {URL} url */
async function compile(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url.pathname}`);
  // A server that does not know the type of the file must not stop the page.
  if (answer.headers.get("content-type") === "application/wasm") {
    return WebAssembly.compileStreaming(answer);
  }
  return WebAssembly.compile(await answer.arrayBuffer());
}

/**
 * Calls back once, when the element nears the window or is touched.
 * @param {Element} element
 * @param {() => void} call
 */
export function whenNear(element, call) {
  const go = () => {
    watch.disconnect();
    element.removeEventListener("pointerdown", go);
    element.removeEventListener("focusin", go);
    call();
  };
  const watch = new IntersectionObserver(
    (entries) => entries.some((e) => e.isIntersecting) && go(),
    {
      rootMargin: "600px 0px",
    },
  );
  watch.observe(element);
  element.addEventListener("pointerdown", go);
  element.addEventListener("focusin", go);
}
