import { clock, full } from "../dates.js";
import { html } from "../lit.js";
import { markupView } from "../markup.js";
import { timeOf } from "../messages.js";

const WORDS = {
  channel_join: () => "joined",
  group_join: () => "joined",
  channel_leave: () => "left",
  group_leave: () => "left",
  channel_topic: ({ topic }, store) => html`set the topic: ${markupView(topic ?? "", store)}`,
  group_topic: ({ topic }, store) => html`set the topic: ${markupView(topic ?? "", store)}`,
  channel_purpose: ({ purpose }) => `set the purpose: ${purpose}`,
  group_purpose: ({ purpose }) => `set the purpose: ${purpose}`,
  channel_name: (message) => `renamed it from ${message.old_name} to ${message.name}`,
  group_name: (message) => `renamed it from ${message.old_name} to ${message.name}`,
  channel_archive: () => "archived it",
  channel_unarchive: () => "opened it again",
  pinned_item: () => "pinned a message",
  unpinned_item: () => "unpinned a message",
  bot_add: () => "added an app",
  bot_remove: () => "removed an app",
};

/** What Slack writes down of itself: who came, who went, what was renamed. A small line. */
export function bookkeepingView(message, store) {
  const time = timeOf(message);
  return html`
    <li class="message note" data-ts=${message.ts} data-subtype=${message.subtype} tabindex="-1">
      <p><strong>${message.user ? store.nameOf(message.user) : ""}</strong> ${whatOf(message, store)}
        <time datetime=${time.toISOString()} title=${full(time)}>${clock(time)}</time></p>
    </li>`;
}

/** In our words; for what the page has no words for, in the workspace's. */
function whatOf(message, store) {
  return Object.hasOwn(WORDS, message.subtype)
    ? WORDS[message.subtype](message, store)
    : markupView(message.text ?? "", store);
}
