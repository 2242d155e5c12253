import { html } from "../../lit.js";
import { blocksView } from "../blocks/blocks.js";
import { inModal } from "../blocks/place.js";

/** What the app shows of itself, to each person something else. It hears that one looks, and may change it then. */
export function homeView(store, session) {
  const { home } = store;
  if (!home) {
    return html`<p class="tip">The app has put nothing here. It does so with <code>views.publish</code>.</p>`;
  }
  const at = inModal(home, store, session);
  const { busy, problem } = at.surface;
  return html`
    ${blocksView(home.blocks, at)}
    <p class="under-way" role="status">${busy.size ? "The app is asked …" : ""}</p>
    <p class="problem" role="alert">${problem}</p>`;
}
