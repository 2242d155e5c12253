import { Retry } from "./retry.js";
import { Refused } from "./webapi.js";

const PING_EVERY = 5_000;

/** How long a ping may stay without anything heard after it. */
const DEAD_AFTER = 7_000;

/**
 * The live link. It connects, finds out when it is dead, and connects again, for as long as the page is there.
 * `onConnected` comes after every hello, also the first: whoever listens fetches what was missed, and where that fails
 * the link is given up for another.
 */
export class RtmLink {
  #api;
  #listener;
  #socket = null;
  #lastId = 0;
  #waiting = new Map();
  #unanswered = 0;
  #retry = new Retry(() => this.connect());

  /** @param listener has onConnected(), onLost() and onEvent(event) */
  constructor(api, listener) {
    this.#api = api;
    this.#listener = listener;
  }

  async connect() {
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
    this.#retry.hurry();
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
    this.#unanswered = 0;
    /** Not at the socket's leisure: a browser waits a minute for the other side's goodbye. */
    const end = () => {
      clearInterval(beat);
      socket.onmessage = null;
      socket.onclose = null;
      socket.close();
      if (this.#socket === socket) {
        this.#lost();
      }
    };
    const beat = setInterval(() => this.#checkLife(end), PING_EVERY);
    socket.onmessage = ({ data }) => this.#receive(JSON.parse(data), end);
    socket.onclose = end;
  }

  /** Silence alone means nothing: in a window that was hidden for long, browsers let this come once a minute. */
  #checkLife(end) {
    if (this.#unanswered && Date.now() - this.#unanswered > DEAD_AFTER) {
      end();
    } else {
      this.#unanswered ||= Date.now();
      this.tell({ type: "ping" });
    }
  }

  #receive(frame, end) {
    this.#unanswered = 0;
    if (frame.type === "hello") {
      this.#begin(end);
    } else if (frame.reply_to !== undefined) {
      this.#settle(frame);
    } else if (frame.type) {
      this.#listener.onEvent(frame);
    }
  }

  /** Until what was missed is there, every try waits longer than the one before. */
  async #begin(end) {
    try {
      await this.#listener.onConnected();
      this.#retry.succeeded();
    } catch {
      end();
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
    this.#retry.later();
  }
}
