import { statusLine } from "../state/status.js";

/** A status that nothing follows is over by then, in milliseconds. */
const LASTS = 120_000;

/** What the bot says that it is at, in threads. It is over with the next thing that it says there. */
export class Statuses {
  #store;

  constructor({ store }) {
    this.#store = store;
  }

  /** A frame of the page's own line. */
  take({ channel, thread_ts: thread, status }) {
    this.#store.change((state) => {
      state.statuses.delete(thread);
      if (status) {
        state.statuses.set(thread, status);
        state.announced = channel === state.open ? statusLine(state, thread) : state.announced;
      }
    });
    if (status) {
      setTimeout(() => this.#end(thread, status), LASTS);
    }
  }

  heard({ type, thread_ts: thread, bot_id: bot }) {
    if (type === "message" && bot && this.#store.statuses.has(thread)) {
      this.#store.change((state) => state.statuses.delete(thread));
    }
  }

  #end(thread, status) {
    this.#store.change(({ statuses }) => statuses.get(thread) === status && statuses.delete(thread));
  }
}
