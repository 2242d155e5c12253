import { full } from "../../dates.js";
import { html, nothing } from "../../lit.js";
import { markupView } from "../../markup.js";
import { timeOf } from "../../messages.js";
import { authorOf } from "../author.js";
import { avatarView } from "../avatar.js";

/** What is pinned to the channel; a click goes to where it was said. */
export function pinsView(store, session) {
  const channel = store.channels.get(store.dialog.id);
  const { pins } = channel;
  if (!pins) {
    session.rooms.fetch(() => session.marks.listPins(channel.id));
    return nothing;
  }
  return pins.length
    ? html`<ul class="choices" id="pins">${pins.map(entry)}</ul>`
    : html`<p class="tip">Nothing is pinned here. A message's menu (⋯) pins it.</p>`;

  function entry(message) {
    const author = authorOf(message, store);
    return html`
      <li>
        <button type="button" class="pin" data-pin=${message.ts} @click=${() => go(message)}>
          ${avatarView(author.name, author.isBot, author.icon)}
          <span class="pin-text"><strong>${author.name}</strong> <small>${full(timeOf(message))}</small>
            <span class="text">${markupView(message.text ?? "", store)}</span></span>
        </button>
      </li>`;
  }

  function go({ ts, thread_ts: thread }) {
    session.rooms.ask(null);
    session.attempt(() => session.reading.go({ channel: channel.id, ts, thread }));
  }
}
