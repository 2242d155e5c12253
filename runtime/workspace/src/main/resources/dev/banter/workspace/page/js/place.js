/**
 * What the address says after `#`: a conversation's name or id, and after slashes a message and the thread it is in, as
 * permalinks write them.
 */

export function placeHash({ id, name, is_mpim: isGroup }) {
  return `#${isGroup || !name ? id : name}`;
}

/** The place that an address names, in one of these conversations; null when it names none of them. */
export function placeNamed(hash, conversations) {
  const [channel, message = "", thread = ""] = decoded(hash.replace(/^#/, "")).split("/");
  const named = conversations.find(({ id, name }) => channel && (name === channel || id === channel));
  return named ? { channel: named.id, ts: parseTs(message), thread: parseTs(thread) } : null;
}

/** People may write any percent sign. */
function decoded(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** The conversation and message of a permalink of this workspace; null for any other link. */
export function parsePermalink(address) {
  const base = new URL(".", document.baseURI).href;
  const found = address.startsWith(base) && /^archives\/([A-Z0-9]+)\/(p\d{7,})/.exec(address.slice(base.length));
  if (!found) {
    return null;
  }
  const thread = new URL(address).searchParams.get("thread_ts");
  return { channel: found[1], ts: parseTs(found[2]), thread };
}

function parseTs(written) {
  return /^p\d{7,}$/.test(written) ? `${written.slice(1, -6)}.${written.slice(-6)}` : null;
}
