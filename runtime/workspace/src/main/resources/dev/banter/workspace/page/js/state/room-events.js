import { recount, unreadAre } from "./unread.js";

/** Events about conversations: new ones, joined and left ones, other names, reading marks of one's other windows. */
export const ROOM_EVENTS = {
  channel_created: (store, { channel }) => store.addChannel({ is_member: false, ...known(store, channel), ...channel }),
  channel_joined: joined,
  group_joined: joined,
  mpim_joined: joined,
  im_created: joined,
  channel_left: left,
  group_left: left,
  channel_deleted: gone,
  group_deleted: gone,
  channel_rename: renamed,
  group_rename: renamed,
  channel_archive: archived,
  group_archive: archived,
  channel_unarchive: (store, event) => change(store, event, (channel) => (channel.is_archived = false)),
  group_unarchive: (store, event) => change(store, event, (channel) => (channel.is_archived = false)),
  channel_marked: marked,
  group_marked: marked,
  im_marked: marked,
  mpim_marked: marked,

  member_joined_channel: (store, event) =>
    change(store, event, (channel) => members(channel, event.user === store.me.id ? 0 : 1, (ids) => new Set(ids).add(event.user))),

  member_left_channel: (store, event) =>
    change(store, event, (channel) => members(channel, -1, (ids) => ids.filter((id) => id !== event.user))),
};

function joined(store, { channel }) {
  if (channel?.id) {
    store.addChannel({ is_member: true, ...channel });
  }
}

function left(store, event) {
  const channel = change(store, event, (one) => (one.is_member = false));
  if (channel?.is_private) {
    gone(store, event);
  } else {
    turnAway(store, idIn(event));
  }
}

function gone(store, event) {
  store.channels.delete(idIn(event));
  turnAway(store, idIn(event));
}

function archived(store, event) {
  change(store, event, (channel) => (channel.is_archived = true));
  turnAway(store, idIn(event));
}

/** Nothing is open any more that asks about a conversation one is not in. */
function turnAway(store, id) {
  store.dialog = store.dialog?.id === id ? null : store.dialog;
  if (store.open === id) {
    store.open = store.listed[0]?.id ?? null;
    store.thread = null;
  }
}

function renamed(store, { channel }) {
  store.addChannel({ ...known(store, channel), ...channel });
}

/** Another window of one's own has read up to here, or marked it unread. */
function marked(store, event) {
  change(store, event, (channel) => {
    const count = event.unread_count_display ?? event.unread_count;
    channel.newAfter = event.ts < channel.lastRead ? event.ts : channel.newAfter;
    channel.lastRead = event.ts;
    recount(channel, store.me);
    if (count !== undefined) {
      unreadAre(channel, count);
    }
  });
}

/** Until somebody looks at who they are, it is known only how many. */
function members(channel, more, edit) {
  if (channel.members) {
    channel.members = [...edit(channel.members)];
    channel.num_members = channel.members.length;
  } else if (channel.num_members !== undefined) {
    channel.num_members += more;
  }
}

function known(store, { id }) {
  return store.channels.has(id) ? {} : { name: "", id };
}

function change(store, event, edit) {
  const channel = store.channels.get(idIn(event));
  if (channel) {
    edit(channel);
  }
  return channel;
}

function idIn({ channel }) {
  return channel?.id ?? channel;
}
