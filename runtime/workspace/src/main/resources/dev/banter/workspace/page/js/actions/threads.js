import { lastTs, renewed } from "../messages.js";
import { Log } from "../state/log.js";
import { applyAgain } from "./meanwhile.js";

const PAGE = 900;

/** The pane beside the conversation. */
export class Threads {
  #session;

  constructor(session) {
    this.#session = session;
  }

  open(ts) {
    return this.#session.attempt(() => this.show(ts));
  }

  /** Fails when the thread could not be fetched; with the pane closed, if it still shows it, when it is not there any more. */
  async show(ts) {
    const { api, meanwhile, store } = this.#session;
    const { channel } = store;
    const log = channel.threads.get(ts) ?? new Log();
    const since = lastTs(log.messages);
    store.change((state) => {
      channel.threads.set(ts, log);
      if (state.thread !== ts) {
        turnTo(state, ts);
      }
      log.follow();
    });
    try {
      await meanwhile.during(
        () => api.list("conversations.replies", "messages", { channel: channel.id, ts, limit: PAGE }),
        (messages, events) => store.change((state) => {
          log.messages = renewed(log.messages, since, messages);
          log.loaded = true;
          applyAgain(state, events);
        }));
    } catch (failure) {
      if (failure.error === "thread_not_found" && store.channel === channel && store.thread === ts) {
        this.close();
      }
      throw failure;
    }
  }

  close() {
    this.#session.store.changeNow((state) => turnTo(state, null));
    this.#session.seen.see();
  }
}

function turnTo(state, thread) {
  state.thread = thread;
  state.problems.thread = "";
}
