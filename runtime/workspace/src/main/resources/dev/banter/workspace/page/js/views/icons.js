import { html, svg } from "../lit.js";

/** Small pictures of our own: not every machine has a font with emoji in it. All of them take the colour of the text. */

export const PIN = icon(svg`<path d="M9.8 1.6l4.6 4.6-1.1 1.1-.8-.2-2.6 2.6.2 2.7-1.2 1.2-3.1-3.1-3.6 3.6-.9-.9 3.6-3.6-3.1-3.1L3 5.3l2.7.2 2.6-2.6-.2-.8z"></path>`);

export const PEOPLE = icon(svg`
  <circle cx="6" cy="5" r="2.6"></circle><path d="M1 13.5c0-3 2-4.8 5-4.8s5 1.8 5 4.8z"></path>
  <path d="M10.3 7.3a2.5 2.5 0 1 0-.9-4.6c.9 1.3 1 3.2.9 4.6zM12.3 13.5h2.9c0-2.8-1.5-4.5-3.9-4.7 1 1.2 1 3 1 4.7z"></path>`);

export const LOCK = icon(svg`<path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2h.5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zm1.5 0h4V5a2 2 0 0 0-4 0z"></path>`);

export const PICTURE = icon(svg`<path d="M2 2.5h12a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H2a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zm.5 9.5h11L10 7l-3 3.5L5.2 8.8zM5 7a1.3 1.3 0 1 0 0-2.6A1.3 1.3 0 0 0 5 7z"></path>`);

export const FACE = icon(svg`<path d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm0 1.3a5.7 5.7 0 1 0 0 11.4A5.7 5.7 0 0 0 8 2.3zM5.6 5.5a.9 1.1 0 1 1 0 2.2.9 1.1 0 0 1 0-2.2zm4.8 0a.9 1.1 0 1 1 0 2.2.9 1.1 0 0 1 0-2.2zM4.6 9.5h6.8a3.5 3.5 0 0 1-6.8 0z"></path>`);

function icon(shapes) {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true">${shapes}</svg>`;
}
