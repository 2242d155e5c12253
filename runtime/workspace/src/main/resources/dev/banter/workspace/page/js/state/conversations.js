import { listOf } from "./elements.js";
import { Log } from "./log.js";

/** Slack's names of the kinds of conversations, by the page's. */
const KINDS = { channel: "public", group: "private", im: "im", mpim: "mpim" };

/** What the page knows of a conversation besides what Slack tells: its messages, threads, and how far one has read. */
export function conversation(shape) {
  return {
    log: new Log(),
    threads: new Map(),
    unread: 0,
    mentions: 0,
    lastRead: "",
    /** The `New` line stands behind this message; empty for none. */
    newAfter: "",
    /** Whether its reader chose to leave it unread. */
    keptUnread: false,
    /** The phrase that was put into the composer for its reader to try. */
    tried: "",
    members: null,
    pins: null,
    ...shape,
  };
}

/** Takes in what Slack tells anew; messages and reading marks stay. */
export function refreshed(known, shape) {
  return known ? Object.assign(known, shape) : conversation(shape);
}

export function isDirect(channel) {
  return Boolean(channel.is_im || channel.is_mpim);
}

/** Whether it stands in one's own list. */
export function isMine(channel) {
  return !channel.is_archived && (isDirect(channel) || channel.is_member !== false);
}

/** A channel is public, a group is not; a direct message has people. */
export function kindOf(channel) {
  if (channel.is_im) {
    return "im";
  }
  if (channel.is_mpim) {
    return "mpim";
  }
  return channel.is_private ? "group" : "channel";
}

/** Whether an element with this filter, which may be none, has the conversation among what may be chosen. */
export function fits(channel, filter, store) {
  const wanted = listOf(filter?.include);
  const isBots = filter?.exclude_bot_users && store.users.get(channel.user)?.is_bot;
  return !isBots && (wanted.length === 0 || wanted.includes(KINDS[kindOf(channel)]));
}

/** Slack's name of a group direct message names its people: `mpdm-ana--ben--chloe-1`. */
export function namedMembers(channel) {
  return (channel.name ?? "").replace(/^mpdm-/, "").replace(/-\d+$/, "").split("--");
}

/** Whether the bot hears what is said there, as far as is known: it is in what it made, and where it was seen. */
export function hearsBot(channel, store) {
  if (channel.is_im) {
    return Boolean(store.users.get(channel.user)?.is_bot);
  }
  const bots = [...store.users.values()].filter((user) => user.is_bot);
  return bots.some(({ id }) => (channel.members ? channel.members.includes(id) : channel.creator === id));
}
