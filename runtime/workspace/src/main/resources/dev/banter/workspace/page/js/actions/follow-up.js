import { isReply } from "../messages.js";
import { describe } from "./refresh.js";

const OPENED = new Set(["im_open", "mpim_open", "mpim_joined", "group_open", "group_joined", "channel_joined", "member_joined_channel"]);
const LEFT = new Set(["channel_left", "group_left", "channel_deleted", "group_deleted", "channel_archive", "group_archive"]);

/** Asks for what an event leaves out. */
export async function followUp(session, event) {
  try {
    await ask(session, event);
  } catch {
    // what could not be asked for now comes with the next link
  }
}

async function ask(session, event) {
  const { store, link } = session;
  const id = event.channel?.id ?? event.channel;
  if (event.type === "team_join") {
    link.tell({ type: "presence_sub", ids: [...store.users.keys()].slice(0, 500) });
  } else if (OPENED.has(event.type)) {
    await learn(session, event, id);
  } else if (LEFT.has(event.type) && store.channel && !store.channel.log.loaded) {
    await session.show(store.open);
  } else if (event.type === "message") {
    await afterMessage(session, event, id);
  }
}

/** One is in it now; or somebody else is, which tells nothing new. */
async function learn({ api, store }, event, id) {
  const isMine = event.type !== "member_joined_channel" || event.user === store.me.id;
  if (isMine && id) {
    const { channel } = await api.call("conversations.info", { channel: id });
    store.change((state) => state.addChannel(channel));
    await describe({ api, store }, store.channels.get(id));
  }
}

async function afterMessage(session, event, id) {
  const { api, store } = session;
  const previous = event.previous_message;
  if (!store.channels.has(id)) {
    await learn(session, { type: "message" }, id);
  } else if (event.subtype === "message_deleted" && previous && isReply(previous)) {
    await renewParent(api, store.channels.get(id), previous.thread_ts, store);
  }
}

/** A deleted reply leaves its parent with fewer. */
async function renewParent(api, channel, ts, store) {
  const args = { channel: channel.id, latest: ts, inclusive: true, limit: 1 };
  const { messages } = await api.call("conversations.history", args);
  if (messages[0]?.ts === ts) {
    store.change(() => [channel.log, channel.threads.get(ts)].forEach((log) => log?.replace(ts, () => messages[0])));
  }
}
