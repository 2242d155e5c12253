import { find, insert, placeOf } from "../messages.js";

/** How many messages are drawn at most, and how many more at once when somebody scrolls. */
const MOST = 200;
const STEP = 80;

/**
 * The messages of a conversation or of a thread, oldest first, and which of them are drawn: the newest for whoever
 * reads along, else those around the place where somebody is reading. A message is replaced, never changed.
 */
export class Log {
  messages = [];

  /** Slack's cursor to what was said before these; empty when nothing was. */
  earlier = "";

  /** Whether a history was fetched at all. */
  loaded = false;

  /** The fetching of what was said before, while it goes on. */
  fetching = null;

  /** What the reader wants to see next; cleared when it was brought into view. */
  goal = null;

  /**
   * The message of these that is being edited or deleted in place: `{ ts, task, text, inThread, log }`. Like a draft it
   * stays while its reader is elsewhere.
   */
  inHand = null;

  /** The first message drawn; null for whoever reads along. */
  #first = null;

  get following() {
    return this.#first === null;
  }

  get drawn() {
    const from = this.#from();
    return this.messages.slice(from, from + MOST);
  }

  get hasAbove() {
    return this.#from() > 0;
  }

  get hasBelow() {
    return this.#from() + MOST < this.messages.length;
  }

  find(ts) {
    return find(this.messages, ts);
  }

  insert(message) {
    insert(this.messages, message);
  }

  /** Changes a message that is here; `edit` is given the old one and returns the new one. */
  replace(ts, edit) {
    const at = placeOf(this.messages, ts);
    if (this.messages[at]?.ts === ts) {
      this.messages[at] = edit(this.messages[at]);
    }
  }

  remove(ts) {
    const at = placeOf(this.messages, ts);
    if (this.messages[at]?.ts === ts) {
      this.messages.splice(at, 1);
    }
  }

  /** Stays with what is drawn now, whatever comes after it. */
  hold() {
    this.#first ??= this.messages[this.#from()]?.ts ?? null;
  }

  follow() {
    this.#first = null;
  }

  up() {
    this.#first = this.messages[Math.max(0, this.#from() - STEP)]?.ts ?? null;
  }

  down() {
    this.#first = this.messages[this.#from() + STEP]?.ts ?? null;
  }

  /** Draws around one message, and brings it into view. */
  reach(ts) {
    const at = placeOf(this.messages, ts);
    this.#first = this.messages[Math.max(0, at - MOST / 2)]?.ts ?? null;
    this.goal = ts;
  }

  #from() {
    const end = Math.max(0, this.messages.length - MOST);
    return this.#first === null ? end : Math.min(placeOf(this.messages, this.#first), this.messages.length);
  }
}
