import { refusal } from "../reasons.js";
import { apply } from "../state/events.js";

/** What tells that somebody came or went. */
const MOVES = new Set(["member_joined_channel", "member_left_channel"]);

/** Making, finding, changing and leaving conversations. */
export class Rooms {
  #session;

  constructor(session) {
    this.#session = session;
  }

  /** What a dialog shows; only one is open. Every opening is another one, whatever is typed into it. */
  ask(dialog) {
    this.#session.store.changeNow((state) => {
      state.dialog = dialog && { opening: Symbol(dialog.kind), ...dialog };
      state.popup = null;
    });
  }

  /**
   * Does what the open dialog asks for, and closes it; when that is refused, the dialog says why. A dialog that was closed
   * meanwhile stays so, and one that was opened since is none of its business.
   */
  async settle(action, keepsOpen = false) {
    const opening = this.#session.store.dialog?.opening;
    try {
      await action();
      this.#answer(opening, (dialog) => (keepsOpen ? { ...dialog, asked: false, problem: "" } : null));
    } catch (failure) {
      this.#answer(opening, (dialog) => ({ ...dialog, problem: refusal(failure) }));
    }
  }

  #answer(opening, edit) {
    this.#session.store.change((state) => {
      if (state.dialog && state.dialog.opening === opening) {
        state.dialog = edit(state.dialog);
      }
    });
  }

  /** Fetches what the open dialog shows, unless that is under way or was refused. */
  fetch(action) {
    const { dialog } = this.#session.store;
    if (!dialog.asked) {
      dialog.asked = true;
      this.settle(action, true);
    }
  }

  float(popup) {
    this.#session.store.change((state) => (state.popup = popup));
  }

  async create(name, isPrivate) {
    const { channel } = await this.#session.api.call("conversations.create", { name, is_private: isPrivate });
    await this.#enter(channel);
  }

  async join(id) {
    const { channel } = await this.#session.api.call("conversations.join", { channel: id });
    await this.#enter({ id, ...channel, is_member: true });
  }

  /** One person is a direct message, several are a group direct message. */
  async openDirect(userIds) {
    const users = userIds.join(",");
    const { channel } = await this.#session.api.call("conversations.open", { users, return_im: true });
    await this.#enter(channel);
  }

  async #enter({ id, ...shape }) {
    const { api, store } = this.#session;
    const info = await api.call("conversations.info", { channel: id });
    const members = info.channel.is_mpim ? await this.#memberIds(id) : null;
    store.change((state) => state.addChannel({ ...shape, ...info.channel, ...(members ? { members } : {}) }));
    await this.#session.reading.show(id);
  }

  async leave(id) {
    await this.#session.api.call("conversations.leave", { channel: id });
    const { store } = this.#session;
    store.change((state) => apply(state, { type: "channel_left", channel: id }));
    await this.#session.reading.show(store.open);
  }

  async rename(id, name) {
    const { channel } = await this.#session.api.call("conversations.rename", { channel: id, name });
    this.#session.store.change((state) => state.addChannel({ id, name: channel?.name ?? name }));
  }

  async setTopic(id, topic) {
    await this.#session.api.call("conversations.setTopic", { channel: id, topic });
    this.#session.store.change((state) => (state.channels.get(id).topic = { value: topic }));
  }

  async invite(id, userIds) {
    await this.#session.api.call("conversations.invite", { channel: id, users: userIds.join(",") });
    await this.listMembers(id);
  }

  async kick(id, user) {
    await this.#session.api.call("conversations.kick", { channel: id, user });
    await this.listMembers(id);
  }

  /** Who is in it; who came and went meanwhile is in what was heard. */
  listMembers(id) {
    const { meanwhile, store } = this.#session;
    return meanwhile.during(() => this.#memberIds(id), (members, events) => store.change((state) => {
      if (state.channels.has(id)) {
        state.addChannel({ id, members, num_members: members.length });
        events.filter(({ type, channel }) => MOVES.has(type) && channel === id).forEach((event) => apply(state, event));
      }
    }));
  }

  #memberIds(channel) {
    return this.#session.api.list("conversations.members", "members", { channel });
  }
}
