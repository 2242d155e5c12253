import { copy } from "../clipboard.js";
import { placeOf } from "../messages.js";
import { recount } from "../state/unread.js";
import { applyAgain } from "./meanwhile.js";

/** What one does with messages besides saying them: reactions, pins, links to them, and leaving them unread. */
export class Marks {
  #session;

  constructor(session) {
    this.#session = session;
  }

  /** Gives a reaction, or takes one's own back. The events tell every window of the outcome, this one too. */
  react(message, name, inThread) {
    const { me } = this.#session.store;
    const mine = message.reactions?.find((one) => one.name === name)?.users.includes(me.id);
    return this.#on(message, mine ? "reactions.remove" : "reactions.add", inThread, { name });
  }

  pin(message, inThread) {
    return this.#on(message, message.pinned_to?.length ? "pins.remove" : "pins.add", inThread);
  }

  #on({ ts: timestamp }, method, inThread, args = {}) {
    const channel = this.#session.store.open;
    return this.#session.attempt(() => this.#session.api.call(method, { channel, timestamp, ...args }), inThread);
  }

  /** The pinned messages of a conversation, newest pin first; what happened to pins meanwhile has them asked for again. */
  listPins(id) {
    const { api, meanwhile, store } = this.#session;
    return meanwhile.during(() => api.call("pins.list", { channel: id }), ({ items }, events) => store.change((state) => {
      const channel = state.channels.get(id);
      if (channel) {
        channel.pins = items.filter(({ message }) => message).map(({ message }) => message);
        applyAgain(state, events);
      }
    }));
  }

  copyLink({ ts }, inThread) {
    const { api, store } = this.#session;
    return this.#session.attempt(async () => {
      const { permalink } = await api.call("chat.getPermalink", { channel: store.open, message_ts: ts });
      const done = await copy(permalink);
      store.change((state) => (state.announced = done ? "The link is copied." : "The browser did not allow copying."));
    }, inThread);
  }

  /** From this message on it counts as unread, until one comes back to the conversation. */
  unread({ ts }) {
    const { api, store } = this.#session;
    const { channel, me } = store;
    this.#session.seen.markNoMore(channel);
    const before = channel.log.messages[placeOf(channel.log.messages, ts) - 1]?.ts ?? "0";
    store.change(() => {
      channel.keptUnread = true;
      channel.lastRead = before;
      channel.newAfter = before;
      recount(channel, me);
    });
    return this.#session.attempt(() => api.call("conversations.mark", { channel: channel.id, ts: before }));
  }
}
