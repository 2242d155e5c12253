import { refusal } from "../reasons.js";
import { listOf, unfilled } from "../state/elements.js";
import { surfaceOf } from "../state/surface.js";
import { textOf } from "../text.js";

/** What an app puts before one: modals, one on another. The page's own line tells of them. */
export class Modals {
  #session;

  constructor(session) {
    this.#session = session;
  }

  get #store() {
    return this.#session.store;
  }

  /** A frame of the line. */
  take({ type, view }) {
    this.#store.change((state) => (type === "view_closed" ? state.dropModal(view.id) : state.putModal(view)));
  }

  /**
   * Sends the modal off. When it is refused, all that was filled in stays, and it is told why.
   *
   * @param complaints what is wrong with it already, by the block's id
   */
  async submit(modal, complaints = {}) {
    const surface = surfaceOf(this.#store, modal.id);
    const missing = unfilled(modal.blocks, surface).map(({ block_id: id }) => [id, "Please fill this in."]);
    const errors = { ...Object.fromEntries(missing), ...complaints };
    if (surface.busy.has("submit")) {
      return;
    }
    if (Object.keys(errors).length) {
      this.#refuse(modal, errors);
      return;
    }
    this.#store.change(() => {
      surface.change({ errors });
      surface.begin("submit");
    });
    try {
      const state = JSON.stringify(surface.stateOf(modal.blocks));
      const done = await this.#session.api.call("banter.submit", { view_id: modal.id, state });
      this.#store.change((store) => {
        surface.end("submit");
        follow(store, modal, done);
      });
      this.#refuse(modal, done.errors ?? {});
    } catch (failure) {
      this.#store.change(() => surface.end("submit", refusal(failure)));
    }
  }

  /** Opens the app's home, of which the app hears. */
  goHome() {
    this.#session.rooms.ask({ kind: "home" });
    return this.#session.rooms.settle(() => this.#session.api.call("banter.home"), true);
  }

  /** Tells beside each input what is wrong with it; what names no block that is there is told of them all. */
  #refuse({ id, blocks }, errors) {
    const known = new Set(listOf(blocks).map((block) => block?.block_id));
    const others = Object.entries(errors).filter(([block]) => !known.has(block));
    this.#store.change((state) => {
      state.surfaces.get(id)?.change({ errors, problem: others.map(([block, words]) => `${block}: ${textOf(words)}`).join(" ") });
      state.announced = Object.values(errors).map(textOf).join(" ");
    });
  }

  /** Closes it, whatever the workspace says to that. With `all`, those beneath it too. */
  async close({ id }, all = false) {
    this.#store.changeNow((state) => (all ? state.modals.map((one) => one.id) : [id]).forEach((one) => state.dropModal(one)));
    await this.#session.attempt(() => this.#session.api.call("banter.close", { view_id: id, all }).catch(unlessGone));
  }
}

/** Somebody else may have closed it: the app, or another window of one's own. */
function unlessGone(failure) {
  if (failure.error !== "view_not_found") {
    throw failure;
  }
}

/** What the line tells as well, sooner or later. */
function follow(store, modal, { response_action: action, view }) {
  if (action === "close") {
    store.dropModal(modal.id);
  } else if (action === "clear") {
    store.modals.forEach(({ id }) => store.dropModal(id));
  } else if (view) {
    store.putModal(view);
  }
}
