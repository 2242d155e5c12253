import { apply } from "../state/events.js";

/** Keeps the events that come while something is fetched: what is fetched may be older than they are. */
export class Meanwhile {
  #open = new Set();

  heard(event) {
    this.#open.forEach((events) => events.push(event));
  }

  /** Fetches, and gives what was fetched to `take`, with the events that came until then. */
  async during(fetch, take) {
    const events = [];
    this.#open.add(events);
    try {
      take(await fetch(), events);
    } finally {
      this.#open.delete(events);
    }
  }
}

/** What became of messages, once more, for those that were fetched; what was said anew is there already. */
export function applyAgain(store, events) {
  events.filter((event) => event.hidden || event.item).forEach((event) => apply(store, event));
}
