/** Lists of messages, kept in the order of their timestamps. */

/** Where a message of this timestamp stands in the list, or would stand. */
export function placeOf(messages, ts) {
  let low = 0;
  let high = messages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (messages[middle].ts < ts) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

export function find(messages, ts) {
  const message = messages[placeOf(messages, ts)];
  return message?.ts === ts ? message : undefined;
}

/** Puts a message in its place; one that is there already is brought up to date. */
export function insert(messages, message) {
  const at = placeOf(messages, message.ts);
  if (messages[at]?.ts === message.ts) {
    messages[at] = { ...messages[at], ...message };
  } else {
    messages.splice(at, 0, message);
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

/** What stays of a parent that was deleted while it had replies. */
export function isTombstone(message) {
  return message.subtype === "tombstone";
}

const SAID = new Set([undefined, "thread_broadcast", "me_message", "bot_message", "file_share"]);

/** Whether somebody said it, rather than Slack's bookkeeping. */
export function isSpeech(message) {
  return !message.hidden && SAID.has(message.subtype);
}

export function timeOf(message) {
  return new Date(Number(message.ts) * 1_000);
}
