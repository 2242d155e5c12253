import { lastTs, renewed } from "../messages.js";
import { applyAgain } from "./meanwhile.js";

const PAGE = 100;
const LONGEST_PAGE = 900;

/** After a lost link no more than so many are asked for again at once. */
const MOST_AGAIN = 1_000;

/** Fetches what was said in conversations: the newest when one is opened, and what was before it when one goes back. */
export class Histories {
  #session;

  constructor(session) {
    this.#session = session;
  }

  get #store() {
    return this.#session.store;
  }

  /** The newest, and as many of those before them as were there already. */
  load(channel) {
    const { log } = channel;
    const since = lastTs(log.messages);
    return this.#session.meanwhile.during(
      () => this.#newest(channel, Math.min(MOST_AGAIN, log.messages.length)),
      ({ messages, earlier }, events) => this.#store.change((state) => {
        log.messages = renewed(log.messages, since, messages);
        log.earlier = earlier;
        log.loaded = true;
        channel.newAfter = log.messages.length ? channel.newAfter : "";
        applyAgain(state, events);
      }));
  }

  async #newest(channel, wanted) {
    const messages = [];
    let earlier = "";
    do {
      const page = await this.#page(channel, earlier, Math.max(PAGE, wanted - messages.length));
      messages.unshift(...page.messages.reverse());
      earlier = page.response_metadata?.next_cursor ?? "";
    } while (earlier && messages.length < wanted);
    return { messages, earlier };
  }

  /** Draws what was said before in the open conversation, and fetches it when it is not there. */
  async showEarlier() {
    const { channel } = this.#store;
    const { log } = channel;
    if (log.hasAbove) {
      this.#store.change(() => log.up());
    } else if (log.earlier && !log.fetching) {
      await this.#session.attempt(() => this.#fetchBefore(channel, PAGE));
      this.#store.change(() => log.following || log.up());
    }
  }

  /** Fetches back to this message; resolves with whether it is there. */
  async reachBack(channel, ts) {
    const { log } = channel;
    const { following } = log;
    while (!log.find(ts) && log.earlier && !(log.messages[0]?.ts < ts)) {
      await this.#fetchBefore(channel, LONGEST_PAGE);
    }
    if (following) {
      log.follow();
    }
    return Boolean(log.find(ts));
  }

  /** Whoever asks while a page is on its way waits for that one: no message comes in twice. */
  #fetchBefore(channel, limit) {
    const { log } = channel;
    log.fetching ??= this.#putBefore(channel, limit).finally(() => (log.fetching = null));
    return log.fetching;
  }

  #putBefore(channel, limit) {
    const { log } = channel;
    const cursor = log.earlier;
    return this.#session.meanwhile.during(
      () => this.#page(channel, cursor, limit),
      (page, events) => this.#store.change((state) => {
        if (log.earlier === cursor) {
          log.hold();
          log.messages.unshift(...page.messages.reverse());
          log.earlier = page.response_metadata?.next_cursor ?? "";
          applyAgain(state, events);
        }
      }));
  }

  #page({ id }, cursor, limit) {
    return this.#session.api.call("conversations.history", {
      channel: id,
      limit: Math.min(limit, LONGEST_PAGE),
      ...(cursor ? { cursor } : {}),
    });
  }
}
