/** What went over the wire lately, and which of it one wants to see. */

const MOST = 1_000;
const PULSE = new Set(["ping", "pong"]);

export class Wire {
  on = false;
  paused = false;
  /** What one wants to see; empty is everything. */
  filter = { text: "", kind: "", who: "", pulse: false };
  /** The number of the entry whose whole text is shown, or null. */
  selected = null;

  #entries = [];
  #held = [];
  #asked;
  #changed = () => {};
  #visible = null;

  /** @param asked is called when it is wanted, or no longer */
  constructor(asked) {
    this.#asked = asked;
  }

  /** @param changed is called, from now on, when there is something else to be drawn */
  drawnBy(changed) {
    this.#changed = changed;
  }

  turn(on) {
    this.on = on;
    this.#asked();
    this.#change();
  }

  take(entries) {
    if (this.paused) {
      this.#held = [...this.#held, ...entries].slice(-MOST);
    } else {
      this.#entries = [...this.#entries, ...entries].slice(-MOST);
    }
    this.#change();
  }

  pause(paused) {
    const held = this.#held;
    this.paused = paused;
    this.#held = [];
    this.take(held);
  }

  clear() {
    this.#entries = [];
    this.#held = [];
    this.selected = null;
    this.#change();
  }

  choose(filter) {
    Object.assign(this.filter, filter);
    this.#change();
  }

  select(number) {
    this.selected = number;
    this.#change();
  }

  /** How many came while it was paused. */
  get waiting() {
    return this.#held.length;
  }

  get total() {
    return this.#entries.length;
  }

  get people() {
    return [...new Set(this.#entries.map(({ who }) => who))].filter(Boolean).sort();
  }

  /** What passes the filter, oldest first. */
  get visible() {
    this.#visible ??= this.#entries.filter((entry) => passes(entry, this.filter));
    return this.#visible;
  }

  get chosen() {
    return this.visible.find(({ n }) => n === this.selected);
  }

  #change() {
    this.#visible = null;
    this.#changed();
  }
}

function passes(entry, { text, kind, who, pulse }) {
  return (
    (pulse || !PULSE.has(entry.what)) &&
    (kind === "" || kind === entry.kind) &&
    (who === "" || who === entry.who) &&
    (text === "" || `${entry.what} ${entry.who} ${entry.in ?? ""} ${entry.out ?? ""}`.toLowerCase().includes(text.toLowerCase()))
  );
}
