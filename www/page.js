// @ts-check
// What index.html and lab.html start with. Sentences are bound before their lab begins.
import "./frame.js";
import "./offline.js";
import { bindProse } from "./prose.js";

for (const place of document.querySelectorAll("[data-scenario]")) bindProse(place);
await import("./lab.js");
// What few pages have is fetched by those.
if (document.querySelector("fast-or-right-limits")) import("./limits.js");
