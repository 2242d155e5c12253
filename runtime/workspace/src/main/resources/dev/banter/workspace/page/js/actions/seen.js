import { NARROW } from "../narrow.js";
import { read } from "../state/unread.js";

/** Marks are told this much later, in milliseconds, so that a stream of messages is told once. */
const MARK_AFTER = 300;

/** How far one has read: whoever looks at the end of a conversation has read all of it. */
export class Seen {
  #api;
  #store;
  #marking = new Map();

  constructor({ api, store }) {
    this.#api = api;
    this.#store = store;
  }

  /** After every event: whoever looks has read it, else the `New` line stands before it. */
  heard(event) {
    const { channel } = this.#store;
    if (event.type === "message" && channel && event.channel === channel.id) {
      channel.newAfter ||= channel.unread && !this.#isSeen(channel) ? channel.lastRead || "0" : "";
      this.see();
    }
  }

  see() {
    const { channel } = this.#store;
    const ts = channel?.log.messages.findLast((message) => !message.is_ephemeral)?.ts ?? "";
    if (channel && this.#isSeen(channel) && (ts > channel.lastRead || channel.unread)) {
      this.#store.change(() => read(channel, ts));
      this.#markLater(channel);
    }
  }

  #isSeen({ log, keptUnread }) {
    const { behind, thread } = this.#store;
    const shown = !document.hidden && !behind?.plugins.shown && !(thread && NARROW.matches);
    return shown && log.loaded && log.following && !keptUnread;
  }

  /** What was about to be marked as read stays as it is. */
  markNoMore({ id }) {
    clearTimeout(this.#marking.get(id)?.timer);
    this.#marking.delete(id);
  }

  /** The page goes: what was to be told later is told now. */
  markAll() {
    [...this.#marking].filter(([, { timer }]) => timer).forEach(([id]) => this.#mark(id));
  }

  /**
   * Whether another mark comes late: one's own echo, after which this window has read on. A mark that goes back tells
   * otherwise only of what nobody reads here.
   */
  isLate({ type, channel: id, ts }) {
    const channel = type.endsWith("_marked") && this.#store.channels.get(id);
    const reads = channel && (this.#marking.has(id) || (channel === this.#store.channel && this.#isSeen(channel)));
    return Boolean(reads) && ts < channel.lastRead;
  }

  #markLater({ id, lastRead: ts }) {
    this.markNoMore({ id });
    if (ts) {
      this.#marking.set(id, { ts, timer: setTimeout(() => this.#mark(id), MARK_AFTER) });
    }
  }

  /** It stays among those that are under way until it is answered. */
  async #mark(id) {
    const { ts, timer } = this.#marking.get(id);
    const told = { ts, timer: 0 };
    clearTimeout(timer);
    this.#marking.set(id, told);
    await this.#api.call("conversations.mark", { channel: id, ts }, { keepalive: true }).catch(() => {});
    if (this.#marking.get(id) === told) {
      this.#marking.delete(id);
    }
  }
}
