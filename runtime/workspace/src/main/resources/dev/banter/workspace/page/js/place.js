/**
 * What the address says after `#`: a conversation's name or id, and after slashes a message and the thread it is in, as
 * permalinks write them.
 */

export function placeHash({ id, name, is_mpim: isGroup }) {
  return `#${isGroup || !name ? id : name}`;
}

export function parsePlace(hash) {
  const [channel, message = "", thread = ""] = decodeURIComponent(hash.replace(/^#/, "")).split("/");
  return { channel, ts: parseTs(message), thread: parseTs(thread) };
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
