import { Refused } from "./webapi.js";

const PING_EVERY = 5_000;
const DEAD_AFTER = 12_000;
const FIRST_WAIT = 250;
const LONGEST_WAIT = 5_000;

/**
 * The live link. It connects, finds out when it is dead, and connects again, for as long as the page is there.
 * `onConnected` comes after every hello, also the first: whoever listens fetches what was missed.
 */
export class RtmLink {
  #api;
  #listener;
  #socket = null;
  #lastId = 0;
  #waiting = new Map();
  #heard = 0;
  #failures = 0;
  #later = 0;

  /** @param listener has onConnected(), onLost() and onEvent(event) */
  constructor(api, listener) {
    this.#api = api;
    this.#listener = listener;
  }

  async connect() {
    clearTimeout(this.#later);
    this.#later = 0;
    try {
      const { url } = await this.#api.call("rtm.connect");
      this.#listen(new WebSocket(url));
    } catch {
      this.#connectLater();
    }
  }

  /** Sends a frame; resolves with Slack's acknowledgement, and rejects with its reason, or when the link is lost. */
  send(frame) {
    if (this.#socket?.readyState !== WebSocket.OPEN) {
      return Promise.reject(new Refused(frame.type, "not_connected"));
    }
    const id = ++this.#lastId;
    this.#socket.send(JSON.stringify({ id, ...frame }));
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** Does not wait for the next try: somebody looks, or the network is back. */
  hurry() {
    if (this.#later) {
      this.connect();
    }
  }

  /** Sends a frame that nobody acknowledges, when there is a link. */
  tell(frame) {
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify({ id: ++this.#lastId, ...frame }));
    }
  }

  typing(channel) {
    this.tell({ type: "typing", channel });
  }

  #listen(socket) {
    this.#socket = socket;
    this.#heard = Date.now();
    const beat = setInterval(() => this.#checkLife(socket), PING_EVERY);
    socket.onmessage = ({ data }) => this.#receive(JSON.parse(data));
    socket.onclose = () => {
      clearInterval(beat);
      this.#lost();
    };
  }

  #checkLife(socket) {
    if (Date.now() - this.#heard > DEAD_AFTER) {
      socket.close();
    } else if (socket.readyState === WebSocket.OPEN) {
      socket.send(JSON.stringify({ id: ++this.#lastId, type: "ping" }));
    }
  }

  #receive(frame) {
    this.#heard = Date.now();
    if (frame.type === "hello") {
      this.#failures = 0;
      this.#listener.onConnected();
    } else if (frame.reply_to !== undefined) {
      this.#settle(frame);
    } else if (frame.type) {
      this.#listener.onEvent(frame);
    }
  }

  #settle(frame) {
    const waiting = this.#waiting.get(frame.reply_to);
    this.#waiting.delete(frame.reply_to);
    if (frame.ok) {
      waiting?.resolve(frame);
    } else if (frame.error) {
      waiting?.reject(new Error(frame.error.msg));
    }
  }

  #lost() {
    this.#socket = null;
    for (const { reject } of this.#waiting.values()) {
      reject(new Refused("link", "link_lost"));
    }
    this.#waiting.clear();
    this.#connectLater();
  }

  #connectLater() {
    this.#listener.onLost();
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#failures++);
    this.#later = setTimeout(() => this.connect(), wait);
  }
}
