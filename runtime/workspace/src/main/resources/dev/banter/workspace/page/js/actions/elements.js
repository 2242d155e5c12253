import { refusal } from "../reasons.js";
import { keyOf } from "../state/surface.js";

/** Asks the app about what somebody does with an element: a button is pressed, something is chosen. */
export class Elements {
  #session;

  constructor(session) {
    this.#session = session;
  }

  /**
   * Asks once more where the app wants that, and then the app; what it does comes by the link. A button is not pressed
   * again while the app is asked about it.
   *
   * @param place where the element is drawn: `{ surface, blocks, target }`
   * @param value what is chosen with it, said plainly; undefined for a button
   */
  press(place, block, element, value) {
    if (value === undefined && place.surface.isBusyWith(block, element)) {
      return;
    }
    const act = () => this.#press(place, block, element, value);
    if (element.confirm) {
      this.#redraw(() => place.surface.change({})); // what was chosen stands again as it was, until that is sure
      this.#session.rooms.ask({ kind: "confirm", words: element.confirm, act });
    } else {
      act();
    }
  }

  async #press(place, block, element, value) {
    const { surface, blocks, target } = place;
    if (value !== undefined && element.type !== "overflow") {
      surface.choose(block, element, value);
    }
    const key = keyOf(block, element);
    this.#redraw(() => surface.begin(key));
    try {
      await this.#session.api.call("banter.act", {
        ...target,
        block_id: block.block_id,
        action_id: element.action_id,
        state: JSON.stringify(surface.stateOf(blocks)),
        ...(value === undefined || value === null ? {} : { value: typeof value === "string" ? value : JSON.stringify(value) }),
      });
      this.#redraw(() => surface.end(key));
    } catch (failure) {
      const isOnlyLink = element.url && failure.error === "dispatch_failed";
      this.#redraw(() => surface.end(key, isOnlyLink ? "" : refusal(failure)));
    }
  }

  #redraw(edit) {
    this.#session.store.change(edit);
  }
}
