import { html } from "../../lit.js";
import { textOf } from "../../text.js";

const ADDRESS = /^https?:\/\//;

/** These words, as a link where the address is one. */
export function linkedView(words, address, tab) {
  const href = textOf(address);
  return ADDRESS.test(href)
    ? html`<a href=${href} target="_blank" rel="noopener noreferrer" tabindex=${tab}>${words}</a>`
    : words;
}
