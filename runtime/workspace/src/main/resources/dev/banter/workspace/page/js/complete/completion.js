import { announce } from "../announce.js";
import { render } from "../lit.js";
import { completionView } from "../views/completion.js";
import { FIELDS, insertPhrase } from "./insert.js";
import { proposals } from "./proposals.js";

/** The list that comes up while one types. The field keeps the focus; the list only says what could be taken. */
export class Completion {
  #root;
  #known;
  #field = null;
  #found = null;
  #at = -1;

  constructor(root, known) {
    this.#root = root;
    this.#known = known;
    document.addEventListener("input", (event) => this.#typed(event));
    document.addEventListener("compositionend", ({ target }) => this.#look(target));
    document.addEventListener("focusout", () => this.close());
    document.addEventListener("click", () => this.close());
    // Before the composer sees it: what the list takes is not sent.
    document.addEventListener("keydown", (event) => this.#key(event), true);
  }

  close() {
    if (this.#found) {
      this.#found = null;
      this.#draw();
    }
  }

  /** While an input method is at work, the keys are its own. */
  #typed(event) {
    if (!event.isComposing) {
      this.#look(event.target);
    }
    if (event.target.value === "/") {
      this.#known.ask().then(() => this.#again());
    }
  }

  #look(field) {
    if (!field.matches?.(FIELDS)) {
      return;
    }
    const atOne = field.selectionStart === field.selectionEnd;
    const shown = this.#found?.items.length ?? 0;
    this.#field = field;
    this.#found = atOne ? proposals(field.value, field.selectionStart, this.#knownAt(field)) : null;
    this.#at = this.#found?.eager ? 0 : -1;
    this.#draw();
    const count = this.#found?.items.length ?? 0;
    if (count !== shown && count) {
      announce(count === 1 ? "1 suggestion" : `${count} suggestions`);
    }
  }

  /** Commands are given where one speaks to the channel: not in threads, and in no message that is edited. */
  #knownAt(field) {
    return field.id === "composer" ? this.#known : { ...this.#known, commands: () => [] };
  }

  /** There may be something else to propose; what is in hand stays. */
  #again() {
    if (this.#found && this.#at <= 0) {
      this.#look(this.#field);
    }
  }

  #key(event) {
    if (!this.#found || event.isComposing || event.target !== this.#field) {
      return;
    }
    const { key } = event;
    const first = this.#found.items.length ? 0 : -1;
    const taken = key === "Tab" ? Math.max(first, this.#at) : key === "Enter" && !event.shiftKey ? this.#at : -1;
    if (taken >= 0 && !event.shiftKey) {
      this.take(taken);
    } else if ((key === "ArrowDown" || key === "ArrowUp") && this.#found.items.length) {
      this.#move(key === "ArrowDown" ? 1 : -1);
    } else if (key === "Escape") {
      this.close();
    } else {
      this.#passed(key, event.shiftKey);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** What was not taken is sent as it is, and with it goes what was proposed. */
  #passed(key, withShift) {
    if (key === "Enter" && !withShift) {
      this.close();
    }
  }

  #move(step) {
    const { length } = this.#found.items;
    this.#at = this.#at < 0 && step < 0 ? length - 1 : (this.#at + step + length) % length;
    this.#draw();
  }

  take(at) {
    const { from, items } = this.#found;
    const field = this.#field;
    this.close();
    insertPhrase(field, from, field.selectionStart, items[at].insert);
    if (!this.#found?.hint) {
      this.close();
    }
  }

  #draw() {
    this.#tellField();
    const form = this.#field?.form?.getBoundingClientRect();
    const place = form && { left: form.left, bottom: window.innerHeight - form.top + 4, width: form.width };
    render(this.#found ? completionView(this.#found, this.#at, place, (at) => this.take(at)) : "", this.#root);
    this.#root.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  /** A text field of several lines may not be a combobox, but it may have a list and one of it in hand. */
  #tellField() {
    const hasList = Boolean(this.#found?.items.length);
    const told = {
      "aria-autocomplete": "list",
      "aria-haspopup": hasList ? "listbox" : null,
      "aria-controls": hasList ? "completion-list" : null,
      "aria-describedby": this.#found?.hint ? "completion-hint" : null,
      "aria-activedescendant": this.#found && this.#at >= 0 ? `completion-${this.#at}` : null,
    };
    for (const [name, value] of Object.entries(told)) {
      value === null ? this.#field?.removeAttribute(name) : this.#field?.setAttribute(name, value);
    }
  }
}
