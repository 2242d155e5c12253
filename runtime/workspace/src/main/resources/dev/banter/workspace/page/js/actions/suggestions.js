import { refusal } from "../reasons.js";
import { isSeveral } from "../state/elements.js";
import { leastOf } from "../state/lookup.js";

/** Whoever types faster than this, in milliseconds, has the app asked once. */
const PAUSE = 300;

/** Asks the app what there is to choose from, while somebody types into a menu of which only the app knows that. */
export class Suggestions {
  #session;

  constructor(session) {
    this.#session = session;
  }

  /**
   * Asks once nothing more is typed, and takes no answer of a question before this one.
   *
   * @param place where the element is drawn: `{ surface, target }`
   */
  look(place, lookup, block, element, typed) {
    const question = ++lookup.question;
    const isEnough = [...typed].length >= leastOf(element);
    this.#change(place, () => {
      Object.assign(lookup, { isBusy: isEnough, problem: "" });
      lookup.forget();
    });
    if (isEnough) {
      setTimeout(() => this.#ask(place, lookup, block, element, typed, question), typed === "" ? 0 : PAUSE);
    }
  }

  async #ask({ surface, target }, lookup, block, element, typed, question) {
    if (lookup.question !== question) {
      return;
    }
    const told = await this.#told({ ...target, block_id: block.block_id, action_id: element.action_id, value: typed });
    if (lookup.question === question) {
      this.#change({ surface }, (store) => {
        lookup.isBusy = false;
        told(lookup, isSeveral(element) ? null : surface.valueOf(block, element));
        store.announced = lookup.problem ? store.announced : countOf(lookup);
      });
    }
  }

  /** What is to be done with a lookup once the app has answered, or has not. */
  async #told(question) {
    try {
      const answer = await this.#session.api.call("banter.suggest", question);
      return (lookup, standing) => lookup.take(answer, standing);
    } catch (failure) {
      return (lookup) => (lookup.problem = refusal(failure));
    }
  }

  #change({ surface }, edit) {
    this.#session.store.change((store) => {
      edit(store);
      surface.change({});
    });
  }
}

function countOf({ options: { length } }) {
  return length === 0 ? "Nothing found" : length === 1 ? "1 option" : `${length} options`;
}
