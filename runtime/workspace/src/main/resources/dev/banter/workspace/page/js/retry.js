const FIRST_WAIT = 250;
const LONGEST_WAIT = 5_000;

/** When something is tried again that did not work: soon at first, later each time, and at once when somebody asks. */
export class Retry {
  #act;
  #failures = 0;
  #timer = 0;

  constructor(act) {
    this.#act = act;
  }

  later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#now(), Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#failures++));
  }

  /** Does not wait for the next try: somebody looks, or the network is back. */
  hurry() {
    if (this.#timer) {
      this.#now();
    }
  }

  /** It works: the next failure is the first again. */
  succeeded() {
    this.#failures = 0;
  }

  #now() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#act();
  }
}
