import { isSpeech, placeOf } from "../messages.js";
import { isDirect } from "./conversations.js";

const TO_ALL = /<!(here|channel|everyone)(\||>)/;

export function mentions(message, me) {
  const text = message.text ?? "";
  return text.includes(`<@${me.id}>`) || text.includes(`<@${me.id}|`) || TO_ALL.test(text);
}

/** Counts one message that came in and was not seen. */
export function count(channel, message, me) {
  if (isSpeech(message) && message.user !== me.id) {
    channel.unread++;
    channel.mentions += isDirect(channel) || mentions(message, me) ? 1 : 0;
  }
}

/** Counts again what is known to have come after the last message read. */
export function recount(channel, me) {
  channel.unread = 0;
  channel.mentions = 0;
  const { messages } = channel.log;
  const from = placeOf(messages, channel.lastRead);
  messages
    .slice(messages[from]?.ts === channel.lastRead ? from + 1 : from)
    .forEach((message) => count(channel, message, me));
}

/** All up to this message is read; the `New` line stays where it is until the conversation is left. */
export function read(channel, ts) {
  channel.lastRead = ts;
  channel.unread = 0;
  channel.mentions = 0;
}

/** The workspace tells how many are unread. In direct messages each counts as a mention. */
export function unreadAre(channel, number) {
  channel.unread = number;
  channel.mentions = isDirect(channel) ? number : Math.min(channel.mentions, number);
}
