import { insert, isBroadcast, isReply, isSpeech, lastTs, update } from "./messages.js";

const TYPING_LASTS = 5_000;

/** All that the page shows. Whoever changes something here has the page drawn again. */
export class Store {
  me = null;
  team = "";
  users = new Map();
  channels = new Map();
  open = null;
  thread = null;
  link = "connecting";
  problem = "";
  menuShown = false;
  drafts = new Map();
  typists = new Map();
  #changed;

  constructor(changed) {
    this.#changed = changed;
  }

  change(edit) {
    edit(this);
    this.#changed();
  }

  get channel() {
    return this.channels.get(this.open);
  }

  /** The open thread: its parent, once fetched, and the replies. */
  get replies() {
    return this.channel.threads.get(this.thread) ?? [];
  }

  /** Takes what the workspace has now; of what was known before, only messages stay, and no thread. */
  renew(users, channels) {
    const known = this.channels;
    this.users = new Map(users.map((user) => [user.id, user]));
    this.channels = new Map();
    channels.forEach((channel) => this.addChannel({ ...known.get(channel.id), ...channel, threads: new Map() }));
    if (!this.channel) {
      this.open = null;
      this.thread = null;
    }
  }

  addChannel(channel) {
    this.channels.set(channel.id, { messages: [], threads: new Map(), unread: 0, earlier: "", ...channel });
  }

  nameOf(userId) {
    return this.users.get(userId)?.name ?? userId;
  }

  /** A channel's name, a direct message's other side. */
  titleOf(channel) {
    return channel.is_im ? this.nameOf(channel.user) : channel.name;
  }

  /** Takes in one event of RTM. */
  apply(event) {
    const channel = this.channels.get(event.channel);
    if (event.type === "message" && channel) {
      this.#applyMessage(channel, event);
    } else if (event.type === "user_typing" && channel) {
      this.typists.set(event.user, { channel: channel.id, until: Date.now() + TYPING_LASTS });
      setTimeout(() => this.change(() => {}), TYPING_LASTS);
    } else if (event.type === "team_join") {
      this.users.set(event.user.id, event.user);
    } else if (event.type === "im_created" && !this.channels.has(event.channel.id)) {
      this.addChannel(event.channel);
    }
  }

  #applyMessage(channel, event) {
    if (event.subtype === "message_replied") {
      update(channel.messages, event.message);
    } else if (isSpeech(event)) {
      this.typists.delete(event.user);
      this.addMessage(channel, event);
    }
  }

  addMessage(channel, message) {
    const isNew = message.ts > lastTs(channel.messages);
    if (isReply(message)) {
      const thread = channel.threads.get(message.thread_ts);
      if (thread) {
        insert(thread, message);
      }
    }
    if (!isReply(message) || isBroadcast(message)) {
      insert(channel.messages, message);
      const seen = channel.id === this.open && document.visibilityState === "visible";
      channel.unread += seen || !isNew || message.user === this.me.id ? 0 : 1;
    }
  }

  typing() {
    return [...this.typists]
      .filter(([, { channel, until }]) => channel === this.open && until > Date.now())
      .map(([user]) => this.nameOf(user));
  }
}
