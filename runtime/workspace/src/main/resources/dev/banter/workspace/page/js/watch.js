import { Retry } from "./retry.js";
import { Plugins } from "./watch/plugins.js";
import { Wire } from "./watch/wire.js";

/**
 * The page's own line to the workspace, beside RTM: what the bot's plugins are, and what goes over the wire. It connects
 * again by itself, for as long as the page is there. Nothing answers on it that would tell whether it still works, so
 * whoever finds out that RTM's does not says so here.
 */
export class Watch {
  #socket = null;
  #retry = new Retry(() => this.connect());

  #person;
  #listener;

  /**
   * @param person whose modals are wanted
   * @param listener has pluginsChanged(news), whenever there is something new about plugins; seated(), when what this
   *     person has before it is told from the beginning; and told(frame), what becomes of that
   */
  constructor(person, listener) {
    this.#person = person;
    this.#listener = listener;
    this.plugins = new Plugins((news) => listener.pluginsChanged(news));
    this.wire = new Wire(() => this.#ask());
  }

  connect() {
    const address = new URL("watch", document.baseURI);
    address.protocol = address.protocol.replace("http", "ws");
    this.#socket = new WebSocket(address);
    this.#socket.onopen = () => {
      this.#retry.succeeded();
      this.#listener.seated();
      this.#socket.send(JSON.stringify({ type: "person", name: this.#person.toLowerCase() }));
      this.#ask();
    };
    this.#socket.onmessage = ({ data }) => this.#take(JSON.parse(data));
    this.#socket.onclose = () => this.#retry.later();
  }

  /** Does not wait for the next try. */
  hurry() {
    this.#retry.hurry();
  }

  /** Gives this line up for another. */
  renew() {
    this.#socket.onmessage = null;
    this.#socket.onclose = null;
    this.#socket.close();
    this.#retry.later();
  }

  /** Says whether the wire is wanted; it is told from the beginning each time. */
  #ask() {
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.wire.clear();
      this.#socket.send(JSON.stringify({ type: "wire", on: this.wire.on }));
    }
  }

  #take(frame) {
    if (frame.type === "plugins") {
      this.plugins.take(frame);
    } else if (frame.type === "wire") {
      this.wire.take(frame.entries);
    } else {
      this.#listener.told(frame);
    }
  }
}
