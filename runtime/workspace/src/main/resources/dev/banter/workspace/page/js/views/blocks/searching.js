import { isSeveral } from "../../state/elements.js";
import { isSame, leastOf } from "../../state/lookup.js";
import { choose, chooseUntold, settle } from "./place.js";

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** What mouse and keyboard do in a menu whose app knows what there is. */
export class Searching {
  #element;
  #block;
  #at;
  #lookup;

  constructor(element, block, at, lookup) {
    this.#element = element;
    this.#block = block;
    this.#at = at;
    this.#lookup = lookup;
  }

  get several() {
    return isSeveral(this.#element);
  }

  /** The options that stand chosen, as the app gave them. */
  get chosen() {
    return [this.#at.surface.valueOf(this.#block, this.#element)].flat().filter((option) => option !== null);
  }

  get isFull() {
    const { max_selected_items: most } = this.#element;
    return this.several && Boolean(most) && this.chosen.length >= most;
  }

  /** What is to be known besides the options. */
  get note() {
    const { typed, isBusy, groups } = this.#lookup;
    const least = leastOf(this.#element);
    if ([...(typed ?? "")].length < least) {
      return least === 1 ? "Type to search." : `Type ${least} characters or more.`;
    }
    return isBusy ? "The app is asked …" : groups?.length === 0 ? "Nothing found." : "";
  }

  isChosen(option) {
    return this.chosen.some((one) => isSame(one, option));
  }

  type({ target, isComposing }) {
    if (isComposing) {
      this.#lookup.typed = target.value; // the keys are the input method's; what it makes of them is asked for
    } else {
      this.#open(target.value);
    }
  }

  /** What is chosen stays to be seen, and makes way for what is typed. */
  begin(field) {
    if (!this.#lookup.isOpen) {
      field.select();
      this.#open(null);
    }
  }

  key(event) {
    const { key, target } = event;
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (key === "Backspace" && target.value === "" && this.several && this.chosen.length) {
      this.drop(this.chosen.at(-1), target);
    } else if (key === "Escape" && this.#lookup.isOpen) {
      event.stopPropagation();
      this.#closeNow();
    } else if (STEPS[key]) {
      this.#step(STEPS[key], target);
    } else if (key === "Enter") {
      this.#enter(target);
    } else {
      return;
    }
    event.preventDefault();
  }

  /** Of one of which several may be chosen the list stays. Of others, what stands already is no news to the app, if it was told. */
  take(option, field) {
    if (!this.several) {
      if (!this.isChosen(option) || this.#at.surface.problem) {
        choose(this.#at, this.#block, this.#element, option);
      }
      this.#closeNow();
    } else if (this.isChosen(option)) {
      this.#choose(this.chosen.filter((one) => !isSame(one, option)));
    } else if (!this.isFull) {
      this.#choose([...this.chosen, option]);
    }
    field.select();
  }

  drop(option, field) {
    this.#choose(this.chosen.filter((one) => one !== option));
    field.focus();
    this.#settle();
  }

  /** Whoever goes elsewhere is done. A window that nobody looks at keeps its keyboard where it is. */
  left({ currentTarget: place, relatedTarget: next }) {
    if (!place.contains(next) && !place.contains(document.activeElement)) {
      this.#empty();
      this.#close();
    }
  }

  #step(step, field) {
    if (!this.#lookup.isOpen) {
      this.begin(field);
    } else if (this.#lookup.options.length) {
      this.#change(() => this.#lookup.move(step));
    }
  }

  #enter(field) {
    const { isOpen, current } = this.#lookup;
    if (isOpen && current) {
      this.take(current, field);
    } else if (!this.#empty()) {
      this.begin(field);
    }
  }

  #open(typed) {
    this.#change(() => Object.assign(this.#lookup, { isOpen: true, typed }));
    this.#at.look(this.#lookup, this.#block, this.#element, typed ?? "");
  }

  #close() {
    if (this.#lookup.isOpen) {
      this.#change(() => this.#lookup.close());
    }
    this.#settle();
  }

  /** The next key is meant for what stands in the field then. */
  #closeNow() {
    this.#close();
    this.#at.store.changeNow(() => {});
  }

  /** What may be left empty is, once all of it is taken away; whether it was. */
  #empty() {
    const isEmptied = this.#lookup.typed === "" && this.#block.optional && !this.several && this.chosen.length > 0;
    if (isEmptied) {
      choose(this.#at, this.#block, this.#element, null);
      this.#close();
    }
    return isEmptied;
  }

  #choose(options) {
    chooseUntold(this.#at, this.#block, this.#element, options);
  }

  #settle() {
    if (!this.#lookup.isOpen) {
      settle(this.#at, this.#block, this.#element);
    }
  }

  #change(edit) {
    const { store, surface } = this.#at;
    store.change(() => {
      edit();
      surface.change({});
    });
  }
}
