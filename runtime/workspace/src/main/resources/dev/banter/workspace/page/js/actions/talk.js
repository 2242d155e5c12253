import { compose, recompose } from "../compose.js";
import { isTombstone, isSpeech } from "../messages.js";
import { addMessage } from "../state/message-events.js";
import { Refused } from "../webapi.js";

/** Slack cuts off what is beyond this, in characters as they go over the wire. */
const LONGEST = 40_000;

/** Above this a text may not fit an RTM frame, however it is encoded. */
const LONGEST_ON_RTM = 2_500;

/** Saying something, saying it otherwise, and taking it back. */
export class Talk {
  #session;

  constructor(session) {
    this.#session = session;
  }

  /** Says what was typed; resolves with whether it was taken. */
  say(typed, reply = {}) {
    const action = /^\/me\s+/.exec(typed);
    const inThread = Boolean(reply.thread_ts);
    return this.#session.attempt(() =>
      action && !inThread
        ? this.#call("chat.meMessage", { text: this.#composed(typed.slice(action[0].length)) })
        : this.#sayAloud(this.#composed(typed), reply), inThread);
  }

  async #sayAloud(text, reply) {
    const { api, reading, store } = this.#session;
    const frame = { type: "message", channel: store.open, text, ...reply };
    await (text.length > LONGEST_ON_RTM ? api.call("chat.postMessage", frame) : this.#sayOnLink(frame));
    if (reply.thread_ts) {
      store.change(({ replies }) => replies.follow());
    } else {
      reading.showNewest();
    }
  }

  /** The link acknowledges one's own message and does not repeat it, so the page adds it itself. */
  async #sayOnLink({ reply_broadcast: broadcast, ...frame }) {
    const ack = await this.#session.link.send(broadcast ? { ...frame, reply_broadcast: true } : frame);
    this.#session.store.change((state) => {
      const channel = state.channels.get(frame.channel);
      const message = { ...frame, user: state.me.id, text: ack.text, ts: ack.ts };
      const root = channel.log.find(frame.thread_ts);
      addMessage(state, channel, broadcast ? { ...message, subtype: "thread_broadcast", root } : message);
    });
  }

  /** One's own last message that can still be edited, for whoever presses the arrow key in an empty composer. */
  lastOwn(inThread) {
    const { channel, replies, me } = this.#session.store;
    const { messages } = inThread ? replies : channel.log;
    return messages.findLast((one) => one.user === me.id && isSpeech(one) && !isTombstone(one) && !one.is_ephemeral);
  }

  /** Begins to edit or to delete a message in place. */
  take(inHand) {
    this.#session.store.change(() => (inHand.log.inHand = inHand));
  }

  /** Ends either, unless another message was taken in hand since. */
  leave({ log, ts }) {
    this.#session.store.change(() => (log.inHand = log.inHand?.ts === ts ? null : log.inHand));
  }

  /** @param before the message's text until now, as it went over the wire */
  edit(inHand, before, typed) {
    return this.#finish(inHand, () => this.#call("chat.update", { ts: inHand.ts, text: this.#composed(typed, before) }));
  }

  remove(inHand) {
    return this.#finish(inHand, () => this.#call("chat.delete", { ts: inHand.ts }));
  }

  async #finish(inHand, action) {
    if (await this.#session.attempt(action, inHand.inThread)) {
      this.leave(inHand);
    }
  }

  /** What only oneself can see is nowhere else. */
  dismiss(ts) {
    this.#session.store.change(({ channel }) => {
      channel.log.remove(ts);
      channel.threads.forEach((thread) => thread.remove(ts));
    });
  }

  #call(method, args) {
    return this.#session.api.call(method, { channel: this.#session.store.open, ...args });
  }

  #composed(typed, before = "") {
    const { users, channels } = this.#session.store;
    const text = before ? recompose(typed, before, users, channels) : compose(typed, users, channels);
    if (text.length > LONGEST) {
      throw new Refused("compose", "msg_too_long");
    }
    return text;
  }
}
