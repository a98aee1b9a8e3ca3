// @ts-check
// The site once more, with a script of ours before all others: WebDriver hands out no console, and runs
// nothing before a page does. Headers, and with them the content security policy, stay as they are.

import { once } from "node:events";
import { createServer } from "node:http";

const SCRIPT = "/witness.js";
/** Said anew for what is sent on. */
const OWN = ["content-encoding", "content-length", "connection", "keep-alive", "transfer-encoding"];

/** @param {string} origin where the site is @param {Function} first what runs in a page before its own scripts */
export async function startWitness(origin, first) {
  const server = createServer(async (request, response) => {
    if (request.url === SCRIPT) {
      response.setHeader("content-type", "text/javascript");
      return response.end(`(${first})();`);
    }
    const answer = await fetch(origin + request.url).catch(() => undefined);
    if (!answer) return response.writeHead(502).end();
    for (const [name, value] of answer.headers)
      if (!OWN.includes(name)) response.setHeader(name, value);
    const body = Buffer.from(await answer.arrayBuffer());
    const page = answer.headers.get("content-type")?.startsWith("text/html");
    const sent = page
      ? String(body).replace("<head>", `<head><script src="${SCRIPT}"></script>`)
      : body;
    return response.writeHead(answer.status).end(sent);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
