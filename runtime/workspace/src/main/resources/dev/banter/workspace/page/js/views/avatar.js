import { html } from "../lit.js";

const TONES = 8;

/** A letter on a colour; the same name has the same colour everywhere. */
export function avatarView(name, isBot = false) {
  const letters = [...name];
  const sum = letters.reduce((total, letter) => total * 3 + letter.codePointAt(0), 0);
  return isBot
    ? html`<span class="avatar tone-0" aria-hidden="true">✦</span>`
    : html`<span class="avatar tone-${sum % TONES}" aria-hidden="true">${letters[0]}</span>`;
}
