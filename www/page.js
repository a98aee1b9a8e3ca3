// @ts-check
// What index.html and lab.html start with. Sentences are bound before their lab begins.
import "./frame.js";
import "./offline.js";
import { bindProse } from "./prose.js";

for (const place of document.querySelectorAll("[data-scenario]")) bindProse(place);
await import("./lab.js");
await import("./limits.js");
