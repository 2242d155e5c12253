import { html } from "../../lit.js";
import { textView, wordsOf } from "./text.js";

/** One of several that are chosen, which is taken back with a click. */
export function pickedView(option, at, searching) {
  return html`
    <button type="button" class="picked" tabindex=${at.tab} aria-label="Remove ${wordsOf(option.text)}" title="Remove"
        @click=${({ currentTarget }) => searching.drop(option, currentTarget.parentElement.querySelector("input"))}>
      ${textView(option.text, at.store)} <span aria-hidden="true">✕</span>
    </button>`;
}
