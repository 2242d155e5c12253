import { decompose } from "../decompose.js";
import { html } from "../lit.js";
import { fit } from "./composer.js";
import { beginTask } from "./menu.js";

/** A message being said otherwise, in its own place. Enter saves, Escape leaves it as it was. */
export function editView(message, inHand, store, session) {
  const before = message.text ?? "";
  return html`
    <form class="edit" @submit=${save}>
      <textarea rows="1" aria-label="Edit the message" dir="auto" .value=${inHand.text}
          @input=${type} @focus=${({ target }) => fit(target)} @keydown=${key}></textarea>
      <p class="row">
        <span class="tip">Enter saves, Escape leaves it as it was</span>
        <button type="button" class="plain" @click=${leave}>Cancel</button>
        <button type="submit" class="primary">Save</button>
      </p>
    </form>`;

  /** Kept without drawing anything again: the field shows it already. */
  function type({ target }) {
    inHand.text = target.value;
    fit(target);
  }

  function key(event) {
    if (event.isComposing) {
      return;
    }
    if (event.key === "Escape") {
      event.stopPropagation();
      leave();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      event.target.form.requestSubmit();
    }
  }

  async function save(event) {
    event.preventDefault();
    const text = inHand.text.trim();
    if (text === "") {
      beginTask("delete", message, inHand.inThread, store, session);
    } else if (text === decompose(before, store).trim()) {
      leave();
    } else {
      await session.talk.edit(inHand, before, text);
      back();
    }
  }

  function leave() {
    session.talk.leave(inHand);
    back();
  }

  function back() {
    if (!inHand.log.inHand) {
      composerOf(inHand)?.focus();
    }
  }
}

/** Where one goes on typing after a message was in hand. */
export function composerOf({ inThread }) {
  return document.getElementById(inThread ? "thread-composer" : "composer");
}
