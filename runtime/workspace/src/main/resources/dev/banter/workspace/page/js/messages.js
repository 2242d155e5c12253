/** Lists of messages, kept in the order of their timestamps. */

/** Puts a message in its place; one that is there already is brought up to date. */
export function insert(messages, message) {
  let at = messages.length;
  while (at > 0 && messages[at - 1].ts >= message.ts) {
    at--;
  }
  if (messages[at]?.ts === message.ts) {
    messages[at] = { ...messages[at], ...message };
  } else {
    messages.splice(at, 0, message);
  }
}

/** Replaces what is known of a message, when it is in the list. */
export function update(messages, message) {
  if (messages.some(({ ts }) => ts === message.ts)) {
    insert(messages, message);
  }
}

/** What was fetched, and whatever came in by the link after `since`, while the fetching took its time. */
export function renewed(known, since, fetched) {
  const messages = [...fetched];
  known.filter(({ ts }) => ts > since).forEach((message) => insert(messages, message));
  return messages;
}

export function lastTs(messages) {
  return messages.at(-1)?.ts ?? "";
}

export function isReply(message) {
  return message.thread_ts !== undefined && message.thread_ts !== message.ts;
}

export function isBroadcast(message) {
  return message.subtype === "thread_broadcast";
}

/** Whether somebody said it, rather than Slack's bookkeeping. */
export function isSpeech(event) {
  return !event.hidden && (event.subtype === undefined || isBroadcast(event));
}

export function timeOf(message) {
  return new Date(Number(message.ts) * 1_000);
}
