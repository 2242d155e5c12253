import { settleAddress } from "../address.js";
import { NARROW } from "../narrow.js";
import { Refused } from "../webapi.js";

/** Opening conversations, and going to places in them. */
export class Reading {
  #session;

  constructor(session) {
    this.#session = session;
  }

  get #store() {
    return this.#session.store;
  }

  /** Goes to a message, in its thread when it is in one. */
  async go(place) {
    await this.show(place.channel);
    await this.goWithin(place);
  }

  /** To a place of the open conversation. */
  async goWithin({ ts, thread }) {
    if (thread && thread !== ts) {
      await this.#session.threads.show(thread);
    } else if (ts) {
      await this.reach(ts);
    }
  }

  /** Somebody wants to see this conversation, rather than the plugins. */
  show(id) {
    this.#store.behind?.plugins.hide();
    if (this.#store.open === id) {
      this.#uncover();
    }
    return this.open(id);
  }

  /** Leaves a thread that stands in the place of the open conversation. */
  #uncover() {
    if (this.#store.thread && NARROW.matches) {
      this.#session.threads.close();
    }
  }

  /** Opens a conversation, behind the plugins when they are shown. */
  async open(id) {
    this.#store.changeNow((state) => {
      if (state.open !== id) {
        turnTo(state, id);
      }
      state.menuShown = false;
    });
    settleAddress(this.#store);
    const { channel } = this.#store;
    if (!channel.log.loaded) {
      await this.#session.histories.load(channel);
    }
    this.#session.seen.see();
  }

  showNewest() {
    this.#store.change(({ channel }) => channel.log.follow());
    this.#session.seen.see();
  }

  /** Brings one message of the open conversation into view, however long ago it was said. */
  async reach(ts) {
    const { channel } = this.#store;
    if (!(await this.#session.histories.reachBack(channel, ts))) {
      throw new Refused("reach", "message_not_found");
    }
    this.#store.change(() => channel.log.reach(ts));
    this.#uncover();
  }
}

function turnTo(state, id) {
  if (state.channel) {
    state.channel.keptUnread = false;
  }
  state.thread = null;
  state.problems = { channel: "", thread: "" };
  state.open = id;
  const { channel } = state;
  channel.newAfter = channel.unread ? channel.lastRead || "0" : "";
  channel.log.follow();
}
