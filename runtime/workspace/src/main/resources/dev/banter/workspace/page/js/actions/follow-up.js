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
  } else if (event.type === "message" && !store.channels.has(id)) {
    await learn(session, event, id);
  }
}

/** One is in it now; or somebody else is, which tells nothing new. */
async function learn(session, event, id) {
  const { api, store } = session;
  const isMine = event.type !== "member_joined_channel" || event.user === store.me.id;
  if (isMine && id) {
    const { channel } = await api.call("conversations.info", { channel: id });
    store.change((state) => state.addChannel(channel));
    await describe(session, store.channels.get(id));
  }
}
