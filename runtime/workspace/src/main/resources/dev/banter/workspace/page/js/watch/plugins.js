/** What is known of the bot's plugins, and whether the page shows it in the place of a conversation. */

/** What the address says after `#` while it is shown. */
export const ADDRESS = "#/plugins";

export class Plugins {
  /** Whether anybody has told: a workspace without a bot of its own knows nothing of plugins. */
  known = false;
  list = [];
  shown = location.hash === ADDRESS;

  #changed;
  #heard = false;

  constructor(changed) {
    this.#changed = changed;
  }

  get refused() {
    return this.list.filter(({ state }) => state === "refused");
  }

  /** Every handler that answers to something a person may type. */
  get handlers() {
    return this.list
      .filter(({ state }) => state === "live")
      .flatMap(({ name, handlers }) => handlers.map((handler) => ({ plugin: name, ...handler })));
  }

  take({ known = true, plugins }) {
    const news = this.#heard ? differences(this.list, plugins) : [];
    this.#heard = true;
    this.known = known;
    this.list = plugins;
    this.#changed(news.join(" "));
  }

  show() {
    this.shown = true;
    this.#changed("");
  }

  hide() {
    if (this.shown) {
      this.shown = false;
      this.#changed("");
    }
  }
}

function differences(before, after) {
  const old = new Map(before.map((plugin) => [plugin.file, JSON.stringify(plugin)]));
  const changed = after.filter((plugin) => old.get(plugin.file) !== JSON.stringify(plugin));
  const gone = before.filter(({ file }) => !after.some((plugin) => plugin.file === file));
  return [...changed.map(sentence), ...gone.map(({ name, file }) => `Plugin ${name || file} is gone.`)];
}

function sentence({ name, file, state, problems }) {
  const title = `Plugin ${name || file}`;
  return state === "refused" ? `${title} was refused: ${problems.length} ${problems.length === 1 ? "problem" : "problems"}.` : `${title} is ${state}.`;
}
