// @ts-check
// Loads an engine once, when somebody asks for it.
import { engineOf, glueOf, WHOLE, wasmOf } from "./glue.js";

/** @typedef {{ name: string, module: WebAssembly.Module }} Loaded */
/** @typedef {import("./glue.js").Glue & Loaded} Engine */
/** @typedef {import("./glue.js").Whole & Loaded} WholeEngine */

/** @type {Map<string, Promise<WholeEngine>>} */
const loading = new Map();

/** The engine that runs a scenario. @param {string} scenario @returns {Promise<Engine>} */
export const loadEngine = (scenario) => once(engineOf(scenario));

/** The engine that has everything. @returns {Promise<WholeEngine>} */
export const loadWhole = () => once(WHOLE);

/** @param {string} name */
function once(name) {
  let engine = loading.get(name);
  if (!engine) {
    engine = load(name);
    // What did not come is asked for again the next time.
    engine.catch(() => loading.delete(name));
    loading.set(name, engine);
  }
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
 * Calls back once, when the element is touched.
 * @param {Element} element
 * @param {() => void} call
 * @returns {() => void} waits no longer
 */
export function whenTouched(element, call) {
  const signs = ["pointerdown", "focusin"];
  const end = () => {
    for (const sign of signs) element.removeEventListener(sign, go);
  };
  const go = () => {
    end();
    call();
  };
  for (const sign of signs) element.addEventListener(sign, go);
  return end;
}

/**
 * Calls back once, when the element nears the window or is touched.
 * @param {Element} element
 * @param {() => void} call
 */
export function whenNear(element, call) {
  const go = () => {
    watch.disconnect();
    end();
    call();
  };
  const watch = new IntersectionObserver(
    (entries) => entries.some((e) => e.isIntersecting) && go(),
    {
      rootMargin: "600px 0px",
    },
  );
  watch.observe(element);
  const end = whenTouched(element, go);
}
