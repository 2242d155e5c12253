/** The library that draws the page, named in one place. All addresses of the page are relative: it may live beneath a path. */

export { html, nothing, render, svg } from "../lib/lit-html/lit-html.js";
export { guard } from "../lib/lit-html/directives/guard.js";
export { keyed } from "../lib/lit-html/directives/keyed.js";
export { live } from "../lib/lit-html/directives/live.js";
export { repeat } from "../lib/lit-html/directives/repeat.js";
