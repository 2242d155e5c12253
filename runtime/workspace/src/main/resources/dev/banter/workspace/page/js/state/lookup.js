import { textOf } from "../text.js";
import { listOf } from "./elements.js";

/** As many options as Slack takes of an app; it takes as many groups, too. */
const MOST = 100;

/** So many characters are to be typed before Slack asks an app that does not say. */
const USUAL_LEAST = 3;

/** What somebody types into a menu whose app knows what there is, and what the app has answered. */
export class Lookup {
  /** What stands in the field; null while that is what is chosen. */
  typed = null;

  isOpen = false;

  isBusy = false;

  problem = "";

  /** What there is for what is typed, as `{ label, options }`, options as the app gave them; null while nobody knows. */
  groups = null;

  /** Which of all the options has the keyboard; -1 for none. */
  at = -1;

  /** Which question the answer is waited for of: those to earlier ones come too late. */
  question = 0;

  get options() {
    return (this.groups ?? []).flatMap(({ options }) => options);
  }

  get current() {
    return this.options[this.at];
  }

  /** @param standing the one option that is chosen; null for none, and where several may be */
  take({ options, option_groups: groups }, standing) {
    const alone = { label: null, options: listed(options) };
    const grouped = listed(groups).map((group) => ({ label: group.label, options: listed(group.options) }));
    this.groups = [alone, ...grouped].filter((group) => group.options.length);
    this.at = this.#beginning(standing);
  }

  /** Whoever has typed is led to the first; a list that has merely opened changes nothing at Enter. */
  #beginning(standing) {
    if (this.typed) {
      return this.groups.length ? 0 : -1;
    }
    return this.typed === null && standing ? this.options.findIndex((option) => isSame(option, standing)) : -1;
  }

  forget() {
    this.groups = null;
    this.at = -1;
  }

  /** Answers that are under way come too late. */
  close() {
    Object.assign(this, { isOpen: false, isBusy: false, typed: null, question: this.question + 1 });
    this.forget();
  }

  move(step) {
    const { length } = this.options;
    this.at = this.at < 0 && step < 0 ? length - 1 : (this.at + step + length) % length;
  }
}

/** Whether it is one option, which an app may give anew with other words. */
export function isSame(option, other) {
  return textOf(option.value) === textOf(other.value);
}

/** How many characters are to be typed before the app is asked. */
export function leastOf({ min_query_length: least }) {
  return Number.isInteger(least) ? least : USUAL_LEAST;
}

/** What is no option was put there by mistake. */
function listed(given) {
  return listOf(given).filter((one) => typeof one === "object" && one !== null).slice(0, MOST);
}
