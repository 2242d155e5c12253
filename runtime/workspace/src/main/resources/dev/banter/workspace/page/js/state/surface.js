import { BlockKeys } from "./block-keys.js";
import { fits } from "./conversations.js";
import { initialOf, isValid, kept } from "./elements.js";
import { Lookup } from "./lookup.js";

/**
 * What somebody has chosen in the elements of a message or of a modal, and what is under way there. It outlives what is
 * drawn: an app may put something else in the place of its message, and what was typed stays.
 */
export class Surface {
  /** Told by what draws it, so that it is drawn again. */
  version = 0;

  /** What the app is asked about just now: elements, as `block/action`, and `submit`. */
  busy = new Set();

  problem = "";

  /** By the block's id, what is to be put right there. */
  errors = {};

  #chosen = new Map();

  /** What stood chosen before something else was, of which the app has not heard; undefined for what it chose itself. */
  #stood = new Map();

  #lookups = new Map();
  #keys = new Map();
  #current;

  /** @param current tells which conversation an element begins with that begins with the open one; null for none */
  constructor(current) {
    this.#current = current;
  }

  /** What stands chosen, said plainly; of what nobody has touched, what the app chose. */
  valueOf(block, element) {
    const key = keyOf(block, element);
    return this.#chosen.has(key) && isValid(element, this.#chosen.get(key)) ? this.#chosen.get(key) : initialOf(element, this.#current);
  }

  /** What is looked up in an element, which may be drawn in several places: `place` is one of them. */
  lookupOf(place, block, element) {
    const key = `${place} ${keyOf(block, element)}`;
    if (!this.#lookups.has(key)) {
      this.#lookups.set(key, new Lookup());
    }
    return this.#lookups.get(key);
  }

  /** What tells blocks apart that are drawn in a place, one key for each. */
  keysOf(place, blocks) {
    if (!this.#keys.has(place)) {
      this.#keys.set(place, new BlockKeys());
    }
    return this.#keys.get(place).of(blocks);
  }

  choose(block, element, value) {
    this.#chosen.set(keyOf(block, element), value);
  }

  /** Likewise of what the app hears later. */
  chooseUntold(block, element, value) {
    const key = keyOf(block, element);
    if (!this.#stood.has(key)) {
      this.#stood.set(key, this.#chosen.get(key));
    }
    this.#chosen.set(key, value);
  }

  isUntold(block, element) {
    return this.#stood.has(keyOf(block, element));
  }

  /** What was chosen untold is not any more; what stood before is again. */
  takeBack(block, element) {
    const key = keyOf(block, element);
    const stood = this.#stood.get(key);
    this.#stood.delete(key);
    if (stood === undefined) {
      this.#chosen.delete(key);
    } else {
      this.#chosen.set(key, stood);
    }
  }

  /** What stands chosen in all of these blocks, as the workspace wants to be told. */
  stateOf(blocks) {
    const state = {};
    for (const { block, element } of kept(blocks)) {
      (state[block.block_id] ??= {})[element.action_id] = this.valueOf(block, element);
    }
    return state;
  }

  change(edit) {
    Object.assign(this, edit);
    this.version++;
  }

  begin(what) {
    this.busy.add(what);
    this.change({ problem: "" });
  }

  end(what, problem = "") {
    this.busy.delete(what);
    this.change({ problem: problem || this.problem });
  }

  isBusyWith(block, element) {
    return this.busy.has(keyOf(block, element));
  }
}

export function keyOf(block, element) {
  return `${block.block_id}/${element.action_id}`;
}

/** The surface of a message, or of a modal. */
export function surfaceOf(store, key) {
  if (!store.surfaces.has(key)) {
    store.surfaces.set(key, new Surface(currentIn(store)));
  }
  return store.surfaces.get(key);
}

/** The conversation that was open when this was first seen, whichever is open later. */
function currentIn(store) {
  let seen;
  return ({ filter }) => {
    seen ??= store.channel;
    return seen && fits(seen, filter, store) ? seen.id : null;
  };
}
