import { placeNamed } from "../place.js";
import { isDirect, isMine } from "../state/conversations.js";
import { apply } from "../state/events.js";
import { describeAgain } from "../state/message-events.js";
import { mentions, recount, unreadAre } from "../state/unread.js";

const TYPES = "public_channel,private_channel,mpim,im";

/** Slack lets a client follow so many. */
const MOST_FOLLOWED = 500;

/** Slack lists it, and there is nothing that one could do with it here. */
const SLACKBOT = "USLACKBOT";

/** A new link may follow an hour without one, or another workspace: who and what is there is asked for again. */
export async function renewLists(session) {
  const { api, store, link } = session;
  await session.identify();
  await session.meanwhile.during(() => listAll(api), ({ users, channels }, events) => store.change((state) => {
    state.renew(users, channels);
    state.link = "connected";
    state.channels.forEach(({ log }) => (log.loaded = false));
    events.filter((event) => event.type !== "message" && !event.item).forEach((event) => apply(state, event));
    describeAgain(state, events);
  }));
  const ids = [...store.users.keys()].slice(0, MOST_FOLLOWED);
  link.tell({ type: "presence_sub", ids });
  link.tell({ type: "presence_query", ids });
}

/** Goes on where one was, and asks for what the lists do not tell. */
export async function resume(session) {
  try {
    await reopen(session);
  } finally {
    await describeAll(session);
  }
}

async function listAll(api) {
  const users = (await api.list("users.list", "members")).filter(({ id }) => id !== SLACKBOT);
  const bot = users.find((user) => user.is_bot);
  if (bot) {
    await api.call("conversations.open", { users: bot.id });
  }
  return { users, channels: await api.list("conversations.list", "channels", { types: TYPES }) };
}

/** Where one was before, or else what the address names, or else the first of the list. */
async function reopen({ reading, store }) {
  const { open, thread } = store;
  const place = open ? { channel: open, thread } : (placeNamed(location.hash, store.listed) ?? { channel: store.listed[0].id });
  await reading.open(place.channel);
  await reading.goWithin(place);
}

/** Only one by one does Slack tell what is unread, and who is in a group direct message. */
async function describeAll(session) {
  await Promise.all([...session.store.channels.values()].filter(isMine).map((channel) => describe(session, channel)));
  session.seen.see();
}

export async function describe({ api, store, meanwhile }, channel) {
  await meanwhile.during(() => ask(api, store, channel), ({ shape, members, unread, toMe }, events) => store.change((state) => {
    state.addChannel(members ? { ...shape, members } : shape);
    describeAgain(state, events);
    if (unread !== undefined) {
      channel.lastRead = shape.last_read ?? channel.lastRead;
      recount(channel, state.me); // what came in while this was asked
      channel.mentions = Math.max(toMe, channel.mentions);
      unreadAre(channel, Math.max(unread, channel.unread));
    }
  }));
}

async function ask(api, store, { id }) {
  const { channel: shape } = await api.call("conversations.info", { channel: id });
  const members = shape.is_mpim ? await api.list("conversations.members", "members", { channel: id }) : null;
  const unread = shape.unread_count_display ?? shape.unread_count;
  const toMe = unread && !isDirect(shape) ? await countMentions(api, store, shape) : 0;
  return { shape, members, unread, toMe };
}

async function countMentions(api, store, { id, last_read: oldest }) {
  const { messages } = await api.call("conversations.history", { channel: id, oldest: oldest ?? "0" });
  return messages.filter((message) => message.user !== store.me.id && mentions(message, store.me)).length;
}
