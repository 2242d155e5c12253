import { html } from "../lit.js";

const TONES = 8;

/** A letter on a colour; the same name has the same colour everywhere. Programs have a star, or an emoji of their own. */
export function avatarView(name, isBot = false, icon = undefined) {
  if (icon) {
    return html`<span class="avatar icon" aria-hidden="true">${icon}</span>`;
  }
  const letters = [...name];
  const sum = letters.reduce((total, letter) => total * 3 + letter.codePointAt(0), 0);
  return isBot
    ? html`<span class="avatar tone-0" aria-hidden="true">✦</span>`
    : html`<span class="avatar tone-${sum % TONES}" aria-hidden="true">${letters[0]}</span>`;
}
