import { html } from "../lit.js";
import { kindOf } from "../state/conversations.js";
import { LOCK } from "./icons.js";

/** What stands before a conversation's name: a hash, a lock, whether somebody is there, how many there are. */
export function signView(channel, store) {
  switch (kindOf(channel)) {
    case "im":
      return presenceView(channel.user, store);
    case "mpim":
      return html`<span class="sign several" aria-hidden="true">${channel.members ? channel.members.length - 1 : "+"}</span>`;
    case "group":
      return html`<span class="sign" role="img" aria-label="private">${LOCK}</span>`;
    default:
      return html`<span class="sign" aria-hidden="true">#</span>`;
  }
}

export function presenceView(user, store) {
  const presence = store.presence.get(user) ?? "unknown";
  return html`<span class="sign presence ${presence}" role="img" aria-label=${presence} title=${presence}></span>`;
}
