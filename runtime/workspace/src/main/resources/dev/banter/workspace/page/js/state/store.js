import { isDirect, isMine, kindOf, namedMembers, refreshed } from "./conversations.js";
import { Log } from "./log.js";

/** All that the page shows. Whoever changes something here has the page drawn again. */
export class Store {
  me = null;
  team = "";
  users = new Map();
  presence = new Map();
  channels = new Map();
  open = null;
  thread = null;
  link = "connecting";

  /** Why a link that was found could not be used, while that is so. */
  delay = "";

  menuShown = false;
  drafts = new Map();
  typists = new Map();

  /** What did not work, told where it was done: in the conversation, or in the thread beside it. */
  problems = { channel: "", thread: "" };

  /** What floats beside a message: `{ kind, channel, message, beside }`. */
  popup = null;

  /** The app's modals that one has before one, the topmost last; and its home. */
  modals = [];
  home = null;

  /** What stands chosen in the elements of messages and modals. */
  surfaces = new Map();

  /** What the app says that people may start. */
  offer = { commands: [], shortcuts: [] };

  /** What the bot is at in threads, by the thread's ts. */
  statuses = new Map();

  /** The dialog that is open: `{ kind, opening, … }`. */
  dialog = null;

  /** What a screen reader is told next. */
  announced = "";

  /** Rises when a user or channel is called otherwise, since every text may name it. */
  naming = 0;

  #changed;
  #draw;

  constructor(changed, draw) {
    this.#changed = changed;
    this.#draw = draw;
  }

  change(edit) {
    edit(this);
    this.#changed();
  }

  /** Changes what the next key is meant for, so the page is drawn before that key is pressed. */
  changeNow(edit) {
    edit(this);
    this.#draw();
  }

  get channel() {
    return this.channels.get(this.open);
  }

  /** The open thread: its parent, once fetched, and the replies. */
  get replies() {
    return this.channel.threads.get(this.thread) ?? new Log();
  }

  /** What stands in one's list, by name: channels and groups, then direct messages. */
  get listed() {
    const mine = [...this.channels.values()].filter(isMine);
    return [...mine.filter((one) => !isDirect(one)), ...mine.filter(isDirect)].sort(
      (one, other) =>
        isDirect(one) - isDirect(other) || this.titleOf(one).localeCompare(this.titleOf(other)));
  }

  /**
   * Takes what the workspace has now; of what was known before, only messages and reading marks stay, and no thread but
   * the one that is open.
   */
  renew(users, channels) {
    const known = this.channels;
    this.users = new Map(users.map((user) => [user.id, user]));
    this.channels = new Map();
    channels.forEach((channel) => {
      const kept = refreshed(known.get(channel.id), channel);
      this.channels.set(channel.id, kept);
      kept.threads = new Map([...kept.threads].filter(([ts]) => kept.id === this.open && ts === this.thread));
      kept.pins = null;
      kept.members = isDirect(kept) ? kept.members : null;
    });
    this.naming++;
    const isMineStill = (id) => this.channels.has(id) && isMine(this.channels.get(id));
    if (this.dialog?.id && !isMineStill(this.dialog.id)) {
      this.dialog = null;
    }
    if (!isMineStill(this.open)) {
      this.open = null;
      this.thread = null;
    }
  }

  /** A view of the app's: a modal on top of the others, or alone when it belongs to none of them; or its home. */
  putModal(view) {
    if (view.type === "home") {
      this.home = view;
    } else if (this.modals.some(({ id }) => id === view.id)) {
      this.modals = this.modals.map((one) => (one.id === view.id ? view : one));
    } else {
      this.modals = [...this.modals.filter((one) => one.root_view_id === view.root_view_id), view];
    }
  }

  dropModal(id) {
    this.modals = this.modals.filter((one) => one.id !== id);
    this.surfaces.delete(id);
  }

  addChannel(shape) {
    const known = this.channels.get(shape.id);
    this.naming += known?.name === (shape.name ?? known?.name) ? 0 : 1;
    this.channels.set(shape.id, refreshed(known, shape));
  }

  addUser(user) {
    this.users = new Map(this.users).set(user.id, user);
    this.naming++;
  }

  nameOf(userId) {
    const user = this.users.get(userId);
    return user?.profile?.display_name || user?.name || userId;
  }

  /** A channel's name, a direct message's other side, the others in a group direct message. */
  titleOf(channel) {
    switch (kindOf(channel)) {
      case "im":
        return this.nameOf(channel.user);
      case "mpim": {
        const names = channel.members?.map((id) => this.nameOf(id)) ?? namedMembers(channel);
        return names.filter((name) => name !== this.me?.name).join(", ");
      }
      default:
        return channel.name;
    }
  }

  /** Who is typing in the open conversation. */
  typing() {
    return [...this.typists]
      .filter(([, { channel, until }]) => channel === this.open && until > Date.now())
      .map(([user]) => this.nameOf(user));
  }
}
