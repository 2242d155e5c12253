import { html } from "/lib/lit-html/lit-html.js";

const TONES = 8;

/** A letter on a colour; the same name has the same colour everywhere. */
export function avatarView(name, isBot = false) {
  const sum = [...name].reduce((total, letter) => total * 3 + letter.codePointAt(0), 0);
  return html`<span class="avatar tone-${sum % TONES}" aria-hidden="true">${isBot ? "✦" : [...name][0]}</span>`;
}
