import { announce } from "./announce.js";
import { copy } from "./clipboard.js";
import { render } from "./lit.js";
import { wireView } from "./views/wire.js";
import { ROW } from "./views/wire-rows.js";
import { written } from "./watch/summary.js";

/** How near the end still counts as reading along, in pixels. */
const NEAR = 40;

/** The wire's drawer at the foot of the page: opened and closed, drawn at most once a frame, moved in by keys. */
export class WireDrawer {
  top = 0;
  height = 400;

  #root;
  #wire;
  #drawing = false;
  #follows = true;
  #last = 0;

  constructor(root, wire) {
    this.#root = root;
    this.#wire = wire;
    wire.drawnBy(() => this.#drawSoon());
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey && (event.key === "`" || event.code === "Backquote")) {
        event.preventDefault();
        this.toggle();
      }
    });
  }

  toggle() {
    if (this.#wire.on) {
      this.close();
    } else {
      this.#follows = true;
      this.#wire.turn(true);
      requestAnimationFrame(() => requestAnimationFrame(() => this.#rows?.focus()));
    }
  }

  close() {
    const hadFocus = this.#root.contains(document.activeElement);
    this.#wire.turn(false);
    if (hadFocus) {
      document.querySelector("[data-action=wire]")?.focus();
    }
  }

  async copy() {
    const { visible, chosen } = this.#wire;
    const done = await copy((chosen ? [chosen] : visible).map(written).join("\n"));
    announce(done ? "Copied." : "The browser did not allow copying.");
  }

  /** The reader has moved; or there is more below, which is no reason not to go on reading along. */
  scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.#rows;
    if (scrollHeight - scrollTop - clientHeight < NEAR) {
      this.#follows = true;
    } else if (scrollTop < this.#last) {
      this.#follows = false;
    }
    this.#last = scrollTop;
    if (Math.abs(scrollTop - this.top) > ROW) {
      this.#drawSoon();
    }
  }

  key(event) {
    const { visible, selected } = this.#wire;
    if (event.key === "Escape") {
      event.stopPropagation();
      return selected === null ? this.close() : this.#select(null);
    }
    const at = visible.findIndex(({ n }) => n === selected);
    const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? visible.length - 1 : at - 1, Home: 0, End: visible.length - 1 }[event.key];
    if (event.target === this.#rows && visible.length && to !== undefined) {
      event.preventDefault();
      this.#select(visible[Math.max(0, Math.min(to, visible.length - 1))].n);
    } else if (event.target === this.#rows && event.key === "Enter") {
      this.#root.querySelector(".wire-entry")?.focus();
    }
  }

  #select(number) {
    this.#wire.select(number);
    const top = this.#wire.visible.findIndex(({ n }) => n === number) * ROW;
    if (number === null) {
      this.#rows.focus();
    } else if (top < this.#rows.scrollTop || top + ROW > this.#rows.scrollTop + this.#rows.clientHeight) {
      this.#rows.scrollTop = top - this.#rows.clientHeight / 2;
    }
  }

  get #rows() {
    return this.#root.querySelector("#wire-rows");
  }

  #drawSoon() {
    if (!this.#drawing) {
      this.#drawing = true;
      requestAnimationFrame(() => this.#draw());
    }
  }

  /** Twice where the first drawing shows that there is more room, or that the end has moved. */
  #draw() {
    this.#drawing = false;
    this.#render();
    if (this.#rows) {
      if (this.#follows) {
        this.#rows.scrollTop = this.#rows.scrollHeight;
      }
      if (this.#rows.scrollTop !== this.top || this.#rows.clientHeight !== this.height) {
        this.top = this.#rows.scrollTop;
        this.height = this.#rows.clientHeight;
        this.#render();
      }
    }
  }

  #render() {
    document.querySelector("[data-action=wire]")?.setAttribute("aria-expanded", this.#wire.on);
    render(this.#wire.on ? wireView(this.#wire, this) : "", this.#root);
  }
}
