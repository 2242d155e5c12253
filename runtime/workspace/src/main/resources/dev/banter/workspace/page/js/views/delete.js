import { html } from "../lit.js";

/** Asks once more, where the message is. */
export function deleteView({ ts }, session) {
  const leave = () => session.talk.take(null);
  return html`
    <div class="confirm" role="alertdialog" aria-label="Delete this message?" @keydown=${escape}>
      <span>Delete this message? It is gone for everybody.</span>
      <button type="button" class="danger" data-action="confirm-delete" @click=${() => session.talk.remove(ts)}>Delete</button>
      <button type="button" class="plain" data-action="keep" @click=${leave}>Keep</button>
    </div>`;

  function escape(event) {
    if (event.key === "Escape") {
      event.stopPropagation();
      leave();
    }
  }
}
