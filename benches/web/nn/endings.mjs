// @ts-check
// A loader for TensorFlow.js: its modules import each other without `.js` and are marked as CommonJS.

const MODULES = "tfjs-core/dist/";

/** @param {string} specifier @param {any} context @param {Function} next */
export async function resolve(specifier, context, next) {
  const bare = specifier.startsWith(".") && !specifier.endsWith(".js");
  return next(
    bare && context.parentURL?.includes(MODULES) ? `${specifier}.js` : specifier,
    context,
  );
}

/** @param {string} url @param {any} context @param {Function} next */
export async function load(url, context, next) {
  const module = url.includes(MODULES) && !url.includes(".node.js");
  return next(url, module ? { ...context, format: "module" } : context);
}
