import { html, nothing } from "../lit.js";
import { emojiView } from "../markup.js";
import { FACE } from "./icons.js";

/** The chips under a message. A click gives the same reaction, or takes one's own back. */
export function reactionsView(message, store, session, { inThread }) {
  if (!message.reactions?.length) {
    return nothing;
  }
  return html`
    <ul class="reactions" aria-label="Reactions">
      ${message.reactions.map(chipView)}
      <li><button type="button" class="chip add" data-action="react" aria-label="Add a reaction" tabindex="-1"
          @click=${pick}>${FACE}<sup>+</sup></button></li>
    </ul>`;

  function chipView({ name, users, count }) {
    const mine = users.includes(store.me.id);
    const who = `${people(users, count, store)} reacted with :${name}:`;
    return html`
      <li>
        <button type="button" class="chip ${mine ? "mine" : ""}" data-reaction=${name} aria-pressed=${mine}
            aria-label=${who} title=${who} tabindex="-1" @click=${() => session.marks.react(message, name, inThread)}>
          ${emojiView(name)} <span class="number">${count}</span>
        </button>
      </li>`;
  }

  function pick({ currentTarget }) {
    session.rooms.float({ kind: "react", message, inThread, beside: currentTarget });
  }
}

/** `ana, ben and 2 others`. */
function people(users, count, store) {
  const names = users.map((id) => (id === store.me.id ? "you" : store.nameOf(id)));
  const others = count - users.length;
  const all = others > 0 ? [...names, `${others} ${others === 1 ? "other" : "others"}`] : names;
  return new Intl.ListFormat("en").format(all);
}
