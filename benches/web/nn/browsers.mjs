// @ts-check
// The same product in a browser, on a page of these files alone.

import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { openEngine } from "../../../tests/web/engines/engine.mjs";

const BUILT = new URL("../../../target/bench/", import.meta.url);
const FILES = new Map([
  ["/nn_kernel.js", new URL("nn_kernel.js", BUILT)],
  ["/nn_kernel_bg.wasm", new URL("nn_kernel_bg.wasm", BUILT)],
  ["/speed.mjs", new URL("speed.mjs", import.meta.url)],
]);

/**
 * @param {import("../../../tests/web/engines/engine.mjs").Name} name
 * @returns {Promise<{ peak: number, product: number }>}
 */
export async function inBrowser(name) {
  const server = createServer(async ({ url }, response) => {
    const file = FILES.get(url ?? "");
    const kind = file?.href.endsWith(".wasm") ? "application/wasm" : "text/javascript";
    response.setHeader("content-type", file ? kind : "text/html");
    response.end(file ? await readFile(file) : "<!doctype html><title>bench</title>");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const engine = await openEngine(name, `http://127.0.0.1:${port}`);
  try {
    await engine.open("/");
    return await engine.evaluate(async () => {
      const load = (/** @type {string} */ name) => import(new URL(name, location.href).href);
      const [kernel, { speed }] = [await load("nn_kernel.js"), await load("speed.mjs")];
      await kernel.default();
      return speed(kernel);
    });
  } finally {
    await engine.close();
    server.closeAllConnections();
    server.close();
  }
}
