import { compose } from "./compose.js";
import { lastTs, renewed } from "./messages.js";
import { RtmLink } from "./rtm.js";
import { WebApi } from "./webapi.js";

/** Above this a text may not fit an RTM frame, however it is encoded. */
const LONGEST_ON_RTM = 2_500;
const TYPING_EVERY = 3_000;

/** What one person does here: everything goes by the API and the link, and its outcome into the store. */
export class Session {
  #store;
  #api;
  #link;
  #toldTyping = 0;

  constructor(person, store) {
    this.#store = store;
    this.#api = new WebApi(person);
    this.#link = new RtmLink(this.#api, {
      onConnected: () => this.#refresh().catch((failure) => this.#tell(failure)),
      onLost: () => store.change((state) => (state.link = "reconnecting")),
      onEvent: (event) => store.change((state) => state.apply(event)),
    });
  }

  /** Fails when the workspace does not take this name. */
  async start() {
    const me = await this.#api.call("auth.test");
    this.#store.change((state) => {
      state.me = { id: me.user_id, name: me.user };
      state.team = me.team;
    });
    await this.#link.connect();
  }

  /** A new link may follow an hour without one, or another workspace: all is asked for again. */
  async #refresh() {
    const users = await this.#api.list("users.list", "members");
    const bot = users.find((user) => user.is_bot);
    await this.#api.call("conversations.open", { users: bot.id });
    const types = "public_channel,private_channel,im";
    const channels = await this.#api.list("conversations.list", "channels", { types });
    this.#store.change((state) => {
      state.renew(users, channels);
      state.link = "connected";
    });
    await this.#reopen(channels);
  }

  async #reopen(channels) {
    const { open, thread } = this.#store;
    const named = channels.find(({ name }) => name === decodeURIComponent(location.hash.slice(1)));
    await this.show(open ?? (named ?? channels[0]).id);
    if (open && thread) {
      await this.showThread(thread);
    }
  }

  async show(id) {
    this.#store.change((state) => {
      if (state.open !== id) {
        state.thread = null;
      }
      state.open = id;
      state.problem = "";
      state.menuShown = false;
      state.channel.unread = 0;
    });
    const { channel } = this.#store;
    history.replaceState(null, "", `#${channel.name ?? ""}`);
    const since = lastTs(channel.messages);
    const page = await this.#api.call("conversations.history", { channel: id });
    this.#store.change(() => {
      channel.messages = renewed(channel.messages, since, page.messages.reverse());
      channel.earlier = page.response_metadata.next_cursor;
    });
  }

  async showEarlier() {
    const { open, channel } = this.#store;
    const page = await this.#api.call("conversations.history", { channel: open, cursor: channel.earlier });
    this.#store.change(() => {
      channel.messages.unshift(...page.messages.reverse());
      channel.earlier = page.response_metadata.next_cursor;
    });
  }

  async showThread(ts) {
    const { channel } = this.#store;
    const known = channel.threads.get(ts) ?? [];
    const since = lastTs(known);
    channel.threads.set(ts, known);
    this.#store.change((state) => (state.thread = ts));
    const messages = await this.#api.list("conversations.replies", "messages", { channel: channel.id, ts });
    this.#store.change(() => channel.threads.set(ts, renewed(known, since, messages)));
  }

  /** Whoever looks at the page again has seen what the open channel holds. */
  see() {
    this.#store.change(({ channel }) => {
      if (channel) {
        channel.unread = 0;
      }
    });
  }

  closeThread() {
    this.#store.change((state) => (state.thread = null));
  }

  toggleMenu() {
    this.#store.change((state) => (state.menuShown = !state.menuShown));
  }

  /** Says what was typed; resolves with whether it was taken. */
  async say(typed, reply = {}) {
    const { open: channel, users, channels } = this.#store;
    const frame = { type: "message", channel, text: compose(typed, users, channels), ...reply };
    try {
      await (frame.text.length > LONGEST_ON_RTM ? this.#api.call("chat.postMessage", frame) : this.#sayOnLink(frame));
      this.#store.change((state) => (state.problem = ""));
      return true;
    } catch (failure) {
      this.#tell(failure);
      return false;
    }
  }

  /** The link acknowledges one's own message and does not repeat it, so the page adds it itself. */
  async #sayOnLink({ reply_broadcast: broadcast, ...frame }) {
    const ack = await this.#link.send(broadcast ? { ...frame, reply_broadcast: true } : frame);
    this.#store.change((state) => {
      const channel = state.channels.get(frame.channel);
      const message = { ...frame, user: state.me.id, text: ack.text, ts: ack.ts };
      const root = channel.messages.find(({ ts }) => ts === frame.thread_ts);
      state.addMessage(channel, broadcast ? { ...message, subtype: "thread_broadcast", root } : message);
    });
  }

  typing() {
    if (Date.now() - this.#toldTyping > TYPING_EVERY) {
      this.#toldTyping = Date.now();
      this.#link.typing(this.#store.open);
    }
  }

  #tell(failure) {
    this.#store.change((state) => (state.problem = `That did not work: ${failure.message}.`));
  }
}
