import { html, nothing } from "../lit.js";

/** JSON to be read: every value a text node, what holds others folded from the second level on. */
export function jsonView(value, name = null, level = 0) {
  const title = name === null ? nothing : html`<span class="json-name">${name}:</span> `;
  if (typeof value !== "object" || value === null) {
    const written = typeof value === "string" ? JSON.stringify(value) : String(value);
    return html`<div class="json">${title}<span class="json-${typeof value}">${written}</span></div>`;
  }
  const fields = Object.entries(value);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  if (fields.length === 0) {
    return html`<div class="json">${title}${open}${close}</div>`;
  }
  return html`<details class="json" ?open=${level < 2}>
    <summary>${title}${open}<span class="json-size"> ${fields.length} </span>${close}</summary>
    ${fields.map(([field, one]) => jsonView(one, field, level + 1))}
  </details>`;
}
