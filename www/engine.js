// @ts-check
// Loads the engine once, when the first lab asks for it.

/** @typedef {typeof import("../pkg/fast_or_right.js")} Glue */
/** @typedef {Glue & { module: WebAssembly.Module }} Engine */

/** @type {Promise<Engine> | undefined} */
let loading;

/** @returns {Promise<Engine>} */
export function loadEngine() {
  loading ??= load();
  return loading;
}

async function load() {
  const [glue, module] = await Promise.all([
    import("../pkg/fast_or_right.js"),
    compile(new URL("../pkg/fast_or_right_bg.wasm", import.meta.url)),
  ]);
  await glue.default({ module_or_path: module });
  return { ...glue, module };
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
