import { html } from "../lit.js";
import { composerOf } from "./edit.js";

/** Asks once more, where the message is. */
export function deleteView(inHand, session) {
  return html`
    <div class="confirm" role="alertdialog" aria-label="Delete this message?" @keydown=${escape}>
      <span>Delete this message? It is gone for everybody.</span>
      <button type="button" class="danger" data-action="confirm-delete" @click=${remove}>Delete</button>
      <button type="button" class="plain" data-action="keep" @click=${leave}>Keep</button>
    </div>`;

  async function remove() {
    await session.talk.remove(inHand);
    composerOf(inHand)?.focus();
  }

  function leave() {
    session.talk.leave(inHand);
    composerOf(inHand)?.focus();
  }

  function escape(event) {
    if (event.key === "Escape") {
      event.stopPropagation();
      leave();
    }
  }
}
