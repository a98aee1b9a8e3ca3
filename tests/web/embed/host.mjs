// @ts-check
// A page of somebody else, at another origin, with a strict policy of its own, that shows our labs.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** @param {string} name */
const read = (name) => readFileSync(new URL(name, import.meta.url), "utf8");

/** @param {string} lab the origin of the labs */
export async function startHost(lab) {
  const policy = `default-src 'none'; script-src ${lab}; frame-src ${lab}; style-src 'self'`;
  const server = createServer((request, response) => {
    const css = request.url === "/host.css";
    if (!css && request.url !== "/") return response.writeHead(404).end();
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("Content-Type", css ? "text/css" : "text/html; charset=utf-8");
    response.end(css ? read("host.css") : read("host.html").replaceAll("LAB", lab));
  });
  await new Promise((resolve) => server.listen(0, "localhost", () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  return { origin: `http://localhost:${port}`, stop: () => server.close() };
}
