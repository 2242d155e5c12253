import { html } from "../lit.js";

/** In a small window the conversations are out of sight until one asks for them. */
export function menuButtonView(store) {
  return html`
    <button type="button" class="menu" aria-label="Conversations" aria-expanded=${store.menuShown}
        aria-controls="sidebar" @click=${() => store.change((state) => (state.menuShown = !state.menuShown))}>☰</button>`;
}
