import { html } from "../../lit.js";
import { textView, wordsOf } from "../blocks/text.js";

/** What an app wants to be sure of before it is asked. */
export function confirmView(store, session) {
  const { words, act } = store.dialog;
  return html`
    <div class="text" dir="auto">${textView(words.text, store)}</div>
    <div class="row ends">
      <button type="button" class="plain" data-action="deny" @click=${() => session.rooms.ask(null)}>${wordsOf(words.deny, "Cancel")}</button>
      <button type="button" class=${words.style === "danger" ? "danger" : "primary"} data-first data-action="confirm" @click=${confirm}>${wordsOf(words.confirm, "Yes")}</button>
    </div>`;

  function confirm() {
    session.rooms.ask(null);
    act();
  }
}
