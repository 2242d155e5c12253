import { html } from "../lit.js";
import { kindOf } from "../state/conversations.js";

/** What stands before a conversation's name: a hash, a lock, whether somebody is there, how many there are. */
export function signView(channel, store) {
  switch (kindOf(channel)) {
    case "im":
      return presenceView(channel.user, store);
    case "mpim":
      return html`<span class="sign several" aria-hidden="true">${channel.members ? channel.members.length - 1 : "+"}</span>`;
    case "group":
      return html`<svg class="sign lock" viewBox="0 0 16 16" role="img" aria-label="private">
        <path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2h.5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zm1.5 0h4V5a2 2 0 0 0-4 0z"></path>
      </svg>`;
    default:
      return html`<span class="sign" aria-hidden="true">#</span>`;
  }
}

export function presenceView(user, store) {
  const presence = store.presence.get(user) ?? "unknown";
  return html`<span class="sign presence ${presence}" role="img" aria-label=${presence} title=${presence}></span>`;
}
