import { spoken } from "../decompose.js";
import { isBroadcast, isReply, isSpeech, lastTs } from "../messages.js";
import { count } from "./unread.js";

/** Events about what was said. */
export const MESSAGE_EVENTS = {
  message(store, event) {
    const channel = store.channels.get(event.channel);
    if (!channel) {
      return;
    }
    if (event.subtype === "message_changed") {
      forgetPins(channel, event.message.ts);
      everywhere(channel, event.message.ts, (known) => ({ ...event.message, root: known.root, ...(known.is_ephemeral ? { is_ephemeral: true } : {}) }));
    } else if (event.subtype === "message_replied") {
      everywhere(channel, event.message.ts, (known) => ({ ...known, ...event.message }));
    } else if (event.subtype === "message_deleted") {
      remove(store, channel, event.deleted_ts);
    } else if (!event.hidden) {
      store.typists.delete(event.user);
      describe(channel, event);
      addMessage(store, channel, event);
      announce(store, event);
    }
  },

  reaction_added: (store, event) => react(store, event, withReaction),
  reaction_removed: (store, event) => react(store, event, withoutReaction),
  pin_added: (store, event) => pin(store, event, true),
  pin_removed: (store, event) => pin(store, event, false),
};

/** Adds a message that was said just now, by an event or by oneself. */
export function addMessage(store, channel, message) {
  const isNew = message.ts > lastTs(channel.log.messages);
  if (isReply(message)) {
    channel.threads.get(message.thread_ts)?.insert(message);
  }
  if (!isReply(message) || isBroadcast(message)) {
    channel.log.insert(message);
    if (isNew && !message.is_ephemeral) {
      count(channel, message, store.me);
    }
  }
}

/** A screen reader hears what is new where one is, and not what is fetched from earlier. */
function announce(store, { channel, user, username, text, is_ephemeral: isOnlyMine, ...message }) {
  if (channel === store.open && isSpeech(message) && user !== store.me.id) {
    const sentence = `${username || store.nameOf(user)}${isOnlyMine ? ", only to you" : ""}: ${spoken(text ?? "", store)}`;
    store.announced = [store.announced, sentence].filter(Boolean).join("\n");
  }
}

/** A message may be drawn in the channel, in its thread, and as the root of a broadcast. */
export function everywhere(channel, ts, edit) {
  channel.log.replace(ts, edit);
  channel.threads.forEach((thread) => thread.replace(ts, edit));
  channel.log.messages
    .filter((message) => message.root?.ts === ts)
    .forEach((message) => channel.log.replace(message.ts, (known) => ({ ...known, root: edit(known.root) })));
}

function remove(store, channel, ts) {
  forgetPins(channel, ts);
  channel.log.remove(ts);
  channel.threads.forEach((thread) => thread.remove(ts));
  if (store.thread === ts) {
    store.thread = null;
  }
}

/** What is pinned holds a message as it was when they were listed. */
function forgetPins(channel, ts) {
  if (channel.pins?.some((pinned) => pinned.ts === ts)) {
    channel.pins = null;
  }
}

/** New topics and purposes, once more, for channels that were fetched and may be older. */
export function describeAgain(store, events) {
  events
    .filter((event) => event.type === "message" && store.channels.has(event.channel))
    .forEach((event) => describe(store.channels.get(event.channel), event));
}

/** Slack tells of a new topic or name by a message. */
function describe(channel, event) {
  if (event.topic !== undefined) {
    channel.topic = { ...channel.topic, value: event.topic };
  }
  if (event.purpose !== undefined) {
    channel.purpose = { ...channel.purpose, value: event.purpose };
  }
}

function react(store, { user, reaction, item }, edit) {
  const channel = store.channels.get(item?.channel);
  if (channel) {
    everywhere(channel, item.ts, (known) => ({ ...known, reactions: edit(known.reactions ?? [], reaction, user) }));
  }
}

function withReaction(reactions, name, user) {
  const known = reactions.find((one) => one.name === name);
  if (!known) {
    return [...reactions, { name, users: [user], count: 1 }];
  }
  return known.users.includes(user)
    ? reactions
    : reactions.map((one) => (one === known ? { name, users: [...one.users, user], count: one.count + 1 } : one));
}

function withoutReaction(reactions, name, user) {
  return reactions
    .map((one) =>
      one.name === name && one.users.includes(user)
        ? { name, users: one.users.filter((other) => other !== user), count: one.count - 1 }
        : one)
    .filter((one) => one.count > 0);
}

function pin(store, { channel_id: id, item }, isPinned) {
  const channel = store.channels.get(id);
  const ts = item?.message?.ts ?? item?.ts;
  if (channel && ts) {
    everywhere(channel, ts, (known) => ({ ...known, pinned_to: isPinned ? [id] : [] }));
    channel.pins = null;
  }
}
