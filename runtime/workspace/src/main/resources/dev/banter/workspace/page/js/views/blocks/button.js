import { html, nothing } from "../../lit.js";
import { textOf } from "../../text.js";
import { textView } from "./text.js";

const ADDRESS = /^https?:\/\//;
const STYLES = new Set(["primary", "danger"]);

/** A button. One with an address is a link as well, and the app hears of it all the same. */
export function buttonView(element, block, at) {
  const isBusy = at.surface.isBusyWith(block, element);
  const address = textOf(element.url);
  const style = STYLES.has(element.style) ? element.style : "";
  const label = element.accessibility_label ? textOf(element.accessibility_label) : nothing;
  return ADDRESS.test(address)
    ? html`
      <a class="element ${style}" href=${address} target="_blank" rel="noopener noreferrer" tabindex=${at.tab}
          data-element=${textOf(element.action_id)} aria-label=${label} @click=${press}>${textView(element.text, at.store)} ↗</a>`
    : html`
      <button type="button" class="element ${style}" data-element=${textOf(element.action_id)} tabindex=${at.tab}
          aria-label=${label} aria-busy=${isBusy} @click=${press}>${textView(element.text, at.store)}</button>`;

  function press() {
    at.act(block, element);
  }
}
