import { Refused } from "../webapi.js";

const COMMAND = /^(\/\S+)\s*([\s\S]*)$/;

/** What the page does by itself. */
const OWN = { command: "/me", usage_hint: "…", description: "say what you do" };

/** What one may start of the app's: slash commands and shortcuts. */
export class Offers {
  #session;
  #looking = null;

  constructor(session) {
    this.#session = session;
  }

  get #store() {
    return this.#session.store;
  }

  /** Asks what there is to start; whoever asks while that is under way waits for the same. */
  look() {
    this.#looking ??= this.#ask().finally(() => (this.#looking = null));
    return this.#looking;
  }

  async #ask() {
    try {
      const { commands, shortcuts } = await this.#session.api.call("banter.commands");
      this.#store.change((state) => (state.offer = { commands, shortcuts }));
    } catch {
      // what was known before is as good
    }
  }

  /** The commands that may be given, by name, and the page's own; of an app that names none, those that its plugins have. */
  get commands() {
    const { commands } = this.#store.offer;
    const named = commands.length ? commands : handlersOf(this.#store, "command").map(ofHandler);
    const byName = new Map([...named, OWN].map((one) => [one.command, one]));
    return [...byName.values()].sort((one, other) => one.command.localeCompare(other.command));
  }

  /** The shortcuts about a message, or those about nothing; of an app that names none, those that its plugins have. */
  shortcuts(onMessages) {
    const { shortcuts } = this.#store.offer;
    return shortcuts.length
      ? shortcuts.filter((one) => one.on_messages === onMessages)
      : handlersOf(this.#store, "shortcut").map(({ trigger }) => ({ callback_id: trigger, name: trigger }));
  }

  /** Gives a command as it was typed; resolves with whether it was taken. */
  async give(typed) {
    const [, command, text] = COMMAND.exec(typed) ?? [typed, typed, ""];
    return this.#session.attempt(async () => {
      try {
        this.#check(command);
        await this.#session.api.call("banter.command", { channel: this.#store.open, command, text: text.trim() });
      } catch (failure) {
        throw failure.error === "invalid_command" ? this.#unknown(command) : failure;
      }
    });
  }

  /** An app that names no commands is asked for any, and takes those of others in silence; of the bot's own all are known. */
  #check(command) {
    const { offer, behind } = this.#store;
    if (offer.commands.length === 0 && behind.plugins.known && !this.commands.some((one) => one.command === command)) {
      throw this.#unknown(command);
    }
  }

  #unknown(command) {
    const names = this.commands.map((one) => one.command);
    const known = names.length > 1 ? ` There are ${new Intl.ListFormat("en").format(names)}.` : "";
    const words = `There is no command ${command}.${known} To send it as a text, put a space before the slash.`;
    return new Refused("command", "invalid_command", words);
  }

  /** Starts a shortcut about nothing, or about a message. */
  start({ callback_id: id }, message = null, inThread = false) {
    const about = message ? { channel: this.#store.open, ts: message.ts } : {};
    return this.#session.attempt(() => this.#session.api.call("banter.shortcut", { callback_id: id, ...about }), inThread);
  }
}

function ofHandler({ trigger, help, plugin }) {
  return { command: trigger, usage_hint: "", description: help || plugin };
}

function handlersOf({ behind }, kind) {
  return (behind?.plugins.handlers ?? []).filter((handler) => handler.kind === kind && handler.trigger);
}
