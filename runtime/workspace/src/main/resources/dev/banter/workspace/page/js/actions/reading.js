import { apply } from "../state/events.js";
import { lastTs, renewed } from "../messages.js";
import { parsePlace, placeHash } from "../place.js";
import { read } from "../state/unread.js";

const PAGE = 100;
const LONGEST_PAGE = 900;

/** After a lost link no more than so many are asked for again at once. */
const MOST_AGAIN = 1_000;

/** Marks are told this much later, in milliseconds, so that a stream of messages is told once. */
const MARK_AFTER = 300;

/** Opening conversations, reading back and forth in them, and how far one has read. */
export class Reading {
  #session;
  /** Events that came while a history was fetched, which may be older than they are; null when none is. */
  #heardMeanwhile = null;
  #marking = new Map();

  constructor(session) {
    this.#session = session;
  }

  get #store() {
    return this.#session.store;
  }

  /** The conversation that the address names, by its name or by its id. */
  named() {
    const { channel } = parsePlace(location.hash);
    return this.#store.listed.find(({ id, name }) => channel && (name === channel || id === channel));
  }

  /** Goes to a message, in its thread when it is in one. */
  async go({ channel, ts, thread }) {
    await this.show(channel);
    if (thread && thread !== ts) {
      await this.#session.threads.show(thread);
    } else if (ts) {
      await this.reach(ts);
    }
  }

  async show(id) {
    this.#store.change((state) => {
      if (state.open !== id) {
        this.#turnTo(state, id);
      }
      state.problem = "";
      state.menuShown = false;
    });
    const { channel } = this.#store;
    history.replaceState(null, "", placeHash(channel));
    if (!channel.log.loaded) {
      await this.#load(channel);
    }
    this.see();
  }

  #turnTo(state, id) {
    if (state.channel) {
      state.channel.keptUnread = false;
    }
    state.thread = null;
    state.inHand = null;
    state.open = id;
    const { channel } = state;
    channel.newAfter = channel.unread ? channel.lastRead || "0" : "";
    channel.log.follow();
  }

  /** The newest, and as many of those before them as were there already. */
  async #load(channel) {
    const { log } = channel;
    const since = lastTs(log.messages);
    const wanted = Math.min(MOST_AGAIN, log.messages.length);
    const fetched = [];
    this.#heardMeanwhile = [];
    let page;
    do {
      page = await this.#page(channel, page?.response_metadata.next_cursor, Math.max(PAGE, wanted - fetched.length));
      fetched.unshift(...page.messages.reverse());
    } while (page.response_metadata?.next_cursor && fetched.length < wanted);
    this.#store.change((state) => {
      log.messages = renewed(log.messages, since, fetched);
      log.earlier = page.response_metadata?.next_cursor ?? "";
      log.loaded = true;
      this.#heardMeanwhile.filter((event) => event.hidden || event.item).forEach((event) => apply(state, event));
      this.#heardMeanwhile = null;
    });
  }

  #page({ id }, cursor, limit) {
    return this.#session.api.call("conversations.history", {
      channel: id,
      limit: Math.min(limit, LONGEST_PAGE),
      ...(cursor ? { cursor } : {}),
    });
  }

  /** Draws what was said before, and fetches it when it is not there. */
  async showEarlier(limit = PAGE) {
    const { channel } = this.#store;
    const { log } = channel;
    if (log.hasAbove) {
      this.#store.change(() => log.up());
    } else if (log.earlier && !log.fetching) {
      log.fetching = true;
      await this.#session.attempt(async () => {
        const page = await this.#page(channel, log.earlier, limit);
        this.#store.change(() => {
          log.hold();
          log.messages.unshift(...page.messages.reverse());
          log.earlier = page.response_metadata?.next_cursor ?? "";
          log.up();
        });
      });
      log.fetching = false;
    }
  }

  showNewest() {
    this.#store.change(({ channel }) => channel.log.follow());
    this.see();
  }

  /** Brings one message of the open conversation into view, however long ago it was said. */
  async reach(ts) {
    const { log } = this.#store.channel;
    while (!log.find(ts) && log.earlier && !(log.messages[0]?.ts < ts)) {
      await this.#fetchBefore(log);
    }
    if (log.find(ts)) {
      this.#store.change(() => log.reach(ts));
    } else {
      this.#session.tell("That message is not in this channel any more.");
    }
  }

  async #fetchBefore(log) {
    const page = await this.#page(this.#store.channel, log.earlier, LONGEST_PAGE);
    log.messages.unshift(...page.messages.reverse());
    log.earlier = page.response_metadata?.next_cursor ?? "";
  }

  /** After every event: whoever looks has read it, else the `New` line stands before it. */
  heard(event) {
    this.#heardMeanwhile?.push(event);
    const { channel } = this.#store;
    if (event.type === "message" && channel && event.channel === channel.id) {
      channel.newAfter ||= channel.unread && !this.#isSeen(channel) ? channel.lastRead || "0" : "";
      this.see();
    }
  }

  /** Whoever looks at the end of the open conversation has read all of it. */
  see() {
    const { channel } = this.#store;
    const ts = channel?.log.messages.findLast((message) => !message.is_ephemeral)?.ts ?? "";
    if (channel && this.#isSeen(channel) && (ts > channel.lastRead || channel.unread)) {
      this.#store.change(() => read(channel, ts));
      this.#markLater(channel);
    }
  }

  #isSeen({ log, keptUnread }) {
    const shown = !document.hidden && !this.#store.behind?.plugins.shown;
    return shown && log.loaded && log.following && !keptUnread;
  }

  /** What was about to be marked as read stays as it is. */
  markNoMore({ id }) {
    clearTimeout(this.#marking.get(id));
  }

  #markLater({ id, lastRead: ts }) {
    this.markNoMore({ id });
    const mark = () => this.#session.api.call("conversations.mark", { channel: id, ts }).catch(() => {});
    this.#marking.set(id, ts && setTimeout(mark, MARK_AFTER));
  }
}
